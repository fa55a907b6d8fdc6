"""Who wrote an article and where it appeared, from its bylines, its brackets and the notices around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.articles.bylines import Byline, scan_byline
from kg.articles.lines import Line, Paragraph
from kg.articles.names import HAN, is_name
from kg.articles.notices import ANYONE, read_notice
from kg.model import Author

OPENING = 90  # characters of a paragraph in which 本报讯（记者 …） may stand
BRACKET = re.compile(r"[（(【]([^（）()【】。]{2,80})[）)】]")
DATELINE = re.compile(
    rf"(?P<name>[{HAN}·]{{1,10}}?(?:日报|晚报|时报|商报|早报|都市报|网|社|客户端|融媒体?|报))[{HAN}\d]{{0,14}}?(?P<word>[讯訊电電])(?=\s|[（(]|$)"
)
SPOKEN = re.compile(
    r"(?:讯|电|报道|訊)\s+(?P<who>(?:[\u4e00-\u9fff]{0,8}(?:记者|通讯员)\s?[\u4e00-\u9fff]{2,3}(?:[\s、]+[\u4e00-\u9fff]{2,3})*\s*)+)(?=\s|报道|$)"
)
GENERIC = re.compile(
    r"(?:本|全|新|市|区|县|省|我)?(?:报|网|刊|台|社|媒体?|晚报|日报|时报|新闻|融媒体?|报业|报全媒体|电视台|融媒体中心)(?:全媒体?|融媒体?)?"
)


def find_authors(paragraphs: Sequence[Paragraph], *, newspaper: str = "") -> tuple[Author, ...]:
    """The people that bylines, brackets and notices name, each once for a role, in reading order.

    ``newspaper`` is what 本报 stands for.
    """
    found: dict[tuple[str, str], Author] = {}
    for line, at, byline in _bylines(paragraphs):
        for credit in byline.credits:
            body = newspaper if GENERIC.fullmatch(credit.body) else credit.body
            place = line.place(at + credit.start, at + credit.end)
            found.setdefault((credit.name, credit.role), Author(credit.name, credit.role, body, place))
    return tuple(found.values())


def _bylines(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[Line, int, Byline]]:
    """Every byline with its line and the place in the line where its scan began."""
    last = max((i for i, p in enumerate(paragraphs) if p.kind == "body"), default=-1)
    for i, paragraph in enumerate(paragraphs):
        line = paragraph.lines[0]
        if paragraph.kind == "byline":
            yield _whole_line(line)
        elif paragraph.kind == "meta":
            notice = read_notice(line.text)
            yield from ((line, at, byline) for at, byline in (notice.bylines if notice else ()))
        elif paragraph.kind == "caption":
            yield from _photographer(line)
        else:
            yield from _brackets(paragraph, alone=i == last)


def _whole_line(line: Line) -> tuple[Line, int, Byline]:
    """A line that is a byline; names alone in brackets are read as any names are."""
    byline = scan_byline(line.text)
    if not byline.residue:
        return line, 0, byline
    found = scan_byline(ANYONE + line.text)
    return line, -len(ANYONE), replace(found, credits=tuple(replace(credit, role="") for credit in found.credits))


def _photographer(line: Line) -> Iterator[tuple[Line, int, Byline]]:
    """The names behind a caption's last stop (… 王明 摄)."""
    at = line.text.rfind("。") + 1
    byline = scan_byline(line.text[at:].rstrip("）)"))
    if at and byline.credits and byline.roles and not byline.residue:
        yield line, at, byline


def _brackets(paragraph: Paragraph, *, alone: bool) -> Iterator[tuple[Line, int, Byline]]:
    """Names in brackets where a paragraph opens (本报讯（记者 …）) or closes; with ``alone``, bare names too."""
    first, last = paragraph.lines[0], paragraph.lines[-1]
    opening = first.text[:OPENING]
    found = [(first, m.start(1), m.group(1)) for m in BRACKET.finditer(opening)]
    tail = max(0, len(last.text) - OPENING)
    closing = [m for m in BRACKET.finditer(last.text, tail) if m.end() >= len(last.text.rstrip("。 ")) - 1]
    found += [(last, m.start(1), m.group(1)) for m in closing if last is not first or m.start() >= OPENING]
    for line, at, words in found:
        byline = scan_byline(words)
        closes = alone and line is last and at + len(words) + 1 >= len(line.text.rstrip())
        if byline.credits and not byline.residue and (byline.roles or (closes and _full(byline))):
            yield line, at, byline
    if spoken := SPOKEN.search(opening):
        yield first, spoken.start("who"), scan_byline(spoken["who"])


def _full(byline: Byline) -> bool:
    return all(is_name(credit.name) for credit in byline.credits)


def find_newspaper(part: Sequence[Paragraph], page: Sequence[Paragraph]) -> str:
    """The paper or site of an article: as notices print it, or as its dateline or first reporter says."""
    named = (*_noticed(part), *_noticed(page), *_spoken(part), *_spoken(page))
    return next((name for name in named if name and not GENERIC.fullmatch(name)), "")


def _noticed(paragraphs: Iterable[Paragraph]) -> Iterator[str]:
    notices = (read_notice(p.text) for p in paragraphs if p.kind == "meta")
    named = [notice for notice in notices if notice]
    # what a line with the day of the article says goes before a site's own name
    return (notice.newspaper for notice in sorted(named, key=lambda notice: not notice.date))


def _spoken(paragraphs: Iterable[Paragraph]) -> Iterator[str]:
    """The media of bylines' first names, and of datelines."""
    for paragraph in paragraphs:
        text = paragraph.lines[0].text[:OPENING]
        if paragraph.kind == "byline":
            yield from (credit.body for credit in scan_byline(paragraph.lines[0].text).credits[:1])
        elif paragraph.kind == "body":
            yield from (found["name"] for found in [DATELINE.match(text)] if found)
            yield from (credit.body for each in BRACKET.finditer(text) for credit in scan_byline(each[1]).credits[:1])


def named_authors(names: str, source: str) -> tuple[Author, ...]:
    """The authors that metadata name, with the place of the name in the source, (0, 0) where it does not stand there.

    >>> named_authors("记者 王明", "<meta name=author content=王明>")
    (Author(name='王明', role='记者', body='', span=(26, 28)),)
    """
    byline = scan_byline(names if scan_byline(names).roles else f"作者 {names}")
    found = [] if byline.residue else byline.credits
    places = [source.find(credit.name) for credit in found]
    return tuple(
        Author(credit.name, credit.role, credit.body, (at, at + len(credit.name)) if at >= 0 else (0, 0))
        for credit, at in zip(found, places, strict=True)
    )
