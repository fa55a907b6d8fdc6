"""Where the words about a number stand: each quantity of a sentence with the words that are its own."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.model import Quantity, Sentence, Span, Text

STOPS = re.compile("[，。；：！？,;:!?\n…]|——")
SHUT = re.compile("“[^“”]{0,16}”|《[^《》]*》")
IN_FIGURES = re.compile("\\d[,:]\\d")
JOINTS = "以及|和|及|与|并|、|或|暨|加上|，|,"
JOINED_AT_START = re.compile(f"^(?:{JOINTS}|[）)]|$)")
JOINED_AT_END = re.compile(f"(?:{JOINTS})$")


@dataclass(frozen=True, slots=True)
class Item:
    """A quantity with its words: ``left`` before it, ``right`` after it, in mended coordinates.

    ``shared`` when the words after it are also the words before the next; ``listed`` when 、 or 和 joins it to the one
    before.
    """

    quantity: Quantity
    clause: Span
    left: Span
    right: Span
    shared: bool = False
    listed: bool = False
    order: int = 0  # place among the numbers of its clause


def items_of(text: Text, sentence: Sentence, quantities: Sequence[Quantity]) -> Iterator[Item]:
    """The items of a sentence in order."""
    low, high = (bisect_left(quantities, at, key=lambda q: q.start) for at in (sentence.start, sentence.end))
    inside = [q for q in quantities[low:high] if q.end <= sentence.end]
    for clause in clause_spans(text.text, sentence) if inside else ():
        own = [q for q in inside if clause[0] <= q.start < clause[1]]
        yield from _items(text.text, clause, own)


def clause_spans(text: str, sentence: Sentence) -> Iterator[Span]:
    """The clauses of a sentence; a stop inside a short quotation cuts none."""
    shut = [m.span() for m in SHUT.finditer(text, sentence.start, sentence.end)]
    start = sentence.start
    for stop in STOPS.finditer(text, sentence.start, sentence.end):
        at = stop.start()
        if (shut and any(a <= at < b for a, b in shut)) or (text[at] in ",:" and IN_FIGURES.match(text, at - 1)):
            continue
        if stop.start() > start:
            yield start, stop.start()
        start = stop.end()
    if start < sentence.end:
        yield start, sentence.end


def _items(text: str, clause: Span, quantities: Sequence[Quantity]) -> Iterator[Item]:
    """The items of a clause; both ends of a range have the same words."""
    spans = sorted({(q.start, q.end) for q in quantities})
    lefts, rights, shared, listed = [(clause[0], spans[0][0])] if spans else [], [], [], [False]
    for one, two in pairwise(spans):
        right, left, both, joined = _between(text, one[1], two[0])
        rights.append(right)
        lefts.append(left)
        shared.append(both)
        listed.append(joined)
    if spans:
        rights.append((spans[-1][1], clause[1]))
        shared.append(False)
    for quantity in quantities:
        at = bisect_left(spans, (quantity.start, quantity.end))
        left, right = _bracketed(text, lefts[at], rights[at])
        yield Item(quantity, clause, left, right, shared[at], listed[at], at)


def _between(text: str, start: int, end: int) -> tuple[Span, Span, bool, bool]:
    """Whose the words between two numbers are: after the first, before the second, both's, and if they join."""
    middle = text[start:end]
    opening, closing = JOINED_AT_START.match(middle), JOINED_AT_END.search(middle)
    if opening:
        return (start, start), (start + opening.end(), end), False, True
    if closing:
        return (start, start + closing.start()), (end, end), False, True
    cut = max(middle.rfind("、"), middle.rfind("（") if middle.rfind("（") > middle.rfind("）") else -1)
    if cut > 0:
        return (start, start + cut), (start + cut + 1, end), False, True
    return (start, end), (start, end), True, False


def _bracketed(text: str, left: Span, right: Span) -> tuple[Span, Span]:
    """The words within the bracket that a number stands in."""
    opened = text.rfind("（", *left)
    if opened >= 0 and text.find("）", opened, left[1]) < 0:
        closed = text.find("）", *right)
        return (opened + 1, left[1]), (right[0], closed if closed >= 0 else right[1])
    return left, right


__all__ = ["Item", "clause_spans", "items_of"]
