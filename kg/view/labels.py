"""Names cut to fit under a node."""

from __future__ import annotations

import unicodedata

# Marks that turn the direction of what follows, and other controls, are shown by their numbers, lest a name be read
# backwards; the page's ``Dom.seen`` does the same.
_MARKS = (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C, 0x2028, 0x2029, *range(32), 127)
_SHOWN = {mark: f"⟨{mark:04X}⟩" for mark in _MARKS} | {ord(c): " " for c in "\t\n\r"}
BLANK = "␣"  # the name of what has none that is seen
LINE_WIDTH = 16  # half-width columns, 8 Chinese characters
LINES = 3


def columns(text: str) -> int:
    """The width of a text in half-width columns.

    >>> columns("岳程A")
    5
    """
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def legible(text: str) -> str:
    """A text in which nothing turns the direction of reading or is unseen.

    >>> legible("岳程\u202e街道")
    '岳程⟨202E⟩街道'
    """
    return text.translate(_SHOWN)


def wrapped(text: str, *, width: int = LINE_WIDTH, lines: int = LINES) -> tuple[str, ...]:
    """The lines of a label, about equally long, none wider than ``width``; what does not fit is cut and marked with ….

    >>> wrapped("菏泽经济技术开发区岳程办事处")
    ('菏泽经济技术开', '发区岳程办事处')
    """
    text = legible(text[: width * lines + 1])
    text = text if text.strip() else BLANK
    needed = -(-columns(text) // width)
    even = min(width, -(-columns(text) // needed) + 1) if 1 < needed <= lines else width
    rows = [""]
    for c in text:
        if columns(rows[-1] + c) > even:
            if len(rows) == lines:
                return (*rows[:-1], rows[-1][:-1] + "…")
            rows.append("")
        rows[-1] += c
    return tuple(rows)


__all__ = ["LINES", "LINE_WIDTH", "columns", "legible", "wrapped"]
