"""Sentences of a paragraph: they end at 。！？ and after the quotation or bracket that closes with them."""

from __future__ import annotations

import re

from kg.model import Span

_END = re.compile(r"[。！？!?]+[”’」』）)》\]]*")
_CLOSING = re.compile(r"[”’」』]")
_BOUND = re.compile(r"[，、；：,;:的等和与及为是这那]")  # what follows a quotation and belongs to its sentence
_SAYING = re.compile(
    r"[说説](?=[，。：！“]|道|起|的[，是]|$)|(?<=[笑答写问喊])道|表示|介绍|介紹|告诉|告訴|感慨|感叹|感嘆|坦言|谈到|谈及|指出|强调|讲述|回忆|直言|如是|笑着|笑言|"
    r"透露|解释|认为|提起|坦陈|激动|高兴|竖起|称赞|点赞|赞不绝口|感激|感动|开心|欣喜|乐呵|回答|提醒|承诺|写道|总结|形容|抱怨|念叨|连声|连连"
)
_FIRST = re.compile(r"[^。！？!?“”]{0,60}")


def _attributed(rest: str) -> bool:
    """Whether the words after a quotation say whose words it was."""
    first = _FIRST.match(rest)
    return bool(first and _SAYING.search(first[0]))


def _goes_on(rest: str) -> bool:
    """Whether what follows a closing quotation mark still belongs to the sentence around it."""
    return bool(_BOUND.match(rest)) or _attributed(rest)


def _shut(text: str) -> list[Span]:
    """Stretches that no sentence ends in: brackets, and quotations that are part of a sentence (“…。…。”的目标)."""
    spans = [m.span() for m in re.finditer(r"[（(][^（()）]{0,160}[)）]", text)] if "（" in text or "(" in text else []
    for m in re.finditer(r"“[^“”]{0,60}”(?:“[^“”]{0,60}”)*", text):
        rest = text[m.end() :]
        if rest and _BOUND.match(rest) and not rest.startswith(("，", "这")):
            spans.append(m.span())
    return spans


def _ends(text: str) -> list[int]:
    """Where the sentences of a paragraph end."""
    ends: list[int] = []
    found = list(_END.finditer(text))
    shut = _shut(text) if len(found) > 1 or (found and found[0].end() < len(text)) else []
    for m in found:
        rest = text[m.end() :]
        if not rest or any(start < m.start() < end for start, end in shut):
            continue
        if _CLOSING.search(m[0]) and _goes_on(rest):
            continue
        ends.append(m.end())
    return [*ends, len(text)]


def cut_sentences(text: str) -> list[Span]:
    """The spans of a paragraph's sentences, without blanks at their ends.

    >>> [("“今年修了路。”村民说。出行方便了。")[a:b] for a, b in cut_sentences("“今年修了路。”村民说。出行方便了。")]
    ['“今年修了路。”村民说。', '出行方便了。']
    """
    spans, at = [], 0
    for end in _ends(text):
        piece = text[at:end]
        start = at + len(piece) - len(piece.lstrip())
        if piece.strip():
            spans.append((start, at + len(piece.rstrip())))
        at = end
    return spans
