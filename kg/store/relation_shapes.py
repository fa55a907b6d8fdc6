"""SHACL shapes that follow from the ontology: which relations there are, and which classes each may join.

So a relation that is added to the ontology, ours or a person's, needs no shape to be written.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

import rdflib
from rdflib.collection import Collection
from rdflib.namespace import RDF, SH

from kg.rdf import EDTF
from kg.vocabulary import JC_IRI, Term, label

SHAPES_IRI: Final = "https://w3id.org/jiceng/shapes#"
_DATE: Final = ("应是 EDTF 日期", "must be an EDTF date")

_Triple: TypeAlias = tuple[rdflib.term.Node, rdflib.term.Node, rdflib.term.Node]


def relation_shapes(relations: Sequence[Term]) -> rdflib.Graph:
    """A shape for the subjects and one for the objects of each relation, and the list of all relations."""
    graph = rdflib.Graph()
    iris: list[rdflib.term.Node] = [rdflib.URIRef(JC_IRI + relation.name) for relation in relations]
    listed = rdflib.URIRef(SHAPES_IRI + "predicates")
    Collection(graph, listed, iris)
    graph.add((rdflib.URIRef(SHAPES_IRI + "Predicate"), SH["in"], listed))
    for relation in relations:
        for triple in (*_side(graph, relation, "From", relation.domain), *_side(graph, relation, "To", relation.range)):
            graph.add(triple)
    return graph


def _side(graph: rdflib.Graph, relation: Term, side: str, classes: Sequence[str]) -> Iterator[_Triple]:
    """The shape of what stands before (``From``) or behind (``To``) a relation."""
    shape = rdflib.URIRef(SHAPES_IRI + relation.name[:1].upper() + relation.name[1:] + side)
    target = SH.targetSubjectsOf if side == "From" else SH.targetObjectsOf
    yield shape, RDF.type, SH.NodeShape
    yield shape, target, rdflib.URIRef(JC_IRI + relation.name)
    if "Date" in classes:
        yield shape, SH.datatype, rdflib.URIRef(EDTF)
    elif len(classes) == 1:
        yield shape, SH["class"], rdflib.URIRef(JC_IRI + classes[0])
    else:
        yield shape, SH["or"], _one_of(graph, f"{shape}/one", classes)
    for lang, text in _told(relation, side, classes):
        yield shape, SH.message, rdflib.Literal(text, lang=lang)


def _one_of(graph: rdflib.Graph, name: str, classes: Sequence[str]) -> rdflib.URIRef:
    """A list of shapes, each asking for one class."""
    members: list[rdflib.term.Node] = []
    for type in classes:
        member = rdflib.URIRef(f"{name}/{type}")
        graph.add((member, SH["class"], rdflib.URIRef(JC_IRI + type)))
        members.append(member)
    Collection(graph, rdflib.URIRef(name), members)
    return rdflib.URIRef(name)


def _told(relation: Term, side: str, classes: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What is wrong with a thing that stands there and is of none of the classes, in both languages."""
    zh_side, en_side = ("主语", "subject") if side == "From" else ("宾语", "object")
    zh = _DATE[0] if "Date" in classes else f"应是：{'、'.join(label(type, 'zh') for type in classes)}"
    en = _DATE[1] if "Date" in classes else f"must be one of: {', '.join(label(type, 'en') for type in classes)}"
    yield "zh", f"“{dict(relation.labels)['zh']}”的{zh_side}{zh}"
    yield "en", f"the {en_side} of {relation.name} {en}"


__all__ = ["relation_shapes"]
