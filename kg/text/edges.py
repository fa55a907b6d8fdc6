"""What is printed in one run with a paragraph and is no part of it: a heading, a dateline, the writer in brackets."""

from __future__ import annotations

import re

from kg.model import Span
from kg.text.breaks import inside_word
from kg.text.debris import is_debris
from kg.text.signs import is_credit

_RUN_IN = re.compile(
    r"(?P<head>(?:[\u3400-\u9fff、·＋+\d]|“[^”。]{1,10}”|‘[^’。]{1,10}’){4,16}"
    r"(?: (?:[\u3400-\u9fff、·]|“[^”。]{1,10}”){4,16})?)(?<!\d) +(?=[^ ]{6,}.{16,}[。！？”]$)"
)
_NO_HEAD = re.compile(r"记者|記者|通[讯訊]员|[讯电]$|[讯电] |作者|编辑|图|[年月日]$|摄|核心提示|编者按|摘要|导读|专题$")
_DATELINE = re.compile(
    r"(?:(?:本[报報网網台刊]|\w{2,8}[报網网社])?\w{0,10}[讯訊电電] ?)?[（(](?P<names>[^（()）。]{2,60})[）)] ?(?=.{12})"
)
_WROTE = re.compile(r"记者|記者|通[讯訊][员員]|作者|特约|见习|实习")
_SIGNED = re.compile(r"(?<=[。！？”]) ?(?P<names>[（(][^（()）。，]{2,60}[）)])$")


def run_in_head(text: str) -> Span | None:
    """Where a paragraph's run-in heading stands, if it has one.

    >>> run_in_head("微格织密治理网 街道将7个社区划分为62个网格，每个网格都有网格长入户走访。")
    (0, 7)
    """
    if " " not in text[:40]:
        return None
    found = _RUN_IN.match(text)
    if (
        not found
        or _NO_HEAD.search(found["head"])
        or "，" not in text
        or inside_word(found["head"], text[found.end() :])
    ):
        return None
    return found.span("head")


def dateline(text: str) -> Span | None:
    """Where a paragraph's dateline stands, if it names the writers.

    >>> dateline("本报讯（记者 王某）8月10日，街道举办防汛演练，百余人参加。")
    (0, 10)
    """
    found = _DATELINE.match(text) if "（" in text[:24] or "(" in text[:24] else None
    return found.span() if found and _WROTE.search(found["names"]) and is_credit(found["names"]) else None


def signature(text: str) -> Span | None:
    """Where the writer's name stands in brackets at a paragraph's end.

    >>> signature("居民的满意度越来越高。（张某某 李某）")
    (11, 19)
    """
    found = _SIGNED.search(text[-70:]) if text[-1] in "）)" else None
    if not found or not (is_credit(found["names"]) or is_debris(found["names"])):
        return None
    return len(text) - len(found["names"]), len(text)
