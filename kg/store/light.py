"""The engine's quads as the light ones of the RDF room."""

from __future__ import annotations

import pyoxigraph as ox

from kg.errors import StoreError
from kg.rdf import Literal, Quad
from kg.vocabulary import XSD


def _name(node: object) -> str:
    if isinstance(node, ox.NamedNode):
        return node.value
    raise StoreError(f"the graph of an article holds {node}, and may hold IRIs and literals only")


def light(quad: ox.Quad) -> Quad:
    """A quad of an article's graph. Raises StoreError for one with a blank node, which no build leaves behind."""
    said = quad.object
    subject, predicate, graph = _name(quad.subject), quad.predicate.value, _name(quad.graph_name)
    if not isinstance(said, ox.Literal):
        return Quad(subject, predicate, _name(said), graph)
    kind = "" if said.language or said.datatype.value == XSD.string else said.datatype.value
    return Quad(subject, predicate, Literal(said.value, kind, said.language or ""), graph)
