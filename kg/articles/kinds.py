"""What each paragraph of a page is: heading, byline, caption, or body."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.articles.bylines import is_bare_byline, is_byline, scan_byline
from kg.articles.lines import OFFICE_HEADLINE, Line, Paragraph, ends_sentence, split_paragraphs
from kg.articles.notices import drop_related, read_notice

HEADING_LENGTH = range(4, 56)  # characters of a headline or section heading
PROSE_LENGTH = 40  # a line longer than this is running text
CAPTION = re.compile(
    r"^(?:上图|下图|左图|右图|题图|组图|图为|图①|[▲▼◀▶△▽◆]\s?|图[一二三四五六七八九十\d]{1,2}(?:\s|[:：、，]|$)|[（(]?资料图|本版图片|!\[)"
    r"|(?:供图|摄影|摄|图/.{2,8})[)）]?$|[(（]资料(?:图片?|照片)[)）]$"
)
LEADS = re.compile(r"[上下]一?[篇条则則]\s*[:：]")
CONTENTS = 3  # headings that make a table of contents
DATELINE = re.compile(
    r"(?:本报|本网|本刊|[\u4e00-\u9fff]{2,8}(?:日报|晚报|时报|网|社))[\u4e00-\u9fff\d]{0,14}?[讯訊电電](?:\s|[（(]|$)"
    r"|[（(][^（）()]{0,12}(?:记者|通讯员|記者|通訊員)[^（）()]{2,40}[）)]"
)
MARKDOWN = re.compile(r"(#{1,6})\s+(?=\S)")
BULLET = re.compile(r"[■●◆▲◎★☆□▶►➤•·🔸🔹]\s?\S")
LIST_ITEM = re.compile(r"(?:[-*+•]|\d{1,2}[.、)）])\s*\S")


def classify(lines: Sequence[Line]) -> list[Paragraph]:
    """The paragraphs of a page, each under its kind."""
    prose = "\n".join(line.text for line in lines if len(line.text) > PROSE_LENGTH)
    keep = drop_related([line.text for line in lines])
    paragraphs = split_paragraphs(lines[:keep], alone=lambda line: stands_alone(line.text))
    return _without_lists([paragraph.marked(_kind(paragraph, prose)) for paragraph in paragraphs])


def _without_lists(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs with what only navigates marked as notices.

    That is a headline below 下一篇：, a number among notices, and a table of contents: three headings and more above
    the text of which one stands again as the headline.
    """
    found = list(paragraphs)
    for i, paragraph in enumerate(paragraphs):
        near = [p for p in paragraphs[max(0, i - 1) : i + 2] if p.kind == "meta" and p is not paragraph]
        led = i > 0 and paragraphs[i - 1].kind == "meta" and LEADS.fullmatch(paragraphs[i - 1].text)
        if (near and paragraph.text.isdecimal()) or (led and paragraph.kind == "heading"):
            found[i] = paragraph.marked("meta")
    contents = _contents(found)
    return [p.marked("meta") if i < contents and p.kind == "heading" else p for i, p in enumerate(found)]


def _contents(paragraphs: Sequence[Paragraph]) -> int:
    """Where a table of contents above the text ends, 0 if there is none."""
    body = next((i for i, p in enumerate(paragraphs) if p.kind == "body"), len(paragraphs))
    heads = [i for i in range(body) if paragraphs[i].kind == "heading"]
    seen: set[str] = set()
    end = 0
    for count, i in enumerate(heads):
        if paragraphs[i].text in seen and count >= CONTENTS:
            end = i
        seen.add(paragraphs[i].text)
    return end


def opens_item(text: str) -> bool:
    """Whether a paragraph opens as news items do: 本报讯, 某网某日电, a bracket with 记者 or 通讯员.

    >>> opens_item("本报讯（记者 王明）近日，社区"), opens_item("近日，社区")
    (True, False)
    """
    return bool(DATELINE.match(text[:60]))


def stands_alone(text: str) -> bool:
    """Whether a line is a byline, a notice, a caption or a point of a list, so that no column runs over it."""
    return bool(BULLET.match(text) or CAPTION.search(text)) or is_byline(text) or read_notice(text) is not None


def _kind(paragraph: Paragraph, prose: str) -> str:
    text = paragraph.text
    if len(paragraph.lines) == 1 and not _signs(text) and read_notice(text) is not None:
        return "meta"
    if len(paragraph.lines) == 1 and (is_byline(text) or is_bare_byline(text, prose=prose)):
        return "byline"
    if len(paragraph.lines) == 1 and CAPTION.search(text):
        return "caption"
    whole = len(paragraph.lines) == 1 or OFFICE_HEADLINE.fullmatch(text)  # or broken by its column
    return "heading" if whole and is_heading(text) else "body"


def _signs(text: str) -> bool:
    """Whether a line names who wrote or photographed, not only who edited."""
    return is_byline(text) and not scan_byline(text).editors_only


def is_signed(paragraph: Paragraph) -> bool:
    """Whether a paragraph is the byline of a text, not of a picture."""
    return paragraph.kind == "byline" and scan_byline(paragraph.text).written


def is_heading(text: str) -> bool:
    """Whether a line could be a headline or a section heading: short, and no closed sentence.

    >>> is_heading("党旗如帜 风帆劲"), is_heading("办事处扎实开展工作。"), is_heading("今年以来，")
    (True, False, False)
    """
    if MARKDOWN.match(text):
        return True
    if len(text) not in HEADING_LENGTH or LIST_ITEM.match(text) or BULLET.match(text):
        return False
    if "。" in text or text[-1] in "，、；,;（(“‘《的和与及以为等在对将把被从":
        return False
    return not ends_sentence(text) or text.rstrip("”’」』）)")[-1] in "！？…"


def heading_level(text: str) -> int:
    """The level of a Markdown heading, 0 for any other line."""
    found = MARKDOWN.match(text)
    return len(found.group(1)) if found else 0


def plain_heading(text: str) -> str:
    """A heading without Markdown marks and without the doubled characters of bold type.

    >>> plain_heading("# 党建引领促发展"), plain_heading("宜居城市宜居城市““国际范儿国际范儿””")
    ('党建引领促发展', '宜居城市“国际范儿”')
    """
    text = " ".join(undouble(MARKDOWN.sub("", text).strip().strip("*#").strip()).split())
    return re.sub(r"(?<=[：:]) ", "", text)


def undouble(text: str) -> str:
    """A line whose whole text is a row of pieces each printed twice, printed once; any other line as it is.

    >>> undouble("社区社区工作工作人员人员"), undouble("人人参与"), undouble("家家户户")
    ('社区工作人员', '人人参与', '家家户户')
    """
    if not 8 <= len(text) <= 200 or any(text.count(c) % 2 for c in text):
        return text
    fewest: list[tuple[int, int]] = [(0, 0)]  # pieces up to here, where the last one starts
    for end in range(1, len(text) + 1):
        pieces = [
            (fewest[end - 2 * half][0] + 1, end - 2 * half)
            for half in range(1, end // 2 + 1)
            if fewest[end - 2 * half][0] < len(text) and text[end - 2 * half : end - half] == text[end - half : end]
        ]
        fewest.append(min(pieces, default=(len(text), end)))
    if fewest[-1][0] >= len(text):
        return text
    halves, end = [], len(text)
    while end:
        start = fewest[end][1]
        halves.append(text[start : (start + end) // 2])
        end = start
    return "".join(reversed(halves))
