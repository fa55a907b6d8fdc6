"""How things hang together: communities, and how central each thing is, by networkx; seeded, the same at each run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx as nx

SEED = 1
SCALE = 1000  # the most central thing has this
_WORK = 200_000  # nodes and edges visited for the betweenness; of a large graph a sample of its nodes is started from
_FEWEST = 10


def communities(count: int, links: Sequence[tuple[int, int]]) -> list[int]:
    """For each thing the number of its community, the largest first; -1 for one related to nothing.

    Louvain's method (networkx.community.louvain_communities).

    >>> communities(5, [(0, 1), (1, 2), (0, 2)])
    [0, 0, 0, -1, -1]
    """
    import networkx as nx  # noqa: PLC0415 - takes longer than all else that a command waits for

    graph = _graph(count, links)
    graph.remove_nodes_from([n for n, degree in list(graph.degree()) if degree == 0])
    found = nx.community.louvain_communities(graph, seed=SEED) if graph else []
    groups = sorted((sorted(group) for group in found), key=lambda group: (-len(group), group))
    numbers = [-1] * count
    for number, group in enumerate(groups):
        for member in group:
            numbers[member] = number
    return numbers


def centralities(count: int, links: Sequence[tuple[int, int]], told: Sequence[int]) -> Mapping[str, list[int]]:
    """By name of the measure, a number from 0 to ``SCALE`` for each thing; ``told`` is how many articles name it."""
    import networkx as nx  # noqa: PLC0415

    graph = _graph(count, links)
    size = graph.number_of_nodes() + graph.number_of_edges()
    sample = max(_FEWEST, _WORK // max(1, size))
    between = nx.betweenness_centrality(graph, k=None if sample >= count else sample, seed=SEED)
    core = nx.core_number(graph)
    degree = dict(graph.degree())
    every = range(count)
    return {
        "degree": _scaled([degree[n] for n in every]),
        "betweenness": _scaled([between[n] for n in every]),
        "core": _scaled([core[n] for n in every]),
        "articles": _scaled(list(told)),
    }


def _graph(count: int, links: Sequence[tuple[int, int]]) -> nx.Graph[int]:
    import networkx as nx  # noqa: PLC0415

    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(count))
    graph.add_edges_from(sorted({(min(a, b), max(a, b)) for a, b in links if a != b}))
    return graph


def _scaled(values: Sequence[float]) -> list[int]:
    most = max(values, default=0)
    return [round(SCALE * value / most) if most else 0 for value in values]


__all__ = ["SCALE", "centralities", "communities"]
