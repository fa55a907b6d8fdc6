"""A graph without its weak statements is the graph that would have been built without them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import Entity, Extraction
from kg.rdf import nquads, to_quads, to_rows, trusted
from kg.vocabulary import JC

from .invented_article import ARTICLE, STATEMENTS

ENDS = tuple({e.key: e for s in STATEMENTS for e in (s.subject, s.object) if isinstance(e, Entity)}.values())
WHOLE = Extraction(ARTICLE, ENDS, STATEMENTS)


@given(st.lists(st.sampled_from([0.3, 0.79, 0.8, 0.95]), min_size=len(STATEMENTS), max_size=len(STATEMENTS)))
def test_what_stays_is_what_the_strong_statements_make(confidences: list[float]) -> None:
    said = tuple(replace(s, confidence=c) for s, c in zip(STATEMENTS, confidences, strict=True))
    twice = (*said, *(replace(s, confidence=0.9, evidence=STATEMENTS[0].evidence) for s in said[:4]))
    for statements in (said, twice):
        strong = tuple(s for s in statements if s.confidence >= 0.8)
        kept = trusted(to_quads(replace(WHOLE, statements=statements)), 0.8)
        assert kept == to_quads(replace(WHOLE, statements=strong))


@pytest.mark.parametrize(("confidence", "left"), [(0.0, 10), (0.85, 10), (0.9, 1), (1.0, 1)])
def test_the_threshold_itself_is_trusted(confidence: float, left: int) -> None:
    rows = to_rows(trusted(to_quads(WHOLE), confidence))
    assert len(rows.statements) == left
    assert len(rows.entities) == len(to_rows(to_quads(WHOLE)).entities)


def test_nothing_weak_is_left_behind() -> None:
    kept = nquads(trusted(to_quads(WHOLE), 0.9)).decode()
    for gone in (JC.Observation, JC.Membership, JC.Post, JC.cooperatesWith, "12.5", "书记林晓东", "2004-10"):
        assert gone not in kept, gone
