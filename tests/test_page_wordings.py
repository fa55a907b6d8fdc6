"""More wordings of real pages that misled rules, with invented names: each case was a class of faults."""

from __future__ import annotations

import pytest
from understood import OFFICE, extracted, named, object_of, people, statements, told

from kg.articles.dating import infer_date


@pytest.mark.parametrize(
    "line",
    [
        "全体工作人员齐上阵，一起巡查河道。",
        "大家身穿红色志愿者马甲、戴袖标，轮流巡逻。",
        "工作人员从晚上7点开始转移车辆。",
        "构建动态招商项目库，落实专人。",
    ],
)
def test_what_people_wear_and_do_is_no_person(line: str) -> None:
    assert people(line) == []


def test_family_names_that_are_verbs_still_name_people() -> None:
    assert [p.mention.name for p in people("东站街道党工委书记齐琳介绍，居民戴文昌参与巡逻。")] == ["齐琳", "戴文昌"]


def test_borders_are_no_part_of_the_names_they_end_at() -> None:
    line = "枫林湾街道东起虎溪，西到白石河，北至晓月东街，南接望春东街，面积5平方公里。"
    assert named(line, "Park", "Road") == ["虎溪", "白石河", "晓月东街", "望春东街"]
    assert told("observed", line) == [("枫林湾街道", "面积 5")]


@pytest.mark.parametrize(
    ("line", "type"),
    [
        ("网格员积极响应社区号召，参与巡逻。", "Community"),
        ("班子成员分赴各包保村社区检查积水点。", "Community"),
        ("加强对香樟社区石塘路口、石桥社区老纺织宿舍等16个积水点巡查。", "Office"),
        ("建成大型购物商场。", "Facility"),
        ("围绕“一个中心”，安排机关、三中心人员。", "Facility"),
        ("社区和工作人员组织巡逻队，彻夜巡查。", "SocialOrganization"),
        ("队员在该片区进行巡查。", "Area"),
        ("街道是全区的唯一纯城区。", "Area"),
        ("街道有在谈项目20个，构建动态招商项目库。", "Project"),
        ("落实鄞州区委书记项目，引导各社区以法治系列项目为抓手。", "Project"),
        ("促进社区建设提档升级。", "Project"),
        ("商贸物流园入选省级重点项目。", "Event"),
    ],
)
def test_what_only_looks_like_a_name(line: str, type: str) -> None:
    assert named(line, type) == []


def test_what_a_project_was_chosen_for_is_no_part_of_it() -> None:
    assert named("锦程数字物流园入选省新型城镇化重点项目。", "Project") == ["锦程数字物流园"]


def test_a_numbered_stage_of_works_is_a_project() -> None:
    assert named("锦程物流区二期工程获批专项债1.5亿元。", "Project", "Programme") == ["锦程物流区二期工程"]


def test_numbers_of_addresses_and_groups_count_nothing() -> None:
    assert told("observed", "服务中心坐落于云海天城小区10栋1楼。") == []
    assert told("observed", "石桥社区应急队伍巡查十四组塘堰情况。") == []


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("街道已累计为居民协调解决热点、难点问题160余件。", "解决热点、难点问题 160"),
        ("家电消费券惠及1.2万人次。", "家电消费券惠及 12000"),
        ("贫困人口占全街道总人口的四分之一。", "贫困人口占全街道总人口的比例 25"),
    ],
)
def test_indicators_are_not_cut_inside_words(line: str, said: str) -> None:
    assert [what for _, what in told("observed", line)] == [said]


def test_how_long_ago_they_were_built_is_part_of_what_is_counted() -> None:
    line = "街道现有71个老旧小区，建成时间超过20年的多达27个。"
    assert [what for _, what in told("observed", line)] == ["建成时间超过20年的老旧小区 27", "老旧小区 71"]


def test_a_district_named_before_a_count_has_what_is_counted() -> None:
    assert told("observed", "在鄞州区17个乡镇中，枫林湾街道的面积最大。") == [("鄞州区", "乡镇 17")]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("在镇驻地续建锦程镇家具产业园区。", ["锦程镇家具产业园"]),
        ("确保近15万平方米改造工程顺利实施。", []),
        ("以金属制品为主，招引产业链项目，开工建设板材加工大项目3个。", []),
        ("年底前完成主体工程，小区内室内装修工程均已完成。", []),
        ("引进内资项目102个，招引总部项目10个，行业龙头项目入驻。", []),
        ("位于街道的另一重点项目正在施工。", []),
        ("剩下225户按计划第二期拆迁。", []),
    ],
)
def test_what_is_done_to_a_project_is_no_part_of_its_name(line: str, found: list[str]) -> None:
    assert named(line, "Project") == found


def test_a_sum_directly_before_a_name_is_what_it_costs() -> None:
    line = "总投资1.2亿元锦程生物科技有限公司、总投资1.8亿元蛋鸡养殖项目均落户园区。"
    assert told("observed", line) == [
        ("蛋鸡养殖项目", "总投资 180000000"),
        ("锦程生物科技有限公司", "总投资 120000000"),
    ]


def test_an_office_that_the_article_introduces_is_what_it_is_about() -> None:
    frame = (
        "鄞州区云麓街道办事处位于鄞州区中部，鄞州东站旁，是鄞州的商贸中心。南接三河镇，辖区面积12平方公里。\n"
        "2011年6月，办事处被省委表彰为“先进基层党组织”。\n"
    )
    rows = extracted(frame=frame).statements
    measured = [(s.subject.label, object_of(s)) for s in rows if s.predicate == "observed"]
    assert measured == [("云麓街道办事处", "辖区面积 12")]
    assert [s.subject.label for s in rows if s.predicate == "awarded"] == ["云麓街道办事处"]


def test_honours_of_a_city_are_not_given_to_the_city() -> None:
    lines = (
        "鄞州区隆重举行揭牌仪式。全年完成工业总产值13亿元，先后荣获了宁波市平安建设先进单位、宁波市信访工作先进单位。"
    )
    assert {who for who, _ in told("awarded", lines)} == {OFFICE}


def test_a_day_named_later_does_not_date_what_stands_before_it() -> None:
    first, *_ = statements("枫林湾街道面积39平方公里。2015年9月22日上午，街道正式更名。")
    assert (object_of(first), first.time) == ("面积 39", "")


def test_what_a_community_governs_has_its_own_numbers_and_founding() -> None:
    line = "银杏社区所辖的开阳小区于1996年建成，当时居民有2000余户，但停车位只设置了20个。"
    assert told("foundedOn", line) == [("开阳小区", "1996")]
    assert told("observed", line) == [("开阳小区", "停车位 20"), ("开阳小区", "居民 2000")]


def test_a_community_without_an_office_belongs_to_its_district() -> None:
    frame = "鄞州区晨霞社区是典型的老旧城区。晨霞社区党委书记周雅琴在此工作21年。\n"
    rows = extracted(frame=frame).statements
    assert ("晨霞社区", "鄞州区") in [(s.subject.label, object_of(s)) for s in rows if s.predicate == "partOf"]


def test_the_age_of_somebodys_child_is_not_hers() -> None:
    assert told("observed", "社区书记李秀英经常带着刚满5岁的孩子加班。") == []


@pytest.mark.parametrize(
    ("line", "type"),
    [
        ("社区以“红色矩阵”重构基层治理格局。", "Programme"),
        ("社区探索推行多种模式，完善配套体制机制。", "Programme"),
        ("记者在银杏社区走访调查，社区开展民意调查。", "Event"),
        ("街道深化社区两级党群服务中心功能。", "Facility"),
        ("小区成为都市小区的风景，推进两小区改造。", "Compound"),
    ],
)
def test_more_that_only_looks_like_a_name(line: str, type: str) -> None:
    assert named(line, type) == []


def test_a_verb_and_its_complement_are_no_part_of_a_compound() -> None:
    assert named("为了解决好美岸花园小区停车难问题，社区组织协商。", "Compound") == ["美岸花园小区"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("开阳小区于1996年建成，居民2000余户。", ""),
        ("街道财政收入从2010年的不到5亿元，到2018年时已经突破26亿元。今年4月，收入再增。", "2019-04"),
        ("街道召开2023年度议政会。今年以来，1-9月完成固定资产投资15.6亿元。近日，街道部署工作。", "2023-09"),
    ],
)
def test_years_of_building_and_of_meetings(text: str, date: str) -> None:
    assert infer_date(text).edtf == date
