"""Statements found by IRI, by the front of their hash, and by the words of what they say."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from kg.errors import QueryError, UnknownName
from kg.query import find_statements, read_facts, short_hash


def test_by_iri_and_by_the_front_of_the_hash(engine: ox.Store) -> None:
    for fact in read_facts(engine).facts:
        hash = fact.iri.rpartition("/")[2]
        for name in (fact.iri, f"<{fact.iri}>", f"id:statement/{hash}", hash, short_hash(fact.iri)):
            assert find_statements(engine, [name]).facts == (fact,)


@pytest.mark.parametrize(
    ("words", "quotes"),
    [
        (["东岭街道", "implements", "路长制"], ["东岭街道推行路长制"]),
        (["东岭", "实施", "“双绿”"], ["东岭街道开展“双绿”"]),
        (["990201001", "observed", "网格"], ["1个一级网格", "9个二级网格"]),
        (["林晓东", "holdsPost"], ["东岭街道党工委书记林晓东", "时任西溪街道党工委副书记林晓东"]),
        (["林晓东", "holdsPost", "西溪街道党工委"], ["时任西溪街道党工委副书记林晓东"]),
        (["东岭街道", "foundedOn", "2004"], ["2020年完成"]),
        (["东岭街道", "partOf", "990201"], ["云山区东岭街道"]),
    ],
)
def test_by_words(engine: ox.Store, words: list[str], quotes: list[str]) -> None:
    assert sorted(fact.quote.text for fact in find_statements(engine, words).facts) == sorted(quotes)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["0123456789ab"], "the graph holds no such statement"),
        (["东岭街道"], "no hash of a statement; give one as kg show prints it"),
        (["12345"], "no hash of a statement"),
        (["东岭街道", "implement", "路长制"], "no predicate 'implement'"),
        (["东岭街道", "implements", "林长制"], "the graph holds no such statement"),
    ],
)
def test_nothing_meant(engine: ox.Store, words: list[str], said: str) -> None:
    with pytest.raises(QueryError, match=said):
        find_statements(engine, words)


def test_a_subject_that_nobody_knows(engine: ox.Store) -> None:
    with pytest.raises(UnknownName):
        find_statements(engine, ["北山街道", "implements", "路长制"])
