"""Long expressions tried only where a hint of theirs stands.

A list of names (A、B、C等5家企业) may begin at nearly every character, and an expression for it is tried at each, in a
text without stops to its end. What closes the list is rare: it is looked for first, and the expression is tried in the
run of characters around it alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hinted:
    """An expression, a hint that every match of it holds, and what a match is made of.

    ``inside`` matches each character that a match can take, ``run`` any number of them; ``reach`` is how far before its
    first hint a match may begin, in characters.
    """

    pattern: re.Pattern[str]
    hint: re.Pattern[str]
    inside: re.Pattern[str]
    run: re.Pattern[str]
    reach: int

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """The matches that ``pattern.finditer`` gives."""
        done = 0
        for hint in self.hint.finditer(text):
            if hint.start() >= done:
                start, end = self._run(text, hint.start(), max(done, hint.start() - self.reach))
                yield from self.pattern.finditer(text, start, end + 1)  # what follows a match may count, too
                done = end

    def _run(self, text: str, at: int, floor: int) -> tuple[int, int]:
        """From where to where what may be inside stands around a place."""
        start = at
        while start > floor and self.inside.match(text, start - 1):
            start -= 1
        run = self.run.match(text, at)
        return start, run.end() if run else at


def hinted(pattern: str, *, hint: str, inside: str, reach: int) -> Hinted:
    """An expression with its hint and the characters (of a class, without brackets) that it takes.

    >>> yards = hinted("[一-鿿]{2,5}?路[0-9]+号院", hint="[0-9]号", inside="一-鿿0-9", reach=12)
    >>> [found.group() for found in yards.finditer("在建设路，住东风路14号院")]
    ['住东风路14号院']
    """
    return Hinted(re.compile(pattern), re.compile(hint), re.compile(f"[{inside}]"), re.compile(f"[{inside}]*"), reach)


__all__ = ["Hinted", "hinted"]
