"""Values of parameters: typed, bound, never pasted; builds compared; columns that say nothing."""

from __future__ import annotations

import contextlib
import csv
import io
import json
from pathlib import Path
from xml.etree import ElementTree

import pyoxigraph as ox
import pytest

from kg.errors import InputError, QueryError, StoreError, UnknownName
from kg.graph import Graph
from kg.model import Entity
from kg.query import (
    Ambiguous,
    Missing,
    answer,
    as_table,
    as_text,
    ask_question,
    bound,
    folded,
    questions,
    questions_about,
)
from kg.store import Store, write_rdf

from .invented_conflicts import LIN, ZHAO, counted, fill, held
from .invented_county import fill as county

PLAIN = {"东岭", "东岭街道"}  # what the name means when quotes and controls are not looked at
HOSTILE = (
    '东岭"街道',
    "东岭'} } #",
    '"@zh } INSERT DATA { <a:b> <a:b> 1 } #',
    "\\",
    "{{{{",
    "<https://w3id.org/jiceng/id/division/990201001> ; ?p ?o",
    "\u202e\x00\n东岭",
    "SERVICE <http://127.0.0.1:9/>",
)


@pytest.mark.parametrize("value", HOSTILE)
def test_names_with_quotes_and_braces_do_no_harm(engine: ox.Store, value: str) -> None:
    before = len(engine)
    for question in questions():
        for parameter in question.parameters:
            if parameter.kind == "build":
                continue
            values = {p.name: "东岭街道" for p in question.parameters if p.required and p.kind != "text"}
            values |= {p.name: "东岭" for p in question.parameters if p.required and p.kind == "text"}
            values[parameter.name] = value
            with contextlib.suppress(QueryError, UnknownName):
                found = as_table(engine, answer(engine, question.name, values)).rows
                assert found == () or parameter.kind == "text" or folded(value) in PLAIN
    assert len(engine) == before


def test_a_thing_whose_name_is_hostile_can_be_asked_for() -> None:
    person = Entity("Person", "林\"晓'东}{", scope="990201")
    store = fill(held(person, "书记", "2021"))
    (row,) = Graph(store).ask("posts", person="林\"晓'东}{")
    assert row["post"] == "书记"


def test_values_have_types(engine: ox.Store) -> None:
    for name, values, said in (
        ("paths", {"one": "东岭", "other": "西溪街道", "depth": "two"}, "depth=two is no number of type integer"),
        ("weakest", {"below": "1; DROP ALL"}, "no number of type decimal"),
        ("weakest", {"below": "٣"}, "no number of type decimal"),
        ("weakest", {"predicate": "implement"}, "near it is implements"),
        ("uncoded", {"kind": "Ofice"}, "near it is Office"),
        ("evidence", {"statement": "东岭"}, "no hash of a statement"),
        ("posts", {"persn": "林晓东"}, "posts has no parameter 'persn'; near it is person"),
        ("post", {}, "no documented query 'post'; near it is posts"),
    ):
        with pytest.raises(QueryError, match=said):
            answer(engine, name, values)
    assert len(as_table(engine, answer(engine, "weakest", {"below": "0.9", "predicate": "任职于"})).rows) == 2
    assert len(as_table(engine, answer(engine, "uncoded", {"kind": "jc:Office"})).rows) == 0


def test_a_name_with_several_bearers_asks_back(engine: ox.Store) -> None:
    with pytest.raises(Ambiguous) as several:
        answer(engine, "adoption", {"programme": "双绿"})
    assert len(several.value.things) == 2
    iri = several.value.things[0].iri
    assert len(as_table(engine, answer(engine, "adoption", {"programme": iri})).rows) == 1
    with pytest.raises(Missing) as nobody:
        answer(engine, "posts", {"person": "林晓西"})
    assert "林晓东" in nobody.value.nearest


def test_three_are_compared_and_two(engine: ox.Store) -> None:
    two = as_table(engine, answer(engine, "compare", {"first": "东岭", "second": "西溪街道"}))
    rows = [dict(zip(two.columns, row, strict=True)) for row in two.rows]
    assert [(r["indicator"], r["firstValue"], r["secondValue"], r["thirdValue"]) for r in rows] == [
        ("一级网格", "1", "2", ""),
        ("二级网格", "9", "12", ""),
    ]
    three = as_table(engine, answer(engine, "compare", {"first": "云山区", "second": "西溪街道", "third": "东岭"}))
    rows = [dict(zip(three.columns, row, strict=True)) for row in three.rows]
    assert [(r["firstValue"], r["secondValue"], r["thirdValue"]) for r in rows] == [("", "2", "1"), ("", "12", "9")]


def test_settings_stand_in_no_format(engine: ox.Store) -> None:
    def asked(format: str) -> str:
        found = ask_question(engine, "numbers", {"thing": "东岭街道", "containing": "人口"})
        return as_text(found.answer, format, without=found.settings)

    assert next(csv.reader(io.StringIO(asked("csv"))))[:2] == ["thing", "indicator"]
    header, line = asked("tsv").splitlines()
    assert header.split("\t")[:2] == ["?thing", "?indicator"]
    assert line.split("\t")[1] == '"常住人口"@zh'
    found = json.loads(asked("json"))
    assert "containing" not in found["head"]["vars"]
    assert found["results"]["bindings"][0]["value"]["value"] == "32000"
    assert "containing" not in found["results"]["bindings"][0]
    names = [node.get("name") for node in ElementTree.fromstring(asked("xml")).iter() if node.get("name")]
    assert "containing" not in names
    assert names.count("indicator") == 2
    with Graph(county(Store.in_memory())) as graph:
        columns = graph.ask("numbers", thing="东岭街道").to_dataframe().columns
        assert "containing" not in columns
        assert "indicator" in columns


def test_questions_are_found_by_word() -> None:
    assert [q.name for q in questions_about("微网格")] == ["grids", "tiers"]
    assert "conflicts" in [q.name for q in questions_about("CONTRADICTION")]
    assert [q.name for q in questions_about("两个 网格")] == ["grids"]
    assert questions_about("没有这样的词") == ()
    assert questions_about("") == questions()
    with Graph(Store.in_memory()) as graph:
        assert graph.questions("微网格") == questions_about("微网格")


def changes(store: Store, before: str | Path) -> list[tuple[str, str, str, str]]:
    """What changed: kind, subject, object, what it was."""
    found = ask_question(store.engine, "changes", {"before": str(before)}, builds=True)
    table = as_table(found.engine, found.answer)
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    return [(row["change"], row["subject"], row["object"], row["was"]) for row in rows]


def test_a_number_that_changed_is_told_with_what_it_was(tmp_path: Path) -> None:
    now = fill(counted(1120), counted(58, "个", name="二级网格"), held(LIN, "书记", "2021"))
    with Store.open(tmp_path / "old", create=True) as old:
        fill(
            counted(980),
            counted(58, "个", name="二级网格"),
            held(LIN, "书记", "2021"),
            held(ZHAO, "书记", "2018"),
            into=old,
        )
    wanted = [
        ("changed", "东岭街道", "党员 1,120人", "党员 980人"),
        ("removed", "赵云山", "东岭街道党工委", ""),
    ]
    assert changes(now, tmp_path / "old") == wanted
    with Store.open(tmp_path / "old", read_only=True) as old:
        for format in ("nq", "nt", "ttl", "trig"):
            write_rdf(old, tmp_path / f"old.{format}", format)
            assert changes(now, tmp_path / f"old.{format}") == wanted


def test_the_same_fact_in_another_article_is_no_change_but_another_time_is(tmp_path: Path) -> None:
    with Store.open(tmp_path / "old", create=True) as old:
        fill(held(LIN, "书记", "2021"), into=old)
    assert changes(fill(counted(1), held(LIN, "书记", "2021")), tmp_path / "old") == [
        ("added", "东岭街道", "党员 1人", "")
    ]
    later = changes(fill(held(LIN, "书记", "2022")), tmp_path / "old")
    assert [change for change, *_ in later] == ["added", "removed"]
    other_post = changes(fill(held(LIN, "副书记", "2021")), tmp_path / "old")
    assert [change for change, *_ in other_post] == ["added", "removed"]


def test_a_build_is_a_file_of_this_machine_and_not_for_outsiders(engine: ox.Store, tmp_path: Path) -> None:
    with pytest.raises(QueryError, match="ask it with kg ask changes before"):
        answer(engine, "changes", {"before": str(tmp_path)})
    with pytest.raises(QueryError, match="changes needs before"):
        ask_question(engine, "changes", {}, builds=True)
    with pytest.raises(StoreError, match="no store"):
        ask_question(engine, "changes", {"before": str(tmp_path / "none")}, builds=True)
    (tmp_path / "x.nt").write_text("no triples")
    with pytest.raises(InputError, match=r"x\.nt: not valid nt"):
        ask_question(engine, "changes", {"before": str(tmp_path / "x.nt")}, builds=True)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?v ?s { { SELECT ?v ?s { ?s ?p ?v } } }",
        "SELECT ?v ?s { ?s ?p ?v } ORDER BY ?v DESC(?v) ?s",
        "SELECT ?v (COUNT(*) AS ?n) { ?s ?p ?v } GROUP BY ?v ?p HAVING(?v != ?s || ?v = ?v)",
        "SELECT (?v AS ?w) ?v { ?s ?p ?v FILTER(?v IN (?v, 1)) # ?v\n} LIMIT 3",
        "CONSTRUCT { ?s ?p ?v } { ?s ?p ?v FILTER EXISTS { SELECT ?v { ?s ?q ?v } } }",
    ],
)
@pytest.mark.parametrize("value", ["一", 'a" } #', ox.NamedNode("urn:x")])
def test_a_value_stands_wherever_its_variable_may(query: str, value: object) -> None:
    engine = ox.Store()
    term = value if isinstance(value, ox.NamedNode) else ox.Literal(str(value))
    engine.extend(ox.Quad(ox.NamedNode("urn:s"), ox.NamedNode("urn:p"), o) for o in (term, ox.Literal("other")))
    found = engine.query(bound(query, {"v": value}))
    if isinstance(found, ox.QueryTriples):
        assert [triple.object for triple in found] == [term]
        return
    assert isinstance(found, ox.QuerySolutions)
    assert [row["v"] for row in found] == [term]
