"""What the endpoint says of itself: SPARQL 1.1 Service Description and VoID.

https://www.w3.org/TR/sparql11-service-description/, https://www.w3.org/TR/void/
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

import pyoxigraph as ox

import kg
from kg.query import PREFIXES, rows
from kg.serve.formats import RESULT_FORMATS
from kg.store import Store
from kg.vocabulary import DCTERMS, ID_IRI, JC_IRI, RDF, XSD, Namespace

SD: Final = Namespace(
    "http://www.w3.org/ns/sparql-service-description#",
    "Service endpoint supportedLanguage SPARQL11Query resultFormat feature UnionDefaultGraph EmptyGraphs "
    "defaultDataset Dataset defaultGraph Graph namedGraph NamedGraph name graph availableGraphs GraphCollection",
)
VOID: Final = Namespace(
    "http://rdfs.org/ns/void#",
    "Dataset triples entities classes properties distinctSubjects classPartition class propertyPartition property "
    "sparqlEndpoint uriSpace vocabulary exampleResource rootResource feature",
)
_FORMATS: Final = "http://www.w3.org/ns/formats/"
NAMES: Final = {**PREFIXES, "sd": SD.iri, "void": VOID.iri, "format": _FORMATS}
_TRIPLES = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"
_CLASSES = "SELECT ?of (COUNT(DISTINCT ?s) AS ?n) WHERE { ?s a ?of } GROUP BY ?of"
_PROPERTIES = "SELECT ?of (COUNT(*) AS ?n) WHERE { ?s ?of ?o } GROUP BY ?of"
_THINGS = "SELECT (COUNT(DISTINCT ?t) AS ?n) WHERE { ?t jc:mentionedIn ?a }"
_EXAMPLE = "SELECT ?t WHERE { ?t jc:mentionedIn ?a } LIMIT 1"
_MOST_GRAPHS = 10_000  # that are named one by one

_Node = ox.NamedNode | ox.BlankNode
_Term = ox.NamedNode | ox.BlankNode | ox.Literal


@dataclass(frozen=True, slots=True)
class Counts:
    """How much the graph holds; ``classes`` and ``properties`` by IRI."""

    triples: int = 0
    things: int = 0
    classes: Mapping[str, int] = field(default_factory=dict)
    properties: Mapping[str, int] = field(default_factory=dict)
    graphs: tuple[str, ...] = ()
    example: str = ""


def count(store: Store) -> Counts:
    """In a worker: count over all graphs."""
    engine = store.engine
    return Counts(
        triples=int(rows(engine, _TRIPLES)[0]["n"]),
        things=int(rows(engine, _THINGS)[0]["n"]),
        classes={row["of"]: int(row["n"]) for row in rows(engine, _CLASSES) if "of" in row},
        properties={row["of"]: int(row["n"]) for row in rows(engine, _PROPERTIES) if "of" in row},
        graphs=store.graphs()[:_MOST_GRAPHS],
        example=next((row["t"] for row in rows(engine, _EXAMPLE)), ""),
    )


def service(endpoint: str, counts: Counts, format: ox.RdfFormat) -> bytes:
    """The service description of the endpoint at ``endpoint``."""
    me, dataset, graph = ox.BlankNode("service"), ox.BlankNode("dataset"), ox.BlankNode("union")
    triples = [
        *_say(me, RDF.type, _iri(SD.Service)),
        *_say(me, SD.endpoint, _iri(endpoint)),
        *_say(me, SD.supportedLanguage, _iri(SD.SPARQL11Query)),
        *_say(me, SD.resultFormat, *(_iri(_FORMATS + name) for name in RESULT_FORMATS)),
        *_say(me, SD.feature, _iri(SD.UnionDefaultGraph)),
        *_say(me, SD.defaultDataset, dataset),
        *_say(dataset, RDF.type, _iri(SD.Dataset)),
        *_say(dataset, SD.defaultGraph, graph),
        *_say(graph, RDF.type, _iri(SD.Graph), _iri(VOID.Dataset)),
        *_sizes(graph, counts),
    ]
    for number, name in enumerate(counts.graphs):
        node = ox.BlankNode(f"g{number}")
        triples += _say(dataset, SD.namedGraph, node)
        triples += _say(node, RDF.type, _iri(SD.NamedGraph))
        triples += _say(node, SD.name, _iri(name))
    return _written(triples, format)


def dataset(base: str, endpoint: str, counts: Counts, format: ox.RdfFormat) -> bytes:
    """The VoID description of the graph that the server at ``base`` serves."""
    me = ox.NamedNode(f"{base}/.well-known/void#graph")
    document = ox.NamedNode(f"{base}/.well-known/void")
    title = (("基层治理知识图谱", "zh"), ("A knowledge graph of grassroots governance", "en"))
    examples = (_iri(counts.example),) if counts.example else ()
    triples = [
        *_say(document, RDF.type, _iri("http://rdfs.org/ns/void#DatasetDescription")),
        *_say(document, "http://xmlns.com/foaf/0.1/primaryTopic", me),
        *_say(me, RDF.type, _iri(VOID.Dataset)),
        *_say(me, DCTERMS.title, *(ox.Literal(text, language=lang) for text, lang in title)),
        *_say(me, "http://purl.org/pav/createdWith", ox.Literal(f"jiceng-kg {kg.__version__}")),
        *_say(me, VOID.sparqlEndpoint, _iri(endpoint)),
        *_say(me, VOID.uriSpace, ox.Literal(ID_IRI)),
        *_say(me, VOID.vocabulary, *(_iri(iri) for iri in sorted({JC_IRI, *PREFIXES.values()} - {ID_IRI}))),
        *_say(me, VOID.exampleResource, *examples),
        *_say(me, VOID.feature, *(_iri(_FORMATS + name) for name in ("Turtle", "JSON-LD", "N-Triples", "RDF_XML"))),
        *_sizes(me, counts),
    ]
    for kind, of, partition, counted in (
        (VOID.classPartition, VOID["class"], "c", counts.classes),
        (VOID.propertyPartition, VOID.property, "p", counts.properties),
    ):
        for number, (iri, found) in enumerate(sorted(counted.items())):
            node = ox.BlankNode(f"{partition}{number}")
            triples += _say(me, kind, node)
            triples += _say(node, of, _iri(iri))
            triples += _say(node, VOID.entities if partition == "c" else VOID.triples, _number(found))
    return _written(triples, format)


def _sizes(node: _Node, counts: Counts) -> Iterator[ox.Triple]:
    if counts.triples:
        yield from _say(node, VOID.triples, _number(counts.triples))
        yield from _say(node, VOID.entities, _number(counts.things))
        yield from _say(node, VOID.classes, _number(len(counts.classes)))
        yield from _say(node, VOID.properties, _number(len(counts.properties)))


def _say(subject: _Node, predicate: str, *objects: _Term) -> Iterator[ox.Triple]:
    return (ox.Triple(subject, ox.NamedNode(predicate), said) for said in objects)


def _iri(iri: str) -> ox.NamedNode:
    return ox.NamedNode(iri)


def _number(value: int) -> ox.Literal:
    return ox.Literal(str(value), datatype=ox.NamedNode(XSD.integer))


def _written(triples: list[ox.Triple], format: ox.RdfFormat) -> bytes:
    return ox.serialize(triples, format=format, prefixes=NAMES) or b""


__all__ = ["NAMES", "Counts", "count", "dataset", "service"]
