"""The paragraphs of one article -> the Article: spans with the headline first, title, authors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kg.articles.bylines import Byline, scan_byline
from kg.articles.headlines import Headline, find_headline
from kg.articles.kinds import MARKDOWN
from kg.articles.lines import Line, Paragraph, join_spans
from kg.articles.offices import find_stems
from kg.model import Article, Author, Span


def assemble(paragraphs: Sequence[Paragraph], *, file: str, number: int, source: str, title: str = "") -> Article:
    """One article of a page; ``title`` is what metadata give."""
    stems = find_stems([p.text for p in paragraphs])
    kept = [p for p in paragraphs if p.kind != "meta"]
    headline = find_headline(kept, stems, known=title)
    return Article(
        file=file,
        number=number,
        source=source,
        spans=join_spans(_spans(kept, headline), source),
        title=title or (headline.text if headline else ""),
        title_span=_title_span(kept, headline),
        authors=tuple(_authors(paragraphs)),
    )


def _spans(paragraphs: Sequence[Paragraph], headline: Headline | None) -> Iterator[Span]:
    first, behind = (headline.first, headline.last + 1) if headline else (0, 0)
    for paragraph in (*paragraphs[first:behind], *paragraphs[:first], *paragraphs[behind:]):
        for line in paragraph.lines:
            yield from line.spans


def _title_span(paragraphs: Sequence[Paragraph], headline: Headline | None) -> Span | None:
    if headline is None:
        return None
    line = paragraphs[headline.first].lines[0]
    mark = MARKDOWN.match(line.text)
    return line.place(mark.end() if mark else 0, len(line.text))[0], paragraphs[headline.last].end


def _authors(paragraphs: Iterable[Paragraph]) -> Iterator[Author]:
    for paragraph in paragraphs:
        if paragraph.kind == "byline":
            yield from to_authors(paragraph.lines[0], scan_byline(paragraph.text))


def to_authors(line: Line, byline: Byline, *, at: int = 0) -> list[Author]:
    """The names of a byline that was scanned from ``line.text[at:]``, with their places in the source."""
    return [Author(c.name, c.role, c.body, line.place(at + c.start, at + c.end)) for c in byline.credits]
