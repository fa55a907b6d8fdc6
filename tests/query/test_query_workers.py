"""Queries that are not one's own, in processes that can be ended."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kg.errors import QueryError, QueryLimit, QueryRefused, StoreError
from kg.query import Graphs, Inquiry, Limits, Worker, ask_guarded
from kg.store import Store

from .invented_county import fill

FORMATS = {"table": "csv", "boolean": "json", "graph": "nt"}
CROSS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


@pytest.fixture(scope="module")
def county(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("workers") / "kg-store"
    with Store.open(path, create=True) as store:
        fill(store)
    return path


def test_an_answer_comes_in_the_format_of_its_kind(county: Path) -> None:
    given = ask_guarded(county, Inquiry("SELECT ?l { ?o a jc:Office ; skos:prefLabel ?l } ORDER BY ?l", FORMATS))
    assert given.body.decode().split("\r\n") == ["l", "东岭街道", "西溪街道", ""]
    assert ask_guarded(county, Inquiry("ASK {}", FORMATS)).body == b'{"head":{},"boolean":true}'
    nowhere = Graphs(default=("urn:nowhere",))
    assert b"true" not in ask_guarded(county, Inquiry("ASK { ?s ?p ?o }", FORMATS, nowhere)).body
    based = Inquiry("CONSTRUCT { <a> <b> <c> } {}", FORMATS, base="http://example.org/x")
    assert (
        ask_guarded(county, based).body == b"<http://example.org/a> <http://example.org/b> <http://example.org/c> .\n"
    )


def test_what_the_guard_refuses_is_refused_here_too(county: Path) -> None:
    with pytest.raises(QueryRefused, match="SERVICE"):
        ask_guarded(county, Inquiry("SELECT * { SERVICE <http://127.0.0.1:9/> {} }", FORMATS))
    with pytest.raises(QueryError, match="line 1"):
        ask_guarded(county, Inquiry("SELECT", FORMATS))


@pytest.mark.parametrize(
    ("query", "limits", "which"),
    [
        (CROSS, Limits(seconds=1), "time"),
        ("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i", Limits(memory=200 << 20), "memory"),
        ("SELECT ?a { ?a ?b ?c }", Limits(rows=10), "rows"),
        ("SELECT ?a { ?a ?b ?c }", Limits(bytes=100), "bytes"),
    ],
)
def test_each_limit_is_told(county: Path, query: str, limits: Limits, which: str) -> None:
    with pytest.raises(QueryLimit) as caught:
        ask_guarded(county, Inquiry(query, FORMATS), limits=limits)
    assert caught.value.limit == which
    assert any(char.isdigit() for char in str(caught.value))


def test_a_store_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no store yet"):
        ask_guarded(tmp_path / "none", Inquiry("ASK {}", FORMATS))


def test_a_worker_answers_one_question_after_another_and_dies_with_its_pipe(county: Path) -> None:
    with Worker(county, Limits()) as worker:
        pids = {worker.answer(pid) for _ in range(3)}
        assert pids == {worker.pid}
        assert worker.alive
    assert not worker.alive


def pid(store: Store) -> int:
    """What a worker runs here."""
    assert store.read_only
    return os.getpid()
