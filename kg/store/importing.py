"""RDF from elsewhere -> a graph of its own for each file.

Only line and Turtle formats are read: RDF/XML can expand entities without limit and JSON-LD can fetch contexts. What
is read stays in its own graph, named graphs and foreign ontology terms included, and never touches an article's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from types import MappingProxyType
from typing import Final

import pyoxigraph as ox

from kg.errors import InputError
from kg.iri import GRAPH_IRI, import_graph_iri, skolem_iri
from kg.store.embedded import Store
from kg.vocabulary import JC, ontology_file

READABLE: Final = MappingProxyType(
    {
        ".ttl": ox.RdfFormat.TURTLE,
        ".trig": ox.RdfFormat.TRIG,
        ".nt": ox.RdfFormat.N_TRIPLES,
        ".nq": ox.RdfFormat.N_QUADS,
    }
)
LIMIT: Final = 100_000_000  # bytes


def _content(path: Path, limit: int) -> bytes:
    if path.suffix.lower() not in READABLE:
        raise InputError(str(path), "not a format that is read", mend=f"convert it to one of {', '.join(READABLE)}")
    try:
        size = path.stat().st_size
        if size > limit:
            raise InputError(str(path), f"{size} bytes, more than the limit of {limit}", mend="split the file")
        return path.read_bytes()
    except OSError as error:
        raise InputError(str(path), error.strerror or str(error)) from error


class _Named:
    """Gives each blank node of one file an IRI, numbered in the order in which the file names them."""

    def __init__(self, graph: str) -> None:
        self._graph, self._seen = graph, dict[str, ox.NamedNode]()

    def __call__(self, node: object) -> object:
        if not isinstance(node, ox.BlankNode):
            return node
        return self._seen.setdefault(node.value, ox.NamedNode(skolem_iri(self._graph, len(self._seen) + 1)))


def _triples(path: Path, content: bytes, graph: str) -> Iterator[ox.Triple]:
    named = _Named(graph)
    for quad in ox.parse(content, format=READABLE[path.suffix.lower()], base_iri=graph):
        if isinstance(quad.subject, ox.Triple) or isinstance(quad.object, ox.Triple):
            raise ValueError("quoted triples (RDF 1.2) are not read")
        yield ox.Triple(named(quad.subject), quad.predicate, named(quad.object))  # type: ignore[arg-type]


def read_triples(path: Path, graph: str, *, limit: int = LIMIT) -> tuple[ox.Triple, ...]:
    """The triples of an RDF file; its blank nodes get IRIs of the graph with the IRI ``graph``.

    ``limit`` is in bytes. Raises InputError for a file that cannot be read.
    """
    try:
        return tuple(_triples(path, _content(path, limit), graph))
    except (SyntaxError, ValueError) as error:
        raise InputError(str(path), f"not valid {path.suffix[1:]}: {error}") from error


def import_files(store: Store, paths: Iterable[str | Path], *, limit: int = LIMIT) -> dict[str, int]:
    """Load RDF files, each into a graph of its own in place of what the file gave before; triples by graph.

    ``limit`` is in bytes for each file. Raises InputError for a file that cannot be read, with the files before it
    loaded and nothing of it.
    """
    loaded: dict[str, int] = {}
    for path in map(Path, paths):
        graph = import_graph_iri(path.as_posix().lstrip("/"))
        triples = read_triples(path, graph, limit=limit)
        store.put_graph(graph, triples)
        loaded[graph] = len(set(triples))
    return loaded


def load_ontology(store: Store) -> None:
    """Put the ontology and the scheme of known programmes into graphs of their own, so that queries find labels there.

    The words that drive the extraction stay out: they say nothing about the things of the graph.
    """
    driving = {JC.nameSuffix, JC.cue, JC.inverseCue}
    for name in ("jiceng", "programmes"):
        quads = ox.parse(path=str(ontology_file(f"{name}.ttl")))
        triples = [quad.triple for quad in quads if quad.predicate.value not in driving]
        store.put_graph(f"{GRAPH_IRI}ontology/{name}", triples)
