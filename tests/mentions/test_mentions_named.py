"""Organisations and places that carry their kind at the end: where their names begin, and what is no name."""

from __future__ import annotations

import pytest
from understood import mentions, named, words_of

from kg.mentions.shapes import SHAPES, has_proper_part, is_level
from kg.mentions.vetoes import goes_on, is_no_medium, is_no_name, is_room, is_scheme

SHAPE = {shape.type: shape for shape in SHAPES}


@pytest.mark.parametrize(
    ("line", "type", "names"),
    [
        # companies
        ("街道联合宁波银河物业有限公司开展服务。", "Company", ["宁波银河物业有限公司"]),
        ("由杭州绿源园林建设集团承建的公园已开放。", "Company", ["杭州绿源园林建设集团"]),
        ("驻区单位宁波海顺电子股份有限公司捐款。", "Company", ["宁波海顺电子股份有限公司"]),
        ("街道引进上海远帆科技集团。", "Company", ["上海远帆科技集团"]),
        ("与银河物业公司、安居物业公司签约。", "Company", ["银河物业公司", "安居物业公司"]),
        ("石桥村成立了石桥农民专业合作社。", "Company", ["石桥农民专业合作社"]),
        ("街道为89家小微企业协调宁波农商银行放贷。", "Company", ["宁波农商银行"]),
        ("协调中国银行宁波分行为其贷款。", "Company", ["中国银行宁波分行"]),
        ("联合国网宁波供电公司整治线路。", "Company", ["国网宁波供电公司"]),
        ("注入动力，像银河物业公司这样的单位还有很多。", "Company", ["银河物业公司"]),
        ("采用单独建、联合建、挂靠建等方式，在5家企业建立支部。", "Company", []),
        ("网格员将情况转交给供水公司处理，银河物业公司到场。", "Company", ["银河物业公司"]),
        ("抱团成立绿化工程、电力工程等6家经营性公司。", "Company", []),
        ("有次小区停水，枫叶小区的居民来电。", "Compound", ["枫叶小区"]),
        ("喜领6500万元飞地抱团项目分红。", "Project", ["飞地抱团项目"]),
        ("与陕西万和鑫农业科技有限公司签约。", "Company", ["陕西万和鑫农业科技有限公司"]),
        ("由贵州安顺建设集团有限公司承建。", "Company", ["贵州安顺建设集团有限公司"]),
        ("与市中医院等8家单位结对。", "Hospital", ["市中医院"]),
        ("面积2600平方米，内设枫叶议事厅。", "Facility", ["枫叶议事厅"]),
        # schools and hospitals
        ("走进香樟社区第二小学开展宣讲。", "School", ["香樟社区第二小学"]),
        ("鄞州区实验中学的学生参加了活动。", "School", ["鄞州区实验中学"]),
        ("与宁波财经学院结对共建。", "School", ["宁波财经学院"]),
        ("邀请宁波市第一医院的医生坐诊。", "Hospital", ["宁波市第一医院"]),
        # public bodies and the Party
        ("鄞州区民政局负责人到场。", "GovernmentBody", ["鄞州区民政局"]),
        ("他跑了9趟区住建局。", "GovernmentBody", ["区住建局"]),
        ("事后区见义勇为协会来了。", "SocialOrganization", ["区见义勇为协会"]),
        ("鄞州区城管局、鄞州区住建局联合执法。", "GovernmentBody", ["鄞州区城管局", "鄞州区住建局"]),
        ("鄞州区人力资源和社会保障局到场。", "GovernmentBody", ["鄞州区人力资源和社会保障局"]),
        ("街道成立商圈党委，引导商户。", "PartyOrganization", ["商圈党委"]),
        ("全街道有商圈党委3个。", "PartyOrganization", []),
        ("食堂由宁波市夕阳红养老服务中心运营。", "SocialOrganization", ["宁波市夕阳红养老服务中心"]),
        ("鄞州区养老服务中心启用。", "SocialOrganization", []),
        ("枫林湾派出所民警上门走访。", "GovernmentBody", ["枫林湾派出所"]),
        ("成立了枫林湾街道防汛抗旱指挥部。", "GovernmentBody", ["枫林湾街道防汛抗旱指挥部"]),
        ("区城管局派员到场。", "GovernmentBody", ["区城管局"]),
        ("枫林湾街道党工委召开会议。", "PartyOrganization", ["枫林湾街道党工委"]),
        ("香樟社区党总支带领党员。", "PartyOrganization", ["香樟社区党总支"]),
        # societies and media
        ("红梅志愿服务队上门服务。", "SocialOrganization", ["红梅志愿服务队"]),
        ("枫林湾街道商会成立。", "SocialOrganization", ["枫林湾街道商会"]),
        ("“银龄”志愿服务队走进小区。", "SocialOrganization", ["“银龄”志愿服务队"]),
        ("据宁波日报报道。", "Media", ["宁波日报"]),
        ("（经开时报记者到场）", "Media", ["经开时报"]),
        ("街道联合区总工会开设驿家。", "SocialOrganization", ["区总工会"]),
        ("与鄞州区民政局共建红梅志愿服务队。", "SocialOrganization", ["红梅志愿服务队"]),
        # roads and parks
        ("街道沿百丈路铺设管道。", "Road", ["百丈路"]),
        ("整治了百丈路、映月路和彩虹巷。", "Road", ["百丈路", "映月路", "彩虹巷"]),
        ("整治映月路彩虹路区域，沿铁路街铺设管道。", "Road", ["映月路", "彩虹路", "铁路街"]),
        ("新建月湖公园、江滨游园。", "Park", ["月湖公园", "江滨游园"]),
        ("企业代表齐聚天秀湖，越来越美的映月公园引人驻足。", "Park", ["天秀湖", "映月公园"]),
        # facilities and compounds
        ("在香樟社区党群服务中心召开会议。", "Facility", ["香樟社区党群服务中心"]),
        ("建成银杏邻里中心。", "Facility", ["银杏邻里中心"]),
        ("位于石桥大厦的企业。", "Facility", ["石桥大厦"]),
        ("社区设有日间照料中心、儿童之家。", "Facility", ["日间照料中心", "儿童之家"]),
        ("翠竹苑小区的居民表示满意。", "Compound", ["翠竹苑小区"]),
        ("金色家园小区居民表示。", "Compound", ["金色家园小区"]),
        ("原为江城机床厂的车工。", "Company", ["江城机床厂"]),
        ("宁波轮胎厂老厂区盘活。", "Company", ["宁波轮胎厂"]),
        ("与宁波市公安局鄞州分局签约。", "GovernmentBody", ["宁波市公安局鄞州分局"]),
        ("街道社会事务办公室主任到场。", "GovernmentBody", ["街道社会事务办公室"]),
        ("街道经济发展科科长到场。", "GovernmentBody", ["街道经济发展科"]),
        ("街道运营银杏邻里中心。", "Facility", ["银杏邻里中心"]),
        ("在宁波市少年宫开课。", "Facility", ["宁波市少年宫"]),
        ("对映月路进行改造。", "Road", ["映月路"]),
        ("改造创业大道和东环路。", "Road", ["创业大道", "东环路"]),
        ("沿彩虹路建设口袋公园。", "Park", []),
        # areas
        ("南湖片区焕然一新。", "Area", ["南湖片区"]),
        ("吸引游客到老街商圈消费。", "Area", ["老街商圈"]),
    ],
)
def test_names_and_their_left_edges(line: str, type: str, names: list[str]) -> None:
    assert named(line, type) == names


@pytest.mark.parametrize(
    ("line", "type"),
    [
        ("开通公交12路。", "Road"),
        ("打造“1街2路”。", "Road"),
        ("接入探头620余路。", "Road"),
        ("踏上致富路，修通机耕路。", "Road"),
        ("收入老街老巷63条。", "Road"),
        ("某场商业街区开业。", "Road"),
        ("河长巡河400次。", "Park"),
        ("有1家协会加入。", "SocialOrganization"),
        ("新开工项目29个。", "Project"),
        ("对旧楼进行改造。", "Project"),
        ("把油田公寓改造为养老中心。", "Project"),
        ("更新改造老旧线路九公里。", "Project"),
        ("建成社区食堂3个。", "Facility"),
        ("南湖片区老旧小区改造项目动工。", "Area"),
        ("北湖新城小学开学。", "Area"),
        ("获评“美好家园”示范小区。", "Compound"),
        ("滨江科创园开园。", "GovernmentBody"),
        ("中心接入视频监控1360路", "Road"),
        ("选树党员中心户612户", "Facility"),
    ],
)
def test_what_only_looks_like_a_name(line: str, type: str) -> None:
    assert named(line, type) == []


@pytest.mark.parametrize(
    "line",
    [
        "各社区党支部组织学习。",
        "12个社区党组织参与。",
        "每个社区党总支都有任务。",
        "某企业负责人表示满意。",
        "辖区企业积极参与。",
        "10家企业参加了活动。",
        "多家物业公司参会。",
        "志愿者协会组织活动。",
    ],
)
def test_kinds_are_no_organisations(line: str) -> None:
    kinds = ("Company", "School", "Hospital", "GovernmentBody", "PartyOrganization", "SocialOrganization", "Media")
    assert named(line, *kinds) == []


@pytest.mark.parametrize(
    "line",
    [
        "梳理工作思路。",
        "理清发展思路，走群众路线。",
        "找到了新出路。",
        "3条道路完成提升。",
        "道路两侧种满树木。",
        "改造口袋公园12处。",
        "涉及36个老旧小区。",
        "两个小区完成改造。",
        "实现小事不出楼院。",
        "改造排水管网8公里。",
        "社区开通了网上办事通道。",
        "打造城市会客厅。",
        "党员干部下沉到小区。",
        "全面提升服务中心工作的能力。",
    ],
)
def test_common_words_are_no_places(line: str) -> None:
    assert named(line, "Road", "Park", "Compound", "Area", "Facility", "Media") == []


@pytest.mark.parametrize("line", ["形成多元共治的格局。", "构建共建共治共享新格局。"])
def test_a_pattern_is_no_public_body(line: str) -> None:
    assert named(line, "GovernmentBody") == []


@pytest.mark.parametrize(
    ("line", "type", "names"),
    [
        ("映月路路长每天巡查。", "Road", ["映月路"]),
        ("路长制全面推行。", "Road", []),
        ("宁波大学科技园签约。", "School", []),
        ("映月路况良好。", "Road", []),
    ],
)
def test_an_ending_that_goes_on_ends_no_name(line: str, type: str, names: list[str]) -> None:
    assert named(line, type) == names


def test_a_town_that_the_table_lacks_stands_behind_its_district() -> None:
    line = "宁波市鄞州区青禾坪镇辖3个村。"
    assert named(line, "Office") == ["青禾坪镇"]
    assert named("鄞州区推进乡镇建设，鄞州区重点镇发展快。", "Office") == []


def test_an_enterprise_takes_its_city_and_a_park_leaves_its_district() -> None:
    assert named("宁波市鄞州区银河物业有限公司签约。", "Company") == ["宁波市鄞州区银河物业有限公司"]
    assert named("鄞州区月湖公园开放。", "Park") == ["月湖公园"]


def test_a_count_takes_the_noun_for_one_of_many() -> None:
    assert named("建成3个文化广场。", "Facility") == []
    assert named("建成香樟文化广场。", "Facility") == ["香樟文化广场"]


def test_a_name_carries_its_rule_and_its_place() -> None:
    (company,) = [m for m in mentions("与银河物业公司签约。") if m.type == "Company"]
    assert (company.start, company.end, company.rule) == (1, 7, "suffix.Company")


@pytest.mark.parametrize(
    ("line", "proper"),
    [("老旧小区", False), ("社区党群服务中心", False), ("翠竹苑小区", True), ("枫林党群服务中心", True)],
)
def test_a_proper_part_is_no_common_word_of_kinds(line: str, proper: bool) -> None:
    ending = next(e for e in ("服务中心", "小区") if line.endswith(e))
    assert has_proper_part(words_of(line), 0, len(line) - len(ending)) is proper


@pytest.mark.parametrize(("line", "level"), [("区民政局", True), ("市政府", True), ("该局", False)])
def test_a_body_may_be_named_by_its_level_alone(line: str, level: bool) -> None:
    assert is_level(words_of(line), 0, 1, SHAPE["GovernmentBody"]) is level


@pytest.mark.parametrize(
    ("name", "type", "never"),
    [
        ("3路", "Road", True),
        ("2021年工程", "Project", True),
        ("重点项目", "Project", True),
        ("民生示范工程", "Project", True),
        ("老旧小区", "Compound", True),
        ("简报", "Media", True),
        ("学府路", "Road", False),
        ("远帆智造项目", "Project", False),
        ("宁波日报", "Media", False),
    ],
)
def test_phrases_that_never_are_names(name: str, type: str, never: bool) -> None:
    assert is_no_name(name, SHAPE[type], 0, len(name) - 1, len(name)) is never


def test_small_vetoes() -> None:
    assert is_scheme("“五个一”工程", SHAPE["Project"], 0, 5, 7)
    assert not is_scheme("远帆工程", SHAPE["Project"], 0, 2, 4)
    assert goes_on("学府路侧", SHAPE["Road"], 0, 2, 3)
    assert not goes_on("学府路东", SHAPE["Road"], 0, 2, 3)
    assert is_no_medium("改造管网8公里", SHAPE["Media"], 2, 3, 4)
    assert not is_no_medium("鄞州新闻网讯", SHAPE["Media"], 0, 2, 5)
    assert is_room("城市会客厅", SHAPE["GovernmentBody"], 0, 4, 5)
    assert not is_room("浙江省民政厅", SHAPE["GovernmentBody"], 0, 5, 6)


@pytest.mark.parametrize(
    ("line", "type", "names"),
    [
        ("枫林湾街道企业服务驿站开门。", "Facility", ["枫林湾街道企业服务驿站"]),
        ("石桥社区卫生服务中心义诊。", "Hospital", ["石桥社区卫生服务中心"]),
        ("旧祠堂变身银杏书房。", "Facility", ["银杏书房"]),
        ("家住石桥社区电业局家属院。", "Compound", ["电业局家属院"]),
        ("改造银杏园、和瑞小区。", "Compound", ["和瑞小区"]),
        ("接入视频监控1.1万路。", "Road", []),
        ("海顺银行百丈路支行放贷。", "Road", []),
        ("铁路小区41个。", "Compound", []),
        ("建成产业大厦5栋。", "Facility", []),
        ("地处鄞州区中心。", "Facility", []),
    ],
)
def test_places_beside_what_only_looks_like_them(line: str, type: str, names: list[str]) -> None:
    assert named(line, type) == names


@pytest.mark.parametrize(
    "line", ["扮靓宜居家园提升品质。", "社区的儿童快乐家园由志愿者值守。", "取快递要绕小区走一圈。"]
)
def test_a_wish_or_a_deed_is_no_estate(line: str) -> None:
    assert named(line, "Compound") == []


def test_an_international_area_is_called_after_its_city() -> None:
    assert named("宁波国际影都动工。", "Area") == ["宁波国际影都"]


def test_a_quoted_troop_is_one_whatever_stands_before_it() -> None:
    assert named("“帮忙嫂子团”由6人壮大到84人。", "SocialOrganization") == ["帮忙嫂子团"]
    assert not named("“长虹集团”由6人壮大到84人。", "SocialOrganization")


@pytest.mark.parametrize(
    ("line", "type", "names"),
    [
        ("接入视频监控1360路。", "Road", []),
        ("实施“暖巷行动”。", "Road", []),
        ("青荷街上的老厂房。", "Road", ["青荷街"]),
        ("该街道位于中心城区银杏公园旁。", "Park", ["银杏公园"]),
        ("某煤矿（现海顺煤业集团）搬迁。", "Company", ["海顺煤业集团"]),
        ("青荷大街完成沿街立面整治3公里。", "Project", []),
        ("与海顺公司合作建设百合智造产业园。", "Project", ["百合智造产业园"]),
        ("用两年时间改造背街小巷。", "Project", []),
        ("选树党员中心户612户。", "Facility", []),
        ("4组充电桩装进车棚。", "Facility", []),
        ("“小香樟”托育园开园。", "Facility", ["“小香樟”托育园"]),
        ("推广到虎山、荔山等8个村。", "Park", []),
        ("推广到虎山、荔山等8个村。", "Village", ["虎山", "荔山"]),
        ("郭壕村则种葡萄。郭壕果蔬专业合作社分红。", "Village", ["郭壕村"]),
    ],
)
def test_names_beside_measures_sayings_and_deeds(line: str, type: str, names: list[str]) -> None:
    assert named(line, type) == names
