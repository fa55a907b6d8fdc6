"""Where clauses begin and end, and which of them go together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.model import Found, Sentence, Text
from kg.statements.clause_words import CLOSING, MARKS, OPENING


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch between stops, in mended coordinates."""

    start: int
    end: int
    sentence: Sentence


def clauses_of(text: Text, sentence: Sentence) -> Iterator[Clause]:
    """The clauses of a sentence: cut at ，；： outside quotations and brackets."""
    start, depth = sentence.start, 0
    for mark in MARKS.finditer(text.text, sentence.start, sentence.end):
        c = mark.group()
        depth += (c in OPENING) - (c in CLOSING and depth > 0)
        if c in "，；：" and depth == 0:
            yield Clause(start, mark.start(), sentence)
            start = mark.end()
    if start < sentence.end:
        yield Clause(start, sentence.end, sentence)


def last_owning(clauses: Sequence[Clause], own: Sequence[tuple[Found, ...]]) -> list[int]:
    """For each clause the last up to it, of its sentence, that has a subject of its own; the first if none has."""
    owning: list[int] = []
    for at, clause in enumerate(clauses):
        begins = at == 0 or clauses[at - 1].sentence is not clause.sentence
        owning.append(at if begins or own[at] else owning[-1])
    return owning


def paragraph_starts(clauses: Sequence[Clause]) -> list[int]:
    """For each clause the first of its paragraph."""
    starts: list[int] = []
    for at, clause in enumerate(clauses):
        goes_on = at > 0 and clauses[at - 1].sentence.paragraph == clause.sentence.paragraph
        starts.append(starts[-1] if goes_on else at)
    return starts


__all__ = ["Clause", "clauses_of", "last_owning", "paragraph_starts"]
