"""Two builds in one store: the present as the default graph, another one as a named graph beside it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pyoxigraph as ox

from kg.iri import BUILD_GRAPH, GRAPH_IRI
from kg.store.embedded import Store
from kg.store.importing import read_triples
from kg.store.merging import is_merged

BEFORE: Final = GRAPH_IRI + "before"


def beside(engine: ox.Store, build: Path) -> ox.Store:
    """A store in memory with the merge of ``engine`` as its default graph and that of ``build`` as the graph BEFORE.

    ``build`` is the folder of a store, or an exported file (Turtle, TriG, N-Triples, N-Quads). Raises StoreError or
    InputError for one that cannot be read.
    """
    both = ox.Store()
    both.bulk_load(_merged(engine), format=ox.RdfFormat.N_TRIPLES)
    both.bulk_load(_read(build), format=ox.RdfFormat.N_TRIPLES, to_graph=ox.NamedNode(BEFORE))
    return both


def _read(build: Path) -> bytes:
    """The triples of a build as N-Triples."""
    if build.is_file():
        return ox.serialize(read_triples(build, BEFORE), format=ox.RdfFormat.N_TRIPLES) or b""
    with Store.open(build, read_only=True) as store:
        return _merged(store.engine)


def _merged(engine: ox.Store) -> bytes:
    if is_merged(engine):
        return engine.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=ox.DefaultGraph()) or b""
    triples = (quad.triple for quad in engine if quad.graph_name != ox.NamedNode(BUILD_GRAPH))
    return ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES) or b""


__all__ = ["BEFORE", "beside"]
