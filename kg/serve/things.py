"""Linked data: what the graph says of one IRI, as RDF and as a page. All of it runs in workers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice

import pyoxigraph as ox

from kg import vocabulary
from kg.iri import GRAPH_IRI, HOME_IRI
from kg.query import Limits, curie, read_card, read_thing, write_triples
from kg.serve.templates import drawn
from kg.store import Store
from kg.vocabulary import JC_IRI, SKOS

SHOWN = 500  # rows of a table in a page


@dataclass(frozen=True, slots=True)
class Line:
    """A property and one value of it, as a page shows them; ``link`` is empty where there is nothing to follow."""

    name: str
    text: str
    link: str = ""


def describe(store: Store, iri: str, format: str, limits: Limits) -> bytes | None:
    """What is said of an IRI (as subject, as object, or in the graph of this name) in one of the formats of graphs.

    None when nothing is. Raises QueryLimit for too much.
    """
    said = list(islice(_about(store.engine, iri), limits.rows + 1))
    return write_triples(said, format, limits) if said else None


def _about(engine: ox.Store, iri: str) -> Iterator[ox.Triple]:
    node = ox.NamedNode(iri)
    if iri.startswith(GRAPH_IRI):
        return (quad.triple for quad in engine.quads_for_pattern(None, None, None, node))
    found = chain(engine.quads_for_pattern(node, None, None), engine.quads_for_pattern(None, None, node))
    return (quad.triple for quad in found)


def page(store: Store, iri: str, lang: str) -> str | None:
    """The page of an IRI as HTML; None when nothing is said of it."""
    engine = store.engine
    said = list(islice(_about(engine, iri), 20 * SHOWN))
    if not said:
        return None
    own = sorted({(t.predicate, t.object) for t in said if getattr(t.subject, "value", "") == iri}, key=str)
    others = sorted({(t.subject, t.predicate) for t in said if getattr(t.object, "value", "") == iri}, key=str)
    if iri.startswith(GRAPH_IRI):
        own, others = [], []
    thing = read_thing(engine, iri)
    return drawn(
        "thing.html",
        lang,
        iri=iri,
        path=local(iri),
        title=thing.label if thing else _label(engine, iri),
        card=read_card(engine, thing) if thing else None,
        term=lambda name: vocabulary.label(name, lang) if name in vocabulary.terms() else name,
        local=local,
        own=[_line(engine, p, o, lang) for p, o in own[:SHOWN]],
        others=[_line(engine, p, s, lang) for s, p in others[:SHOWN]],
        triples=[_whole(engine, t, lang) for t in sorted(set(said), key=str)[:SHOWN]] if not (own or others) else [],
        more=max(len(own), len(others)) > SHOWN or len(said) > SHOWN,
    )


def local(iri: str) -> str:
    """Where a page links to for an IRI: here for ours, there for what a browser can open, else nowhere.

    >>> local("https://w3id.org/jiceng/id/division/410171560"), local("javascript:alert(1)")
    ('/id/division/410171560', '')
    """
    if iri.startswith((HOME_IRI + "id/", GRAPH_IRI)):
        return "/" + iri.removeprefix(HOME_IRI)
    if iri.startswith(JC_IRI):
        return "/ontology"
    return iri if iri.startswith(("http://", "https://")) else ""


def _label(engine: ox.Store, iri: str) -> str:
    found = engine.quads_for_pattern(ox.NamedNode(iri), ox.NamedNode(SKOS.prefLabel), None)
    return min((q.object.value for q in found if isinstance(q.object, ox.Literal)), default="") or curie(iri)


def _line(engine: ox.Store, predicate: ox.NamedNode, term: object, lang: str) -> Line:
    name = _named(engine, predicate.value, lang)
    if isinstance(term, ox.NamedNode):
        return Line(name, _named(engine, term.value, lang), local(term.value))
    return Line(name, str(getattr(term, "value", term)))


def _whole(engine: ox.Store, triple: ox.Triple, lang: str) -> tuple[Line, Line]:
    subject = triple.subject.value if isinstance(triple.subject, ox.NamedNode) else str(triple.subject)
    return Line("", _named(engine, subject, lang), local(subject)), _line(engine, triple.predicate, triple.object, lang)


def _named(engine: ox.Store, iri: str, lang: str) -> str:
    name = iri.removeprefix(JC_IRI)
    if iri.startswith(JC_IRI) and name in vocabulary.terms():
        return vocabulary.label(name, lang)
    return _label(engine, iri) if iri.startswith(HOME_IRI) else curie(iri)


__all__ = ["Line", "describe", "local", "page"]
