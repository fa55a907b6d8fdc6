"""The default graph is the merge of all graphs but the ledger, whatever is done to the store."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.iri import BUILD_GRAPH
from kg.store import FileGraphs, Store

from .invented_files import file_graphs

FILES, NAMES, IMPORTS = ("a.txt", "b.txt"), ("路长制", "林长制", '带"引号\\'), ("urn:i:1", "urn:i:2")
STEPS = st.one_of(
    st.tuples(st.just("replace"), st.sampled_from(FILES), st.lists(st.sampled_from(NAMES), max_size=2, unique=True)),
    st.tuples(st.just("forget"), st.sampled_from(FILES)),
    st.tuples(st.just("remove"), st.sampled_from(("a.txt#1", "b.txt#1", "b.txt#2"))),
    st.tuples(st.just("put"), st.sampled_from(IMPORTS), st.lists(st.sampled_from(NAMES), max_size=2, unique=True)),
    st.tuples(st.just("take"), st.sampled_from(IMPORTS)),
)


def default(engine: ox.Store) -> list[ox.Triple]:
    return [quad.triple for quad in engine.quads_for_pattern(None, None, None, ox.DefaultGraph())]


def union(engine: ox.Store) -> set[ox.Triple]:
    left_out = {ox.NamedNode(BUILD_GRAPH), ox.DefaultGraph()}
    return {quad.triple for quad in engine if quad.graph_name not in left_out}


def shared(names: list[str]) -> list[ox.Triple]:
    return [ox.Triple(ox.NamedNode("urn:x"), ox.NamedNode("urn:p"), ox.Literal(name, language="zh")) for name in names]


def do(store: Store, step: tuple[str, str] | tuple[str, str, list[str]]) -> None:
    match step:
        case "replace", file, names:
            store.replace(file_graphs(file, *names) if names else FileGraphs(file, "none"))
        case "forget", file:
            store.forget([file])
        case "remove", article:
            store.remove(article)
        case "put", graph, names:
            store.put_graph(graph, shared(names))
        case "take", graph:
            store.remove_graph(graph)


@settings(max_examples=40)
@given(st.lists(STEPS, max_size=8))
def test_it_is_the_merge_after_every_change(steps: list[tuple[str, str] | tuple[str, str, list[str]]]) -> None:
    store = Store.in_memory()
    for step in steps:
        do(store, step)
        told = default(store.engine)
        assert len(told) == len(set(told))
        assert set(told) == union(store.engine)


def test_what_two_articles_say_stays_until_both_are_gone(store: Store) -> None:
    store.put_graph("urn:i:1", shared(["同"]))
    store.put_graph("urn:i:2", shared(["同"]))
    store.remove_graph("urn:i:1")
    assert shared(["同"])[0] in default(store.engine)
    store.remove_graph("urn:i:2")
    assert shared(["同"])[0] not in default(store.engine)


def test_a_store_of_an_earlier_version_gets_it_when_it_is_first_written_to(tmp_path: Path) -> None:
    path = tmp_path / "store"
    with Store.open(path, create=True) as store:
        store.replace([file_graphs("a.txt", "路长制"), file_graphs("b.txt", "路长制")])
        store.engine.clear_graph(ox.DefaultGraph())
    with Store.open(path, read_only=True) as store:
        assert default(store.engine) == []
    with Store.open(path) as store:
        assert set(default(store.engine)) == union(store.engine)


def test_a_copy_of_what_is_trusted_has_its_own(store: Store) -> None:
    copy = store.trusted(0.99)
    assert set(default(copy.engine)) == union(copy.engine)
    assert len(default(copy.engine)) < len(default(store.engine))


def test_rdflib_counts_each_triple_once(store: Store) -> None:
    store.replace([file_graphs("a.txt", "路长制"), file_graphs("c.txt", "路长制")])
    data = store.rdflib()
    assert len(list(data.triples((None, None, None)))) == len(union(store.engine))
    (row,) = data.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")
    assert int(row[0]) == len(union(store.engine))  # type: ignore[index,arg-type]
