"""What a query may not do."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import QueryError
from kg.query import ask
from kg.query.guard import DEEPEST, LONGEST, check

SERVICES = (
    "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
    "SELECT * { service silent <http://127.0.0.1:9/> { ?s ?p ?o } }",
    "SELECT * { ?s ?p ?where SERVICE ?where { ?s ?p ?o } }",
    "SELECT * { { { OPTIONAL { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } } } } }",
    "SELECT*{FILTER(?a<?b)SERVICE<http://127.0.0.1:9/>{}}",
    "PREFIX ex: <http://127.0.0.1:9/> SELECT * { ?s ?p 'x' SERVICEex:a{ ?s ?p ?o } }",
    "SELECT * { SERV\\u0049CE <http://127.0.0.1:9/> { ?s ?p ?o } }",
    "SELECT * { # a comment\nSERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
    "SELECT * { ?s ?p '#' . SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
    "SELECT * { <http://a/\\u0023> ?p ?o . SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
)
HARMLESS = (
    "SELECT * { ?service rdfs:label 'SERVICE' } # SERVICE",
    'SELECT * { ?s ?p """a " SERVICE """ }',
    "SELECT * { ?s <http://example.org/SERVICE> ?o }",
    "PREFIX ex: <http://example.org/> SELECT * { ?s ex:SERVICE ?o }",
)


@pytest.mark.parametrize("query", SERVICES)
def test_service_is_refused_before_any_connection(query: str) -> None:
    with pytest.raises(QueryError, match="SERVICE"):
        check(query)


@pytest.mark.parametrize("query", HARMLESS)
def test_the_word_may_stand_where_it_does_nothing(query: str, engine: ox.Store) -> None:
    ask(engine, query)


@pytest.mark.parametrize(
    "query", ["LOAD <http://127.0.0.1:9/>", "INSERT DATA { <a:b> <a:b> 1 }", "drop all", "CLEAR ALL"]
)
def test_updates_are_refused_in_words(query: str) -> None:
    with pytest.raises(QueryError, match="only reads"):
        check(query)


@pytest.mark.parametrize("source", ["FROM <file:///etc/passwd>", "FROM NAMED <FILE:/etc/passwd>"])
def test_a_file_is_no_source(source: str) -> None:
    with pytest.raises(QueryError, match="never a file"):
        check(f"SELECT * {source} {{ ?s ?p ?o }}")


def test_from_names_a_graph_of_the_store(engine: ox.Store) -> None:
    graph = "https://w3id.org/jiceng/graph/article/a.txt/1"
    found = ask(engine, f"SELECT DISTINCT ?o FROM <{graph}> {{ ?o a jc:Office }}")
    assert isinstance(found, ox.QuerySolutions)
    assert [s["o"].value for s in found] == ["https://w3id.org/jiceng/id/division/990201001"]


def test_depth_and_length_are_limited() -> None:
    check("SELECT * " + "{" * DEEPEST + "}" * DEEPEST)
    for query in ("SELECT * " + "{" * 2500 + "}" * 2500, "SELECT * { FILTER(" + "(" * 20000, " " * (LONGEST + 1)):
        with pytest.raises(QueryError, match=r"too (deep|long)"):
            check(query)


PIECES = [
    *("?x", "ex:a", "ex:", "{", "}", "{}", ".", "<", ">", "1.", "(", ")", ";", "#", "'", '"', '"""', '"a"', " ", "\n"),
    *("SERVICE", "OPTIONAL", "UNION", "SILENT", "@en", "^^", "%41", "\\", "\\u0023"),
]


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.sampled_from(PIECES),
        max_size=7,
    ),
    st.sampled_from(["<http://127.0.0.1:9/>", "ex:a", "?x"]),
)
def test_nothing_that_passes_reaches_out(middle: list[str], where: str) -> None:
    """Whatever stands before it, a SERVICE that the engine would carry out is seen (else the connection raises)."""
    query = f"PREFIX ex: <http://127.0.0.1:9/> SELECT * {{ ?s ?p ?o {''.join(middle)}SERVICE{where}{{?a ?b ?c}} }}"
    store = ox.Store()
    store.add(ox.Quad(ox.NamedNode("a:a"), ox.NamedNode("a:b"), ox.Literal("c")))
    try:
        check(query)
        list(store.query(query))  # type: ignore[arg-type]
    except (QueryError, SyntaxError):
        pass
