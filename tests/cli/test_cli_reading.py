"""kg stats, show, query and ask."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import Run

Kg = Callable[..., Run]


def test_stats_as_table_and_json(kg: Kg, store: Path) -> None:
    run = kg("stats")
    assert run.code == 0
    assert run.err == ""
    lines = [line.split() for line in run.out.splitlines()]
    assert ["文章", "2"] in lines
    assert ["Office", "乡级区划", "office", "(township", "level)", "2"] in lines
    assert ["observed", "有数据", "observed", "5"] in lines
    assert json.loads(kg("stats", "--json").out)["by_class"]["Office"] == 2


def test_show_gives_both_posts_with_time_article_and_words(kg: Kg, store: Path) -> None:
    run = kg("show", "林晓东")
    assert run.code == 0
    for words in (
        "林晓东  人物",
        "任职于",
        "西溪街道党工委  副书记  2018",
        "东岭街道党工委  书记  2021",
        "“东岭街道党工委书记林晓东”",
    ):
        assert words in run.out
    assert "—— 东岭的路 · 云州日报 · 2021-09 · a.txt#1 " in run.out


def test_show_leads_upwards_and_lists_numbers(kg: Kg, store: Path) -> None:
    out = kg("show", "990201001").out
    for words in (
        "别名  东岭、东岭街道办事处",
        "代码  990201001",
        "归属  云山区 › 云州市",
        "常住人口  约 32,000人  2020",
        "← 是其党组织",
    ):
        assert words in out


def test_show_as_json(kg: Kg, store: Path) -> None:
    card = json.loads(kg("show", "东岭", "--json").out)
    assert (card["label"], card["code"], [upper["label"] for upper in card["belongs"]]) == (
        "东岭街道", "990201001", ["云山区", "云州市"],
    )  # fmt: skip
    number = next(s for s in card["statements"] if s.get("indicator") == "常住人口")
    assert (number["value"], number["bound"], number["evidence"], number["article"]) == (
        32000, "about", "常住人口约3.2万人", "a.txt#1",
    )  # fmt: skip


def test_show_asks_back_when_several_bear_the_name(kg: Kg, store: Path) -> None:
    run = kg("show", "双绿")
    assert (run.code, run.out) == (2, "")
    assert "“双绿”指 2 个事物" in run.err
    assert "“双绿”（种树）" in run.err
    assert "https://w3id.org/jiceng/id/Programme/" in run.err


def test_show_offers_the_nearest_names(kg: Kg, store: Path) -> None:
    run = kg("show", "东岑街道")
    assert (run.code, run.out) == (2, "")
    assert "没有名为“东岑街道”的事物" in run.err
    assert "东岭街道" in run.err


def test_query_as_table_in_the_language_asked_for(kg: Kg, store: Path) -> None:
    query = "SELECT DISTINCT ?o ?p { ?o a jc:Office . ?s rdf:predicate ?p ; rdf:subject ?o } ORDER BY ?o ?p"
    run = kg("query", query)
    assert run.out.splitlines()[0].split() == ["o", "p"]
    assert ["东岭街道", "成立于"] in [line.split() for line in run.out.splitlines()]
    assert run.err == "7 行\n"
    assert "founded on" in kg("--lang", "en", "query", query).out
    assert kg("query", query, "--quiet").err == ""


def test_query_from_a_file_in_the_standard_formats(kg: Kg, store: Path, tmp_path: Path) -> None:
    (tmp_path / "q.rq").write_text(
        "SELECT DISTINCT ?c { ?o a jc:Office ; skos:notation ?c } ORDER BY ?c", encoding="utf-8"
    )
    assert kg("query", "-f", tmp_path / "q.rq", "--format", "csv").out.split() == ["c", "990201001", "990201002"]
    assert json.loads(kg("query", "-f", tmp_path / "q.rq", "--json").out)["head"]["vars"] == ["c"]
    assert "a jc:Office" in kg("query", "CONSTRUCT WHERE { ?o a jc:Office }", "--format", "turtle").out
    assert kg("query", "ASK { ?o a jc:Office }").out == "true\n"


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("SELECT *\nWHERE { ?s ?p }", "第 2 行第"),
        ("SELECT * { SERVICE <http://127.0.0.1:9/> {} }", "不允许 SERVICE"),
        ("LOAD <http://127.0.0.1:9/>", "不允许 LOAD"),
        ("SELECT * FROM <file:///etc/passwd> {}", "不能指文件"),
        ("SELECT * { ?s frob:x 1 }", "jc:"),
    ],
)
def test_a_query_that_cannot_be_answered_ends_with_2_and_a_reason(kg: Kg, store: Path, query: str, said: str) -> None:
    run = kg("query", query)
    assert (run.code, run.out) == (2, "")
    assert said in run.err


def test_ask_lists_and_answers(kg: Kg, store: Path) -> None:
    listed = kg("ask", "--list").out
    assert "两个街道、乡镇的各级网格数并列" in listed
    assert "first=…" in listed
    names = [q["name"] for q in json.loads(kg("ask", "--list", "--json").out)]
    assert names == sorted(names)
    assert {"grids", "numbers", "offices", "posts", "programmes"} <= set(names)
    run = kg("ask", "grids", "first=东岭", "second=西溪")
    assert run.out.splitlines()[1].split() == ["一级网格", "1", "2", "1个一级网格", "一级网格2个"]
    for wrong, said in (
        (["grids"], "grids 需要 first"),
        (["frob"], "没有名为 frob"),
        (["grids", "first"], "名称=值"),
        ([], "--list"),
    ):
        run = kg("ask", *wrong)
        assert run.code == 2
        assert said in run.err


def test_questions_are_listed_by_word(kg: Kg, store: Path) -> None:
    listed = kg("ask", "--list", "微网格").out
    assert [line.split()[0] for line in listed.splitlines()[1:] if not line.startswith(" ")] == ["grids", "tiers"]
    assert "[office=…]" in listed
    assert "Grid" not in listed
    assert "micro-grid" in kg("ask", "--list", "微网格", "--lang", "en").out
    nothing = kg("ask", "--list", "没有这样的词")
    assert (nothing.code, nothing.out) == (2, "")
    assert "没有这样的词" in nothing.err


def test_columns_that_would_say_nothing_are_not_shown(kg: Kg, store: Path) -> None:
    for values in ([], ["containing=人口"]):
        header = kg("ask", "numbers", "thing=东岭街道", *values).out.splitlines()[0].split()
        assert header[:3] == ["indicator", "value", "unit"]
        assert (
            "containing" not in kg("ask", "numbers", "thing=东岭街道", *values, "--format", "csv").out.splitlines()[0]
        )
    assert kg("ask", "posts").out.splitlines()[0].split()[0] == "person"
    assert kg("ask", "posts", "person=林晓东").out.splitlines()[0].split()[0] == "post"


def test_a_wrong_name_is_answered_with_those_near_it(kg: Kg, store: Path) -> None:
    assert "是不是 numbers" in kg("ask", "numers", "thing=东岭街道").err
    assert "是不是 thing" in kg("ask", "numbers", "thin=东岭街道").err
    asked_back = kg("ask", "adoption", "programme=双绿")
    assert asked_back.code == 2
    assert asked_back.err.count("https://w3id.org/jiceng/id/Programme/") == 2
    warned = kg("query", "SELECT * { ?s a jc:Ofice }")
    assert warned.code == 0
    assert "第 1 行第 17 列：词表里没有 jc:Ofice；相近的有：jc:Office" in warned.err


def test_control_characters_do_not_reach_the_terminal(kg: Kg, store: Path) -> None:
    out = kg("query", r"SELECT ('\u001b[31m红\u0007' AS ?x) {}").out
    assert "\x1b" not in out
    assert "\x07" not in out
    assert "红" in out
    assert "[bold]x[/bold]" in kg("query", "SELECT ('[bold]x[/bold]' AS ?x) {}").out
