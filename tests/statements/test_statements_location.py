"""Where things lie: each way in which a text says it."""

from __future__ import annotations

import pytest
from understood import OFFICE, extracted, object_of, statements, told

from kg.statements.location import WAYS


def located(line: str, *more: str) -> list[tuple[str, str, str]]:
    """Thing, place and the way it is said."""
    rows = [s for s in statements(line, *more) if s.predicate == "locatedIn"]
    return [(s.subject.label, object_of(s), s.rule.removeprefix("location.")) for s in rows]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("位于石桥社区的银杏邻里中心很大。", ("银杏邻里中心", "石桥社区", "lying_in")),
        ("位于百丈路的海顺创业园很大。", ("海顺创业园", "百丈路", "lying_in")),
        ("养老服务中心在石桥社区设立银杏邻里中心。", ("银杏邻里中心", "石桥社区", "set_up_at")),
        ("银杏邻里中心在石桥社区投用。", ("银杏邻里中心", "石桥社区", "opened_at")),
        ("9·16特大暴雨突袭宁波。", ("9·16特大暴雨", "宁波市", "struck")),
        ("海顺大厦等企业单位扎堆驻在这里。", ("海顺大厦", OFFICE, "moved_in")),
        ("坐落在石桥社区的鄞州区第二小学很美。", ("鄞州区第二小学", "石桥社区", "lying_in")),
        ("辖区海顺大厦入驻企业多。", ("海顺大厦", OFFICE, "after_cue")),
        ("银杏邻里中心位于石桥社区。", ("银杏邻里中心", "石桥社区", "before_cue")),
        ("宁波海顺电子股份有限公司坐落于石桥社区。", ("宁波海顺电子股份有限公司", "石桥社区", "before_cue")),
        ("石桥社区的银杏公园很美。", ("银杏公园", "石桥社区", "after_of")),
        ("走进石桥社区，银杏公园人头攒动。", ("银杏公园", "石桥社区", "where_set_out")),
        ("初冬时节，走进石桥社区，银杏公园人头攒动。", ("银杏公园", "石桥社区", "where_set_out")),
        ("石桥社区新建的银杏邻里中心很大。", ("银杏邻里中心", "石桥社区", "after_of")),
        ("石桥社区面积2平方公里，辖区内有海顺大厦。", ("海顺大厦", "石桥社区", "after_cue")),
        ("石桥社区党员多。今年，旧祠堂变身银杏书房。", ("银杏书房", "石桥社区", "made_there")),
        ("银杏邻里中心开门迎客，里面有百合书屋、“幸福食堂”。", ("百合书屋", "银杏邻里中心", "in_facility")),
        ("打造海顺产业园，引入宁波百合电子股份有限公司。", ("宁波百合电子股份有限公司", "海顺产业园", "moved_in")),
        ("宁波海顺电子股份有限公司相继落户。", ("宁波海顺电子股份有限公司", OFFICE, "moved_in")),
        ("与鄞州区第二小学等20家驻区单位共建。", ("鄞州区第二小学", OFFICE, "among_firms")),
        ("鄞州区第二小学9月投用。", ("鄞州区第二小学", OFFICE, "newly_made")),
        ("海顺大厦税收过亿。", ("海顺大厦", OFFICE, "building")),
        ("在香樟社区、石桥社区设立银杏邻里中心。", ("银杏邻里中心", "香樟社区", "covered")),
        ("在香樟社区、石桥社区设立银杏邻里中心。", ("银杏邻里中心", "石桥社区", "covered")),
        ("北桥改造项目涉及银杏小区、百合花园两个小区。", ("北桥改造项目", "百合花园", "covered")),
        ("第三届邻里文化节在香樟公园举行。", ("第三届邻里文化节", "香樟公园", "where_held")),
        ("新建银杏公园。", ("银杏公园", OFFICE, "unsaid")),
        ("整治百丈路。", ("百丈路", OFFICE, "unsaid")),
        ("位于百丈路旁的海顺创业园很大。", ("海顺创业园", "百丈路", "lying_in")),
        ("海顺创业园去年落户石桥社区。", ("海顺创业园", "石桥社区", "before_cue")),
        ("依托银杏邻里中心设立“红梅议事厅”。", ("“红梅议事厅”", "银杏邻里中心", "set_up_at")),
        ("石桥社区党员多。社区里的“红梅调解室”很忙。", ("“红梅调解室”", "石桥社区", "inside_it")),
        ("“银杏餐厅”就开在银杏邻里中心一楼。", ("“银杏餐厅”", "银杏邻里中心", "before_cue")),
        ("第三届邻里文化节在这里举行。", ("第三届邻里文化节", OFFICE, "where_held")),
        ("在青荷路与百丈路交叉口，旧厂房变身香樟游园。", ("香樟游园", "青荷路", "covered")),
        ("在青荷路与百丈路交叉口，旧厂房变身香樟游园。", ("香樟游园", "百丈路", "covered")),
        ("在青荷路与百丈路交叉口，旧厂房变身香樟游园。", ("香樟游园", OFFICE, "unsaid")),
    ],
)
def test_each_way(line: str, found: tuple[str, str, str]) -> None:
    assert found in located(line)


def test_what_one_moves_into_is_the_place() -> None:
    assert located("宁波海顺电子股份有限公司入驻东湖商圈。") == [("宁波海顺电子股份有限公司", "东湖商圈", "before_cue")]


def test_the_rule_names_the_way() -> None:
    names = {way.__name__ for way in WAYS} | {"covered"}
    found = located("银杏公园位于石桥社区。", "整治百丈路。", "第三届邻里文化节在香樟公园举行。")
    assert len(found) >= 3
    assert {rule for _, _, rule in found} <= names


def test_the_surest_way_is_taken() -> None:
    found = located("银杏公园很美。", "银杏公园位于石桥社区。")
    assert [(thing, place) for thing, place, _ in found] == [("银杏公园", "石桥社区")]


@pytest.mark.parametrize(
    "line",
    [
        "宁波海顺电子股份有限公司捐款。",  # an enterprise may lie anywhere
        "鄞州区第二小学的学生来了。",
        "街道打造“码上办”平台。",
        "石桥社区东起百丈路，西至江东北路。",  # borders
        "清水河缓缓流过。",  # waters run through many areas
        "去休闲广场走走。",
        "举办第三届邻里文化节。",
    ],
)
def test_what_the_text_does_not_place(line: str) -> None:
    assert told("locatedIn", line) == []


def test_nothing_lies_in_itself() -> None:
    assert all(thing != place for thing, place, _ in located("银杏公园的银杏公园位于银杏公园。"))


def test_of_a_part_of_a_page_on_another_office_its_own_is_meant() -> None:
    line = "红梅岭街道面积2平方公里。红梅岭街道建有3个网格。红梅岭街道党工委书记李明说。红梅岭街道整治百丈路。"
    assert ("百丈路", "红梅岭街道", "unsaid") in located(line)


def test_a_portrait_is_of_its_community() -> None:
    frame = "老书记的一串钥匙——记宁波市鄞州区枫林湾街道石桥社区党委书记李明\n记者 周文博\n"
    lines = ("石桥社区的人都说好。石桥社区评上先进。", "老旧的银杏小区换了管网。", "石桥社区人人有责。")
    said = [(s.subject.label, object_of(s)) for s in extracted(*lines, frame=frame).statements]
    assert ("银杏小区", "石桥社区") in said


def test_what_a_list_of_projects_names_lies_here() -> None:
    rows = located("街道推进海顺新能源基地、百合物流港等重点项目建设。")
    assert ("海顺新能源基地", OFFICE, "unsaid") in rows


@pytest.mark.parametrize(
    "line",
    [
        "居民在百丈路小学门前说话。",
        "银杏书房位于百丈路。",
        "百丈路片区城中村改造项目开工。",
        "办公地址在百丈路52号。",
        "建成至百丈路的连接线。",
    ],
)
def test_a_road_in_an_address_or_a_name_is_not_placed(line: str) -> None:
    assert [r for r in located(line) if r[0] == "百丈路"] == []


def test_where_an_event_was_held_has_its_time() -> None:
    rows = [s for s in statements("2021年5月20日，第三届邻里文化节在香樟公园举行。") if s.rule == "location.where_held"]
    assert [row.time for row in rows] == ["2021-05-20"]


def test_works_lie_in_the_area_of_their_name_and_a_phase_in_nothing() -> None:
    assert ("海顺新城改造项目", "海顺新城") in told("locatedIn", "海顺新城很美。", "海顺新城改造项目开工。")
    assert told("locatedIn", "海顺人才公寓一期建成。") == []


@pytest.mark.parametrize(
    "line", ["对海顺加油站、百合加油站等重点单位实行检查。", "驻有海顺加油站、鄞州区第二小学等单位43家。"]
)
def test_what_is_looked_after_with_others_lies_here(line: str) -> None:
    assert ("海顺加油站", OFFICE) in [r[:2] for r in located(line)]
