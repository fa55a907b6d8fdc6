"""Which of an article's headings is its headline, wherever on the page it was printed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from kg.articles.kinds import heading_level, opens_item, plain_heading, undouble
from kg.articles.lines import Paragraph

ENOUGH = 5  # points that make a heading the headline
LONG, SHORT = 10, 7  # characters that headlines have, and that few lack
SCENE = re.compile(  # what captions end with, and headlines seldom
    r"(?:[美夜全远外内雪]景|一角|掠影|风光|风貌|景[象色观]|鸟瞰图?|航拍图?|效果图|概念图|示意图|现场|场景|合影|新貌|季节|[图摄])$"
)
COLON = ("：", ":", "——")


@dataclass(frozen=True, slots=True)
class Headline:
    """A headline: its words, and the first and last of its paragraphs by index."""

    text: str
    first: int
    last: int


def find_headline(paragraphs: Sequence[Paragraph], stems: Sequence[str], *, known: str = "") -> Headline | None:
    """The headline among an article's paragraphs, or None; ``known`` is the title that metadata give.

    A heading earns points for naming the subject, standing first, standing above a byline, being printed large
    (doubled) or twice; section headings of Markdown, captions and short labels lose them.
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
    words, level = _squeezed(paragraphs[at].text), heading_level(paragraphs[at].text)
    before, after = paragraphs[:at], paragraphs[at + 1 : at + 3]
    points = 20 if known and words in known and len(words) >= SHORT else 0
    points += 5 if level == 1 else -5 if level > 1 else 0
    points += 3 if any(stem in words for stem in stems) else 0
    points += 4 if opens_with_office(words, stems) else 0
    points += 5 if all(p.kind not in ("heading", "body") for p in before) else 0
    points += 3 if _heads_item(after) else 1 if after and after[0].kind == "body" else 0
    points += 1 if undouble(paragraphs[at].text) != paragraphs[at].text else 0
    points += 3 if texts[words] > 1 else 0
    points -= 3 if is_scene(words) else 0
    return points + (1 if len(words) >= LONG else 0 if len(words) >= SHORT else -1)


def _heads_item(after: Sequence[Paragraph]) -> bool:
    """Whether a byline follows, below another line of the headline perhaps, or text that opens with 本报讯."""
    if [p.kind for p in after] == ["heading", "byline"]:
        return True
    return bool(after) and (after[0].kind == "byline" or (after[0].kind == "body" and opens_item(after[0].text)))


def is_scene(text: str) -> bool:
    """Whether a line ends as captions of pictures do.

    >>> is_scene("某街道公园夜景"), is_scene("党建引领促发展")
    (True, False)
    """
    return bool(SCENE.search(text))


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
