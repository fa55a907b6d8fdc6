"""What cannot all be true is found, and what may well be true together is not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.cli import main
from kg.graph import Graph
from kg.model import Statement
from kg.query import Conflict, find_conflicts
from kg.store import Store

from .invented_conflicts import (
    DISTRICT,
    EAST,
    HOUSE,
    LIN,
    OTHER_DISTRICT,
    PARTY,
    SUN,
    WEST,
    ZHAO,
    ZONE,
    counted,
    fill,
    held,
    said,
)

CONFLICTS: dict[str, tuple[tuple[Statement, ...], tuple[str, str, str, str], tuple[str, ...]]] = {
    "two secretaries in one year": (
        (held(LIN, "书记", "2021"), held(ZHAO, "书记", "2021")),
        ("holders", "东岭街道党工委", "书记", "2021"),
        ("林晓东", "赵云山"),
    ),
    "two secretaries in a year and a month of it": (
        (held(LIN, "党工委书记", "2021"), held(ZHAO, "党工委书记", "2021-05")),
        ("holders", "东岭街道党工委", "党工委书记", "2021、2021-05"),
        ("林晓东", "赵云山"),
    ),
    "two secretaries in articles of one year": (
        (held(LIN, "书记"), held(ZHAO, "书记")),
        ("holders", "东岭街道党工委", "书记", "2021"),
        ("林晓东", "赵云山"),
    ),
    "a secretary inside another's term": (
        (held(LIN, "书记", "2016/2021"), held(ZHAO, "书记", "2018")),
        ("holders", "东岭街道党工委", "书记", "2016/2021、2018"),
        ("林晓东", "赵云山"),
    ),
    "two numbers": ((counted(1120), counted(980)), ("values", "东岭街道", "党员", "2021"), ("1120人", "980人")),
    "more than a number that is less": (
        (counted(1120, bound="atLeast"), counted(980)),
        ("values", "东岭街道", "党员", "2021"),
        ("1120人", "980人"),
    ),
    "about a number far away": (
        (counted(1000, bound="about"), counted(2000)),
        ("values", "东岭街道", "党员", "2021"),
        ("1000人", "2000人"),
    ),
    "two numbers without time in articles of one date": (
        (counted(1120, time=""), counted(980, time="")),
        ("values", "东岭街道", "党员", "2021"),
        ("1120人", "980人"),
    ),
    "two offices of one community": (
        (said(HOUSE, "partOf", EAST), said(HOUSE, "partOf", WEST)),
        ("parents", "松林社区", "partOf", ""),
        ("东岭街道", "西溪街道"),
    ),
    "one party organisation of two offices": (
        (said(PARTY, "partyOrganizationOf", EAST), said(PARTY, "partyOrganizationOf", WEST)),
        ("parents", "东岭街道党工委", "partyOrganizationOf", ""),
        ("东岭街道", "西溪街道"),
    ),
    "two years of founding": (
        (said(EAST, "foundedOn", "2004"), said(EAST, "foundedOn", "2006-10")),
        ("dates", "东岭街道", "foundedOn", ""),
        ("2004", "2006-10"),
    ),
    "each part of the other": (
        (said(EAST, "partOf", HOUSE), said(HOUSE, "partOf", EAST)),
        ("circle", "松林社区", "partOf", ""),
        ("东岭街道", "松林社区"),
    ),
}
NONE: dict[str, tuple[Statement, ...]] = {
    "successors": (held(LIN, "书记", "2018"), held(ZHAO, "书记", "2021")),
    "successors in one year": (held(LIN, "书记", "2018-03"), held(ZHAO, "书记", "2018-10")),
    "terms that meet": (held(LIN, "书记", "2016/2018"), held(ZHAO, "书记", "2018/2021")),
    "an open term after another": (held(LIN, "书记", "2016/2018"), held(ZHAO, "书记", "2019/..")),
    "deputies": (held(LIN, "副书记", "2021"), held(ZHAO, "副书记", "2021"), held(SUN, "副书记", "2021")),
    "members": (held(LIN, "组织委员", "2021"), held(ZHAO, "组织委员", "2021")),
    "workers of the grids": (held(LIN, "网格长", "2021"), held(ZHAO, "网格长", "2021")),
    "one person by two articles": (held(LIN, "书记", "2021"), held(LIN, "书记", "2021")),
    "two posts": (held(LIN, "书记", "2021"), held(ZHAO, "主任", "2021")),
    "the same number": (counted(1120), counted(1120)),
    "numbers of two years": (counted(1120), counted(980, time="2018")),
    "two units": (counted(58, "条"), counted(53570, "米")),
    "two indicators": (counted(18, "个", name="二级网格"), counted(48, "个", name="三级网格")),
    "more than a number that is more": (counted(1100, bound="atLeast"), counted(1120)),
    "at most a number that is less": (counted(1200, bound="atMost"), counted(1120)),
    "two lower bounds": (counted(1100, bound="atLeast"), counted(800, bound="atLeast")),
    "about a number near by": (counted(1100, bound="about"), counted(1120)),
    "a lower and an upper bound": (counted(1100, bound="atLeast"), counted(1200, bound="atMost")),
    "a district and a zone": (said(EAST, "partOf", DISTRICT), said(EAST, "partOf", ZONE)),
    "a chain": (said(HOUSE, "partOf", EAST), said(EAST, "partOf", DISTRICT), said(HOUSE, "partOf", DISTRICT)),
    "parents one after the other": (
        said(EAST, "partOf", DISTRICT, time="2015"),
        said(EAST, "partOf", OTHER_DISTRICT, time="2021"),
    ),
    "a year and a month of it": (said(EAST, "foundedOn", "2004"), said(EAST, "foundedOn", "2004-10")),
}


def told(conflict: Conflict) -> tuple[str, str, str, str]:
    return conflict.kind, conflict.thing.label, conflict.aspect, conflict.period


@pytest.mark.parametrize("name", CONFLICTS)
def test_what_cannot_be_true_together_is_found(name: str) -> None:
    statements, wanted, values = CONFLICTS[name]
    (found,) = find_conflicts(fill(*statements).engine)
    assert told(found) == wanted
    assert sorted(side.value for side in found.sides) == sorted(values)
    for side in found.sides:
        assert len(side.facts) == len(side.sources) == 1
        assert side.facts[0].quote.text.endswith("篇的原话。")


@pytest.mark.parametrize("name", NONE)
def test_what_may_be_true_together_is_not(name: str) -> None:
    assert find_conflicts(fill(*NONE[name]).engine) == ()


def test_articles_of_two_dates_without_times_do_not_contradict() -> None:
    for pair in ((counted(1120, time=""), counted(980, time="")), (held(LIN, "书记"), held(ZHAO, "书记"))):
        assert find_conflicts(fill(*pair, published=("2018", "2021")).engine) == ()
        assert find_conflicts(fill(*pair, published=("", "2021")).engine) == ()  # when is not known


def test_sources_are_counted_and_the_side_of_most_comes_first() -> None:
    (found,) = find_conflicts(fill(counted(980), counted(1120), counted(1120), counted(1120)).engine)
    assert [(side.value, len(side.sources), len(side.facts)) for side in found.sides] == [
        ("1120人", 3, 3),
        ("980人", 1, 1),
    ]


def test_three_that_contradict_each_other_are_one_conflict() -> None:
    (found,) = find_conflicts(
        fill(held(LIN, "书记", "2021"), held(ZHAO, "书记", "2021"), held(SUN, "书记", "2021")).engine
    )
    assert sorted(side.value for side in found.sides) == ["孙大川", "林晓东", "赵云山"]


def test_conflicts_about_one_thing() -> None:
    store = fill(counted(1120), counted(980), held(LIN, "书记", "2021"), held(ZHAO, "书记", "2021"))
    assert [c.kind for c in find_conflicts(store.engine)] == ["holders", "values"]
    assert [c.kind for c in find_conflicts(store.engine, "东岭")] == ["values"]
    assert [c.kind for c in Graph(store).conflicts("东岭街道党工委")] == ["holders"]


def test_the_command_shows_them_side_by_side(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    statements = (counted(1120), counted(980), counted(980), held(LIN, "书记", "2021"), held(ZHAO, "书记", "2021"))
    with Store.open(tmp_path / "store", create=True) as store:
        fill(*statements, into=store)
    assert main(["conflicts", "--store", str(tmp_path / "store"), "--lang", "zh"]) == 0
    shown = capsys.readouterr()
    lines = shown.out.splitlines()
    assert lines[0] == "同一职位  东岭街道党工委  书记  2021"
    assert "林晓东（1 个来源）" in lines[1]
    assert "赵云山（1 个来源）" in lines[1]  # on one line: side by side
    assert "“第3篇的原话。”" in lines[2]
    assert "“第4篇的原话。”" in lines[2]
    assert "第3篇 · 云州日报 · 2021" in lines[3]
    assert "980人（2 个来源）" in shown.out
    assert "互相矛盾之处：2" in shown.err
    assert main(["conflicts", "东岭", "--json", "--store", str(tmp_path / "store")]) == 0
    (conflict,) = json.loads(capsys.readouterr().out)
    assert (conflict["kind"], conflict["thing"], conflict["aspect"], conflict["period"]) == (
        "values",
        "东岭街道",
        "党员",
        "2021",
    )
    assert [(side["value"], side["sources"]) for side in conflict["sides"]] == [("980人", 2), ("1120人", 1)]
    assert conflict["sides"][1]["statements"][0]["evidence"] == "第0篇的原话。"
