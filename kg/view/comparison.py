"""Two things side by side: what both have, what one has, and their numbers in a matrix."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

from kg.query import Fact, Facts, folded

_Key: TypeAlias = tuple[str, bool, str, str]
_UNDATED = "9999"


def comparison(facts: Facts, a: str, b: str) -> dict[str, Any]:
    """What is said of the things with the IRIs ``a`` and ``b``, as the page's data; facts stand for their places.

    Two relations are the same where predicate and direction are, and the other ends are one thing or bear the same
    name and class: 路长制 of one office and of the other may be two things; both have it.
    """
    rows: dict[_Key, dict[str, Any]] = {}
    numbers: dict[tuple[str, str], dict[str, Any]] = {}
    for side, iri in enumerate((a, b)):
        for n, f, other in _relations(facts, iri):
            inverse = f.subject != iri
            row = rows.setdefault(_key(facts, f, other, inverse), _row(f.predicate, inverse))
            row["facts"][side].append(n)
            row["ends"][side] = other
        for n, f in enumerate(facts.facts):
            if f.subject == iri and f.value:
                row = numbers.setdefault((f.value.indicator, f.value.unit), _number(f.value.indicator, f.value.unit))
                row["facts"][side].append(n)
    for row in numbers.values():
        for side in row["facts"]:
            side.sort(key=lambda n: (facts.facts[n].time or _UNDATED, n))
    return {"a": a, "b": b, "rows": list(rows.values()), "numbers": sorted(numbers.values(), key=_shared)}


def _relations(facts: Facts, iri: str) -> Iterator[tuple[int, Fact, str]]:
    for n, f in enumerate(facts.facts):
        if f.object in facts.things and iri in (f.subject, f.object):
            yield n, f, f.object if f.subject == iri else f.subject


def _key(facts: Facts, f: Fact, other: str, inverse: bool) -> _Key:
    thing = facts.things[other]
    return f.predicate, inverse, thing.type, folded(thing.label) or other


def _row(predicate: str, inverse: bool) -> dict[str, Any]:
    return {"predicate": predicate, "inverse": inverse, "ends": ["", ""], "facts": [[], []]}


def _number(indicator: str, unit: str) -> dict[str, Any]:
    return {"indicator": indicator, "unit": unit, "facts": [[], []]}


def _shared(row: dict[str, Any]) -> tuple[bool, str, str]:
    """Numbers that both have go first."""
    return not all(row["facts"]), row["indicator"], row["unit"]


__all__ = ["comparison"]
