"""The documented queries."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from kg.errors import QueryError
from kg.query import Ambiguous, answer, as_table


def asked(engine: ox.Store, name: str, **values: str) -> list[dict[str, str]]:
    """The answers as rows by column."""
    table = as_table(engine, answer(engine, name, values))
    return [dict(zip(table.columns, row, strict=True)) for row in table.rows]


def test_offices_with_code_and_zone(engine: ox.Store) -> None:
    rows = asked(engine, "offices")
    assert [(r["office"], r["code"], r["zone"], r["words"]) for r in rows] == [
        ("东岭街道", "990201001", "云山区", "云山区东岭街道"),
        ("西溪街道", "990201002", "云山区", "云山区西溪街道"),
    ]
    assert [r["office"] for r in asked(engine, "offices", office="西溪")] == ["西溪街道"]


def test_who_held_which_post_when(engine: ox.Store) -> None:
    rows = asked(engine, "posts", person="林晓东")
    assert [(r["post"], r["body"], r["time"], r["published"]) for r in rows] == [
        ("副书记", "西溪街道党工委", "2018", "2018-05"),
        ("书记", "东岭街道党工委", "2021", "2021-09"),
    ]
    assert [r["post"] for r in asked(engine, "posts", body="东岭街道党工委")] == ["书记"]


def test_programmes_by_office_and_sense(engine: ox.Store) -> None:
    rows = asked(engine, "programmes")
    assert {(r["office"], r["programme"], r["sense"]) for r in rows} == {
        ("东岭街道", "路长制", "每条路都有一名负责人"),
        ("东岭街道", "“双绿”（种树）", "种树"),
        ("西溪街道", "路长制", "每条路都有一名负责人"),
        ("西溪街道", "“双绿”（绿灯）", "绿灯"),
    }
    assert {r["office"] for r in asked(engine, "programmes", programme="路长制")} == {"东岭街道", "西溪街道"}


def test_grid_tiers_side_by_side(engine: ox.Store) -> None:
    rows = asked(engine, "grids", first="东岭", second="西溪")  # 西溪 is also a park: the office is meant
    assert [(r["tier"], r["firstNumber"], r["secondNumber"], r["firstWords"], r["secondWords"]) for r in rows] == [
        ("一级网格", "1", "2", "1个一级网格", "一级网格2个"),
        ("二级网格", "9", "12", "9个二级网格", "二级网格12个"),
    ]


def test_numbers_of_a_thing(engine: ox.Store) -> None:
    assert len(asked(engine, "numbers", thing="东岭街道")) == 3
    rows = asked(engine, "numbers", thing="东岭街道", containing="人口")
    assert [(r["indicator"], r["value"], r["unit"], r["bound"], r["time"]) for r in rows] == [
        ("常住人口", "32000", "人", "约为", "2020")
    ]


def test_wrong_parameters_are_refused_in_words(engine: ox.Store) -> None:
    for values, problem in (({"office": "东岭"}, "no parameter"), ({"first": "东岭"}, "needs second=…")):
        with pytest.raises(QueryError, match=problem):
            answer(engine, "grids", values)
    with pytest.raises(QueryError, match="there are "):
        answer(engine, "frob", {})
    with pytest.raises(Ambiguous):
        answer(engine, "programmes", {"programme": "双绿"})
