"""The parts of a sentence that say a statement: subject, cue, object, number, indicator, post, time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.iri import entity_iri
from kg.mentions import find_quantities, find_times
from kg.model import Article, Found, Quantity, Sentence, Span, Text, Time
from kg.pipeline import Understood
from kg.query import Fact, Thing
from kg.vocabulary import cues, inverse_cues


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the sentence: half-open, in characters of it; ``kind`` names what it is."""

    start: int
    end: int
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """A text with its numbers and times, its resolved names if it was read again, and where the words stand in it."""

    text: Text
    span: Span
    quantities: Sequence[Quantity]
    times: Sequence[Time]
    found: Sequence[Found] = ()

    @property
    def sentence(self) -> Span:
        """The sentences that the words stand in."""
        inside = [s for s in self.text.sentences if s.end > self.span[0] and s.start < self.span[1]]
        return (inside[0].start, inside[-1].end) if inside else self.span


def page_of_words(fact: Fact, published: str) -> Page:
    """A page that holds the quoted words and nothing else."""
    words = fact.quote.text
    article = Article("words", 1, words, ((0, len(words)),), published=published)
    text = Text(article, words, tuple(range(len(words))), (Sentence(0, len(words), 0),))
    return Page(text, (0, len(words)), find_quantities(text), find_times(text, published=published))


def page_of_article(fact: Fact, seen: Understood) -> Page | None:
    """The article's page; None where its mended text does not hold the words (a byline at the foot)."""
    first: dict[int, int] = {}
    for place, offset in enumerate(seen.text.offsets):
        first.setdefault(offset, place)
    start, last = first.get(fact.quote.start), first.get(fact.quote.end - 1)
    if start is None or last is None or last < start:
        return None
    return Page(seen.text, (start, last + 1), seen.quantities, seen.times, seen.resolution.found)


def find_parts(page: Page, fact: Fact, things: Mapping[str, Thing]) -> tuple[Part, ...]:
    """The parts that stand in the sentence, in its order; where two overlap, the one that matters more."""
    start, end = page.sentence
    taken: list[tuple[Span, str]] = []
    for kind, spans in _wanted(page, fact, things):
        for span in spans:
            if start <= span[0] and span[1] <= end and not any(a < span[1] and span[0] < b for (a, b), _ in taken):
                taken.append((span, kind))
                break
    if fact.value is None and (cue := _cue(page, fact, taken)) is not None:
        taken.append((cue, "cue"))
    return tuple(Part(a - start, b - start, kind, page.text.text[a:b]) for (a, b), kind in sorted(taken))


def _wanted(page: Page, fact: Fact, things: Mapping[str, Thing]) -> Iterator[tuple[str, Iterable[Span]]]:
    """The kinds of parts, what matters most first, each with where it may stand, the likeliest first."""
    if thing := things.get(fact.object):
        yield "object", _of_thing(page, thing)
    if fact.value is not None:
        number = fact.value.value
        yield "number", _near(page, ((q.start, q.end) for q in page.quantities if q.value == number))
        yield "indicator", _of_words(page, fact.value.indicator)
    if thing := things.get(fact.subject):
        yield "subject", _of_thing(page, thing)
    yield "post", _of_words(page, fact.post)
    dates = [time for time in (fact.date, fact.time) if time]
    yield "time", _near(page, ((t.start, t.end) for t in page.times if t.edtf in dates))


def _of_thing(page: Page, thing: Thing) -> list[Span]:
    """Where a thing is named: by what its mentions were resolved to, else by its names."""
    named = [(f.mention.start, f.mention.end) for f in page.found if entity_iri(f.entity) == thing.iri]
    return _near(page, named) or [
        span for name in sorted(thing.names, key=lambda n: (-len(n), n)) for span in _of_words(page, name)
    ]


def _of_words(page: Page, words: str) -> list[Span]:
    start, end = page.sentence
    at = page.text.text.find(words, start, end) if words else -1
    places = []
    while at >= 0:
        places.append((at, at + len(words)))
        at = page.text.text.find(words, at + 1, end)
    return _near(page, places)


def _near(page: Page, spans: Iterable[Span]) -> list[Span]:
    """Stretches in the quoted words before those outside, each in the order of the text."""
    start, end = page.span
    return sorted(spans, key=lambda span: (not (start <= span[0] and span[1] <= end), span))


def _cue(page: Page, fact: Fact, taken: Sequence[tuple[Span, str]]) -> Span | None:
    """The word of the vocabulary that says the relation: the last before the object, else the first of the words."""
    text, (start, end) = page.text.text, page.span
    spans = {
        (at, at + len(word))
        for word in (*cues(fact.predicate), *inverse_cues(fact.predicate))
        for at in range(start, end)
        if text.startswith(word, at) and at + len(word) <= end
    }
    free = [s for s in spans if not any(a < s[1] and s[0] < b for (a, b), _ in taken)]
    longest = [s for s in free if not any(o != s and o[0] <= s[0] and s[1] <= o[1] for o in free)]
    objects = [span[0] for span, kind in taken if kind == "object"]
    before = [s for s in longest if objects and s[1] <= objects[0]]
    return max(before) if before else min(longest, default=None)


__all__ = ["Page", "Part", "find_parts", "page_of_article", "page_of_words"]
