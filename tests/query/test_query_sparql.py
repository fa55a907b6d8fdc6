"""Queries over the union of articles, their errors, and their answers in every format."""

from __future__ import annotations

import json

import pyoxigraph as ox
import pytest

from kg.errors import QueryError
from kg.query import as_table, as_text, ask, curie, expanded, rows, safe_cell

OFFICES = "SELECT DISTINCT ?office ?code { ?office a jc:Office ; skos:notation ?code } ORDER BY ?code"


def test_the_union_of_all_articles_is_asked(engine: ox.Store) -> None:
    assert [row["code"] for row in rows(engine, OFFICES)] == ["990201001", "990201002"]


def test_what_two_articles_say_is_counted_once(engine: ox.Store) -> None:
    programmes = "SELECT ?p { ?p a jc:Programme }"
    told = [row["p"].rpartition("/")[2] for row in rows(engine, programmes)]
    assert sorted(told) == sorted(["“双绿”（种树）", "“双绿”（绿灯）", "路长制"])  # two articles speak of 路长制
    assert rows(engine, "SELECT (COUNT(*) AS ?n) { ?p a jc:Programme ; skos:prefLabel ?label }")[0]["n"] == "3"
    everywhere = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?p a jc:Programme } }"
    assert rows(engine, everywhere)[0]["n"] == "4"  # with GRAPH each article is asked by itself


def test_a_store_without_the_merge_is_asked_by_the_engines_own_union(engine: ox.Store) -> None:
    engine.clear_graph(ox.DefaultGraph())
    assert {row["code"] for row in rows(engine, OFFICES)} == {"990201001", "990201002"}


def test_things_are_shown_by_their_label_and_terms_by_theirs(engine: ox.Store) -> None:
    query = "SELECT DISTINCT ?o ?p ?g ?n { ?o ?p jc:Office . BIND(jc:frob AS ?g) BIND(1 AS ?n) } ORDER BY ?o"
    table = as_table(engine, ask(engine, query), lang="zh")
    assert table.rows[0] == ("东岭街道", "rdf:type", "jc:frob", "1")
    assert table.numbers == {"n"}
    terms = as_table(engine, ask(engine, "SELECT DISTINCT ?p { ?s rdf:predicate ?p } ORDER BY ?p"), lang="en")
    assert ("holds post in",) in terms.rows


def test_values_are_bound_never_pasted(engine: ox.Store) -> None:
    hostile = '东岭街道"@zh } INSERT DATA { <a:b> <a:b> 1 } #'
    query = "SELECT ?s ?label { ?s skos:prefLabel ?label }"
    assert rows(engine, query, {"label": ox.Literal(hostile, language="zh")}) == []
    assert len(rows(engine, query, {"label": ox.Literal("东岭街道", language="zh")})) == 1


def test_an_unreadable_query_names_line_and_column(engine: ox.Store) -> None:
    with pytest.raises(QueryError, match=r"line 2, column \d+") as error:
        ask(engine, "SELECT *\nWHERE { ?s ?p }")
    assert "WHERE { ?s ?p }" in str(error.value)
    with pytest.raises(QueryError, match=r"known without declaring: jc:"):
        ask(engine, "SELECT * { ?s frob:x ?o }")


def test_formats(engine: ox.Store) -> None:
    assert as_text(ask(engine, OFFICES), "csv").splitlines()[1].endswith(",990201001")
    assert as_text(ask(engine, OFFICES), "tsv").startswith("?office\t?code")
    assert len(json.loads(as_text(ask(engine, OFFICES), "json"))["results"]["bindings"]) == 2
    assert "<sparql" in as_text(ask(engine, OFFICES), "xml")
    assert json.loads(as_text(ask(engine, "ASK { ?s a jc:Office }"), "json"))["boolean"] is True
    turtle = as_text(ask(engine, "CONSTRUCT WHERE { ?s a jc:Office }"), "turtle")
    assert turtle.count("a jc:Office") == 2
    assert turtle == as_text(ask(engine, "CONSTRUCT WHERE { ?s a jc:Office }"), "turtle")


@pytest.mark.parametrize(
    ("query", "format"),
    [
        (OFFICES, "turtle"),
        ("ASK { ?s ?p ?o }", "csv"),
        ("ASK { ?s ?p ?o }", "tsv"),
        ("CONSTRUCT WHERE { ?s a jc:Office }", "csv"),
    ],
)
def test_a_format_that_does_not_fit_is_refused_with_those_that_do(engine: ox.Store, query: str, format: str) -> None:
    with pytest.raises(QueryError, match="use --format"):
        as_text(ask(engine, query), format)


def test_cells_that_a_spreadsheet_would_run_are_made_safe(engine: ox.Store) -> None:
    csv = as_text(ask(engine, "SELECT ?v ?n { VALUES (?v ?n) { ('=1+1' -3) ('@x' 2) } }"), "csv")
    assert csv.splitlines()[1:] == ["'=1+1,-3", "'@x,2"]
    assert [safe_cell(text) for text in ("+86", "+1", "-", "\tx", "街道")] == ["+86", "+1", "'-", "'\tx", "街道"]


def test_short_iris() -> None:
    assert curie("https://w3id.org/jiceng/id/division/990201001") == "id:division/990201001"
    assert expanded("id:division/990201001") == "https://w3id.org/jiceng/id/division/990201001"
    assert expanded("西溪：街道") == ""
