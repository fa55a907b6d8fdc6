"""The date of each article of a page: metadata, else the caller's, else as printed, else by what its words say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.articles.assemble import body_text
from kg.articles.dating import SURE, Dated, infer_date
from kg.articles.lines import Paragraph
from kg.articles.notices import DATE, edtf_day, read_notice
from kg.model import Article

LINE = 120  # characters; a line of credits has no more
SENTENCE = re.compile("[。！？；]")
CREDITS = re.compile("来源|客户端|[日晚早]报|[时商]报|记者|通讯员|编辑|责编|发布|公众号|融媒|新闻网|电视台")


def publish(
    articles: Sequence[Article], parts: Sequence[Sequence[Paragraph]], *, metadata: str = "", option: str = ""
) -> list[Article]:
    """The articles with ``published`` and ``published_basis``; ``parts`` are their paragraphs in the same order.

    Articles of one page share its printed date. Where nothing is printed, one whose own words say little takes the date
    that another article of the page says outright.
    """
    if metadata or option:
        basis = "metadata" if metadata else "option"
        return [replace(article, published=metadata or option, published_basis=basis) for article in articles]
    printed = [_printed(part) for part in parts]
    first = next((found for found in printed if found.edtf), Dated())
    inferred = [infer_date(body_text(part)) for part in parts]
    surest = max(inferred, key=lambda dated: dated.weight, default=Dated())
    chosen = [
        own if own.edtf else first if first.edtf else _shared(said, surest)
        for own, said in zip(printed, inferred, strict=True)
    ]
    return [_dated(article, date) for article, date in zip(articles, chosen, strict=True)]


def _printed(part: Sequence[Paragraph]) -> Dated:
    """The date that a notice on the page prints."""
    for paragraph in part:
        if paragraph.kind == "meta" and (notice := read_notice(paragraph.text)) and notice.date:
            return Dated(notice.date, paragraph.text[:40], SURE)
    credited = (found for paragraph in part if (found := _credited(paragraph.text)).edtf)
    return next(credited, Dated())


def _credited(text: str) -> Dated:
    """The day in a short line of credits, however they are arranged: 某日报客户端 | 2022-12-08 | 通讯员 某某."""
    day = DATE.search(text) if len(text) <= LINE and not SENTENCE.search(text) else None
    return Dated(edtf_day(day), text[:40], SURE) if day and CREDITS.search(text) else Dated()


def _shared(said: Dated, surest: Dated) -> Dated:
    """An article's own date, or the page's where its own is unsure and no later."""
    if said.weight >= SURE or surest.weight < SURE or said.edtf[:4] > surest.edtf[:4]:
        return said
    return replace(surest, words=f"{surest.words} (another article of the same page)")


def _dated(article: Article, date: Dated) -> Article:
    basis = f"text: {date.words}" if date.edtf else ""
    return replace(article, published=date.edtf, published_basis=basis)
