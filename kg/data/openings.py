"""Expressions that pass quickly over what they cannot match.

Python's ``re`` tries every alternative at every place of a text unless all begin with a plain character. A look ahead
for the characters that a match may begin with is tried first and mostly ends it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable


def opening(words: Iterable[str], *, extra: str = "") -> str:
    """A look ahead for the first two characters of words, for the first alone where one has no second.

    ``extra`` are characters that other beginnings may have.

    >>> opening(["街道", "社区"])
    '(?=[社街][区道])'
    >>> opening(["街道", "村"], extra="第")
    '(?=[村第街])'
    """
    known = list(words)
    pairs = not extra and all(len(word) > 1 for word in known)
    return f"(?={_one_of([*(w[0] for w in known), *extra])}{_one_of(w[1] for w in known) if pairs else ''})"


def _one_of(characters: Iterable[str]) -> str:
    return "[" + "".join(sorted(map(re.escape, set(characters)))) + "]"


def one_of(words: Iterable[str]) -> re.Pattern[str]:
    """Words as one expression, the longest first.

    >>> one_of(["街道", "街道办"]).findall("街道办，街道")
    ['街道办', '街道']
    """
    known = sorted(set(words), key=lambda word: (-len(word), word))
    return re.compile(opening(known) + "(?:" + "|".join(map(re.escape, known)) + ")")


__all__ = ["one_of", "opening"]
