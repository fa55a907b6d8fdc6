"""Columns printed side by side: where each line holds a piece of both, they are read down, not across."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.text.lines import Line, width
from kg.text.tape import Tape

_GAP = re.compile(r"(?<=\S) {3,}(?=\S)")
_LEFT, _NARROW = 4, 6  # a column has at least so many lines, and is at least so many characters wide


def _gaps(line: Line) -> list[tuple[int, int]]:
    return [m.span() for m in _GAP.finditer(line.text)]


def _is_pair(block: list[Line]) -> bool:
    """Whether a block's lines are two columns of prose with a gutter between them."""
    if len(block) < _LEFT:
        return False
    split = [(line, gaps[0]) for line in block if len(gaps := _gaps(line)) == 1]
    if len(split) * 4 < len(block) * 3:
        return False
    sides = [(line.text[: gap[0]], line.text[gap[1] :]) for line, gap in split]
    wide = sum(min(width(a), width(b)) >= _NARROW for a, b in sides)
    return wide * 4 >= len(sides) * 3 and all(any("，" in side[k] or "。" in side[k] for side in sides) for k in (0, 1))


def _side_by_side(block: list[Line]) -> Iterator[Line]:
    """The left column's lines, then the right one's."""
    left: list[Tape] = []
    right: list[Tape] = []
    for line in block:
        gaps = _gaps(line)
        if gaps:
            left.append(line.tape.cut(0, gaps[0][0]))
            right.append(line.tape.cut(gaps[0][1], len(line.text)))
        else:
            (right if line.indent > 2 * _NARROW else left).append(line.tape)
    for k, column in enumerate((left, right)):
        for i, tape in enumerate(column):
            yield Line(tape, 0, int(i == 0 and (k > 0 or block[0].gap > 0)))


def read_down(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines with columns that stood side by side put one under the other."""
    block: list[Line] = []
    for line in lines:
        if block and (line.gap or line.mark):
            yield from _side_by_side(block) if _is_pair(block) else block
            block = []
        block.append(line)
    yield from _side_by_side(block) if block and _is_pair(block) else block
