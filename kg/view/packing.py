"""Circles packed around the first of them.

The front-chain algorithm of Wang and others, "Visualization of large hierarchical data by circle packing" (CHI 2006),
as d3-hierarchy has it, but grown around the first circle, or around the one that the next should stand near.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot, sqrt

Centre = tuple[float, float]
_TOUCH = 1e-6
_ROUNDS = 120
_PULL = 0.4


class _Disc:
    """A placed circle, linked into the chain of those at the edge."""

    __slots__ = ("next", "previous", "r", "x", "y")

    def __init__(self, x: float, y: float, r: float) -> None:
        self.x, self.y, self.r = x, y, r
        self.next: _Disc = self
        self.previous: _Disc = self


def pack(radii: Sequence[float], near: Sequence[int] = ()) -> list[Centre]:
    """Centres for circles of these radii, none overlapping; the first at (0, 0), the others in their order around it.

    ``near[i]`` is the place of an earlier circle that circle ``i`` should stand close to; without it all stand close to
    the first.

    >>> [(round(x), round(y)) for x, y in pack([1, 1, 1])]
    [(0, 0), (2, 0), (1, 2)]
    """
    discs: list[_Disc] = []
    for r in radii[:3]:
        discs.append(_first_three(discs, r))
    if len(discs) == 3:
        _ring(discs)
        for i, r in enumerate(radii[3:], 3):
            discs.append(_add(discs[-1], r, discs[near[i] if near else 0]))
    return [(disc.x, disc.y) for disc in discs]


def enclosing(centres: Sequence[Centre], radii: Sequence[float]) -> tuple[float, float, float]:
    """Centre and radius of a circle around circles, within a hundredth of the smallest (Badoiu and Clarkson 2003).

    >>> [round(value, 1) for value in enclosing([(0, 0), (4, 0)], [1, 1])]
    [2.0, 0.0, 3.0]
    """
    x, y = centres[0]
    for step in range(2, 2 + _ROUNDS):
        far = max(range(len(radii)), key=lambda i: hypot(centres[i][0] - x, centres[i][1] - y) + radii[i])
        dx, dy = centres[far][0] - x, centres[far][1] - y
        apart = hypot(dx, dy)
        if apart:  # aim at the far circle's far side
            x, y = x + dx * (1 + radii[far] / apart) / step, y + dy * (1 + radii[far] / apart) / step
    reach = max(hypot(cx - x, cy - y) + r for (cx, cy), r in zip(centres, radii, strict=True))
    return x, y, reach


def _first_three(placed: list[_Disc], r: float) -> _Disc:
    if not placed:
        return _Disc(0.0, 0.0, r)
    if len(placed) == 1:
        return _Disc(placed[0].r + r, 0.0, r)
    return _touching(placed[1], placed[0], r)


def _ring(discs: Sequence[_Disc]) -> None:
    a, b, c = discs
    a.next = c.previous = b
    b.next = a.previous = c
    c.next = b.previous = a


def _add(edge: _Disc, r: float, target: _Disc) -> _Disc:
    """Put a circle at the gap of the chain that lies nearest to ``target``; ``edge`` is any disc of the chain."""
    a = _nearest_gap(edge, target)
    b = a.next
    while True:
        c = _touching(a, b, r)
        blocked = _blocking(a, b, c)
        if blocked is None:
            break
        a, b = blocked
        a.next, b.previous = b, a  # what lies between them has left the edge
    c.previous, c.next = a, b
    a.next = b.previous = c
    return c


def _blocking(a: _Disc, b: _Disc, c: _Disc) -> tuple[_Disc, _Disc] | None:
    """The nearest disc of the chain, on either side, that ``c`` would overlap, with its new neighbour."""
    j, k, along_j, along_k = b.next, a.previous, b.r, a.r
    while True:
        if along_j <= along_k:
            if _overlap(j, c):
                return a, j
            along_j += j.r
            j = j.next
        else:
            if _overlap(k, c):
                return k, b
            along_k += k.r
            k = k.previous
        if j is k.next:
            return None


def _nearest_gap(start: _Disc, target: _Disc) -> _Disc:
    best, least, disc = start, _gap(start, target), start.next
    while disc is not start:
        gap = _gap(disc, target)
        if gap < least - _TOUCH:
            best, least = disc, gap
        disc = disc.next
    return best


def _gap(disc: _Disc, target: _Disc) -> float:
    """How far the gap after ``disc`` lies from ``target``, and a little from the middle."""
    after = disc.next
    both = disc.r + after.r
    x, y = (disc.x * after.r + after.x * disc.r) / both, (disc.y * after.r + after.y * disc.r) / both
    return hypot(x - target.x, y - target.y) + hypot(x, y) * _PULL


def _touching(a: _Disc, b: _Disc, r: float) -> _Disc:
    """A circle that touches ``a`` and ``b``, on the outer side of the chain."""
    dx, dy = a.x - b.x, a.y - b.y
    apart = dx * dx + dy * dy
    near_a, near_b = (a.r + r) ** 2, (b.r + r) ** 2
    if near_b > near_a:
        x = (apart + near_a - near_b) / (2 * apart)
        y = sqrt(max(0.0, near_a / apart - x * x))
        return _Disc(a.x - x * dx - y * dy, a.y - x * dy + y * dx, r)
    x = (apart + near_b - near_a) / (2 * apart)
    y = sqrt(max(0.0, near_b / apart - x * x))
    return _Disc(b.x + x * dx - y * dy, b.y + x * dy + y * dx, r)


def _overlap(a: _Disc, b: _Disc) -> bool:
    return hypot(a.x - b.x, a.y - b.y) < a.r + b.r - _TOUCH


__all__ = ["Centre", "enclosing", "pack"]
