"""Quads -> those that remain when statements below a confidence are left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from kg.rdf.quads import Literal, Node, Quad, Triple
from kg.vocabulary import DCTERMS, JC, OA, ORG, PROV, RDF, SKOS

_OWNS: Final = frozenset([PROV.wasDerivedFrom, OA.hasSelector, JC.membership, ORG.role])  # from a statement downwards
_ALSO: Final = {  # what a relation says in the standard vocabularies besides
    JC.partOf: (DCTERMS.isPartOf, ORG.subOrganizationOf),
    JC.subProgrammeOf: (SKOS.broader,),
}


def trusted(quads: Iterable[Quad], confidence: float) -> tuple[Quad, ...]:
    """One article's graph without its statements below ``confidence`` and without what only they say, in its order.

    What is gone: statement nodes, words, numbers and posts that no other statement leads to, and plain triples that no
    other statement makes. Things stay, whatever is said of them.
    """
    listed = tuple(quads)
    claims = {q.subject for q in listed if q.predicate == RDF.type and q.object == JC.Statement}
    weak = {q.subject for q in listed if q.predicate == JC.confidence and _number(q.object) < confidence} & claims
    if not weak:
        return listed
    unsaid = set(_said(listed, weak)) - set(_said(listed, claims - weak))
    gone = _unowned(listed, weak)
    return tuple(q for q in listed if q.subject not in gone and q[:3] not in unsaid)


def _number(node: Node) -> float:
    return float(node.value) if isinstance(node, Literal) else 0.0


def _said(quads: Iterable[Quad], claims: set[str]) -> Iterator[Triple]:
    """The plain triples that statements make."""
    parts: defaultdict[str, dict[str, Node]] = defaultdict(dict)
    for quad in quads:
        if quad.subject in claims and quad.predicate in (RDF.subject, RDF.predicate, RDF.object):
            parts[quad.subject][quad.predicate] = quad.object
    for about in parts.values():
        subject, predicate, said = about[RDF.subject], about[RDF.predicate], about[RDF.object]
        assert isinstance(subject, str)
        assert isinstance(predicate, str)
        yield from ((subject, each, said) for each in (predicate, *_ALSO.get(predicate, ())))
        if predicate == JC.cooperatesWith and isinstance(said, str):
            yield said, predicate, subject


def _unowned(quads: Iterable[Quad], weak: set[str]) -> set[str]:
    """The weak statements with all nodes that only they lead to."""
    owners: defaultdict[str, set[str]] = defaultdict(set)
    numbers = {q.subject for q in quads if q.predicate == RDF.type and q.object == JC.Observation}
    for quad in quads:
        if isinstance(quad.object, str) and (
            quad.predicate in _OWNS or (quad.predicate == RDF.object and quad.object in numbers)
        ):
            owners[quad.object].add(quad.subject)
    gone = set(weak)
    while more := {node for node, above in owners.items() if node not in gone and above <= gone}:
        gone |= more
    return gone


__all__ = ["trusted"]
