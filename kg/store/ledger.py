"""The ledger: which file was built with which digest into which graphs.

It is a named graph of the store itself, so that it changes in the same transaction as what it tells of. It knows no
clock: the same build leaves the same ledger.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import pyoxigraph as ox

from kg.iri import BUILD_GRAPH, file_iri
from kg.rdf import Literal, Quad
from kg.vocabulary import JC, SCHEMA

_LEDGER = ox.NamedNode(BUILD_GRAPH)


@dataclass(frozen=True, slots=True)
class FileGraphs:
    """All that one file gives: its digest (see ``build_digest``) and the quads of all its articles."""

    file: str
    digest: str
    quads: tuple[Quad, ...] = ()
    applied: tuple[str, ...] = ()  # references of the corrections that did something to its articles
    texts: Mapping[str, bytes] = field(
        default_factory=dict
    )  # its articles' texts as they are kept (see ``kept_texts``)


def build_digest(content: bytes, *, extractor: str, options: str = "") -> str:
    """What a file's graphs depend on, as one digest: the same digest means that nothing need be built again.

    >>> build_digest(b"a", extractor="1") == build_digest(b"a", extractor="2")
    False
    """
    parts = json.dumps([hashlib.sha256(content).hexdigest(), extractor, options], ensure_ascii=True)
    return hashlib.sha256(parts.encode("ascii")).hexdigest()


def entry(change: FileGraphs) -> tuple[Quad, ...]:
    """The ledger's lines for a file."""
    file = file_iri(change.file)
    graphs = sorted({quad.graph for quad in change.quads})
    return (
        Quad(file, SCHEMA.name, Literal(change.file), BUILD_GRAPH),
        Quad(file, JC.build, Literal(change.digest), BUILD_GRAPH),
        *(Quad(file, JC.holdsGraph, graph, BUILD_GRAPH) for graph in graphs),
        *(Quad(file, SCHEMA.identifier, Literal(ref), BUILD_GRAPH) for ref in change.applied),
    )


def _pairs(engine: ox.Store, predicate: str, file: str | None = None) -> Iterable[tuple[str, str]]:
    subject = ox.NamedNode(file_iri(file)) if file is not None else None
    for quad in engine.quads_for_pattern(subject, ox.NamedNode(predicate), None, _LEDGER):
        if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.NamedNode | ox.Literal):
            yield quad.subject.value, quad.object.value


def digests(engine: ox.Store) -> dict[str, str]:
    """File -> digest of its last build, by file."""
    names = dict(_pairs(engine, SCHEMA.name))
    return dict(sorted((names[iri], digest) for iri, digest in _pairs(engine, JC.build) if iri in names))


def applied(engine: ox.Store) -> tuple[str, ...]:
    """The references of the corrections that did something to any file, sorted."""
    return tuple(sorted({ref for _, ref in _pairs(engine, SCHEMA.identifier)}))


def knows(engine: ox.Store, file: str) -> bool:
    """Whether the ledger has a line for a file, built or with articles left after a removal."""
    return any(True for _ in engine.quads_for_pattern(ox.NamedNode(file_iri(file)), None, None, _LEDGER))


def release(file: str, graph: str) -> str:
    """SPARQL by which the file with the IRI ``file`` lets go of a graph and of its digest."""
    return (
        f"DELETE DATA {{ GRAPH <{BUILD_GRAPH}> {{ <{file}> <{JC.holdsGraph}> <{graph}> }} }} ; "
        f"DELETE WHERE {{ GRAPH <{BUILD_GRAPH}> {{ <{file}> <{JC.build}> ?digest }} }} ; "
        f"DELETE WHERE {{ GRAPH <{BUILD_GRAPH}> {{ <{file}> <{SCHEMA.identifier}> ?correction }} }}"
    )


def graphs_of(engine: ox.Store, file: str) -> tuple[str, ...]:
    """The graphs that a file's last build made."""
    return tuple(sorted(graph for _, graph in _pairs(engine, JC.holdsGraph, file)))
