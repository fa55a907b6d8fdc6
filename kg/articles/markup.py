"""HTML source -> lines of visible text, each character with its place in the source.

A tokenizer of its own, without tree and without recursion: it reads any nesting in one pass, knows no entities but
those of HTML, and opens nothing outside the page. What is not shown (scripts, styles, comments, the title) is left out.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from kg.articles.lines import Line
from kg.model import Span

Tag: TypeAlias = tuple[bool, str]  # whether it closes, and its name


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


BLOCKS = _words(
    "address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption"
    " figure footer form h1 h2 h3 h4 h5 h6 head header hr html legend li main menu nav ol option p pre section summary"
    " table tbody td tfoot th thead tr ul"
)
RAW = _words("script style textarea title")  # what they hold is no markup, even where they never close
UNSHOWN = RAW | _words("noscript template select svg math iframe object audio video canvas")
REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9:-]{0,30})")
TAG_REST = re.compile(r"""(?:[^"'>]|"[^"]*"|'[^']*')*>""")
PIECE = re.compile(rf"{REFERENCE.pattern}|\s+|[^\s&]+|&")
LONGEST_TAG = 20_000  # characters; a < whose > is farther away is text
WIDE = "\u2e80"  # from here on characters stand without blanks between words


@dataclass(frozen=True, slots=True)
class Block:
    """A line of a page with what its markup tells: the tag that opened it, and how much of it is links."""

    line: Line
    tag: str
    linked: float


@dataclass(slots=True)
class _Open:
    """The block being read; never leaves this module."""

    tag: str = ""
    words: list[str] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    linked: int = 0
    blank: Span | None = None  # a blank that counts once something follows it
    soft: bool = False  # the blank is a line break of the source, which shows only between narrow characters

    def take(self, word: str, span: Span, *, linked: bool, soft: bool = False) -> None:
        """Add a word, or remember a blank."""
        if not word.strip():
            self.blank, self.soft = self.blank or span, soft or (self.soft and self.blank is not None)
            return
        if self.words and self.blank and not (self.soft and self.words[-1][-1] >= WIDE and word[0] >= WIDE):
            self.words.append(" ")
            self.spans.append(self.blank)
        self.blank = None
        self.words.append(word)
        self.spans.append(span)
        self.linked += len(word) if linked else 0


def read_blocks(source: str) -> list[Block]:
    """The visible lines of a page in source order.

    >>> [b.line.text for b in read_blocks("<p>街道<b>办事处</b></p><script>x</script><p>社区&ldquo;星&rdquo;</p>")]
    ['街道办事处', '社区“星”']
    """
    blocks: list[Block] = []
    current, linked = _Open(), False
    for start, end, tag in _tokens(source):
        if tag is None:
            for piece in PIECE.finditer(source, start, end):
                soft = "\n" in piece.group()
                current.take(_plain(piece.group()), _narrow(source, piece), linked=linked, soft=soft)
            continue
        linked = not tag[0] if tag[1] == "a" else linked
        if tag[1] in BLOCKS:
            blocks += _close(current, (start, end))
            current = _Open("" if tag[0] else tag[1])
    return [*blocks, *_close(current, None)]


def _plain(piece: str) -> str:
    """A piece of text with its character reference decoded."""
    return html.unescape(piece) if piece[0] == "&" and len(piece) > 1 else piece


def _narrow(source: str, piece: re.Match[str]) -> Span:
    """The span of a piece; of a run of blanks one character stands for all, a space if there is one."""
    if not piece.group().isspace():
        return piece.span()
    start = max(piece.group().find(" "), 0) + piece.start()
    return start, start + 1


def _close(opened: _Open, tag: Span | None) -> Iterator[Block]:
    """The block that a tag ends, if it holds anything; the tag's span stands for the line break."""
    if opened.words:
        pieces = tuple(_pieces(opened))
        spans = (*((start, end) for _, start, end in pieces), *((tag,) if tag else ()))
        text = "".join(word for word in opened.words)
        line = Line(text, pieces[0][1], pieces[-1][2], spans, True, pieces)
        yield Block(line, opened.tag, opened.linked / max(1, len("".join(text.split()))))


def _pieces(opened: _Open) -> Iterator[tuple[int, int, int]]:
    """Runs of text as (place in the line, source start, source end); character references stand alone."""
    at, run = 0, (0, 0, 0)
    for word, (start, end) in zip(opened.words, opened.spans, strict=True):
        if len(word) == end - start and run[2] == start and run[2] - run[1] == at - run[0] > 0:
            run = (run[0], run[1], end)
        else:
            if run[2]:
                yield run
            run = (at, start, end)
        at += len(word)
    yield run


def _tokens(source: str) -> Iterator[tuple[int, int, Tag | None]]:
    """Text runs (None) and tags of a page, unshown elements left out."""
    at, length = 0, len(source)
    never_closed: set[str] = set()
    while at < length:
        found = source.find("<", at)
        if found < 0:
            found = length
        if found > at:
            yield at, found, None
        if found == length:
            return
        at, tag = _markup(source, found)
        if tag:
            yield found, at, tag
            if tag[1] in UNSHOWN and not tag[0] and tag[1] not in never_closed:
                at = _skip(source, tag[1], at, never_closed)
        elif at == found + 1:  # a bare < in the text
            yield found, at, None


def _markup(source: str, at: int) -> tuple[int, Tag | None]:
    """Where the markup at a < ends, and its tag if it is one; one character on when it is text."""
    if source.startswith("<!--", at):
        end = source.find("-->", at + 4)
        return (end + 3 if end >= 0 else len(source)), None
    name = TAG.match(source, at)
    if name is None and source[at + 1 : at + 2] not in ("!", "?"):
        return at + 1, None
    first = source.find(">", at, at + LONGEST_TAG)
    if first < 0:
        return at + 1, None
    rest = TAG_REST.match(source, at + 1, at + LONGEST_TAG)
    end = rest.end() if rest else first + 1
    return end, (source[at + 1] == "/", name.group(1).lower()) if name else None


def _skip(source: str, name: str, at: int, never_closed: set[str]) -> int:
    """Behind the end tag of an element whose content is not shown; an end tag that never comes is waited for once."""
    found = re.compile(rf"</{name}\b[^>]{{0,200}}>?", re.IGNORECASE).search(source, at)
    if found:
        return found.end()
    never_closed.add(name)
    return len(source) if name in RAW else at
