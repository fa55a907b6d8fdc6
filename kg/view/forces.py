"""A picture by forces: what is related pulls together, what stands close pushes apart; seeded, the same at each run.

Fruchterman and Reingold, "Graph drawing by force-directed placement" (1991), in its grid variant: only what stands near
pushes, so that a round costs little more than the number of nodes. networkx' own needs numpy, which nothing else here
does.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from math import sqrt
from random import Random
from typing import TypeAlias

Place: TypeAlias = tuple[float, float]
Axes: TypeAlias = tuple[list[float], list[float]]  # x of all, y of all
REST = 90.0  # pixels between neighbours at rest
SEED = 1
_REACH = 2 * REST  # beyond it nothing pushes
_WORK = 60_000  # node visits in all; large graphs get fewer rounds
_MOST, _FEWEST = 120, 5  # rounds
_HOME = 0.02  # pull to the middle, so that what is related to nothing does not drift away


def spring(start: Sequence[Place], links: Sequence[tuple[int, int]], *, seed: int = SEED) -> list[tuple[int, int]]:
    """Places in pixels after the forces have worked, from the places they ``start`` at; ``links`` are pairs of places.

    >>> spring([(0, 0), (900, 0)], [(0, 1)]) == spring([(0, 0), (900, 0)], [(0, 1)])
    True
    """
    chance = Random(seed)
    xs = [x + chance.uniform(-1, 1) for x, _ in start]
    ys = [y + chance.uniform(-1, 1) for _, y in start]
    degree = [0] * len(xs)
    for a, b in links:
        degree[a] += 1
        degree[b] += 1
    rounds = max(_FEWEST, min(_MOST, _WORK // max(1, len(xs))))
    for turn in range(rounds):
        dx, dy = _pushed(xs, ys)
        _pulled((xs, ys), (dx, dy), links, degree)
        _moved((xs, ys), (dx, dy), most=REST * (1 - turn / rounds) + 1)
    return [(round(x), round(y)) for x, y in zip(xs, ys, strict=True)]


def _pushed(xs: list[float], ys: list[float]) -> Axes:
    cells: dict[tuple[int, int], list[int]] = defaultdict(list)
    for i, (x, y) in enumerate(zip(xs, ys, strict=True)):
        cells[int(x // _REACH), int(y // _REACH)].append(i)
    dx, dy = [0.0] * len(xs), [0.0] * len(xs)
    for (column, row), own in cells.items():
        for near in ((0, 0), (1, 0), (-1, 1), (0, 1), (1, 1)):  # each pair of cells once
            others = cells.get((column + near[0], row + near[1])) if near != (0, 0) else own
            if others:
                _push(own, others, (xs, ys), (dx, dy))
    return dx, dy


def _push(own: Sequence[int], others: Sequence[int], at: Axes, by: Axes) -> None:
    (xs, ys), (dx, dy) = at, by
    same = own is others
    for n, i in enumerate(own):
        x, y = xs[i], ys[i]
        for j in others[n + 1 :] if same else others:
            across, down = x - xs[j], y - ys[j]
            square = across * across + down * down + 0.01
            if square < _REACH * _REACH:
                force = REST * REST / square
                dx[i] += across * force
                dy[i] += down * force
                dx[j] -= across * force
                dy[j] -= down * force


def _pulled(at: Axes, by: Axes, links: Sequence[tuple[int, int]], degree: Sequence[int]) -> None:
    (xs, ys), (dx, dy) = at, by
    for a, b in links:
        across, down = xs[a] - xs[b], ys[a] - ys[b]
        force = sqrt(across * across + down * down) / REST / sqrt(min(degree[a], degree[b]))  # hubs do not swallow
        dx[a] -= across * force
        dy[a] -= down * force
        dx[b] += across * force
        dy[b] += down * force
    for i in range(len(xs)):
        dx[i] -= xs[i] * _HOME
        dy[i] -= ys[i] * _HOME


def _moved(at: Axes, by: Axes, *, most: float) -> None:
    (xs, ys), (dx, dy) = at, by
    for i in range(len(xs)):
        length = sqrt(dx[i] * dx[i] + dy[i] * dy[i])
        if length:
            step = min(length, most) / length
            xs[i] += dx[i] * step
            ys[i] += dy[i] * step


__all__ = ["REST", "SEED", "spring"]
