"""The relations that a store was taught: they stand in a graph of their own, so that whoever opens it knows them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.errors import InputError
from kg.iri import TAUGHT_GRAPH
from kg.teaching import Taught, read_taught, taught_by
from kg.vocabulary import learn

if TYPE_CHECKING:
    from kg.store.embedded import Store


def taught_of(engine: ox.Store) -> Taught:
    """The relations that a store was taught; none where what it holds is no longer such a relation."""
    quads = list(engine.quads_for_pattern(None, None, None, ox.NamedNode(TAUGHT_GRAPH)))
    try:
        return taught_by(quads, file="the store's ontology") if quads else Taught()
    except InputError:  # since then our own ontology has it
        return Taught()


def choose_taught(store: Store, path: Path | None = None, *, forget: bool = False) -> Taught:
    """The relations of the file ``path``, else those that the store was taught, else none; the store keeps the choice.

    Raises InputError where the file cannot be read or is not one of relations.
    """
    if forget:
        store.remove_graph(TAUGHT_GRAPH)
        return Taught()
    if path is None:
        return taught_of(store.engine)
    taught = read_taught(path)
    if taught != taught_of(store.engine):
        store.put_graph(TAUGHT_GRAPH, taught.triples)
    learn(taught.relations)
    return taught


__all__ = ["choose_taught", "taught_of"]
