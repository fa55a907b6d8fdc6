"""Headings that run into their paragraph: 红链串起产业链　今年6月，…"""

from __future__ import annotations

import re

from kg.model import Span

_RUN_IN = re.compile(
    r"(?P<head>(?:[\u3400-\u9fff、·＋+\d]|“[^”。]{1,10}”|‘[^’。]{1,10}’){4,16}"
    r"(?: (?:[\u3400-\u9fff、·]|“[^”。]{1,10}”){4,16})?)(?<!\d) +(?=[^ ]{6,}.{16,}[。！？”]$)"
)
_NO_HEAD = re.compile(
    r"记者|記者|通[讯訊]员|讯$|讯 |电$|电 |作者|编辑|图|日$|月$|年$|摄|核心提示|编者按|摘要|导读|专题$"
)


def run_in_head(text: str) -> Span | None:
    """Where a paragraph's run-in heading stands, if it has one.

    >>> run_in_head("微格织密治理网 街道将7个社区划分为62个网格，每个网格都有网格长入户走访。")
    (0, 7)
    """
    if " " not in text[:40]:
        return None
    found = _RUN_IN.match(text)
    if not found or _NO_HEAD.search(found["head"]) or "，" not in text:
        return None
    return found.span("head")
