"""Sentences of a paragraph: they end at 。！？ and after the quotation or bracket that closes with them."""

from __future__ import annotations

import re

from kg.model import Span

_END = re.compile(r"[。！？!?]+[”’」』）)》\]]*")
_QUOTED = re.compile(r"[”’」』]")
_BOUND = re.compile(r"[，、；：,;:的等和与及为是这那]")  # what follows a quotation and belongs to its sentence
_SAYING = re.compile(
    r"[说說道称稱]|表示|介绍|介紹|告诉|告訴|感慨|感叹|坦言|谈到|谈及|指出|强调|讲述|回忆|直言|如是|笑着|笑言|透露|解释|认为|提起|坦陈|激动|高兴|分享"
)
_FIRST = re.compile(r"[^。！？!?“”]{0,60}")


def _attributed(rest: str) -> bool:
    """Whether the words after a quotation say whose words it was."""
    first = _FIRST.match(rest)
    return bool(first and _SAYING.search(first[0]))


def _ends(text: str) -> list[int]:
    """Where the sentences of a paragraph end."""
    ends = []
    depth = _depths(text)
    for m in _END.finditer(text):
        rest = text[m.end() :]
        if not rest or depth[m.end() - 1]:
            continue
        if _QUOTED.search(m[0]) and (_BOUND.match(rest) or _attributed(rest)):
            continue
        ends.append(m.end())
    return [*ends, len(text)]


def _depths(text: str) -> list[int]:
    """For each character, whether a bracket is still open after it; one that never closes does not count."""
    depth, depths, since = 0, [], 0
    for i, c in enumerate(text):
        if c in "（(":
            depth, since = depth + 1, i
        elif c in "）)":
            depth = max(0, depth - 1)
        depths.append(depth if i - since <= 160 else 0)
    return depths


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
