"""Which of an article's headings is its headline, wherever on the page it was printed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from kg.articles.kinds import heading_level, plain_heading, undouble
from kg.articles.lines import Paragraph

ENOUGH = 4  # points that make a heading the headline
COLON = ("：", ":", "——")


@dataclass(frozen=True, slots=True)
class Headline:
    """A headline: its words, and the first and last of its paragraphs by index."""

    text: str
    first: int
    last: int


def find_headline(paragraphs: Sequence[Paragraph], stems: Sequence[str], *, known: str = "") -> Headline | None:
    """The headline among an article's paragraphs, or None; ``known`` is the title that metadata give.

    A heading earns points for naming the subject, standing first, standing above a byline, being printed large (doubled)
    or twice; section headings of Markdown and short labels lose them.
    """
    texts = Counter(_squeezed(p.text) for p in paragraphs if p.kind == "heading")
    scores = {
        i: _points(paragraphs, i, stems, texts, _squeezed(known))
        for i, p in enumerate(paragraphs)
        if p.kind == "heading"
    }
    if not scores:
        return None
    best = max(scores, key=lambda i: (scores[i], -i))
    return _whole(paragraphs, best) if scores[best] >= ENOUGH else None


def _squeezed(text: str) -> str:
    return "".join(plain_heading(text).split())


def _points(paragraphs: Sequence[Paragraph], at: int, stems: Sequence[str], texts: Counter[str], known: str) -> int:
    text, words = paragraphs[at].text, _squeezed(paragraphs[at].text)
    level, length = heading_level(text), len(words)
    kinds = [p.kind for p in paragraphs[at + 1 : at + 3]]
    points = 20 if known and words == known else 0
    points += 5 if level == 1 else -4 if level > 1 else 0
    points += 3 if any(stem in words for stem in stems) else 0
    points += 2 if opens_with_office(words, stems) else 0
    points += 2 if "byline" in kinds[: 2 if kinds[:1] == ["heading"] else 1] else 0
    points += 2 if all(p.kind not in ("heading", "body") for p in paragraphs[:at]) else 0
    points += 1 if undouble(text) != text else 0
    points += 2 if texts[words] > 1 else 0
    return points + (1 if length >= 10 else 0 if length >= 7 else -2)


def opens_with_office(text: str, stems: Sequence[str]) -> bool:
    """Whether a heading has the form OFFICE：words.

    >>> opens_with_office("高新区枫杨办事处：务实笃行", ["枫杨"])
    True
    """
    head, colon, _ = text.replace(":", "：").partition("：")
    return bool(colon) and len(head) <= 20 and any(stem in head for stem in stems)


def _whole(paragraphs: Sequence[Paragraph], at: int) -> Headline:
    """The headline with its other line, where a colon or dash joins two."""
    first = last = at
    if plain_heading(paragraphs[at].text).endswith(COLON) and _is(paragraphs, at + 1):
        last = at + 1
    elif _is(paragraphs, at - 1) and plain_heading(paragraphs[at - 1].text).endswith(COLON):
        first = at - 1
    return Headline("".join(plain_heading(p.text) for p in paragraphs[first : last + 1]), first, last)


def _is(paragraphs: Sequence[Paragraph], at: int) -> bool:
    return 0 <= at < len(paragraphs) and paragraphs[at].kind == "heading"
