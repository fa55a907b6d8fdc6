"""A part of the graph as vis-network draws it: nodes, edges and options, by way of pyvis."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kg.query import Facts, Thing
from kg.view.labels import wrapped
from kg.view.layout import Layout, arrange
from kg.view.looks import line, look

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
        "scaling": {"label": {"drawThreshold": 10, "maxVisible": 30}},
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
    """What vis-network needs, and the order of things that node ids stand for.

    ``nodes`` and ``clusters`` are laid out for the things visible at first; ``spread`` holds positions and clusters for
    all of them, and is empty when all are visible at first.
    """

    order: tuple[str, ...]
    nodes: list[dict[str, Any]]
    edges: list[dict[str, Any]]
    options: dict[str, Any]
    clusters: list[dict[str, Any]]
    spread: dict[str, Any]


def draw(facts: Facts, *, opened: int, labels: Mapping[str, str]) -> Drawing:
    """Draw ``facts`` with its ``opened`` most central things visible; ``labels`` name the predicates on the edges."""
    from pyvis.network import Network  # type: ignore[import-untyped]  # noqa: PLC0415 - it imports IPython

    order = central_order(facts)
    place = {iri: i for i, iri in enumerate(order)}
    whole = arrange(facts.things, facts.facts)
    first = whole if len(order) <= opened else arrange({iri: facts.things[iri] for iri in order[:opened]}, facts.facts)
    net = Network(directed=True, cdn_resources="in_line")
    for iri in order:
        net.add_node(
            place[iri],
            **_node(facts.things[iri], iri, first if iri in first.positions else whole, place[iri] >= opened),
        )
    _add_edges(net, facts, place, labels)
    net.options = OPTIONS  # not set_options: that takes the blanks out of font names
    nodes, edges, _, _, _, options = net.get_network_data()
    spread = {} if first is whole else _spread(whole, facts, place)
    return Drawing(order, nodes, edges, json.loads(options), _grounds(first, facts, place), spread)


def central_order(facts: Facts) -> tuple[str, ...]:
    """The things' IRIs, those with most neighbours first, then those with most facts, then by name."""
    neighbours: dict[str, set[str]] = defaultdict(set)
    said: dict[str, int] = defaultdict(int)
    for f in facts.facts:
        said[f.subject] += 1
        if f.object:
            said[f.object] += 1
            neighbours[f.subject].add(f.object)
            neighbours[f.object].add(f.subject)
    return tuple(
        sorted(facts.things, key=lambda iri: (-len(neighbours[iri]), -said[iri], facts.things[iri].label, iri))
    )


def drawn_edges(facts: Facts) -> dict[tuple[str, str, str], list[int]]:
    """The places of the facts that state each relation between two things, in the order they were first stated."""
    edges: dict[tuple[str, str, str], list[int]] = {}
    for n, f in enumerate(facts.facts):
        if f.object in facts.things and f.subject in facts.things and f.object != f.subject:
            edges.setdefault((f.subject, f.predicate, f.object), []).append(n)
    return edges


def _node(thing: Thing, iri: str, layout: Layout, hidden: bool) -> dict[str, Any]:
    seen = look(thing.type)
    x, y = layout.positions[iri]
    return {
        "label": "\n".join(wrapped(thing.label)),
        "title": thing.label,
        "shape": seen.shape,
        "color": seen.colour,
        "size": layout.sizes[iri],
        "x": x,
        "y": y,
        "font": {"size": layout.fonts[iri]},
        "hub": layout.fonts[iri] > HUB,
        "hidden": hidden,
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


def _grounds(layout: Layout, facts: Facts, place: Mapping[str, int]) -> list[dict[str, Any]]:
    return [
        {
            "node": place[c.iri],
            "x": c.x,
            "y": c.y,
            "rx": c.rx,
            "ry": c.ry,
            "colour": look(facts.things[c.iri].type).colour,
        }
        for c in layout.clusters
    ]


def _spread(layout: Layout, facts: Facts, place: Mapping[str, int]) -> dict[str, Any]:
    nodes = [
        {
            **{"id": place[iri], "x": x, "y": y, "size": layout.sizes[iri]},
            **{"font": {"size": layout.fonts[iri]}, "hub": layout.fonts[iri] > HUB},
        }
        for iri, (x, y) in layout.positions.items()
    ]
    return {"nodes": nodes, "clusters": _grounds(layout, facts, place)}


__all__ = ["Drawing", "Edge", "central_order", "draw", "drawn_edges"]
