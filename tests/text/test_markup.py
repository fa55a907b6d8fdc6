"""Articles of web pages: spans into HTML, inline tags, character references."""

from __future__ import annotations

import re

from kg.model import Article, Text
from kg.text import as_printed, mend

PAGE = (
    "<h1>云溪街道：一张网兜住民生事</h1>\n<p>　　8月10日，<strong>云溪街道</strong>召开会议，<span>8个</span>社区参加，"
    "\n书记<a href='/x'>陈立</a>说：&ldquo;群众&nbsp;的事没有小事。&rdquo;</p>"
    "<p>去年，街道推行&#8220;一网统管&#8221;。\n<br/>今年，街道建成食堂5家。</p>"
)
SEEN = re.compile(r"</?(?:p|br|h1)\b[^<>]*>|&[^;]+;|[^<>\s&]+(?![^<>]*>)")


def page_article() -> Article:
    """As reading cuts a page: the pieces that are seen, and the tags that end a line."""
    return Article("page.html", 1, PAGE, tuple(m.span() for m in SEEN.finditer(PAGE)))


def sentences(text: Text) -> list[str]:
    return [text.text[s.start : s.end] for s in text.sentences]


def test_inline_tags_do_not_break_sentences() -> None:
    assert sentences(mend(page_article())) == [
        "云溪街道：一张网兜住民生事",
        "8月10日，云溪街道召开会议，8个社区参加，书记陈立说：“群众的事没有小事。”",
        "去年，街道推行“一网统管”。",
        "今年，街道建成食堂5家。",
    ]


def test_a_span_holds_the_whole_reference_it_ends_with() -> None:
    text = mend(page_article())
    s = text.sentences[1]
    start, end = text.source_span(s.start, s.end)
    assert PAGE[start:end].endswith("&rdquo;")
    assert (
        as_printed(text, s.start, s.end) == "8月10日，云溪街道召开会议，8个社区参加，书记陈立说：“群众的事没有小事。”"
    )


def test_what_only_looks_like_markup_stays() -> None:
    page = "街道投入<3万元，A&B公司承建，AT&T提供设备，＜试点＞已完成。"
    assert mend(Article("a.txt", 1, page, ((0, len(page)),))).text == page
