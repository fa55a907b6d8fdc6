"""The paragraphs of one article -> the Article: spans with the headline first, title, authors, newspaper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.articles.credits import find_authors, find_newspaper, named_authors
from kg.articles.headlines import Headline, find_headline
from kg.articles.kinds import MARKDOWN
from kg.articles.lines import Paragraph, join_spans
from kg.articles.notices import read_notice
from kg.articles.offices import main_stem
from kg.model import Article, Span


@dataclass(frozen=True, slots=True)
class Known:
    """What metadata say of an article."""

    title: str = ""
    newspaper: str = ""
    published: str = ""
    author: str = ""
    identifier: str = ""


NOTHING = Known()


def assemble(
    paragraphs: Sequence[Paragraph],
    *,
    file: str,
    number: int,
    source: str,
    known: Known = NOTHING,
    page: Sequence[Paragraph] = (),
) -> Article:
    """One article of a page, not yet dated; ``page`` are the paragraphs of the whole page."""
    kept = [p for p in paragraphs if p.kind != "meta"]
    title = known.title or _noticed_title(paragraphs)
    headline = find_headline(kept, main_stem([p.text for p in kept]), known=title)
    newspaper = known.newspaper or find_newspaper(paragraphs, page)
    return Article(
        file=file,
        number=number,
        source=source,
        spans=join_spans(_spans(kept, headline), source),
        title=_fuller(title, headline.text if headline else ""),
        title_span=_title_span(kept, headline) if headline else None,
        authors=find_authors(paragraphs, newspaper=newspaper) or named_authors(known.author, source),
        newspaper=newspaper,
        identifier=known.identifier,
    )


def _fuller(known: str, shown: str) -> str:
    """The headline as shown where it holds the title that metadata give, which leave its upper line out."""
    return shown if "".join(known.split()) in "".join(shown.split()) else known


def _noticed_title(paragraphs: Sequence[Paragraph]) -> str:
    notices = (read_notice(p.text) for p in paragraphs if p.kind == "meta")
    return next((notice.title for notice in notices if notice and notice.title), "")


def _spans(paragraphs: Sequence[Paragraph], headline: Headline | None) -> Iterator[Span]:
    first, behind = (headline.first, headline.last + 1) if headline else (0, 0)
    for paragraph in (*paragraphs[first:behind], *paragraphs[:first], *paragraphs[behind:]):
        for line in paragraph.lines:
            yield from line.spans


def _title_span(paragraphs: Sequence[Paragraph], headline: Headline) -> Span:
    line = paragraphs[headline.first].lines[0]
    mark = MARKDOWN.match(line.text)
    return line.place(mark.end() if mark else 0, len(line.text))[0], paragraphs[headline.last].end


def body_text(paragraphs: Sequence[Paragraph]) -> str:
    """The paragraphs that are the article's text, one a line, columns joined."""
    return "\n".join(p.text for p in paragraphs if p.kind != "meta")
