"""What each paragraph is: headline, heading, body, caption, byline, or debris of the page."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeAlias

from kg.model import Article, Span
from kg.text.debris import is_debris
from kg.text.lines import width
from kg.text.paragraphs import Paragraph
from kg.text.signs import is_caption, is_credit

_STOP = re.compile(r"[。；！？;]")
_PHRASES = re.compile(r"[\u3400-\u9fff\w”》）]{2} +[\u3400-\u9fff\w“《]{2}")
_NUMBERED = re.compile(
    r"(?:第[一二三四五六七八九十]+[章节部分]|[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[、.．](?!\d))"
)
_TO_COME = re.compile(r"[：:]$")


def _in_title(paragraph: Paragraph, article: Article) -> bool:
    return article.title_span is not None and _within(paragraph, article.title_span)


def _within(paragraph: Paragraph, span: Span) -> bool:
    """Whether most of the paragraph stands in a span of the source."""
    inside = sum(span[0] <= i < span[1] for i in paragraph.tape.offsets)
    return inside * 2 > len(paragraph.tape.offsets)


def _by_author(paragraph: Paragraph, article: Article) -> bool:
    """Whether a short line carries the span of one of the article's authors."""
    if len(paragraph.text) > 60 or _STOP.search(paragraph.text):
        return False
    places = frozenset(paragraph.tape.offsets)
    return any(author.span[0] in places for author in article.authors if author.span[1] > author.span[0])


def _is_short(paragraph: Paragraph) -> bool:
    """Whether a paragraph is too short, and too open at its end, to be prose."""
    text = paragraph.text
    return (
        not paragraph.closed
        and width(text) <= 40
        and not _STOP.search(text)
        and text.count("，") <= 2
        and text[-1] not in "，、"
    )


def _is_prose(paragraph: Paragraph) -> bool:
    """Whether a paragraph is no headline printed twice, and long, closed, or a column's with a comma."""
    column = paragraph.lines > 1 and not paragraph.begins and "，" in paragraph.text
    return (paragraph.mark != "double" and not _is_short(paragraph)) or column


def _is_heading(paragraph: Paragraph) -> bool:
    text = paragraph.text
    return bool(_PHRASES.search(text) or _NUMBERED.match(text) or _TO_COME.search(text) or "——" in text[:8])


Sign: TypeAlias = Callable[[Paragraph, Article], bool]
SIGNS: tuple[tuple[str, Sign], ...] = (
    ("headline", _in_title),
    ("debris", lambda p, _: is_debris(p.text)),
    ("byline", lambda p, a: is_credit(p.text) or _by_author(p, a)),
    ("caption", lambda p, _: p.mark == "caption" or is_caption(p.text)),
    ("heading", lambda p, _: p.mark == "heading"),
    ("body", lambda p, _: _is_prose(p)),
    ("heading", lambda p, _: _is_heading(p)),
)
"""Tried in order; a short line that none of them knows is told by its neighbours."""


def _own_kind(paragraph: Paragraph, article: Article) -> str:
    return next((kind for kind, sign in SIGNS if sign(paragraph, article)), "short")


def _by_neighbours(kinds: Sequence[str], at: int) -> str:
    """A short line is a heading where prose follows it, else a caption."""
    after = kinds[at + 1] if at + 1 < len(kinds) else ""
    before = kinds[at - 1] if at else ""
    return "heading" if after == "body" and before not in ("short", "caption", "heading") else "caption"


def tell_kinds(paragraphs: Sequence[Paragraph], article: Article) -> tuple[Paragraph, ...]:
    """The paragraphs with their kinds; without a known title the first heading before any prose is the headline."""
    kinds = [_own_kind(p, article) for p in paragraphs]
    told = [_by_neighbours(kinds, i) if kind == "short" else kind for i, kind in enumerate(kinds)]
    if article.title_span is None:
        _first_headline(told, kinds, paragraphs)
    return tuple(replace(p, kind=kind) for p, kind in zip(paragraphs, told, strict=True))


def _first_headline(told: list[str], kinds: Sequence[str], paragraphs: Sequence[Paragraph]) -> None:
    for i, kind in enumerate(told):
        if kind == "body":
            return
        if kind == "heading" or kinds[i] == "short":
            told[i] = "headline"
            if not paragraphs[i].text.endswith("："):
                return
