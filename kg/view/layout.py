"""Where each node stands: every thing close around what it belongs to, computed once, the same at each run.

The graph is read as a forest (an office under its zone, a programme under the office that carries it out …); each
branch is packed as a disc around its root, the discs around the next root, and so on. No physics, no chance.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from kg.query import Fact, Thing
from kg.view.labels import columns, wrapped
from kg.view.looks import LOOKS, look
from kg.view.packing import Centre, enclosing, pack

# Which end of a relation stands under which, the binding ones first: (predicate, whether the subject is the lower end).
LOWER_END: tuple[tuple[str, bool], ...] = (
    ("partOf", True),
    ("partyOrganizationOf", True),
    ("locatedIn", True),
    ("holdsPost", True),
    ("subProgrammeOf", True),
    ("underProgramme", True),
    ("establishes", False),
    ("undertakes", False),
    ("organizes", False),
    ("implements", False),
    ("publishes", False),
    ("operates", False),
    ("awarded", False),
    ("participatesIn", True),
    ("assists", True),
    ("cooperatesWith", True),
)
_RANK = {predicate: rank for rank, (predicate, _) in enumerate(LOWER_END)}
_SUBJECT_LOWER = dict(LOWER_END)
_ORDER = {type: place for place, type in enumerate(LOOKS)}
STRETCH = 1.35  # names are wide and screens too: everything is packed in circles, then drawn this much wider
GAP = 7.0
FRAME = 0.7  # a thing whose branches take more than this part of its room stands among them, not amid its own things
FONT = 13  # pixels at zoom 1


@dataclass(frozen=True, slots=True)
class Cluster:
    """A thing with what stands around it: centre and half-axes of the ellipse that holds them (pixels at zoom 1)."""

    iri: str
    x: int
    y: int
    rx: int
    ry: int
    depth: int


@dataclass(frozen=True, slots=True)
class Layout:
    """Positions by IRI in pixels at zoom 1, node and font sizes, and the clusters from the outermost in."""

    positions: Mapping[str, tuple[int, int]]
    sizes: Mapping[str, int]
    fonts: Mapping[str, int]
    clusters: tuple[Cluster, ...]


def arrange(things: Mapping[str, Thing], facts: Iterable[Fact]) -> Layout:
    """Lay out ``things`` by the relations in ``facts``; both may come in any order."""
    links = [f for f in facts if f.object in things and f.subject in things and f.object != f.subject]
    degrees = _degrees(links)
    sizes = {iri: _size(things[iri], degrees.get(iri, 0)) for iri in things}
    forest = _Forest(things, parents(things, links), sizes)
    return forest.layout()


def parents(things: Mapping[str, Thing], links: Sequence[Fact]) -> dict[str, str]:
    """For each thing the one it stands under: its most binding relation, without circles; roots are left out."""
    degrees = _degrees(links)
    above: dict[str, str] = {}
    for _, _, lower, upper in sorted(_offers(links, degrees)):
        if lower not in above and not _stands_under(upper, lower, above):
            above[lower] = upper
    return above


def _offers(links: Sequence[Fact], degrees: Mapping[str, int]) -> set[tuple[int, int, str, str]]:
    offers = set()
    for f in links:
        rank = _RANK.get(f.predicate, len(_RANK))
        ends = (f.subject, f.object) if _SUBJECT_LOWER.get(f.predicate, True) else (f.object, f.subject)
        offers.add((rank, -degrees[ends[1]], *ends))
        if degrees[ends[1]] < degrees[ends[0]]:  # a small thing upside down rather than adrift; never a hub
            offers.add((rank + 2 * len(_RANK), -degrees[ends[0]], ends[1], ends[0]))
    return offers


def _stands_under(iri: str, other: str, above: Mapping[str, str]) -> bool:
    while iri != other and iri in above:
        iri = above[iri]
    return iri == other


def _degrees(links: Iterable[Fact]) -> dict[str, int]:
    neighbours: dict[str, set[str]] = defaultdict(set)
    for f in links:
        neighbours[f.subject].add(f.object)
        neighbours[f.object].add(f.subject)
    return {iri: len(others) for iri, others in neighbours.items()}


def _size(thing: Thing, degree: int) -> int:
    return round(look(thing.type).size + min(22.0, 1.6 * sqrt(degree)))


def _font(branch: int) -> int:
    """The font size of a name with ``branch`` things standing around it: hubs are read from afar."""
    return round(FONT + min(27.0, 2.2 * sqrt(max(0, branch - 2))))


def _reach(thing: Thing, size: int, font: int) -> float:
    """The radius that a node needs for itself and its label, before everything is drawn wider."""
    lines = wrapped(thing.label)
    width = max(font / 2 * max(columns(line) for line in lines), 2 * size)
    height = 2 * size + 1.2 * font * len(lines)
    return max(width / 2 / STRETCH, height / 2) + GAP


class _Forest:
    """Branches packed from the leaves up, then placed from the roots down."""

    def __init__(self, things: Mapping[str, Thing], above: Mapping[str, str], sizes: Mapping[str, int]) -> None:
        self.things, self.above, self.sizes = things, above, sizes
        self.below: dict[str, list[str]] = defaultdict(list)
        for lower in sorted(above):
            self.below[above[lower]].append(lower)
        self.free = {iri for iri in things if iri not in above}  # those whose disc lies in no other's
        self.branch: dict[str, int] = {}  # how many things stand under each
        self.fonts: dict[str, int] = {}
        self.radius: dict[str, float] = {}
        self.centres: dict[str, dict[str, Centre]] = {}  # of a disc's members, from its middle

    def layout(self) -> Layout:
        for iri in reversed(self._roots_first()):
            self.branch[iri] = sum(1 + self.branch[child] for child in self.below[iri])
            self.fonts[iri] = _font(self.branch[iri])
            self._pack(iri)
        positions: dict[str, tuple[int, int]] = {}
        clusters: list[Cluster] = []
        stack = [(iri, x, y, 0) for iri, (x, y) in self._pack_discs().items()]
        while stack:
            iri, x, y, depth = stack.pop()
            members = self.centres[iri]
            positions[iri] = _drawn(x + members[iri][0], y + members[iri][1])
            if len(members) > 3:
                r = self.radius[iri]
                clusters.append(Cluster(iri, *_drawn(x, y), *_drawn(r, r), depth))
            stack += [(m, x + dx, y + dy, depth + 1) for m, (dx, dy) in members.items() if m != iri]
        clusters.sort(key=lambda c: (c.depth, c.iri))
        return Layout({iri: positions[iri] for iri in sorted(positions)}, self.sizes, self.fonts, tuple(clusters))

    def _roots_first(self) -> list[str]:
        order: list[str] = []
        stack = sorted(self.free)
        while stack:
            order.append(stack.pop())
            stack += self.below[order[-1]]
        return order

    def _pack(self, iri: str) -> None:
        """Pack a thing and what stands under it into a disc; branches that would fill it get discs of their own."""
        members = [iri, *sorted(self.below[iri], key=self._place)]
        reach = {child: self.radius[child] for child in members[1:]}
        reach[iri] = _reach(self.things[iri], self.sizes[iri], self.fonts[iri])
        branches = [child for child in members[1:] if self.below[child]]
        if sum(reach[child] ** 2 for child in branches) > FRAME * sum(r * r for r in reach.values()):
            self.free.update(branches)
            members = [m for m in members if m not in branches]
        radii = [reach[m] for m in members]
        centres = pack(radii)
        x, y, r = enclosing(centres, radii)
        self.centres[iri] = {m: (cx - x, cy - y) for m, (cx, cy) in zip(members, centres, strict=True)}
        self.radius[iri] = r + (GAP if len(members) > 1 else 0)

    def _place(self, iri: str) -> tuple[bool, float, int, str, str]:
        """Leaves nearest, class by class; then the branches, the large before the small."""
        thing = self.things[iri]
        branch = bool(self.below[iri])
        return branch, -self.radius[iri] if branch else 0, _ORDER.get(thing.type, 99), thing.label, iri

    def _pack_discs(self) -> dict[str, Centre]:
        """The middles of the free discs: the largest tree first, each disc near the one it was taken out of."""
        order: list[str] = []
        stack = self._by_weight(iri for iri in self.free if iri not in self.above)
        while stack:
            iri = stack.pop()
            if iri in self.free:
                order.append(iri)
            stack += self._by_weight(self.below[iri])
        place = {iri: i for i, iri in enumerate(order)}
        near = [place.get(self._disc_above(iri), 0) for iri in order]
        return dict(zip(order, pack([self.radius[iri] + 2 * GAP for iri in order], near), strict=True))

    def _by_weight(self, iris: Iterable[str]) -> list[str]:
        return sorted(iris, key=lambda iri: (self.branch[iri], iri))

    def _disc_above(self, iri: str) -> str:
        iri = self.above.get(iri, "")
        while iri and iri not in self.free:
            iri = self.above[iri]
        return iri


def _drawn(x: float, y: float) -> tuple[int, int]:
    return round(x * STRETCH), round(y)


__all__ = ["LOWER_END", "STRETCH", "Cluster", "Layout", "arrange", "parents"]
