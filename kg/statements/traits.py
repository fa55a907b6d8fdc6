"""What, beside its rule, tells how sure a statement is: where its ends stand and what surrounds its words.

Traits are plain strings; the table beside the rules' (``kg/data/rule_confidence.traits.tsv``) says what each is worth.
One that the table lacks is worth nothing, so a new trait may be tried here before it is measured.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from kg.model import Entity, Found, Observation, Quantity, Resolution, Sentence, Span, Statement, Text
from kg.statements.times import sentence_at

DISTANCES = (20, 60, 150, 400)  # characters from the subject's last naming to the statement's last
TIMES_NAMED = (1, 2, 5)
NUMBERS = (0, 1, 2, 4, 8)  # in the sentence
INDICATOR_LENGTHS = (2, 4, 6, 8, 12)
COUNTED = frozenset(["个", "人", "户", "元", "%", "次", "件", "家", "名", "条", "平方米", "亩"])


class Traits:
    """The traits of one article's statements."""

    def __init__(self, text: Text, resolution: Resolution, quantities: Sequence[Quantity]) -> None:
        self._text = text
        self._numbers = sorted(q.start for q in quantities)
        self._places = text.places()
        self._paragraphs: dict[int, int] = {}
        for sentence in text.sentences:
            self._paragraphs.setdefault(sentence.paragraph, sentence.start)
        self._found: dict[tuple[str, str, str], list[Found]] = {}
        for found in sorted(resolution.found, key=_start):
            self._found.setdefault(found.entity.key, []).append(found)

    def of(self, statement: Statement) -> tuple[str, ...]:
        """The traits of a statement, each once; none of one whose words the mended text does not hold."""
        start = self._places.get(statement.evidence.start)
        last = self._places.get(statement.evidence.end - 1)
        if start is None or last is None:
            return ()
        span = (start, last + 1)
        return (*self._subject(statement, span), *self._object(statement, span))

    def _subject(self, statement: Statement, span: Span) -> Iterator[str]:
        """Where the subject was named last, how far before and how often."""
        subject = statement.subject
        named = self._found.get(subject.key, [])
        before = named[: bisect_left(named, span[1], key=_start)]
        family = statement.rule.partition(".")[0]
        yield f"subject={subject.type}"
        yield f"subject named={_bucket(len(named), TIMES_NAMED)}"
        yield f"{family}: subject {self._where(before, span)}"
        yield f"subject before={_bucket(span[1] - before[-1].mention.start, DISTANCES) if before else 'never'}"
        if any(f.mention.type == "Reference" for f in before[bisect_left(before, span[0], key=_start) :]):
            yield "subject by reference"

    def _where(self, before: Sequence[Found], span: Span) -> str:
        """The nearest stretch that names a thing: the words themselves, their sentence or paragraph, the article."""
        sentence = sentence_at(self._text, span[1] - 1)
        starts = ((span[0], "in the words"), *self._stretches(sentence))
        last = before[-1].mention.start if before else -1
        return next((name for start, name in starts if last >= start), "elsewhere" if before else "nowhere")

    def _stretches(self, sentence: Sentence | None) -> Iterator[tuple[int, str]]:
        if sentence is not None:
            yield sentence.start, "in the sentence"
            yield self._paragraphs[sentence.paragraph], "in the paragraph"

    def _object(self, statement: Statement, span: Span) -> Iterator[str]:
        said = statement.object
        if isinstance(said, Entity):
            yield from self._thing(statement, said, span)
        elif isinstance(said, Observation):
            yield from self._number(said, span)

    def _thing(self, statement: Statement, said: Entity, span: Span) -> Iterator[str]:
        """The classes joined; how the object's name was told and how often it stands."""
        named = self._found.get(said.key, [])
        low, high = (bisect_left(named, at, key=_start) for at in span)
        inside = named[low:high]
        yield f"{statement.predicate}: {statement.subject.type} > {said.type}"
        yield f"object named={_bucket(len(named), TIMES_NAMED)}"
        if inside or named:
            yield f"object told by {(inside or named)[0].mention.rule}"

    def _number(self, seen: Observation, span: Span) -> Iterator[str]:
        """How many numbers the sentence has; the indicator's length; the unit."""
        sentence = sentence_at(self._text, span[1] - 1)
        if sentence is not None:
            low = bisect_left(self._numbers, sentence.start)
            yield f"numbers={_bucket(bisect_right(self._numbers, sentence.end - 1) - low, NUMBERS)}"
        yield f"indicator length={_bucket(len(seen.indicator), INDICATOR_LENGTHS)}"
        yield f"unit={seen.unit if seen.unit in COUNTED else 'another' if seen.unit else 'none'}"
        if "、" in seen.indicator:
            yield "indicator lists"


def _start(found: Found) -> int:
    return found.mention.start


def _bucket(number: int, edges: Sequence[int]) -> str:
    """The step that holds a number.

    >>> _bucket(3, (1, 2, 5)), _bucket(9, (1, 2, 5))
    ('3-5', '6+')
    """
    low = 0
    for edge in edges:
        if number <= edge:
            return f"{low}-{edge}" if low != edge else str(edge)
        low = edge + 1
    return f"{low}+"


__all__ = ["Traits"]
