"""%%sparql in a shell of its own: values from Python are bound, whatever is in them; mistakes are told in words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest
import rdflib
from IPython.core.interactiveshell import InteractiveShell

import kg
from kg.errors import QueryError
from kg.graph import Result
from kg.query import bound

COUNT = "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s rdf:subject $who ; jc:post ?post }"


@pytest.fixture
def shell(graph: kg.Graph) -> Iterator[InteractiveShell]:
    """An IPython shell with the extension and one graph, ``g``."""
    made = InteractiveShell.instance()
    made.run_line_magic("load_ext", "kg")
    made.user_ns.update(g=graph)
    yield made
    InteractiveShell.clear_instance()


def run(shell: InteractiveShell, line: str, cell: str) -> Result:
    result = shell.run_cell_magic("sparql", line, cell)
    assert isinstance(result, Result)
    return result


def test_a_cell_of_sparql_gives_a_result(shell: InteractiveShell) -> None:
    assert len(run(shell, "", "SELECT ?o { ?o a jc:Office } LIMIT 1")) == 1
    assert len(run(shell, "g -o rows", "SELECT ?o { ?o a jc:Office } LIMIT 1")) == 1
    assert isinstance(shell.user_ns["rows"], Result)


def test_dollar_names_are_python_variables(shell: InteractiveShell, graph: kg.Graph) -> None:
    shell.user_ns.update(who=graph.show("魏喜盈"), least=1000, label="明湖办事处")
    assert next(iter(run(shell, "", COUNT)))["n"] == "2"
    big = run(shell, "", "SELECT ?v { ?o jc:value ?v FILTER(?v >= $least) }")
    assert len(big) > 0
    assert all(float(row["v"]) >= 1000 for row in big)
    found = run(shell, "", "SELECT DISTINCT $label ?o { ?o skos:prefLabel ?l FILTER(STR(?l) = $label) } # $nothing")
    assert [dict(row) for row in found] == [{"label": "明湖办事处", "o": "明湖办事处"}]
    assert len(run(shell, "", 'SELECT ?x { BIND("$who" AS ?x) }')) == 1


@pytest.mark.parametrize(
    "value",
    [
        '"} UNION { ?s ?p ?o } #',
        "'''",
        '"""',
        "\\",
        "\n",
        "} DROP ALL ; {",
        "$who",
        "?s",
        "<http://x>",
        "\u202e",
        "\\u0022",
    ],
)
def test_a_value_is_never_a_part_of_the_query(graph: kg.Graph, value: str) -> None:
    (row,) = graph.query("SELECT ?v (STRLEN($v) AS ?n) {} ", v=value)
    assert row == {"v": value, "n": str(len(value))}
    assert len(graph.query("SELECT ?s { ?s skos:prefLabel ?l FILTER(STR(?l) = ?v) }", v=value)) == 0


def test_what_a_value_may_be(graph: kg.Graph) -> None:
    iri = graph.show("明湖办事处").thing.iri
    for value, wanted in (
        (3, "3"),
        (2.5, "2.5"),
        (True, "true"),
        (Decimal("1.25"), "1.25"),
        (date(2021, 9, 17), "2021-09-17"),
        (rdflib.Literal("湖", lang="zh"), "湖"),
        (rdflib.URIRef(iri), "明湖办事处"),
        (graph.show("明湖办事处"), "明湖办事处"),
        (graph.show("明湖办事处").thing, "明湖办事处"),
    ):
        (row,) = graph.query("SELECT ?v {}", v=value)
        assert row["v"] == wanted
    numbers = graph.ask("numbers", thing="明湖办事处").to_dataframe()["value"]
    assert len(graph.query("SELECT ?o { ?o jc:value ?v }", v=numbers.iloc[0])) > 0


@pytest.mark.parametrize(
    "value", [object(), ["a"], None, rdflib.URIRef("no iri"), rdflib.BNode("b"), rdflib.URIRef("a:b> }")]
)
def test_what_no_value_may_be(graph: kg.Graph, value: object) -> None:
    with pytest.raises(QueryError, match=r"cannot be a value|not an absolute IRI"):
        graph.query("SELECT ?v {}", v=value)


def test_a_bound_query_stays_guarded(graph: kg.Graph) -> None:
    with pytest.raises(QueryError, match="SERVICE"):
        graph.query("SELECT ?s { SERVICE $where { ?s ?p ?o } }", where=rdflib.URIRef("http://127.0.0.1:9/"))
    with pytest.raises(QueryError, match="no variable"):
        graph.query("SELECT ?s { ?s ?p ?o }", other=1)
    inner = bound("SELECT ?n { { SELECT (COUNT(?s) AS ?n) { ?s rdf:subject $a } } }", {"a": 1})
    assert inner == "SELECT ?n { { SELECT (COUNT(?s) AS ?n) { ?s rdf:subject " + str(bound("$a", {"a": 1})) + " } } }"


@pytest.mark.parametrize(
    ("line", "cell", "told"),
    [
        ("", "SELECT ?x { ?x ?p $unknown }", "没有名为 unknown 的 Python 变量"),
        ("nothing", "SELECT * {}", "nothing 不是图谱"),
        ("g -o 1", "SELECT * {}", "-o"),
        ("g h", "SELECT * {}", "一次只能问一个图谱"),
        ("", "SELECT ?x {", "第 2 行第"),
    ],
)
def test_mistakes_are_told_in_words(
    shell: InteractiveShell, capsys: pytest.CaptureFixture[str], line: str, cell: str, told: str
) -> None:
    done = shell.run_cell(f"%%sparql {line}\n{cell}")
    assert not done.success
    said = "".join(capsys.readouterr())
    assert told in said
    assert "Traceback" not in said


def test_several_graphs_want_a_name(
    shell: InteractiveShell, graph: kg.Graph, capsys: pytest.CaptureFixture[str]
) -> None:
    shell.user_ns.update(other=graph.trusted(0.9), same=graph)
    assert not shell.run_cell("%%sparql\nSELECT * {}").success
    assert "g, other" in "".join(capsys.readouterr())
    shell.user_ns.pop("other")
    assert shell.run_cell("%%sparql\nSELECT * {}").success  # two names of one graph
    for name in ("g", "same"):
        shell.user_ns.pop(name)
    assert not shell.run_cell("%%sparql\nSELECT * {}").success
    assert "kg.open" in "".join(capsys.readouterr())
