"""Statements that cannot all be true, side by side with what speaks for each.

What is a conflict is said by the library's question ``conflicts`` alone; here its pairs are put together.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from kg.query.asking import answer
from kg.query.facts import Fact, Source, Thing
from kg.query.reading import read_statements, read_thing
from kg.vocabulary import ID_IRI, JC_IRI

KINDS = ("holders", "values", "parents", "dates", "circle")


@dataclass(frozen=True, slots=True)
class Side:
    """One of the things said: ``value`` as text, the facts that say it and their articles, each once."""

    value: str
    facts: tuple[Fact, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two or more things said of ``thing`` of which at most one is true.

    ``kind`` is one of ``KINDS``; ``aspect`` is the post, the indicator or the predicate; ``period`` is when, if that is
    part of the conflict.
    """

    kind: str
    thing: Thing
    aspect: str
    period: str
    sides: tuple[Side, ...]


def find_conflicts(engine: ox.Store, name: str = "") -> tuple[Conflict, ...]:
    """All conflicts of the graph, or those about the one thing that bears ``name``. Raises UnknownName."""
    found = answer(engine, "conflicts", {"thing": name} if name else {})
    assert isinstance(found, ox.QuerySolutions)
    columns = [v.value for v in found.variables]
    groups: dict[tuple[str, ...], dict[str, set[str]]] = {}
    for solution in found:
        row = {c: str(getattr(solution[c], "value", "")) for c in columns}
        sides = groups.setdefault((row["kind"], row["thing"], row["aspect"], row["period"]), {})
        for side in ("one", "other"):
            sides.setdefault(row[side], set()).add(row[f"{side}Statement"])
    return tuple(_conflict(engine, key, sides) for key, sides in groups.items())


def _conflict(engine: ox.Store, key: tuple[str, ...], sides: Mapping[str, set[str]]) -> Conflict:
    kind, iri, aspect, period = key
    thing = read_thing(engine, iri) or Thing(iri, iri)
    told = (_side(engine, value, sides[value]) for value in sorted(sides))
    ordered = sorted(told, key=lambda side: -len(side.sources))  # what most articles say first
    return Conflict(kind, thing, aspect.removeprefix(JC_IRI), period, tuple(ordered))


def _side(engine: ox.Store, value: str, statements: set[str]) -> Side:
    facts = read_statements(engine, sorted(statements))
    thing = read_thing(engine, value) if value.startswith(ID_IRI) else None
    return Side(thing.label if thing else value, facts.facts, tuple(facts.sources.values()))


__all__ = ["KINDS", "Conflict", "Side", "find_conflicts"]
