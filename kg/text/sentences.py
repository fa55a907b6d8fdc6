"""Sentences of a paragraph: they end at 。！？ and after the quotation or bracket that closes with them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate

from kg.model import Span

_END = re.compile(r"[。！？!?]+[”’」』）)》\]]*")
_CLOSING = re.compile(r"[”’」』]")
_BOUND = re.compile(r"[，、；：,;:的等和与及为是这那]")  # what follows a quotation and belongs to its sentence
_SAYING = re.compile(
    r"[说説](?=[，。：！“]|道|起|的[，是]|$)|(?<=[笑答写问喊])道|表示|介绍|介紹|告诉|告訴|感慨|感叹|感嘆|坦言|谈到|谈及|指出|强调|讲述|回忆|直言|如是|笑着|笑言|"
    r"透露|解释|认为|提起|坦陈|激动|高兴|竖起|称赞|点赞|赞不绝口|感激|感动|开心|欣喜|乐呵|回答|提醒|承诺|写道|总结|形容|抱怨|念叨|连声|连连"
)
_BRACKETS = re.compile(r"[（(][^（()）]{0,160}[)）]")
_QUOTATIONS = re.compile(r"(?:“[^“”]{0,60}”)+|(?:「[^「」]{0,60}」)+")
_FIRST = re.compile(r"[^。！？!?“”]{0,60}")


def _goes_on(text: str, at: int) -> bool:
    """Whether what follows a closing quotation mark belongs to the sentence around it, or says whose words it was."""
    if _BOUND.match(text, at):
        return True
    first = _FIRST.match(text, at)
    return bool(first and _SAYING.search(first[0]))


def _shut(text: str) -> list[Span]:
    """Stretches that no sentence ends in: brackets, and quotations that are part of a sentence (“…。…。”的目标)."""
    spans = [m.span() for m in _BRACKETS.finditer(text)] if "（" in text or "(" in text else []
    for m in _QUOTATIONS.finditer(text):
        if _BOUND.match(text, m.end()) and text[m.end()] not in "，这":
            spans.append(m.span())
    return sorted(spans)


def _ends(text: str) -> list[int]:
    """Where the sentences of a paragraph end."""
    ends: list[int] = []
    found = list(_END.finditer(text))
    shut = _shut(text) if len(found) > 1 or (found and found[0].end() < len(text)) else []
    starts = [start for start, _ in shut]
    until = list(accumulate((end for _, end in shut), max))  # a quotation may hold brackets
    for m in found:
        if m.end() == len(text):
            continue
        k = bisect_left(starts, m.start()) - 1
        if k >= 0 and m.start() < until[k]:
            continue
        if _CLOSING.search(m[0]) and _goes_on(text, m.end()):
            continue
        ends.append(m.end())
    return [*ends, len(text)]


LONGEST = 1000  # characters of a sentence: what goes on longer without a stop is no sentence, and is cut
_PAUSE = re.compile("[，；：、,;:]")


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """A sentence, or pieces of one that is too long: cut after the last pause of each, or where it is full."""
    while end - start > LONGEST:
        pauses = [m.end() for m in _PAUSE.finditer(text, start + LONGEST // 2, start + LONGEST)]
        at = pauses[-1] if pauses else start + LONGEST
        yield start, at
        start = at
    yield start, end


def cut_sentences(text: str) -> list[Span]:
    """The spans of a paragraph's sentences, without blanks at their ends; none is longer than ``LONGEST``.

    >>> [("“今年修了路。”村民说。出行方便了。")[a:b] for a, b in cut_sentences("“今年修了路。”村民说。出行方便了。")]
    ['“今年修了路。”村民说。', '出行方便了。']
    """
    spans: list[Span] = []
    at = 0
    for end in _ends(text):
        piece = text[at:end]
        start = at + len(piece) - len(piece.lstrip())
        if piece.strip():
            spans.extend(_pieces(text, start, at + len(piece.rstrip())))
        at = end
    return spans
