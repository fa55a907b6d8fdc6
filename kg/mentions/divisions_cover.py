"""Which characters of a text mentions cover, and where mentions end: so that long texts cost no more a character."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from kg.model import Mention


class Cover:
    """Mentions by the characters they cover; where two share a character, the one added first counts."""

    def __init__(self, mentions: Iterable[Mention] = ()) -> None:
        self._at: dict[int, Mention] = {}
        self._ending: dict[int, Mention] = {}
        for mention in mentions:
            self.add(mention)

    def add(self, mention: Mention) -> None:
        """Count a mention in."""
        for at in range(mention.start, mention.end):
            self._at.setdefault(at, mention)
        self._ending.setdefault(mention.end, mention)

    def over(self, start: int, end: int) -> list[Mention]:
        """The mentions that share characters with a stretch, in text order."""
        return list(dict.fromkeys(self._at[at] for at in range(start, end) if at in self._at))

    def crossing(self, start: int, end: int) -> bool:
        """Whether a mention begins before a stretch or ends after it, and shares characters with it."""
        return any(m.start < start or m.end > end for m in self.over(start, end))

    def last_ending(self, floor: int, end: int) -> Mention | None:
        """The mention that ends last from ``floor`` to ``end``, both included."""
        return next((self._ending[at] for at in range(end, floor - 1, -1) if at in self._ending), None)


@lru_cache(maxsize=512)
def count(text: str, name: str) -> int:
    """How often a name stands in a text."""
    return text.count(name)
