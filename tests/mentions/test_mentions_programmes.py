"""Programmes: in quotation marks, with a kind-word, nationally known; and slogans, which are none."""

from __future__ import annotations

import pytest
from understood import mentions, named

from kg.mentions.programmes_quoted import carried_out, is_parallel, is_quoted_scheme, is_scheme_with_kind, known_pattern


def programmes(line: str) -> list[str]:
    return named(line, "Programme")


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("街道推行“码上议”工作法，成效明显。", ["“码上议”工作法"]),
        ("深入实施“五治融合”工程。", ["“五治融合”工程"]),
        ("开展“三清一改”专项行动。", ["“三清一改”专项行动"]),
        ("街道建立“街道吹哨、部门报到”机制。", ["“街道吹哨、部门报到”机制"]),
        ("探索“党建+物业”模式。", ["“党建+物业”模式"]),
        ("推行“1+3+N”网格体系。", ["“1+3+N”网格体系"]),
        ("创新推出“银龄互助”养老模式。", ["“银龄互助”养老模式"]),
        ("非公党建“321”工程提质增效。", ["非公党建“321”工程"]),
        ("持续擦亮“银杏先锋”党建品牌。", ["“银杏先锋”党建品牌"]),
        ("推行『码上议』工作法。", ["『码上议』工作法"]),
    ],
)
def test_quotations_with_a_kind_word(line: str, found: list[str]) -> None:
    assert programmes(line) == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("开展“敲门行动”。", ["“敲门行动”"]),
        ("实行“一户一策”。", ["“一户一策”"]),
        ("推行“街长制”“巷长制”“楼长制”。", ["“街长制”", "“巷长制”", "“楼长制”"]),
        ("落实“六稳”“六保”工作。", ["“六稳”", "“六保”工作"]),
        ("以“党员先锋行”为载体，服务群众。", ["“党员先锋行”"]),
    ],
)
def test_quotations_that_are_carried_out(line: str, found: list[str]) -> None:
    assert programmes(line) == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("以“路长制”为抓手，抓好管理。", ["“路长制”"]),
        ("落实河长制、林长制。", ["河长制", "林长制"]),
        ("推进“枫桥经验”落地。", ["“枫桥经验”"]),
        ("深化“万人助万企”活动。", ["“万人助万企”活动"]),
        ("坚持“三会一课”制度。", ["“三会一课”制度"]),
        ("推进接诉即办工作。", ["接诉即办工作"]),
        ("开展老旧小区改造。", ["老旧小区改造"]),
    ],
)
def test_programmes_known_in_the_whole_country(line: str, found: list[str]) -> None:
    assert programmes(line) == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("健全网格长负责制。", ["网格长负责制"]),
        ("开展反诈宣传专项行动。", ["反诈宣传专项行动"]),
        ("开展环境卫生综合整治。", ["环境卫生综合整治"]),
        ("推行5+2工作模式。", ["5+2工作模式"]),
    ],
)
def test_kind_words_without_quotation_marks(line: str, found: list[str]) -> None:
    assert programmes(line) == found


@pytest.mark.parametrize(
    "line",
    [
        "打通服务群众“最后一公里”。",
        "下足“绣花”功夫。",
        "跑出“加速度”，答好“民生卷”。",
        "实现服务“零距离”。",
        "啃下“硬骨头”。",
        "居民享受到“家门口”的便利。",
        "召开两次会议。",
        "建立长效机制。",
        "完善各项制度。",
        "形成完善的机制。",
        "推进平安建设。",
        "推进各项工作。",
        "抓好安全生产。",
        "“这里真好。”居民说。",
        "制定3项制度，完善5项机制。",
    ],
)
def test_slogans_and_kinds_are_no_programmes(line: str) -> None:
    assert programmes(line) == []


def test_common_names_need_a_kind_word_behind_them() -> None:
    assert programmes("开展志愿服务，推进基层治理。") == []
    assert programmes("推动党建引领“三三制”工作机制。") == ["“三三制”工作机制"]


def test_who_carries_it_is_no_part_of_the_name() -> None:
    assert programmes("香樟社区“敲门行动”工作法受到欢迎。") == ["“敲门行动”工作法"]
    assert programmes("着力推进网格长负责制。") == ["网格长负责制"]


def test_bodies_and_people_of_a_programme_are_none() -> None:
    assert programmes("“银龄”志愿服务队走进小区。") == []
    assert programmes("“红帆”工作室揭牌。") == []


@pytest.mark.parametrize(
    ("name", "scheme"),
    [
        ("一户一策", True),
        ("1+3+N", True),
        ("敲门行动", True),
        ("老街坊工作法", True),
        ("一家人", False),
        ("第一", False),
        ("连心桥", False),
        ("小事不出网格，大事不出社区", False),
        ("5G", False),
    ],
)
def test_the_form_of_a_scheme(name: str, scheme: bool) -> None:
    assert is_quoted_scheme(name) is scheme


@pytest.mark.parametrize(
    ("name", "kind", "scheme"),
    [
        ("五治融合", "工程", True),
        ("口袋公园", "建设", False),
        ("五星", "建设", True),
        ("一家", "服务", False),
        ("小事不出网格，大事不出社区", "格局", False),
    ],
)
def test_a_kind_word_makes_a_scheme(name: str, kind: str, scheme: bool) -> None:
    assert is_scheme_with_kind(name, kind) is scheme


@pytest.mark.parametrize(
    ("before", "carried"),
    [
        ("街道推行", True),
        ("深入实施了", True),
        ("居民称赞", False),
        ("甲、", False),
        ("“甲治”、", True),
        ("推行积分制、", True),
        ("", False),
    ],
)
def test_verbs_of_carrying_out(before: str, carried: bool) -> None:
    assert carried_out(before, len(before)) is carried


def test_quotations_in_a_row_share_their_kind_word() -> None:
    assert is_parallel("“六稳”“六保”工作", 4)
    assert not is_parallel("“六稳”和六保工作", 4)


def test_the_longest_known_name_is_taken() -> None:
    found = known_pattern().search("新时代文明实践中心建设")
    assert found is not None
    assert found.group().startswith("新时代文明实践")


def test_which_sign_made_it_a_programme() -> None:
    (quoted,) = [m for m in mentions("推行“码上议”工作法。") if m.type == "Programme"]
    (ending,) = [m for m in mentions("健全网格长负责制。") if m.type == "Programme"]
    (known,) = [m for m in mentions("落实河长制。") if m.type == "Programme"]
    assert (quoted.rule, ending.rule, known.rule) == (
        "programme.quoted_kind",
        "programme.ending",
        "programme.known",
    )


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("社区里的“邻里圆桌会”每周一次。", ["“邻里圆桌会”"]),
        ("“楼道管家”是街道去年启动的项目。", ["“楼道管家”"]),
        ("街道正补齐“15分钟助餐服务圈”短板。", ["“15分钟助餐服务圈”"]),
        ("街道选派30名干部担任“企业秘书”。", ["“企业秘书”"]),
        ("镇党委的答案是“邻里+”。", ["“邻里+”"]),
        ("以“决策共谋、建设共管、成果共享”为路径，改造小区。", ["“决策共谋、建设共管、成果共享”"]),
        ("扎实推进“和美家园”建设。", ["“和美家园”建设"]),
        ("实行“问需、会商、回访”三步闭环机制。", ["“问需、会商、回访”三步闭环机制"]),
        ("落实限时办结制、服务承诺制。", ["限时办结制", "服务承诺制"]),
    ],
)
def test_the_form_alone_says_it(line: str, found: list[str]) -> None:
    assert programmes(line) == found


@pytest.mark.parametrize(
    "line",
    [
        "让治理的“末梢”变成服务的“前哨”。",
        "把“有为思维”贯穿工作全过程。",
        "以‘工匠精神’织密治理网。",
        "大家围绕“院里8个车位怎么分”议了一晚。",
        "检查企业、“九小场所”200家。",
        "以“邻里客厅”为支点，街道服务居民。",
        "举办“春风送岗”网络招聘会。",
        "组建“楼道管家”志愿服务队。",
        "推进“清河新城”建设。",
    ],
)
def test_what_is_said_in_quotation_marks_is_no_programme(line: str) -> None:
    assert programmes(line) == []


def test_a_measure_of_a_deed_is_no_programme() -> None:
    assert not programmes("全年矛盾纠纷化解率为97%，家庭医生签约率达83%。")


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("街道抢抓“四城联动”机遇，改造管网。", ["“四城联动”"]),
        ("街道借着“四城联动”的东风，改造管网。", ["“四城联动”"]),
        (
            "街道构建“街道党工委—社区党委—网格党支部”三级组织体系。",
            ["“街道党工委—社区党委—网格党支部”三级组织体系"],
        ),
        ("这样的“樟树夜校”，街道今年办了6期。", ["“樟树夜校”"]),
        ("街道与医院签订协议，居家养老服务中心投用。", []),
        (
            "街道推开这一做法：“方桌问需”、“圆桌恳谈”、“长桌评议”。",
            ["“方桌问需”", "“圆桌恳谈”", "“长桌评议”"],
        ),
    ],
)
def test_chances_tiers_evening_schools_and_listed_ways(line: str, found: list[str]) -> None:
    assert programmes(line) == found
