"""What each paragraph is: headline, heading, body, caption, byline, or debris of the page."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeAlias

from kg.model import Article, Span
from kg.text.debris import is_debris, is_related, names_writer
from kg.text.dictionary import tokenizer
from kg.text.lines import width
from kg.text.neighbours import tell_by_neighbours
from kg.text.paragraphs import Paragraph
from kg.text.signs import is_caption, is_credit

_STOP = re.compile(r"[。；！？;]")
_PHRASES = re.compile(r"[\u3400-\u9fff\w”》）]{2} +[\u3400-\u9fff\w“《]{2}")
_NUMBERED = re.compile(
    r"(?:第[一二三四五六七八九十]+[章节部分]|[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[、.．](?!\d)|[①-⑳])"
)
_SCENE = re.compile(
    r"正在|(?:现场|一角|合影|场景|场面|全景|外景|夜景|美景|一景|航拍|风貌|风采|效果图|示意图|概念图|资料图片?|资料照片|留影)$"
)


_SEEN = re.compile(
    r"(?:人员|工作者|志愿者|居民|群众|党员|干部|队员|老人|孩子|学生|医生|中心|公园|广场|社区|小区|街道|服务站|驿站|食堂|一条街|示范街|步道|新城|新村|家园)$"
)


def _in_title(paragraph: Paragraph, article: Article) -> bool:
    return article.title_span is not None and _within(paragraph, article.title_span)


def _within(paragraph: Paragraph, span: Span) -> bool:
    """Whether most of the paragraph stands in a span of the source."""
    inside = sum(span[0] <= i < span[1] for i in paragraph.tape.offsets)
    return inside * 2 > len(paragraph.tape.offsets)


def _by_author(paragraph: Paragraph, article: Article) -> bool:
    """Whether a short line carries the span of one of the article's authors."""
    if not article.authors or len(paragraph.text) > 100 or _STOP.search(paragraph.text):
        return False
    places = frozenset(paragraph.tape.offsets)
    return any(author.span[0] in places for author in article.authors if author.span[1] > author.span[0])


def _is_byline(paragraph: Paragraph, article: Article) -> bool:
    text = paragraph.text
    known = paragraph.mark == "credit" or is_credit(text)
    return _by_author(paragraph, article) or (names_writer(text) if is_debris(text) else known)


def _is_short(paragraph: Paragraph) -> bool:
    """Whether a paragraph is too short, and too open at its end, to be prose."""
    text = paragraph.text
    if paragraph.closed or _STOP.search(text) or width(text) > 40 or text[-1] in "，、":
        return False
    if "，" in text and text[-1] in "：:":
        return False
    return text.count("，") <= (2 if width(text) <= 30 else 1)


def _is_prose(paragraph: Paragraph) -> bool:
    """Whether a paragraph is long, closed, an item of a list, or a column's with a comma."""
    column = paragraph.lines > 1 and not paragraph.begins and "，" in paragraph.text
    return column or paragraph.mark == "item" or (paragraph.mark != "double" and not _is_short(paragraph))


def _is_heading(paragraph: Paragraph) -> bool:
    text = paragraph.text
    return bool(
        _PHRASES.search(text) or _NUMBERED.match(text) or text[-1] in "：:" or "——" in text[:8] or text.endswith("——")
    )


def _names_what_is_seen(text: str) -> bool:
    """Whether a line ends on a place or on people and does not begin with a verb: what a picture shows."""
    return bool(_SEEN.search(text)) and not any(tokenizer().tags[text[:n]].startswith("v") for n in (1, 2, 3))


Sign: TypeAlias = Callable[[Paragraph, Article], bool]
SIGNS: tuple[tuple[str, Sign], ...] = (
    ("headline", _in_title),
    ("byline", _is_byline),
    ("related", lambda p, _: is_related(p.text)),
    ("debris", lambda p, _: is_debris(p.text) and not (p.lines > 1 and "，" in p.text)),
    ("caption", lambda p, _: p.mark == "caption" or is_caption(p.text)),
    ("heading", lambda p, _: p.mark in ("heading", "run")),
    ("body", lambda p, _: _is_prose(p)),
    ("caption", lambda p, _: bool(_SCENE.search(p.text))),
    ("heading", lambda p, _: _is_heading(p) or p.indent >= 4),
    ("caption", lambda p, _: _names_what_is_seen(p.text)),
)
"""Tried in order; a short line that none of them knows is told by its neighbours."""


def _own_kind(paragraph: Paragraph, article: Article) -> str:
    return next((kind for kind, sign in SIGNS if sign(paragraph, article)), "short")


def tell_kinds(paragraphs: Sequence[Paragraph], article: Article) -> tuple[Paragraph, ...]:
    """The paragraphs with their kinds."""
    kinds = [_own_kind(p, article) for p in paragraphs]
    told = tell_by_neighbours(kinds, paragraphs, titled=article.title_span is not None)
    return tuple(
        replace(p, kind="body", mark="item") if kind == "verse" else replace(p, kind=kind)
        for p, kind in zip(paragraphs, told, strict=True)
    )
