"""Answers in a notebook: HTML that escapes, text beside it, typed data frames, evidence."""

from __future__ import annotations

import re
import sys
from datetime import date

import pytest

import kg
from kg.errors import KgError
from kg.graph import Result
from kg.query import Table

from .conftest import SEEDS
from .hostile import NAMES, hostile


def test_a_result_is_html_and_text_and_both_tell_the_same(graph: kg.Graph) -> None:
    result = graph.ask("posts", person="魏喜盈")
    html, text = result._repr_html_(), repr(result)
    for told in ("副书记", "书记", "2018", "2021", "明湖街道党工委"):
        assert told in html
        assert told in text
    assert html.count("<tr>") == 1 + len(result) == 3
    assert text.splitlines()[-1] == "2 行"
    assert "2 行" in html


def test_each_row_leads_to_the_characters_of_its_file(graph: kg.Graph) -> None:
    result = graph.ask("posts", person="魏喜盈")
    words = [row["words"] for row in result]
    frame = result.to_dataframe()
    for link, told in zip(frame["evidence"], words, strict=True):
        match = re.fullmatch(r"https://w3id\.org/jiceng/id/file/(.+)#char=(\d+),(\d+)", link)
        assert match
        source = (SEEDS / match[1]).read_text(encoding="utf-8")
        cut = source[int(match[2]) : int(match[3])]
        assert cut.replace("\n", "") == told
    assert re.search(r'href="[^"]*seeds/000_b6a82fe0401a7de3\.txt"', result._repr_html_())


def test_a_statement_in_a_row_is_evidence_too(graph: kg.Graph) -> None:
    rows = graph.query("SELECT ?s { ?s a jc:Statement ; jc:post ?post } ORDER BY ?s")
    assert len(rows) > 1
    assert rows.to_dataframe()["evidence"].str.contains("#char=").all()
    assert "evidence" not in graph.query("SELECT ?o { ?o a jc:Office } LIMIT 1").to_dataframe()


def test_columns_of_a_frame_have_their_types(graph: kg.Graph) -> None:
    frame = graph.query(
        """SELECT (3 AS ?whole) (2.5 AS ?part) (true AS ?truth) ("2021-09-17"^^xsd:date AS ?day) ?office ?missing
           { ?office a jc:Office ; skos:notation "410171560" } LIMIT 1"""
    ).to_dataframe()
    kinds = {name: str(kind) for name, kind in frame.dtypes.items()}
    assert (kinds["whole"], kinds["part"], kinds["truth"]) == ("Int64", "Float64", "boolean")
    assert kinds["day"].startswith("datetime64")
    assert frame["day"][0].date() == date(2021, 9, 17)
    assert kinds["office"].startswith("str")
    assert frame["office"][0] == "明湖办事处"
    assert frame["missing"].isna().all()
    numbers = graph.ask("numbers", thing="明湖办事处").to_dataframe()
    assert numbers["value"].sum() > 0


def test_a_frame_may_hold_iris(graph: kg.Graph) -> None:
    result = graph.query('SELECT DISTINCT ?office { ?office a jc:Office ; skos:notation "410171560" }')
    assert result.to_dataframe(iris=True)["office"][0] == "https://w3id.org/jiceng/id/division/410171560"
    assert result.to_dataframe()["office"][0] == "明湖办事处"


def test_without_pandas_one_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(KgError, match=r"pip install .jiceng-kg\[pandas\]"):
        Result(Table(("a",), (("1",),))).to_dataframe()


def test_long_answers_are_capped_and_say_so() -> None:
    result = Result(Table(("n",), tuple((str(i),) for i in range(1200)), frozenset({"n"})))
    html = result._repr_html_()
    assert html.count("<tr>") == 41
    assert "1,200 行，只列出前 40 行" in html
    assert "1,200 行，只列出前 40 行" in repr(result)
    assert len(result) == len(list(result)) == 1200
    english = Result(result.table, lang="en")
    assert "1,200 rows, the first 40 shown" in english._repr_html_()


def test_an_empty_answer_says_so(graph: kg.Graph) -> None:
    result = graph.query("SELECT ?x { ?x a jc:Nothing }")
    assert "没有结果" in result._repr_html_()
    assert repr(result).endswith("没有结果")
    assert len(result.to_dataframe()) == 0
    assert "true" in repr(graph.query("ASK { ?x a jc:Office }"))


def test_a_card_is_html_and_text(graph: kg.Graph) -> None:
    card = graph.show("魏喜盈")
    html, text = card._repr_html_(), repr(card)
    for told in ("魏喜盈", "任职于", "明湖街道党工委", "副书记", "2018", "明湖党工委副书记魏喜盈", card.thing.iri):
        assert told in html
    assert "任职于  明湖街道党工委 副书记  2018  “明湖党工委副书记魏喜盈”" in text
    assert html.count("<script") == 0
    long = graph.show("明湖办事处")
    assert "…另有" in long._repr_html_()
    assert "410171560" in repr(long)


def test_hostile_texts_are_escaped_and_cut() -> None:
    graph = hostile()
    for html in (
        graph.show("东岭街道")._repr_html_(),
        graph.query("SELECT ?o ?l ?c { ?o skos:prefLabel ?l OPTIONAL { ?o jc:note ?c } }")._repr_html_(),
        graph.ask("numbers", thing="东岭街道")._repr_html_(),
    ):
        assert "<script" not in html
        assert "<img" not in html
        assert "\u202e" not in html
        assert "⟨U+202E⟩反过来的社区" in html
        assert "𠮷祥👨‍👩‍👧社区" in html
        assert "…（共 10,000 字）" in html
        assert not re.search(r'href="\s*javascript', html)
        assert max(map(len, re.findall(r"[^<>]+", html.split("</style>", 1)[1]))) < 2000
    assert "\u202e" not in repr(graph.show("东岭街道"))
    assert max(map(len, repr(graph.query("SELECT ?l { ?o skos:prefLabel ?l }")).splitlines())) < 200


def test_names_of_the_list_are_all_shown() -> None:
    assert {row["l"] for row in hostile().query("SELECT ?l { ?o a jc:Project ; skos:prefLabel ?l }")} == set(NAMES)
