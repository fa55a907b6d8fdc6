"""More wordings of real pages that misled rules, with invented names: each case was a class of faults."""

from __future__ import annotations

import pytest
from understood import named, people, told


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
