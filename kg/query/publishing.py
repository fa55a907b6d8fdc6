"""The whole library as one Turtle graph, as an endpoint serves it at ``/.well-known/sparql-examples``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import pyoxigraph as ox

from kg.query.documented import questions
from kg.query.prefixes import PREFIXES
from kg.query.question import DATATYPES, EXAMPLES, LANGS, SH, TYPES, Parameter, Question
from kg.vocabulary import RDF, RDFS, SCHEMA, XSD

TARGET: Final = "https://w3id.org/jiceng/sparql"  # what the files say; stands for whatever endpoint serves them
_DECLARED: Final = ox.BlankNode("sparql_examples_prefixes")  # the name that SIB's collections have for it
_FORMS: Final = {
    "select": (SH.SPARQLSelectExecutable, SH.select),
    "ask": (SH.SPARQLAskExecutable, SH.ask),
    "construct": (SH.SPARQLConstructExecutable, SH.construct),
}
_Node = ox.NamedNode | ox.BlankNode
_Term = ox.NamedNode | ox.BlankNode | ox.Literal


def questions_turtle(*, target: str = TARGET) -> str:
    """All documented questions as one Turtle graph; ``target`` is the IRI of the endpoint that answers them.

    Each query declares its prefixes, so that it can be sent to any endpoint as it stands.
    """
    triples = [*_declarations(), *(triple for question in questions() for triple in _question(question, target))]
    prefixes = dict(PREFIXES) | {"sh": SH.iri, "ex": EXAMPLES, "param": f"{EXAMPLES}parameter#"}
    return (ox.serialize(triples, format=ox.RdfFormat.TURTLE, prefixes=prefixes) or b"").decode("utf-8")


def _say(subject: _Node, predicate: str, *objects: _Term) -> Iterator[ox.Triple]:
    return (ox.Triple(subject, ox.NamedNode(predicate), said) for said in objects)


def _declarations() -> Iterator[ox.Triple]:
    for name, iri in sorted(PREFIXES.items()):
        node = ox.BlankNode(f"prefix_{name}")
        yield from _say(_DECLARED, SH.declare, node)
        yield from _say(node, SH.prefix, ox.Literal(name))
        yield from _say(node, SH.namespace, ox.Literal(iri, datatype=ox.NamedNode(XSD.anyURI)))


def _question(question: Question, target: str) -> Iterator[ox.Triple]:
    node = ox.NamedNode(question.iri)
    type, says = _FORMS[question.kind]
    yield from _say(node, RDF.type, ox.NamedNode(SH.SPARQLExecutable), ox.NamedNode(type))
    yield from _say(node, RDFS.label, *(ox.Literal(question.title[lang], language=lang) for lang in LANGS))
    yield from _say(node, RDFS.comment, *(ox.Literal(question.comment[lang], language=lang) for lang in LANGS))
    words = (ox.Literal(word, language=lang) for lang in LANGS for word in question.keywords[lang])
    yield from _say(node, SCHEMA.keywords, *words)
    yield from _say(node, SH.prefixes, _DECLARED)
    for order, parameter in enumerate(question.parameters, 1):
        about = ox.BlankNode(f"{question.name}_{parameter.name}")
        yield from _say(node, SH.parameter, about)
        yield from _parameter(about, parameter, order)
    yield from _say(node, says, ox.Literal(question.executable))
    yield from _say(node, SCHEMA.target, ox.NamedNode(target))


def _parameter(node: ox.BlankNode, parameter: Parameter, order: int) -> Iterator[ox.Triple]:
    types = {kind: iri for iri, kind in (*DATATYPES.items(), *TYPES.items())}
    iri = types[parameter.kind]
    yield from _say(node, RDF.type, ox.NamedNode(SH.Parameter))
    yield from _say(node, SH.path, ox.NamedNode(f"{EXAMPLES}parameter#{parameter.name}"))
    yield from _say(node, SH.datatype if iri in DATATYPES else SH["class"], ox.NamedNode(iri))
    if not parameter.required:
        yield from _say(node, SH.optional, ox.Literal(True))
    if parameter.default:
        kind = iri if iri in DATATYPES else XSD.string
        yield from _say(node, SH.defaultValue, ox.Literal(parameter.default, datatype=ox.NamedNode(kind)))
    yield from _say(node, SH.description, *(ox.Literal(parameter.about[lang], language=lang) for lang in LANGS))
    yield from _say(node, SH.order, ox.Literal(order))


__all__ = ["TARGET", "questions_turtle"]
