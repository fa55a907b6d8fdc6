"""Store -> files in the standard RDF formats, byte for byte the same for the same graphs.

The engine lists quads in the order of its own keys; here every graph's lines are sorted first, and the engine's
serialisers then write them in that order. Turtle, N-Triples and RDF/XML hold no graphs, so they get the union of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import IO, Final

import pyoxigraph as ox

from kg.errors import StoreError
from kg.store.embedded import Store
from kg.store.opening import plain_errors
from kg.vocabulary import PREFIXES

FORMATS: Final[Mapping[str, ox.RdfFormat]] = MappingProxyType(
    {
        "ttl": ox.RdfFormat.TURTLE,
        "trig": ox.RdfFormat.TRIG,
        "nq": ox.RdfFormat.N_QUADS,
        "nt": ox.RdfFormat.N_TRIPLES,
        "jsonld": ox.RdfFormat.JSON_LD,
        "rdf": ox.RdfFormat.RDF_XML,
    }
)


def graph_lines(store: Store, graph: str) -> list[bytes]:
    """The N-Triples lines of one graph, sorted; each ends with a line feed."""
    text = store.engine.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=ox.NamedNode(graph))
    assert text is not None  # the engine gives bytes when it is given no file
    return sorted(text.splitlines(keepends=True))


def _quad_lines(store: Store, graphs: Iterable[str]) -> Iterator[bytes]:
    for graph in graphs:
        tail = f" <{graph}> .\n".encode()
        yield from (line[: -len(b" .\n")] + tail for line in graph_lines(store, graph))


def _union_lines(store: Store, graphs: Iterable[str]) -> list[bytes]:
    return sorted({line for graph in graphs for line in graph_lines(store, graph)})


def write_rdf(store: Store, output: str | Path | IO[bytes], format: str) -> None:
    """Write all graphs but the ledger to ``output`` in ``format``, a key of ``FORMATS``.

    A file is written beside its place first and moved there when whole. Raises StoreError for a format that is not
    there and for a place that cannot be written.
    """
    if format not in FORMATS:
        raise StoreError(f"no format {format!r}; the formats are {', '.join(FORMATS)}")
    if not isinstance(output, str | Path):
        _write(store, output, FORMATS[format])
        return
    path = Path(output)
    part = path.with_name(path.name + ".part")
    try:
        with part.open("wb") as file:
            _write(store, file, FORMATS[format])
        part.replace(path)
    except OSError as error:
        raise StoreError(f"{path}: cannot be written: {error.strerror or error}") from error
    finally:
        part.unlink(missing_ok=True)


def _write(store: Store, output: IO[bytes], format: ox.RdfFormat) -> None:
    with plain_errors(store.path):
        graphs = store.graphs()
        if format.supports_datasets:
            source, lines = ox.RdfFormat.N_QUADS, b"".join(_quad_lines(store, graphs))
        else:
            source, lines = ox.RdfFormat.N_TRIPLES, b"".join(_union_lines(store, graphs))
    if format == source:
        output.write(lines)
        return
    quads = ox.parse(lines, format=source)
    terms = quads if format.supports_datasets else (quad.triple for quad in quads)
    ox.serialize(terms, output, format=format, prefixes=dict(PREFIXES))
