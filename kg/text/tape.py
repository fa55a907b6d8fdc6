"""A tape: characters with where each stands in the source, so that cutting and joining never lose the way."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from kg.model import Span

# Compatibility ideographs, radicals, half- and full-width forms: blocks in which one character is only another's shape.
_SHAPES = (range(0x2E80, 0x2FE0), range(0xF900, 0xFB00), range(0x2F800, 0x2FA20), range(0xFF01, 0xFFEF))
_KEPT_WIDE = (
    "！（），：；？～｜＜＞＆"  # Chinese punctuation, of which NFKC makes ASCII; and what would look like markup
)
_VERTICAL = dict(
    zip(
        "︐︑︒︓︔︕︖︵︶︽︾︿﹀﹁﹂﹃﹄︻︼︱﹐﹑﹔﹕﹖﹗﹙﹚〝〞",
        "，、。：；！？（）《》〈〉「」『』【】—，、；：？！（）“”",
        strict=True,
    )
)
_BLANKS = "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\u3164"
_BREAKS = "\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"


def _folds() -> dict[int, str]:
    """One character for one: what a shape stands for."""
    table = {}
    for code in chain(*_SHAPES):
        folded = unicodedata.normalize("NFKC", chr(code))
        if len(folded) == 1 and folded != chr(code) and chr(code) not in _KEPT_WIDE and not folded.isspace():
            table[code] = folded
    table |= {ord(shape): plain for shape, plain in _VERTICAL.items()}
    table |= dict.fromkeys(map(ord, _BLANKS), " ") | dict.fromkeys(map(ord, _BREAKS), "\n")
    return table


FOLDS = _folds()
# Controls, zero-width and bidi marks, variation selectors, surrogates, and the first half of a CRLF.
NOTHING = re.compile(
    r"\r(?=\n)|[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\xad\u034f\u061c\u115f\u1160\u180b-\u180f\u200b-\u200f"
    r"\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e0fff]+"
)


@dataclass(frozen=True, slots=True)
class Tape:
    """``text`` and for each of its characters the offset in the source."""

    text: str
    offsets: tuple[int, ...]

    def cut(self, start: int, end: int) -> Tape:
        """The part from ``start`` to ``end``, end excluded."""
        return Tape(self.text[start:end], self.offsets[start:end])

    def stripped(self) -> Tape:
        """The tape without blanks at its ends."""
        start = len(self.text) - len(self.text.lstrip())
        return self.cut(start, max(start, len(self.text.rstrip())))

    def without(self, spans: Iterable[Span]) -> Tape:
        """The tape less some ordered stretches of it that do not overlap."""
        parts, at = [], 0
        for start, end in spans:
            parts.append((at, start))
            at = end
        if not parts:
            return self
        parts.append((at, len(self.text)))
        return Tape(
            "".join([self.text[a:b] for a, b in parts]),
            tuple(chain.from_iterable([self.offsets[a:b] for a, b in parts])),
        )

    def spelled(self, text: str) -> Tape:
        """The same places with other characters, one for one."""
        return Tape(text, self.offsets)


def splice(parts: Iterable[Tape]) -> Tape:
    """One tape of several, end to end."""
    kept = tuple(parts)
    return Tape("".join([p.text for p in kept]), tuple(chain.from_iterable([p.offsets for p in kept])))


def mark(text: str, offset: int) -> Tape:
    """A character that the mending puts in, at the place of the one before it."""
    return Tape(text, (offset,) * len(text))
