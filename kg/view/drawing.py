"""A part of the graph as vis-network draws it: nodes, edges and options, by way of pyvis."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kg.query import Facts, Thing
from kg.view.labels import wrapped
from kg.view.layout import Layout
from kg.view.looks import line, look
from kg.view.standing import Standing, drawn_edges

SYMMETRIC = frozenset({"cooperatesWith"})
FONT = "'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',system-ui,sans-serif"
OPTIONS: dict[str, Any] = {
    "autoResize": True,
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "nodes": {
        "borderWidth": 1,
        "font": {"face": FONT},
    },
    "edges": {
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.45}},
        "arrowStrikethrough": False,
        "font": {"face": FONT, "size": 11, "strokeWidth": 3, "align": "middle"},
        "scaling": {"label": {"drawThreshold": 8, "maxVisible": 30}},
        "selectionWidth": 1,
        "hoverWidth": 0.8,
        "smooth": False,
    },
    "interaction": {"hover": True, "tooltipDelay": 350, "multiselect": False, "hideEdgesOnDrag": False},
}
HUB = 15  # a name in a larger font is a hub's: the page keeps it readable from afar
_CURVE = 0.22  # how far apart the arcs of several relations between the same two things bend


@dataclass(frozen=True, slots=True)
class Edge:
    """One drawn relation: the places of its ends among the things and of the facts that state it."""

    start: int
    end: int
    predicate: str
    facts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """What vis-network draws: nodes with the places of things in the order of ``Standing`` as ids, edges, options."""

    nodes: list[dict[str, Any]]
    edges: list[dict[str, Any]]
    options: dict[str, Any]


class _Ids(list[int]):
    """Ids from 0 up: pyvis asks at each node and edge whether a list holds them, which takes minutes for a long one."""

    def __contains__(self, id: object) -> bool:
        return isinstance(id, int) and 0 <= id < len(self)


def draw(facts: Facts, standing: Standing, *, labels: Mapping[str, str]) -> Drawing:
    """Draw ``facts`` where things are ``standing``; ``labels`` name the predicates on the edges."""
    from pyvis.network import Network  # type: ignore[import-untyped]  # noqa: PLC0415 - it imports IPython

    place = {iri: i for i, iri in enumerate(standing.order)}
    net = Network(directed=True, cdn_resources="in_line")
    net.node_ids = _Ids()
    for iri, i in place.items():
        net.add_node(i, **_node(facts.things[iri], iri, standing.layout(iri)))
    _add_edges(net, facts, place, labels)
    net.options = OPTIONS  # not set_options: that takes the blanks out of font names
    nodes, edges, _, _, _, options = net.get_network_data()
    return Drawing(nodes, edges, json.loads(options))


def _node(thing: Thing, iri: str, layout: Layout) -> dict[str, Any]:
    seen = look(thing.type)
    return {
        "label": "\n".join(wrapped(thing.label)),
        "shape": seen.shape,
        "color": seen.colour,
        "size": layout.sizes[iri],
        "font": {"size": layout.fonts[iri]},
        "hub": layout.fonts[iri] > HUB,
    }


def _add_edges(net: Any, facts: Facts, place: Mapping[str, int], labels: Mapping[str, str]) -> None:
    edges = drawn_edges(facts)
    bends = _bends([(place[s], place[o]) for s, _, o in edges])
    for n, ((s, predicate, o), stated) in enumerate(edges.items()):
        edge = Edge(place[s], place[o], predicate, tuple(stated))
        net.add_edge(edge.start, edge.end, **_edge(n, edge, bends[n], labels))


def _edge(n: int, edge: Edge, bend: float, labels: Mapping[str, str]) -> dict[str, Any]:
    seen = line(edge.predicate)
    drawn: dict[str, Any] = {
        "id": f"e{n}",
        "label": labels.get(edge.predicate, edge.predicate),
        "predicate": edge.predicate,
        "facts": list(edge.facts),
        "color": {"color": seen.colour, "highlight": seen.colour, "hover": seen.colour, "opacity": 0.6},
        "width": 1.2,
    }
    if seen.dashes:
        drawn["dashes"] = list(seen.dashes)
    if bend:
        kind = "curvedCW" if bend > 0 else "curvedCCW"
        drawn["smooth"] = {"enabled": True, "type": kind, "roundness": round(abs(bend), 3)}
    if edge.predicate in SYMMETRIC:
        drawn["arrows"] = {"to": {"enabled": False}}
    return drawn


def _bends(ends: list[tuple[int, int]]) -> list[float]:
    """How far each edge bends, so that those between the same two nodes stand apart; 0 for one alone."""
    groups: dict[tuple[int, int], list[int]] = defaultdict(list)
    for n, (a, b) in enumerate(ends):
        groups[min(a, b), max(a, b)].append(n)
    bends = [0.0] * len(ends)
    for (low, _), group in groups.items():
        for k, n in enumerate(group):
            side = 1 if ends[n][0] == low else -1  # seen from the other end, left is right
            bends[n] = side * (k - (len(group) - 1) / 2) * _CURVE
    return bends


__all__ = ["Drawing", "Edge", "draw"]
