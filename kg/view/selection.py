"""Which part of the graph to draw."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from kg.query import Fact, Facts, within
from kg.view.standing import central_order


def select(
    facts: Facts,
    *,
    around: Collection[str] = (),
    depth: int = 1,
    classes: Collection[str] = (),
    predicates: Collection[str] = (),
    since: str = "",
    until: str = "",
) -> Facts:
    """The part of ``facts`` that fits all that is asked for; what is left empty asks for nothing.

    ``around`` are IRIs, and ``depth`` how many relations away a thing may be from the nearest of them; ``since`` and
    ``until`` (EDTF, both included) are held against a fact's time, or its article's date where it has none of its own.
    """
    kept = [f for f in facts.facts if _fits(f, facts, classes, predicates)]
    if since or until:
        kept = [f for f in kept if within(_time(f, facts), since=since, until=until)]
    if around:
        near = _near(kept, set(around), depth)
        kept = [f for f in kept if f.subject in near and (not f.object or f.object in near)]
        return facts.only(kept, also=around)
    if predicates or since or until:
        return facts.only(kept)
    return facts.only(kept, also=[iri for iri, t in facts.things.items() if not classes or t.type in classes])


def central(facts: Facts, limit: int, *, keep: Collection[str] = ()) -> Facts:
    """The part with the ``limit`` most central things, and those of ``keep`` whatever their place."""
    if len(facts.things) <= limit:
        return facts
    kept = {*central_order(facts)[:limit], *keep}
    return facts.only([f for f in facts.facts if f.subject in kept and (not f.object or f.object in kept)], also=kept)


def _fits(f: Fact, facts: Facts, classes: Collection[str], predicates: Collection[str]) -> bool:
    ends = [facts.things[iri] for iri in (f.subject, f.object) if iri in facts.things]
    return (not predicates or f.predicate in predicates) and all(not classes or t.type in classes for t in ends)


def _time(f: Fact, facts: Facts) -> str:
    source = facts.sources.get(f.article)
    return f.time or f.date or (source.published if source else "")


def _near(kept: Iterable[Fact], near: set[str], depth: int) -> set[str]:
    relations = [f for f in kept if f.object]
    for _ in range(depth):
        reached = {f.object for f in relations if f.subject in near} | {
            f.subject for f in relations if f.object in near
        }
        if reached <= near:
            break
        near = near | reached
    return near


__all__ = ["central", "select"]
