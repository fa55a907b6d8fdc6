"""The default graph of the store: what all graphs but the ledger say, each triple once.

A query without GRAPH or FROM is asked of it. The engine can make the union of the graphs itself, but counts a triple
once for each graph that holds it (https://github.com/oxigraph/oxigraph/issues/1919), so that every count is wrong and a
join over a thing that a hundred articles name gives ten thousand rows; RDF's merge of graphs is a set
(https://www.w3.org/TR/rdf11-mt/#shared-blank-nodes-unions-and-merges). The merge changes in the transaction that
changes the graphs.
"""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph as ox

from kg.iri import BUILD_GRAPH
from kg.rdf import Quad, nquads

_DEFAULT = ox.DefaultGraph()


def is_merged(engine: ox.Store) -> bool:
    """Whether the default graph holds the merge; a store of an earlier version has none until it is written to."""
    return any(True for _ in engine.quads_for_pattern(None, None, None, _DEFAULT))


def merge(engine: ox.Store) -> None:
    """Make the default graph anew out of all other graphs, in one transaction."""
    engine.update(
        f"CLEAR DEFAULT ; INSERT {{ ?s ?p ?o }} WHERE {{ GRAPH ?g {{ ?s ?p ?o }} FILTER(?g != <{BUILD_GRAPH}>) }}"
    )


def with_merge(quads: Iterable[Quad]) -> bytes:
    """N-Quads of ``quads``, and after them their triples for the default graph."""
    listed = list(quads)
    triples = dict.fromkeys(_triple(quad) for quad in listed if quad.graph != BUILD_GRAPH)
    return nquads(listed) + "\n".join(triples).encode("utf-8")


def insertion(quads: Iterable[Quad]) -> str:
    """SPARQL that puts quads into their graphs, and their triples into the default graph."""
    lines: dict[str, list[str]] = {}
    for quad in quads:
        lines.setdefault(quad.graph, []).append(_triple(quad))
    graphs = [f"GRAPH <{graph}> {{\n" + "\n".join(said) + "\n}" for graph, said in lines.items()]
    triples = dict.fromkeys(line for graph, said in lines.items() if graph != BUILD_GRAPH for line in said)
    return "INSERT DATA {\n" + "\n".join([*triples, *graphs]) + "\n}"


def removal(graphs: Iterable[str]) -> str:
    """SPARQL that takes out of the default graph what only these graphs say, to be run before they go."""
    names = [f"<{graph}>" for graph in graphs]
    if not names:
        return ""
    others = ", ".join((*names, f"<{BUILD_GRAPH}>"))
    return (
        f"DELETE {{ ?s ?p ?o }} WHERE {{ VALUES ?g {{ {' '.join(names)} }} GRAPH ?g {{ ?s ?p ?o }} "
        f"FILTER NOT EXISTS {{ GRAPH ?other {{ ?s ?p ?o }} FILTER(?other NOT IN ({others})) }} }} ;\n"
    )


def _triple(quad: Quad) -> str:
    """A quad without its graph, as a line of N-Triples and of SPARQL; every quote and backslash is escaped."""
    line = nquads([quad]).decode("utf-8")
    return line[: line.rindex(" <")] + " ."


__all__ = ["insertion", "is_merged", "merge", "removal", "with_merge"]
