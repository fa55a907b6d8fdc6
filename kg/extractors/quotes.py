"""Words that somebody says stand in an article -> where they stand in its source.

White space, line breaks and the shapes of characters (full-width, quotation marks) are set apart; every other
character must be there. The mended text is searched first, so that a quotation may run over a column's end; then the
source itself, for what the mending dropped.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from kg.model import Evidence, Span, Text

SHORTEST = 4  # folded characters: a shorter quotation proves nothing
LONGEST = 300  # a longer one is no quotation but the article
_MARKS = {ord(mark): '"' for mark in "“”‘’'「」『』＂＇〝〞"}


@lru_cache(maxsize=8192)
def _shape(char: str) -> str:
    plain = unicodedata.normalize("NFKC", char).lower().translate(_MARKS)
    return "".join(c for c in plain if not c.isspace() and unicodedata.category(c) not in ("Cc", "Cf"))


def fold(text: str) -> str:
    """Text for comparison: no white space, one shape of each character.

    >>> fold("摄像头６００ 余\\n个，“双改”") == fold('摄像头600余个,"双改"')
    True
    """
    return "".join(map(_shape, text))


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text with the place in the original of each of its characters."""

    text: str
    places: tuple[int, ...]

    @classmethod
    def of(cls, text: str, places: Iterable[int]) -> Folded:
        """Fold ``text``, whose characters stand at ``places``."""
        shaped = [(part, at) for char, at in zip(text, places, strict=True) for part in _shape(char)]
        return cls("".join(part for part, _ in shaped), tuple(at for _, at in shaped))

    def find(self, words: str) -> Span | None:
        """Where folded ``words`` first stand, in places of the original, end excluded; None if nowhere."""
        at = self.text.find(words) if words else -1
        return (self.places[at], self.places[at + len(words) - 1] + 1) if at >= 0 else None


@dataclass(frozen=True, slots=True)
class Page:
    """An article to look words up in: its mended text, and the source's own spans one by one."""

    text: Text
    mended: Folded
    printed: tuple[Folded, ...]

    @classmethod
    def of(cls, text: Text) -> Page:
        """The page of an article."""
        source = text.article.source
        spans = tuple(Folded.of(source[a:b], range(a, b)) for a, b in text.article.spans)
        return cls(text, Folded.of(text.text, range(len(text.text))), spans)

    def has(self, name: str) -> bool:
        """Whether a name stands in the article."""
        words = fold(name)
        return bool(words) and any(words in folded.text for folded in (self.mended, *self.printed))

    def quoted(self, quote: str) -> Quoted | None:
        """Where a quotation stands; None if nowhere, or if it is too short or too long to prove anything."""
        words = fold(quote)
        if not SHORTEST <= len(words) <= LONGEST:
            return None
        if found := self.mended.find(words):
            start, end = self.text.source_span(*found)
            said = self.text.text[slice(*found)]
            return Quoted(Evidence(start, end, said.replace("\n", "").strip()), found)
        for folded in self.printed:
            if found := folded.find(words):
                said = "".join(self.text.article.source[slice(*found)].split())
                return Quoted(Evidence(*found, said), None)
        return None


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation that was found: its place in the source, and in the mended text where that holds it."""

    evidence: Evidence
    mended: Span | None
