"""Which of an article's headings is its headline, wherever on the page it was printed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.articles.kinds import heading_level, opens_item, plain_heading, undouble
from kg.articles.lines import Paragraph

ENOUGH = 5  # points that make a heading the headline
FIRST = 5  # points of the heading with which the text begins
LONG, SHORT = 10, 7  # characters that headlines have, and that few lack
KICKER = 12  # characters of an upper line that only names the office
LINES = 3  # an upper line, the headline, a lower line
COLON = ("：", ":", "——")
DASH = re.compile(r"[—–-]{1,2}(?=\S)")
OFFICE = re.compile(r".{0,10}(?:街道|办事处|镇|乡|社区|村|区|县|市|苏木)")
SCENE = re.compile(  # what captions end with, and headlines seldom
    r"(?:[美夜全远外内雪]景|一角|掠影|风光|风貌|景[象色观]|鸟瞰图?|航拍图?|效果图|概念图|示意图|现场|场景|合影|新貌|季节|[图摄]"
    r"|服务中心|文化广场|公园|游园|大厅|驿站|展厅|阵地)$"
)


@dataclass(frozen=True, slots=True)
class Headline:
    """A headline: its words, and the first and last of its paragraphs by index."""

    text: str
    first: int
    last: int


def find_headline(paragraphs: Sequence[Paragraph], stems: Sequence[str], *, known: str = "") -> Headline | None:
    """The headline among an article's paragraphs, or None; ``known`` is the title that metadata give.

    A heading earns points for naming the subject, standing first, standing above a byline, having an upper or lower
    line, being printed large (doubled) or twice; section headings of Markdown, captions and short labels lose them.
    """
    texts = Counter(_squeezed(p.text) for p in paragraphs if p.kind == "heading")
    top = next((i for i, p in enumerate(paragraphs) if p.kind in ("heading", "body")), 0)
    scored = [
        (
            _points(paragraphs, each, stems, texts, _squeezed(known)) + (FIRST if each.first == top else 0),
            -each.first,
            each,
        )
        for each in _groups(paragraphs)
    ]
    points, _, best = max(scored, key=lambda row: row[:2], default=(0, 0, None))
    return best if points >= ENOUGH else None


def _groups(paragraphs: Sequence[Paragraph]) -> Iterator[Headline]:
    """Each heading with its upper line (OFFICE：) and its lower line (——…)."""
    taken = -1
    for first, paragraph in enumerate(paragraphs):
        if paragraph.kind != "heading" or first <= taken:
            continue
        taken = first
        while taken - first < LINES - 1 and _joins(paragraphs, taken):
            taken += 1
        words = [plain_heading(p.text) for p in paragraphs[first : taken + 1]]
        yield Headline(_joined(words), first, taken)


def _joins(paragraphs: Sequence[Paragraph], at: int) -> bool:
    """Whether the next heading belongs to this one's headline."""
    if at + 1 >= len(paragraphs) or paragraphs[at + 1].kind != "heading":
        return False
    upper, lower = plain_heading(paragraphs[at].text), plain_heading(paragraphs[at + 1].text)
    return upper.endswith(COLON) or bool(DASH.match(lower)) or _is_kicker(upper)


def _is_kicker(text: str) -> bool:
    return len(text) <= KICKER and bool(OFFICE.fullmatch(text))


def _joined(words: Sequence[str]) -> str:
    text = words[0]
    for word in words[1:]:
        text += word if text.endswith(COLON) or DASH.match(word) else " " + word
    return text


def _squeezed(text: str) -> str:
    return "".join(plain_heading(text).split())


def _points(
    paragraphs: Sequence[Paragraph], headline: Headline, stems: Sequence[str], texts: Counter[str], known: str
) -> int:
    words, own = _squeezed(headline.text), paragraphs[headline.first : headline.last + 1]
    level = min((heading_level(p.text) for p in own if heading_level(p.text)), default=0)
    after = paragraphs[headline.last + 1 : headline.last + 2]
    points = 20 if known and len(words) >= SHORT and (words in known or known in words) else 0
    points += 5 if level == 1 else -5 if level > 1 else 0
    points += 3 if any(stem in words for stem in stems) else 0
    points += 4 if opens_with_office(words, stems) else 0
    points += 6 if any(DASH.match(p.text) for p in own[1:]) else 2 if len(own) > 1 else 0
    points += 3 if _heads_item(after) else 1 if after and after[0].kind == "body" else 0
    points += 1 if any(undouble(p.text) != p.text for p in own) else 0
    points += 3 if any(texts[_squeezed(p.text)] > 1 for p in own) else 0
    points -= 3 if is_scene(words) else 0
    return points + (1 if len(words) >= LONG else 0 if len(words) >= SHORT else -1)


def _heads_item(after: Sequence[Paragraph]) -> bool:
    """Whether a byline follows, or text that opens with 本报讯."""
    return bool(after) and (after[0].kind == "byline" or (after[0].kind == "body" and opens_item(after[0].text)))


def is_scene(text: str) -> bool:
    """Whether a line ends as captions of pictures do.

    >>> is_scene("某街道公园夜景"), is_scene("党建引领促发展")
    (True, False)
    """
    return bool(SCENE.search(text))


def opens_with_office(text: str, stems: Sequence[str]) -> bool:
    """Whether a heading has the form OFFICE：words.

    >>> opens_with_office("高新区甲山办事处：务实笃行", ["甲山"])
    True
    """
    head, colon, _ = text.replace(":", "：").partition("：")
    return bool(colon) and len(head) <= 20 and any(stem in head for stem in stems)
