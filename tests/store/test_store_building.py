"""Building step by step: only what changed is replaced, whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import StoreError, VocabularyError
from kg.iri import graph_iri
from kg.rdf import Literal, Quad, to_rows
from kg.store import FileGraphs, Store, build_digest
from kg.vocabulary import SKOS

from .invented_files import article_quads, file_graphs


def test_the_store_gives_back_what_was_put_in(store: Store) -> None:
    assert store.articles() == ("a.txt#1", "b.txt#1", "b.txt#2")
    assert set(store.quads(graph_iri("b.txt#2"))) == set(article_quads("b.txt#2", "林长制"))


def test_digests_tell_what_need_not_be_built_again(store: Store) -> None:
    assert store.digests() == {"a.txt": "d1", "b.txt": "d1"}
    store.replace(file_graphs("a.txt", "路长制", digest="d2"))
    assert store.digests() == {"a.txt": "d2", "b.txt": "d1"}


def test_a_digest_depends_on_content_extractor_and_options() -> None:
    digests = {
        build_digest(content, extractor=extractor, options=options)
        for content in (b"a", b"b")
        for extractor in ("1", "2")
        for options in ("", "x")
    }
    assert len(digests) == 8
    assert build_digest(b"a", extractor="1x") != build_digest(b"a", extractor="1", options="x")


def test_a_changed_file_replaces_its_own_graphs_only(store: Store) -> None:
    before = set(store.quads(graph_iri("b.txt#1")))
    store.replace(file_graphs("a.txt", "街长制", digest="d2"))
    assert set(store.quads(graph_iri("a.txt#1"))) == set(article_quads("a.txt#1", "街长制"))
    assert set(store.quads(graph_iri("b.txt#1"))) == before


def test_articles_that_a_file_no_longer_holds_go(store: Store) -> None:
    store.replace(file_graphs("b.txt", "河长制", digest="d2"))
    assert store.articles() == ("a.txt#1", "b.txt#1")


def test_building_the_same_again_changes_nothing(store: Store) -> None:
    before = sorted(map(str, store.engine))
    store.replace([file_graphs("b.txt", "河长制", "林长制"), file_graphs("a.txt", "路长制")])
    assert sorted(map(str, store.engine)) == before


def test_a_file_without_articles_is_remembered(store: Store) -> None:
    store.replace(FileGraphs("empty.txt", "d9"))
    assert store.digests()["empty.txt"] == "d9"
    assert len(store.articles()) == 3


def test_a_removed_article_goes_and_the_next_build_of_its_file_brings_it_back(store: Store) -> None:
    before = sorted(map(str, store.engine))
    assert store.remove("b.txt#1")
    assert not store.remove("b.txt#1")
    assert store.articles() == ("a.txt#1", "b.txt#2")
    assert "b.txt" not in store.digests()
    store.replace(file_graphs("b.txt", "河长制", "林长制"))
    assert sorted(map(str, store.engine)) == before


def test_what_is_no_article_id_is_told(store: Store) -> None:
    with pytest.raises(VocabularyError, match="FILE#NUMBER"):
        store.remove("b.txt")


def test_a_forgotten_file_leaves_nothing(store: Store) -> None:
    store.forget(["b.txt", "never.txt"])
    store.forget([])
    assert store.articles() == ("a.txt#1",)
    assert not [quad for quad in store.engine if "b.txt" in str(quad)]


def test_a_change_that_fails_leaves_all_as_it_was(store: Store) -> None:
    before = sorted(map(str, store.engine))
    broken = (*article_quads("a.txt#1", "街长制"), Quad("not an iri", "urn:p", Literal("x"), graph_iri("a.txt#1")))
    for file in ("a.txt", "new.txt"):
        with pytest.raises((StoreError, SyntaxError)):
            store.replace(FileGraphs(file, "d2", broken))
    assert sorted(map(str, store.engine)) == before


@pytest.mark.parametrize(
    "text", ["\\u0022 } } ; DROP ALL #", '"', "\\", "\\\\u0022", "\n\r\t\x00\x1f\x7f", "}{", "'''"]
)
def test_no_text_breaks_out_of_its_literal(store: Store, text: str) -> None:
    quad = Quad("urn:s", "urn:p", Literal(text), graph_iri("x.txt#1"))
    for digest in ("first", "second"):  # a new file is loaded, a known one updated
        store.replace(FileGraphs("x.txt", digest, (quad,)))
        assert store.quads(quad.graph) == (quad,)
    assert store.articles() == ("a.txt#1", "b.txt#1", "b.txt#2")


def test_rows_come_article_by_article(store: Store) -> None:
    rows = store.rows()
    one = to_rows(article_quads("a.txt#1", "路长制"))
    assert [row["article"] for row in rows.statements] == ["a.txt#1"] * 5 + ["b.txt#1"] * 5 + ["b.txt#2"] * 5
    assert rows.statements[:5] == one.statements
    assert rows.entities[: len(one.entities)] == one.entities


def test_one_name_for_a_thing_over_all_articles() -> None:
    office = "https://w3id.org/jiceng/id/division/990101001"
    with Store.in_memory() as opened:
        assert opened.label(office) == ""
        for n, name in enumerate(("云台街道", "云台街道办事处", "云台街道")):
            graph = graph_iri(f"{n}.txt#1")
            opened.replace(
                FileGraphs(f"{n}.txt", "d", (Quad(office, SKOS.prefLabel, Literal(name, lang="zh"), graph),))
            )
        assert opened.label(office) == "云台街道"
        opened.forget(["0.txt"])
        assert opened.label(office) == "云台街道办事处"


def test_a_store_in_memory_works_alike() -> None:
    with Store.in_memory() as opened:
        opened.replace(file_graphs("a.txt", "路长制"))
        opened.replace(file_graphs("a.txt", "河长制", "林长制"))
        assert opened.articles() == ("a.txt#1", "a.txt#2")
    with pytest.raises(StoreError, match="closed"):
        opened.articles()


def test_what_was_built_is_there_when_the_store_is_opened_again(tmp_path: Path) -> None:
    with Store.open(tmp_path / "s", create=True) as opened:
        opened.replace(file_graphs("a.txt", "路长制"))
    with Store.open(tmp_path / "s", read_only=True) as again:
        assert again.articles() == ("a.txt#1",)
        assert again.digests() == {"a.txt": "d1"}


def test_rdflib_sees_the_same_store(store: Store) -> None:
    answer = store.rdflib().query(
        "SELECT DISTINCT ?name { ?o <https://w3id.org/jiceng/ontology#implements> ?p ."
        " ?p <http://www.w3.org/2004/02/skos/core#prefLabel> ?name }"
    )
    assert sorted(str(row[0]) for row in answer) == ["林长制", "河长制", "路长制"]  # type: ignore[index]
