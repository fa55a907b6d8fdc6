"""One thing's card: who it is, where it belongs, what is said of it, each with time, article and quoted words."""

from __future__ import annotations

from dataclasses import dataclass

import pyoxigraph as ox

from kg.query.facts import Fact, Facts, Source, Thing
from kg.query.reading import facts_about, read_thing
from kg.vocabulary import JC, predicates

_UPWARDS = ("partOf", "locatedIn")
_HIGHEST = 8  # no hierarchy of the country is deeper


@dataclass(frozen=True, slots=True)
class Said:
    """One thing said: the facts that say it (one for each place), and the thing at the other end, if there is one."""

    predicate: str
    inverse: bool
    other: Thing | None
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """All that the graph says of one thing. ``belongs`` leads from the nearest upwards."""

    thing: Thing
    belongs: tuple[Thing, ...]
    said: tuple[Said, ...]
    facts: Facts

    def source(self, fact: Fact) -> Source:
        """The article of a fact."""
        return self.facts.sources[fact.article]


def read_card(engine: ox.Store, thing: Thing) -> Card:
    """The card of ``thing``; what it does before what is done with it, in the order of the vocabulary."""
    facts = facts_about(engine, thing.iri)
    groups: dict[tuple[object, ...], list[Fact]] = {}
    for f in facts.facts:
        groups.setdefault(_key(f, thing.iri), []).append(f)
    ordered = sorted(groups.items(), key=lambda item: _place(item[1][0], thing.iri))
    said = tuple(_said(group, thing.iri, facts) for _, group in ordered)
    return Card(thing, _above(engine, thing), said, facts)


def _key(f: Fact, iri: str) -> tuple[object, ...]:
    return (f.predicate, f.subject == iri, f.object if f.subject == iri else f.subject, f.value, f.date, f.post, f.time)


def _place(f: Fact, iri: str) -> tuple[object, ...]:
    order = predicates()
    known = order.index(f.predicate) if f.predicate in order else len(order)
    return f.subject != iri, known, f.time or "9999", f.article, f.quote.start, f.iri


def _said(group: list[Fact], iri: str, facts: Facts) -> Said:
    first = group[0]
    inverse = first.subject != iri
    return Said(first.predicate, inverse, facts.things.get(first.subject if inverse else first.object), tuple(group))


def _above(engine: ox.Store, thing: Thing) -> tuple[Thing, ...]:
    chain: list[Thing] = []
    iri = thing.iri
    while len(chain) < _HIGHEST and (upper := _upper(engine, iri, {thing.iri, *(t.iri for t in chain)})):
        chain.append(upper)
        iri = upper.iri
    return tuple(chain)


def _upper(engine: ox.Store, iri: str, seen: set[str]) -> Thing | None:
    """The thing most articles put it under, by hierarchy before place."""
    for predicate in _UPWARDS:
        counts: dict[str, int] = {}
        for quad in engine.quads_for_pattern(ox.NamedNode(iri), ox.NamedNode(JC[predicate]), None):
            if isinstance(quad.object, ox.NamedNode) and quad.object.value not in seen:
                counts[quad.object.value] = counts.get(quad.object.value, 0) + 1
        if counts:
            return read_thing(engine, min(counts, key=lambda upper: (-counts[upper], upper)))
    return None


__all__ = ["Card", "Said", "read_card"]
