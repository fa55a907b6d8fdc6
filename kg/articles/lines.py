"""Source characters -> lines -> paragraphs: the units in which a page is judged.

A line is what stands between two line breaks, without the blanks around it. A paragraph is a line, or a run of lines
that a narrow newspaper column broke; each line keeps its place in the source.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

from kg.model import Span

BREAK = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
UNSEEN = "\ufeff\u200b\u200c\u200d\u2060\x00"
STOPS = "。！？；…"
CLOSERS = "”’」』）)》】\"'"
COLUMN_WIDTH = 30  # the widest newspaper column, in characters
COLUMN_LINES = 3  # fewer lines than this are no column


@dataclass(frozen=True, slots=True)
class Line:
    """One line without the blanks around it.

    ``gap`` tells that a blank line, or the page's top, stands before it; ``spans`` are its source spans together with
    the break behind it. ``pieces`` are (place in the text, source start, source end) where the text's characters do not
    follow one another in the source (in HTML); a piece whose lengths differ is a character reference.
    """

    text: str
    start: int
    end: int
    spans: tuple[Span, ...]
    gap: bool = True
    pieces: tuple[tuple[int, int, int], ...] = ()

    def place(self, start: int, end: int) -> Span:
        """The source span of ``text[start:end]``, which is not empty."""
        if self.pieces:
            return self._source(start)[0], self._source(end - 1)[1]
        return self.start + start, self.start + end

    def _source(self, at: int) -> Span:
        """The source span of one character."""
        piece = bisect_right(self.pieces, at, key=lambda each: each[0]) - 1
        text, start, end = self.pieces[piece]
        behind = self.pieces[piece + 1][0] if piece + 1 < len(self.pieces) else len(self.text)
        if behind - text != end - start:
            return start, end
        return start + at - text, start + at - text + 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line, or the lines of one column block; ``kind`` is body, heading, byline, caption or meta."""

    lines: tuple[Line, ...]
    kind: str = "body"

    @property
    def text(self) -> str:
        """The lines joined without their breaks."""
        return "".join(line.text for line in self.lines)

    @property
    def start(self) -> int:
        """Source offset of the first character."""
        return self.lines[0].start

    @property
    def end(self) -> int:
        """Source offset behind the last character."""
        return self.lines[-1].end

    def marked(self, kind: str) -> Paragraph:
        """The same paragraph under another kind."""
        return replace(self, kind=kind)


def split_lines(source: str) -> list[Line]:
    """The lines of a text that hold something visible.

    >>> [line.text for line in split_lines("　 社区\\r\\n\\n 街道 ")]
    ['社区', '街道']
    """
    rows, start, gap = [], 0, True
    for end, after in _breaks(source):
        a, b = visible(source, start, end)
        if a < b:
            rows.append((a, b, gap))
        gap = a == b
        start = after
    nexts = [*(row[0] for row in rows[1:]), len(source)]
    return [Line(source[a:b], a, b, ((a, after),), gap) for (a, b, gap), after in zip(rows, nexts, strict=False)]


def _breaks(source: str) -> Iterator[Span]:
    yield from (match.span() for match in BREAK.finditer(source))
    yield len(source), len(source)


def visible(source: str, start: int, end: int) -> Span:
    """The part of ``source[start:end]`` without blanks and unseen characters at its ends."""
    while start < end and (source[start].isspace() or source[start] in UNSEEN):
        start += 1
    while end > start and (source[end - 1].isspace() or source[end - 1] in UNSEEN):
        end -= 1
    return start, end


def ends_sentence(text: str) -> bool:
    """Whether a line closes its sentence, be it before a closing quotation mark.

    >>> ends_sentence("他说：“好。”"), ends_sentence("坚持党建引领")
    (True, False)
    """
    return text.rstrip(CLOSERS)[-1:] in tuple(STOPS)


def split_paragraphs(lines: Iterable[Line], *, alone: Callable[[Line], bool]) -> list[Paragraph]:
    """Lines as paragraphs; lines for which ``alone`` holds (bylines) never join a column."""
    found: list[Paragraph] = []
    for block in _blocks(lines, alone):
        found += _columns(block) if is_column(block) else [Paragraph((line,)) for line in block]
    return found


def _blocks(lines: Iterable[Line], alone: Callable[[Line], bool]) -> Iterator[list[Line]]:
    block: list[Line] = []
    for line in lines:
        single = alone(line)
        if block and (line.gap or single):
            yield block
            block = []
        block.append(line)
        if single:
            yield block
            block = []
    if block:
        yield block


def is_column(block: Sequence[Line]) -> bool:
    """Whether lines that follow one another without a gap were broken by a narrow column."""
    if len(block) < COLUMN_LINES or median(len(line.text) for line in block) > COLUMN_WIDTH:
        return False
    if not any(mark in line.text for line in block for mark in "，。；、,"):  # a list of headlines
        return False
    return sum(not ends_sentence(line.text) for line in block[:-1]) >= 0.6 * (len(block) - 1)


# A headline set into a column: OFFICE：words, which no sentence goes on to.
OFFICE_HEADLINE = re.compile("[一-鿿]{2,12}(?:街道|办事处|[镇乡])[：:][^，。；]+")


def _columns(block: list[Line]) -> list[Paragraph]:
    """A column block, cut at headlines that name another office and follow a full sentence."""
    found: list[Paragraph] = []
    start = 0
    for at in range(2, len(block) - 2):
        headline = at > start and OFFICE_HEADLINE.fullmatch(block[at].text) is not None
        if headline and ends_sentence(block[at - 1].text):
            found += _column(block[start:at])
            start = at + 1 + _is_wrapped(block, at)
            found.append(Paragraph(tuple(block[at:start])))
    return [*found, *_column(block[start:])]


def _is_wrapped(block: Sequence[Line], at: int) -> bool:
    """Whether the line below a headline is short, for the last words of the headline were broken to it."""
    below = block[at + 1].text
    return len(below) < len(block[at].text) / 2 and not ends_sentence(below)


def _column(block: list[Line]) -> list[Paragraph]:
    """The lines of a column, the last apart when a sentence has closed before it (a heading set below the column)."""
    if len(block) < 2:
        return [Paragraph(tuple(block))]
    if ends_sentence(block[-2].text) and not ends_sentence(block[-1].text) and len(block[-1].text) > 6:
        return [Paragraph(tuple(block[:-1])), Paragraph((block[-1],))]
    return [Paragraph(tuple(block))]


def join_spans(spans: Iterable[Span], source: str) -> tuple[Span, ...]:
    """Spans in the order given, those that touch made one, save tags and character references, which stand alone.

    >>> join_spans([(0, 2), (2, 5), (8, 9)], "社区 街道，，，村")
    ((0, 5), (8, 9))
    """
    joined: list[Span] = []
    for start, end in spans:
        if joined and joined[-1][1] == start and source[start] not in "<&" and source[joined[-1][0]] not in "<&":
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple(joined)
