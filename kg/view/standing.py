"""In what order things come, and where they stand: all of them, and apart from that those that the page opens on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kg.query import Facts
from kg.view.forces import spring
from kg.view.layout import Layout, arrange, parents
from kg.view.looks import look


@dataclass(frozen=True, slots=True)
class Standing:
    """Things' IRIs, the most central first, and their layout grouped: ``first`` is of the ``opened`` first of them."""

    order: tuple[str, ...]
    opened: int
    whole: Layout
    first: Layout | None = None

    def layout(self, iri: str) -> Layout:
        """The layout in which a thing is seen first."""
        return self.first if self.first and iri in self.first.positions else self.whole


def stand(facts: Facts, *, opened: int) -> Standing:
    """Where the things of ``facts`` stand."""
    order = central_order(facts)
    whole = arrange(facts.things, facts.facts)
    few = {iri: facts.things[iri] for iri in order[:opened]}
    return Standing(order, opened, whole, arrange(few, facts.facts) if len(order) > opened else None)


def central_order(facts: Facts) -> tuple[str, ...]:
    """The things' IRIs, those with most neighbours first, then those with most facts, then by name."""
    neighbours: dict[str, set[str]] = defaultdict(set)
    said: dict[str, int] = defaultdict(int)
    for f in facts.facts:
        said[f.subject] += 1
        if f.object:
            said[f.object] += 1
            neighbours[f.subject].add(f.object)
            neighbours[f.object].add(f.subject)
    return tuple(
        sorted(facts.things, key=lambda iri: (-len(neighbours[iri]), -said[iri], facts.things[iri].label, iri))
    )


def drawn_edges(facts: Facts) -> dict[tuple[str, str, str], list[int]]:
    """The places of the facts that state each relation between two things, in the order they were first stated."""
    edges: dict[tuple[str, str, str], list[int]] = {}
    for n, f in enumerate(facts.facts):
        if f.object in facts.things and f.subject in facts.things and f.object != f.subject:
            edges.setdefault((f.subject, f.predicate, f.object), []).append(n)
    return edges


def related(facts: Facts, order: Sequence[str]) -> list[tuple[int, int]]:
    """The pairs of places of things that are related, each once."""
    place = {iri: i for i, iri in enumerate(order)}
    ends = ((place[s], place[o]) for s, _, o in drawn_edges(facts))
    return sorted({(min(a, b), max(a, b)) for a, b in ends})


def placed(standing: Standing, facts: Facts) -> dict[str, Any]:
    """Where things stand, for the page: grouped and by forces, and for each thing the place of the one above it."""
    order, opened = standing.order, standing.opened
    place = {iri: i for i, iri in enumerate(order)}
    up = parents(facts.things, [f for f in facts.facts if f.object in facts.things and f.object != f.subject])
    links = related(facts, order)
    few = [(a, b) for a, b in links if a < opened and b < opened]
    return {
        "above": [place[up[iri]] if iri in up else -1 for iri in order],
        "all": _laid(standing.whole, order, links, facts, place),
        **({"first": _laid(standing.first, order[:opened], few, facts, place)} if standing.first else {}),
    }


def _laid(
    layout: Layout, order: Sequence[str], links: Sequence[tuple[int, int]], facts: Facts, place: Mapping[str, int]
) -> dict[str, Any]:
    grouped = [layout.positions[iri] for iri in order]
    grounds = [
        {
            "node": place[c.iri],
            "x": c.x,
            "y": c.y,
            "rx": c.rx,
            "ry": c.ry,
            "colour": look(facts.things[c.iri].type).colour,
        }
        for c in layout.clusters
    ]
    return {"grouped": grouped, "force": spring(grouped, links), "clusters": grounds}


__all__ = ["Standing", "central_order", "drawn_edges", "placed", "related", "stand"]
