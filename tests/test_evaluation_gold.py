"""Floors under the quality on the gold, so that a change that loses facts fails.

The floors stand a little below what was reached when they were set; whoever raises the quality may raise them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from kg.articles import Source, read_articles
from kg.evaluation import Report, Row, Rows, evaluate, read_rows
from kg.pipeline import extract
from kg.rdf import to_quads, to_rows

TESTS = Path(__file__).resolve().parent
SEEDS = TESTS.parent / "seeds"


@dataclass(frozen=True, slots=True)
class Floor:
    """The least F1 of entities and statements on a gold folder, and the least shares of right fields and spans."""

    gold: str
    entities: float
    statements: float
    time: float
    post: float
    bound: float
    cited: float

    @property
    def articles(self) -> Path:
        """The folder of the articles."""
        return SEEDS if self.gold.startswith("seeds") else TESTS / "gold" / self.gold


FLOORS = (
    Floor("seeds", entities=0.85, statements=0.75, time=0.85, post=0.95, bound=0.95, cited=0.90),
    Floor("seeds_own", entities=0.70, statements=0.63, time=0.80, post=0.95, bound=0.95, cited=0.88),
    Floor("dev", entities=0.86, statements=0.76, time=0.90, post=0.90, bound=0.97, cited=0.94),
    Floor("dev2", entities=0.84, statements=0.80, time=0.84, post=0.85, bound=0.97, cited=0.94),
    Floor("dev3", entities=0.88, statements=0.75, time=0.82, post=0.90, bound=0.97, cited=0.94),
    Floor("dev4", entities=0.88, statements=0.78, time=0.84, post=0.90, bound=0.95, cited=0.92),
    Floor("dev5", entities=0.84, statements=0.76, time=0.88, post=0.85, bound=0.95, cited=0.92),
    Floor("dev6", entities=0.82, statements=0.68, time=0.85, post=0.85, bound=0.95, cited=0.92),
    Floor("dev7", entities=0.83, statements=0.68, time=0.85, post=0.85, bound=0.95, cited=0.92),
    Floor("dev8", entities=0.89, statements=0.80, time=0.80, post=0.90, bound=0.95, cited=0.90),
    Floor("test", entities=0.78, statements=0.48, time=0.80, post=0.90, bound=0.95, cited=0.90),
)


@cache
def report(floor: Floor) -> Report:
    """The figures of the articles that a gold folder is about."""
    entities: list[Row] = []
    statements: list[Row] = []
    for path in sorted(floor.articles.glob("*.txt")):
        for article in read_articles(Source(path, path.name))[0]:
            rows = to_rows(to_quads(extract(article)))
            entities += rows.entities
            statements += rows.statements
    return evaluate(read_rows(TESTS / "gold" / floor.gold), Rows(entities, statements))


pytestmark = [pytest.mark.parametrize("floor", FLOORS, ids=lambda floor: floor.gold)]


def test_entities(floor: Floor) -> None:
    total = report(floor).entities.total
    assert total.gold > 50
    assert total.f1 >= floor.entities


def test_statements(floor: Floor) -> None:
    total = report(floor).statements.total
    assert total.gold > 50
    assert total.f1 >= floor.statements


@pytest.mark.parametrize("field", ["time", "post", "bound"])
def test_fields_of_matched_statements(floor: Floor, field: str) -> None:
    right, of = report(floor).fields[field]
    assert of > 0
    assert right / of >= getattr(floor, field)


def test_evidence_overlaps_the_golds(floor: Floor) -> None:
    right, of = report(floor).cited
    assert right / of >= floor.cited
