"""The most central part of a store that may be too large to read as a whole."""

from __future__ import annotations

from collections import defaultdict

import pyoxigraph as ox

from kg.query.facts import Facts
from kg.query.reading import facts_between
from kg.vocabulary import JC, RDF


def read_middle(engine: ox.Store, most: int) -> tuple[Facts, int]:
    """The ``most`` things with most neighbours and what is said of them, and how many things there are in all."""
    mentioned = engine.quads_for_pattern(None, ox.NamedNode(JC.mentionedIn), None)
    things = {quad.subject.value for quad in mentioned if isinstance(quad.subject, ox.NamedNode)}
    ends: dict[str, list[str]] = defaultdict(list)
    for predicate in (RDF.subject, RDF.object):
        for quad in engine.quads_for_pattern(None, ox.NamedNode(predicate), None):
            if isinstance(quad.subject, ox.NamedNode) and getattr(quad.object, "value", "") in things:
                ends[quad.subject.value].append(quad.object.value)  # type: ignore[union-attr]
    near: dict[str, set[str]] = {iri: set() for iri in things}
    for pair in ends.values():
        if len(set(pair)) == 2:
            a, b = set(pair)
            near[a].add(b)
            near[b].add(a)
    kept = sorted(things, key=lambda iri: (-len(near[iri]), iri))[:most]
    return facts_between(engine, kept), len(things)


__all__ = ["read_middle"]
