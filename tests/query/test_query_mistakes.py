"""Where a query is wrong, and what the mend may be; terms that do not exist."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from kg.errors import QueryError
from kg.graph import Graph
from kg.messages import told
from kg.query import ask, questions, unknown_terms
from kg.store import Store

from .invented_county import fill

PARTOF = "<https://w3id.org/jiceng/ontology#partof>"
MISTAKES = (
    ("SELECT * { ?s ?p ?o . ?s ?p }", "line 1, column 23: cannot be read from here: ?s"),
    ("SELECT * {\n  ?s a jc:Office\n  ?s jc:partOf ?z\n}", "line 3, column 3: cannot be read from here: ?s"),
    ("SELEC * { ?s ?p ?o }", "line 1, column 1: cannot be read from here: SELEC"),
    ("SELECT * { ?s ?p ?o ", "the query ends too early; a closing } is missing"),
    ('SELECT * { ?s ?p "枫杨" . FILTER(frob(?s)) }', "line 1, column 25: cannot be read from here: FILTER"),
    ("SELECT ?a { ?s ?p ?o } GROUP BY ?s", "neither grouped by nor inside an aggregate"),
    ("SELECT * { ?s sko:note ?o }", "line 1, column 15: sko: is a prefix that is not declared; near it: skos:"),
    ("SELECT * { ?s a jc:Ofice ; ?p }", "jc:Ofice is no term of the vocabulary; near it: jc:Office"),
    ("", "the query ends too early"),
)


@pytest.mark.parametrize(("query", "said"), MISTAKES)
def test_a_mistake_is_told_with_its_place(engine: ox.Store, query: str, said: str) -> None:
    with pytest.raises(QueryError) as error:
        ask(engine, query)
    assert said in str(error.value)
    chinese = told(str(error.value), "zh")
    assert chinese.startswith("第 ")
    assert "line" not in chinese


def test_the_mark_stands_under_the_mistake_after_wide_characters(engine: ox.Store) -> None:
    with pytest.raises(QueryError) as error:
        ask(engine, 'SELECT * { ?s ?p "枫杨" . ?s ?p }')
    line, mark = str(error.value).splitlines()[1:3]
    assert mark.index("^") == line.index("?s ?p }")
    assert mark.count("\u3000") == 2


def test_a_hostile_mistake_does_no_harm(engine: ox.Store) -> None:
    for query in (
        "SELECT * { " + "(" * 100,
        "SELECT * {" * 100,
        "SELECT * { ?s ?p '" + "x" * 50_000,
        "\x00{",
        "{" * 119,
    ):
        with pytest.raises(QueryError):
            ask(engine, query)


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("SELECT * { ?s a jc:Ofice ; jc:implement ?p }", {"jc:Ofice": "jc:Office", "jc:implement": "jc:implements"}),
        (f"SELECT * {{ ?s {PARTOF} ?o }}", {PARTOF: "jc:partOf"}),
        ("PREFIX k: <https://w3id.org/jiceng/ontology#> SELECT * { ?s k:partof ?o }", {"k:partof": "jc:partOf"}),
        ("SELECT * { ?s jc:隶属于 ?o }", {"jc:隶属于": "jc:partOf"}),
        ('SELECT * { ?s a jc:Office . ?s ?p \'jc:Ofice\', """jc:x""" } # jc:Ofice', {}),
        ("PREFIX jc: <urn:other#> SELECT * { ?s a jc:Ofice }", {}),
        ("SELECT * { ?s jc:partOf+ ?o . ?o (jc:locatedIn|^jc:operates)* ?x FILTER(STRSTARTS(STR(?p), STR(jc:))) }", {}),
    ],
)
def test_terms_that_do_not_exist_and_those_near_them(query: str, names: dict[str, str]) -> None:
    found = unknown_terms(query)
    assert [hint.name for hint in found] == list(names)
    for hint in found:
        assert names[hint.name] == hint.nearest[0]


def test_no_question_of_the_library_names_a_term_that_is_none() -> None:
    assert [(q.name, hint) for q in questions() for hint in unknown_terms(q.sparql)] == []


def test_python_warns_of_a_term_that_does_not_exist() -> None:
    with Graph(fill(Store.in_memory())) as graph:
        with pytest.warns(UserWarning, match="相近的有：jc:Office"):
            assert len(graph.query("SELECT * { ?s a jc:Ofice }")) == 0
        assert len(graph.query("SELECT * { ?s a jc:Office }")) == 2
