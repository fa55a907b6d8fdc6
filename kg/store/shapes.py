"""SHACL shapes applied to one article's graph.

Shapes: ``ontology/shapes.ttl``; engine: pySHACL (https://www.w3.org/TR/shacl/).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Final

import pyshacl
import rdflib
from rdflib.namespace import SH

from kg.errors import StoreError
from kg.rdf import Literal, Quad
from kg.store.relation_shapes import relation_shapes
from kg.store.validation import Problem, Texts
from kg.vocabulary import ID_IRI, JC, JC_IRI, RDF, RDFS, SKOS, Term, label, ontology_file, predicates, term, terms

_SWAP: Final[Texts] = (("en", "swap subject and object, or correct the class"), ("zh", "对调主宾，或改正类型"))


@cache
def shapes(relations: tuple[Term, ...]) -> rdflib.Graph:
    """The shapes of ``ontology/shapes.ttl`` and those that follow from ``relations``."""
    written = rdflib.Graph().parse(ontology_file("shapes.ttl"), format="turtle")
    return written + relation_shapes(relations)


def _shapes() -> rdflib.Graph:
    return shapes(tuple(map(term, predicates())))


def _node(node: str | Literal) -> rdflib.URIRef | rdflib.Literal:
    if isinstance(node, str):
        return rdflib.URIRef(node)
    kind = rdflib.URIRef(node.datatype) if node.datatype else None
    return rdflib.Literal(node.value, lang=node.lang or None, datatype=kind, normalize=False)


def _graph(quads: Iterable[Quad]) -> rdflib.Graph:
    """Quads as an rdflib graph, with the class hierarchy that the shapes lean on."""
    graph = rdflib.Graph()
    for quad in quads:
        graph.add((_node(quad.subject), _node(quad.predicate), _node(quad.object)))
    for name, about in terms().items():
        for parent in about.parents:
            graph.add((_node(JC[name]), _node(RDFS.subClassOf), _node(JC[parent])))
    return graph


def _name(graph: rdflib.Graph, iri: rdflib.term.Node) -> str:
    """What to call a node: its label, for a statement what it says, else the end of its IRI."""
    labels = sorted(str(text) for text in graph.objects(iri, _node(SKOS.prefLabel)))
    if labels:
        return labels[0]
    ends = [graph.value(iri, _node(term), any=True) for term in (RDF.subject, RDF.predicate, RDF.object)]
    if ends[0] is not None and ends[1] is not None:
        predicate = str(ends[1]).removeprefix(JC_IRI)
        said = label(predicate) if predicate in terms() else predicate
        return " ".join((_name(graph, ends[0]), said, _name(graph, ends[2]) if ends[2] is not None else "?"))
    return str(iri).removeprefix(ID_IRI)


def _texts(graph: rdflib.Graph, node: rdflib.term.Node, predicate: rdflib.URIRef) -> Texts:
    found = (text for text in graph.objects(node, predicate) if isinstance(text, rdflib.Literal))
    return tuple(sorted((text.language or "", str(text)) for text in found))


def _problems(report: rdflib.Graph, data: rdflib.Graph, article: str) -> Iterable[Problem]:
    for result in report.subjects(rdflib.RDF.type, SH.ValidationResult):
        focus, shape = report.value(result, SH.focusNode), report.value(result, SH.sourceShape)
        value = report.value(result, SH.value)
        assert focus is not None
        assert shape is not None
        yield Problem(
            article=article,
            iri=str(focus),
            thing=_name(data, focus),
            value=_name(data, value) if value is not None and value != focus else "",
            shape=str(shape).rpartition("#")[2],
            what=_texts(_shapes(), shape, SH.message),
            mend=_texts(_shapes(), shape, rdflib.URIRef(JC.mend)) or _SWAP,
        )


def check(quads: tuple[Quad, ...], article: str) -> list[Problem]:
    """What is wrong with the graph of one article, in a fixed order."""
    data = _graph(quads)
    conforms, report, text = pyshacl.validate(data, shacl_graph=_shapes(), inplace=True)
    if conforms:
        return []
    if not isinstance(report, rdflib.Graph):
        raise StoreError(f"{article}: the shapes cannot be applied: {text}")
    found = set(_problems(report, data, article))
    return sorted(found, key=lambda problem: (problem.thing, problem.shape, problem.iri, problem.value))
