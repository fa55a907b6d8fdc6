"""Relations of the common shape: who does what to what, by the nearest cue word before the object."""

from __future__ import annotations

import pytest
from understood import OFFICE, PARTY, statements, told


@pytest.mark.parametrize(
    ("predicate", "line", "found"),
    [
        ("implements", "街道推行“码上议”工作法。", [(OFFICE, "“码上议”工作法")]),
        ("implements", "石桥社区深化“敲门行动”。", [("石桥社区", "敲门行动")]),
        ("implements", "石桥社区党总支落实河长制。", [("石桥社区党总支", "河长制")]),
        ("undertakes", "街道投资1200万元建设香樟公园。", [(OFFICE, "香樟公园")]),
        ("undertakes", "街道实施翠竹苑小区改造提升工程。", [(OFFICE, "翠竹苑小区改造提升工程")]),
        ("undertakes", "街道打造东湖商圈。", [(OFFICE, "东湖商圈")]),
        ("undertakes", "街道建设宁波市第二中学。", [(OFFICE, "宁波市第二中学")]),
        ("establishes", "香樟社区成立红梅志愿服务队。", [("香樟社区", "红梅志愿服务队")]),
        ("establishes", "香樟社区建成银杏邻里中心。", [("香樟社区", "银杏邻里中心")]),
        ("establishes", "街道组建枫林湾街道综合行政执法队。", [(OFFICE, "枫林湾街道综合行政执法队")]),
        ("establishes", "街道建立“码上议”机制。", [(OFFICE, "“码上议”机制")]),
        ("establishes", "石桥社区打造“红帆驿站”。", [("石桥社区", "红帆驿站")]),
        ("operates", "香樟社区设有银杏邻里中心。", [("香樟社区", "银杏邻里中心")]),
        ("organizes", "街道举办第三届邻里文化节。", [(OFFICE, "第三届邻里文化节")]),
        ("organizes", "香樟社区召开居民代表座谈会。", [("香樟社区", "居民代表座谈会")]),
        ("participatesIn", "香樟社区参加第三届邻里文化节。", [("香樟社区", "第三届邻里文化节")]),
        ("publishes", "街道印发《物业管理考核办法》。", [(OFFICE, "《物业管理考核办法》")]),
        ("publishes", "街道编印《枫林湾志》《枫林旧事》。", [(OFFICE, "《枫林旧事》"), (OFFICE, "《枫林湾志》")]),
        ("assists", "街道帮扶宁波海顺电子股份有限公司。", [(OFFICE, "宁波海顺电子股份有限公司")]),
        ("awarded", "石桥社区获评省级绿色社区。", [("石桥社区", "省级绿色社区")]),
    ],
)
def test_each_predicate_with_a_cue(predicate: str, line: str, found: list[tuple[str, str]]) -> None:
    assert told(predicate, line) == found


@pytest.mark.parametrize(
    ("predicate", "line"),
    [
        ("implements", "居民称赞香樟公园。"),
        ("undertakes", "居民喜欢香樟公园。"),
        ("organizes", "居民喜欢第三届邻里文化节。"),
        ("publishes", "居民喜欢《枫林湾志》。"),
        ("establishes", "居民来到银杏邻里中心。"),
        ("awarded", "石桥社区获得群众好评。"),
        ("establishes", "宁波银河物业有限公司负责人到场。"),
    ],
)
def test_nothing_is_said_without_a_cue(predicate: str, line: str) -> None:
    assert told(predicate, line) == []


def test_the_nearest_cue_governs() -> None:
    line = "石桥社区召开座谈会，推行“码上议”工作法，印发《管理办法》，建成银杏邻里中心。"
    found = {(s.predicate, s.rule) for s in statements(line) if s.subject.label == "石桥社区"}
    assert found >= {
        ("implements", "cue.implements.Programme"),
        ("publishes", "cue.publishes.Document"),
        ("establishes", "cue.establishes.Facility"),
    }


def test_what_stands_in_other_names_governs_nothing() -> None:
    assert told("publishes", "居民喜欢“编印坊”和《枫林湾志》。") == []
    assert told("establishes", "鄞州区建设局、银杏邻里中心的人到场。") == []


def test_a_mechanism_is_set_up_and_a_way_of_working_carried_out() -> None:
    assert told("establishes", "街道构建“码上议”机制。") == [(OFFICE, "“码上议”机制")]
    assert told("implements", "街道落实“码上议”机制。") == [(OFFICE, "“码上议”机制")]
    assert told("establishes", "街道构建“码上议”工作法。") == []


def test_a_programme_without_a_cue_is_carried_out() -> None:
    (only,) = [s for s in statements("街道以“路长制”为抓手。") if s.predicate == "implements"]
    assert (only.subject.label, only.rule) == (OFFICE, "default.implements")


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("落实宁波市“六争攻坚”行动。", [("宁波市", "“六争攻坚”行动"), (OFFICE, "“六争攻坚”行动")]),
        ("宁波市“六争攻坚”行动开始了。", [("宁波市", "“六争攻坚”行动")]),
    ],
)
def test_who_follows_a_higher_bodys_programme_carries_it_out_too(line: str, found: list[tuple[str, str]]) -> None:
    assert told("implements", line) == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("枫林湾街道获评全国文明单位。", [(OFFICE, "全国文明单位")]),
        ("翠竹苑小区获评省级绿色小区。", [("翠竹苑小区", "省级绿色小区")]),
        ("香樟社区党委书记林秀英被授予“全国劳动模范”称号。", [("林秀英", "“全国劳动模范”称号")]),
        ("石桥社区环境好，荣获市级绿色社区。", [("石桥社区", "市级绿色社区")]),
        ("街道指导石桥社区，荣获“市级绿色社区”。", [("石桥社区", "市级绿色社区")]),
        (
            "香樟社区、石桥社区荣获“全国文明社区”称号。",
            [("石桥社区", "“全国文明社区”称号"), ("香樟社区", "“全国文明社区”称号")],
        ),
        ("“码上议”工作法入选全国典型案例。", [("“码上议”工作法", "全国典型案例")]),
        ("街道先后荣获全国文明单位、省级卫生街道。", [(OFFICE, "全国文明单位"), (OFFICE, "省级卫生街道")]),
        ("先后荣获“省先进集体”“市文明单位”。", [(OFFICE, "市文明单位"), (OFFICE, "省先进集体")]),
        ("石桥社区书记林秀英连续值守，被宁波市妇联授予“市三八红旗手”。", [("林秀英", "市三八红旗手")]),
        ("林秀英是石桥社区书记。去年，被评为“市优秀共产党员”。", [("林秀英", "市优秀共产党员")]),
        ("“老林调解室”成立三年，该调解室被市司法局命名为“市金牌调解室”。", [("老林调解室", "市金牌调解室")]),
        ("被司法部授予“全国模范调解委员会”称号的“老林调解室”设在这里。", [("老林调解室", "“全国模范调解委员会”称号")]),
        ("“大国工匠”、高级技师林秀英到场。", [("林秀英", "大国工匠")]),
        ("石桥社区添了一块“省老年友好型社区”的牌子。", [("石桥社区", "省老年友好型社区")]),
        ("街道力争明年成功创建省级文明街道。", []),
        ("翠竹苑小区建成了。物业费降了，小区还摘得“省宜居小区”的牌子。", [("翠竹苑小区", "省宜居小区")]),
        ("街道推行“码上议”工作法。去年，“码上议”入选全国典型案例。", [("“码上议”工作法", "全国典型案例")]),
        ("石桥社区开了课堂。这项服务上榜全市“十佳服务”榜单。", []),
        (
            "街道对宁波远帆科技有限公司等10家“突出贡献企业”给予表彰。",
            [("宁波远帆科技有限公司", "突出贡献企业")],
        ),
        ("街道固定资产投资30亿元，增速居全区第二。", []),
    ],
)
def test_who_bears_an_honour(line: str, found: list[tuple[str, str]]) -> None:
    assert told("awarded", line) == found


def test_goals_floods_and_congresses_are_not_carried_out_by_an_office() -> None:
    rows = statements("街道落实党的二十大部署，应对“7·20”特大暴雨。")
    assert [s for s in rows if s.predicate in {"implements", "organizes"}] == []
    assert told("participatesIn", "在新冠肺炎疫情期间，街道坚守岗位。") == [(OFFICE, "新冠肺炎疫情")]


def test_a_speaker_takes_part() -> None:
    assert told("participatesIn", "“我参加了第三届邻里文化节。”林秀英说。") == [("林秀英", "第三届邻里文化节")]


def test_no_school_builds_itself() -> None:
    assert told("undertakes", "鄞州区第二小学修建香樟公园。") == []


def test_several_agents_say_it_each() -> None:
    found = told("implements", "香樟社区和石桥社区推行“敲门行动”。")
    assert found == [("石桥社区", "敲门行动"), ("香樟社区", "敲门行动")]


@pytest.mark.parametrize("line", ["街道把安置房建设作为“一号工程”。", "香樟社区获评全国“两新”组织党建示范。"])
def test_what_something_is_called_is_not_carried_out(line: str) -> None:
    assert told("implements", line) == []


def test_the_party_committee_acts_by_its_own_name() -> None:
    assert told("implements", "街道党工委推行“码上议”工作法。") == [(PARTY, "“码上议”工作法")]


def test_the_evidence_runs_from_the_subject_to_the_object() -> None:
    (row,) = [s for s in statements("近年来，石桥社区不断探索，推行“敲门行动”。") if s.predicate == "implements"]
    assert row.evidence.text == "石桥社区不断探索，推行“敲门行动”"


def test_the_time_of_the_clause() -> None:
    (row,) = [s for s in statements("今年6月，石桥社区成立红梅志愿服务队。") if s.predicate == "establishes"]
    assert row.time == "2022-06"


def test_each_fact_once() -> None:
    assert len(told("implements", "街道推行“码上议”工作法。", "街道推行“码上议”工作法。")) == 1


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("《枫林湾街道城市更新行动方案》也已印发。", [(OFFICE, "《枫林湾街道城市更新行动方案》")]),
        ("这套做法被宁波市民政局编入《社区工作法汇编》。", [("宁波市民政局", "《社区工作法汇编》")]),
        ("社区引导商户签订《诚信经营公约》。", []),
        ("本报今起推出《书记话治理》。", []),
    ],
)
def test_who_issued_a_document(line: str, found: list[tuple[str, str]]) -> None:
    assert told("publishes", line) == found


def test_a_body_of_several_acts_once_it_is_formed() -> None:
    line = "街道党工委牵头组建枫林湾党建联盟，吸收16家单位，推行“码上议”机制。"
    assert told("implements", line) == [("枫林湾党建联盟", "“码上议”机制")]


def test_what_opens_of_itself_is_held_by_whose_name_stands_before_it() -> None:
    assert told("organizes", "枫林湾街道第三届邻里文化节在香樟公园开幕。") == [(OFFICE, "枫林湾街道第三届邻里文化节")]


def test_a_partner_of_another_clause_carries_nothing_out() -> None:
    line = "石桥镇党委联合宁波市农业农村局，在石桥村设立实践站，推行“邻里管家”工作法。"
    assert [who for who, _ in told("implements", line)] == ["石桥镇党委"]


def test_a_yearly_report_is_its_office_s() -> None:
    title = "枫林湾街道2021年工作总结及2022年工作思路"
    assert told("publishes", title, "2021年，街道辖9个社区，各项工作取得新成效，群众安居乐业，交通便利。") == [
        ("枫林湾街道", title)
    ]


def test_what_bears_its_holder_s_name_is_held_by_it() -> None:
    assert told("organizes", "9月6日，宁波市街道社区党建现场推进会在这里召开。") == [
        ("宁波市", "宁波市街道社区党建现场推进会")
    ]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("街道作为全市首批“微网格”试点，划分网格。", [("枫林湾街道", "“微网格”试点")]),
        ("石桥社区党委牵头开展“诚信商户”评选。", [("石桥社区党委", "“诚信商户”评选")]),
        ("石桥社区首创“楼道议事厅”，邻里说事。", [("石桥社区", "楼道议事厅")]),
        ("背后是石桥社区的“红色管家”服务机制。", [("石桥社区", "“红色管家”服务机制")]),
    ],
)
def test_pilots_choices_and_whose_a_programme_is(line: str, found: list[tuple[str, str]]) -> None:
    assert told("implements", line) == found


def test_the_rank_of_a_quantity_is_no_honour() -> None:
    assert told("awarded", "街道的热线投诉量连续三年位居全区第一。") == []


def test_people_who_are_put_together_make_a_team() -> None:
    assert told("establishes", "街道抽调54名党员组成“红梅志愿服务队”。") == [(OFFICE, "红梅志愿服务队")]


def test_a_class_is_carried_out() -> None:
    line = "街道依托香樟小学开办“四点半课堂”。"
    assert (told("implements", line), told("establishes", line)) == ([(OFFICE, "四点半课堂")], [])


def test_a_name_in_a_quotation_closes_none() -> None:
    line = "“我们要创建省级文明城区，让香樟社区更美。”枫林湾街道党工委副书记周文博说。"
    assert told("establishes", line) == []


def test_what_works_do_no_office_does() -> None:
    line = "由宁波城建集团有限公司实施的青荷街改造项目，去年动工，修缮海顺塔、百合宫等文保单位9处。"
    assert all(what != "海顺塔" for _, what in told("undertakes", line))


def test_who_builds_together_builds_both() -> None:
    line = "石桥社区与宁波城建集团有限公司合作打造“渔家公园”。"
    builders = [("宁波城建集团有限公司", "渔家公园"), ("石桥社区", "渔家公园")]
    assert set(builders) <= {(who, what.strip("“”")) for who, what in told("undertakes", line)}
