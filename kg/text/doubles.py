"""Overprinted lines: a caption or headline whose shadow was extracted as a second copy of each of its runs."""

from __future__ import annotations

import re
from functools import cache

from kg.model import Span
from kg.text.tape import Tape

_LONGEST = 160  # longer lines are prose
_RUN = re.compile(r"([\u3400-\u9fff\w]{8,60})\1+")  # in prose nobody says eight characters twice in a breath


def undouble(tape: Tape) -> Tape:
    """The line once.

    >>> undouble(Tape("更具更具““国际范儿国际范儿””", tuple(range(16)))).text
    '更具“国际范儿”'
    """
    seen = _doubled(tape.text) if len(tape.text) <= _LONGEST else ()
    while seen:
        tape = tape.without(seen)
        seen = _doubled(tape.text)
    return tape if len(tape.text) < 16 else tape.without((m.end(1), m.end()) for m in _RUN.finditer(tape.text))


def _doubled(text: str) -> tuple[Span, ...]:
    """The second copies, if the whole line is made of runs printed twice; nothing otherwise."""
    flat = [i for i, c in enumerate(text) if not c.isspace()]
    squeezed = "".join(text[i] for i in flat)
    if squeezed.find(squeezed[:1], 1, len(squeezed) // 2 + 1) < 0 or len(squeezed) < 6 or len(squeezed) % 2:
        return ()
    tiles = _tiles(squeezed)
    longest = max(tiles, default=0)
    # 干干净净 is a word; a run of three signs, or a long line of single ones, printed twice is no language.
    if longest < 3 and not (longest and len(squeezed) >= 12):
        return ()
    spans, at = [], 0
    for size in tiles:
        start = flat[at + size - 1] + 1
        at += 2 * size
        spans.append((start, flat[at - 1] + 1))
    return tuple(spans)


def _tiles(text: str) -> tuple[int, ...]:
    """Lengths of the runs that the text repeats one by one, longest first; empty where some part is not repeated."""

    @cache
    def rest(at: int) -> tuple[int, ...] | None:
        if at == len(text):
            return ()
        for size in range((len(text) - at) // 2, 0, -1):
            if text.startswith(text[at : at + size], at + size):
                tail = rest(at + 2 * size)
                if tail is not None:
                    return (size, *tail)
        return None

    return rest(0) or ()
