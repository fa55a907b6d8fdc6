"""Names that only their list, their address or their quotation marks show."""

from __future__ import annotations

import pytest
from understood import named, words_of

from kg.mentions.introduced import row_start
from kg.mentions.lists import after_boundary, plain_name


@pytest.mark.parametrize(
    ("line", "type", "found"),
    [
        ("引进远大科技、华星电子、蓝天制药等8家企业。", "Company", ["远大科技", "华星电子", "蓝天制药"]),
        ("对翠竹苑、梧桐里两个小区进行改造。", "Compound", ["翠竹苑", "梧桐里"]),
        ("鄞州一小、鄞州二小的学生参加。", "School", ["鄞州一小", "鄞州二小"]),
        ("百丈路28号院完成改造。", "Compound", ["百丈路28号院"]),
        ("与宁波大学附属医院合作。", "Hospital", ["宁波大学附属医院"]),
        ("由中铁二局承建。", "Company", ["中铁二局"]),
        ("石桥老街风貌改造、百丈路品质提升两项工程完工。", "Project", ["石桥老街风貌改造", "百丈路品质提升"]),
        ("推出“办税专窗”。", "Facility", ["“办税专窗”"]),
        ("第三届“丰收节”开幕。", "Event", ["第三届“丰收节”"]),
        ("街道养老服务中心投用。", "Facility", ["街道养老服务中心"]),
        ("设计成“银环”口袋公园。", "Park", ["“银环”口袋公园"]),
        ("进枫林一小开展宣讲。", "School", ["枫林一小"]),
        ("支持江湾学校东校区扩建。", "School", ["江湾学校东校区"]),
    ],
)
def test_lists_and_addresses(line: str, type: str, found: list[str]) -> None:
    assert named(line, type) == found


@pytest.mark.parametrize(
    "line", ["甲、乙等8家企业。", "零售、加工等5家企业。", "第二小组、第三小组参加。", "中小学生参加。"]
)
def test_kinds_are_no_companies_or_schools(line: str) -> None:
    assert named(line, "Company", "School") == []


@pytest.mark.parametrize(
    ("line", "type", "found"),
    [
        ("打造“幸福食堂”。", "Facility", ["“幸福食堂”"]),
        ("设立“一站式”矛盾调解中心。", "Facility", ["“一站式”矛盾调解中心"]),
        ("设立“邻里港湾”，服务居民。", "Facility", ["“邻里港湾”"]),
        ("设立“微光互助基金”，帮扶困难群众。", "Programme", ["“微光互助基金”"]),
        ("建成“小微公园”4个。", "Facility", []),
        ("组建“蓝马甲”。", "SocialOrganization", ["“蓝马甲”"]),
        ("推出“妈妈的味道”。", "Programme", ["“妈妈的味道”"]),
        ("推行“红色管家”，成效明显。", "Programme", ["“红色管家”"]),
    ],
)
def test_quoted_names_that_a_verb_introduces(line: str, type: str, found: list[str]) -> None:
    assert named(line, type) == found


@pytest.mark.parametrize(
    "line",
    ["打通“最后一公里”。", "跑出“加速度”。", "成立“三个”。", "推出“幸福答卷”。", "他说“邻里港湾”。", "开展“零距离”。"],
)
def test_sayings_are_not_introduced(line: str) -> None:
    assert named(line, "Facility", "SocialOrganization", "Programme") == []


def test_a_row_of_quotations_shares_its_verb() -> None:
    line = "推出“甲乙丙”、“丁戊己”“庚辛壬”"
    assert row_start(line, line.index("“庚")) == line.index("“甲")
    assert row_start(line, line.index("“甲")) == line.index("“甲")


def test_an_item_begins_after_a_word_no_name_can_hold() -> None:
    line = "街道通过引进远大科技"
    assert line[after_boundary(words_of(line), 0, len(line)) :] == "远大科技"
    assert after_boundary(words_of("远大科技"), 0, 4) == 0


def test_an_item_of_common_words_names_nothing() -> None:
    assert plain_name(words_of("远大科技"), 0, 4)
    assert not plain_name(words_of("科技企业"), 0, 4)


def test_a_firm_by_its_short_name_stands_behind_its_city() -> None:
    assert named("石家庄安和物业进驻小区。", "Company") == ["石家庄安和物业"]
    assert named("石家庄市物业管理水平提升。", "Company") == []


@pytest.mark.parametrize(
    ("line", "type", "found"),
    [
        ("改造翠竹苑、机床厂一宿舍、百丈路18号院等21个院落。", "Compound", ["翠竹苑", "机床厂一宿舍", "百丈路18号院"]),
        ("改造海顺大院、机床厂宿舍等老旧小区13个。", "Compound", ["海顺大院", "机床厂宿舍"]),
        ("聚集海顺广场、百合城等商业综合体5座。", "Facility", ["海顺广场", "百合城"]),
        ("有居民、职工等小区3个。", "Compound", []),
    ],
)
def test_lists_that_a_count_closes(line: str, type: str, found: list[str]) -> None:
    assert named(line, type) == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("街道成立企业服务专班。", ["企业服务专班"]),
        ("组建由办事处主任任组长的企业服务专班。", ["企业服务专班"]),
        ("组建由办事处主任任组长的工作专班。", []),
        ("成立五个工作专班。", []),
        ("组建专班。", []),
    ],
)
def test_task_forces_that_are_set_up(line: str, found: list[str]) -> None:
    assert named(line, "GovernmentBody") == found
