"""Lines put together to paragraphs: column lines are joined; paragraphs, headings and lists stay apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from kg.text.blanks import close_letters
from kg.text.breaks import dangles, is_one, is_unfinished
from kg.text.edges import dateline, run_in_head, signature
from kg.text.lines import Line
from kg.text.signs import is_apart, is_credit, is_name
from kg.text.tape import Tape, mark, splice

COLUMN = 48.0  # widest printed column, in Chinese characters; longer lines are paragraphs of a web page or a typist
_CLOSED = re.compile(r"(?:[。！？!?…]|(?<=[^\d.])\.)[”’\"'」』）)》〉\]】]*$")
_COMMA = re.compile(r"[，。、；,;]")
_PHRASES = re.compile(r"[\u3400-\u9fff”》]{2} +[\u3400-\u9fff“《]{2}")
_ITEM = re.compile(
    r"[（(]?[一二三四五六七八九十]+[）)、]|[一二三四五六]是|\d{1,2}[、.．](?!\d)|[①-⑳]|第[一二三四五六]+[，、：]"
)
_BEFORE_ITEM = re.compile(r"[。；：;:！？][”’）)]?$")
_TAILS = (
    "纪实",
    "侧记",
    "纪事",
    "纪略",
    "见闻",
    "观察",
    "综述",
    "掠影",
    "时代",
    "明天",
    "华章",
    "强音",
)  # some look like names
_LATIN = re.compile(r"[a-z][A-Za-z]$|[A-Za-z][a-z]$")  # but T and OD are TOD


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together: ``width`` of their column, ``begins`` where the print marks a new paragraph."""

    tape: Tape
    lines: int = 1
    width: float = 0.0
    begins: bool = False
    mark: str = ""
    indent: int = 0
    gap: int = 0  # blank lines before it
    kind: str = "body"

    @property
    def text(self) -> str:
        """The characters."""
        return self.tape.text

    @property
    def closed(self) -> bool:
        """Whether it ends as a sentence does."""
        return bool(_CLOSED.search(self.tape.text))


def join(parts: Iterable[Tape]) -> Tape:
    """Pieces of one paragraph end to end; a Latin word that follows a Latin word gets its blank back."""
    joined: list[Tape] = []
    for part in parts:
        if joined and _LATIN.search(joined[-1].text[-1:] + part.text[:1]):
            joined.append(mark(" ", joined[-1].offsets[-1]))
        joined.append(part)
    return splice(joined)


def _blocks(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """Runs of lines with no blank line between them; a line that the layout or its form sets apart is its own."""
    block: list[Line] = []
    for line in lines:
        running = bool(block) and not line.gap and _runs_on(block)
        alone = bool(line.mark) or is_apart(line.text, running=running)
        if block and (alone or line.gap):
            yield block
            block = []
        block.append(line)
        if alone:
            yield block
            block = []
    if block:
        yield block


def _runs_on(block: list[Line]) -> bool:
    """Whether a sentence of prose is unfinished at the end of a block."""
    last = block[-1].text
    return is_unfinished(last) and (dangles(last) or any(_COMMA.search(line.text) for line in block[-6:]))


def _starts(block: list[Line]) -> list[bool]:
    """For each line, whether indentation says that a paragraph begins there."""
    least = min(line.indent for line in block)
    indented = [line.indent >= 2 and (line.indent > least or line.width > COLUMN) for line in block]
    listed = [bool(_ITEM.match(line.text)) and bool(_BEFORE_ITEM.search(b.text)) for b, line in pairwise(block)]
    return [a or b for a, b in zip(indented, [False, *listed], strict=True)]


def _is_column(block: list[Line], open_before: float) -> bool:
    """Whether a block's lines are broken by the width of a column and not by their writer."""
    inner = block[:-1]
    widest = max(line.width for line in inner)
    broken = [line for line in inner if not _CLOSED.search(line.text)]
    even = len(inner) > 1 and bool(broken) and min(line.width for line in inner) >= widest - 1.5
    if (len(broken) * 2 < len(inner) and not even) or block[-1].width > 1.5 * widest:
        return False
    prose = any(_COMMA.search(line.text) for line in block)
    if not prose:  # a list of names or headings, unless a sentence above it still runs
        return bool(open_before) and widest <= open_before * 1.25 and not any(" " in line.text for line in block)
    if max((line.width for line in broken), default=0.0) < 0.8 * widest:  # a column breaks its full lines
        return False
    if widest <= COLUMN:
        return True
    return widest <= 100 and widest - min(line.width for line in broken) <= 4


def _headed(line: Line, widest: float) -> bool:
    """Whether a line after a full stop is too short, too long or too chopped to be a column's."""
    if _CLOSED.search(line.text) or line.text[-1] in "，、；：":
        return False
    return (
        line.width < 0.75 * widest
        or line.width > 1.3 * widest
        or (bool(_PHRASES.search(line.text)) and not _COMMA.search(line.text))
    )


def _opens(block: list[Line], widest: float) -> bool:
    """Whether the first line of a column block is a heading: short, whole, and a full line of prose below it."""
    first, second = block[0].text, block[1]
    whole = len(first) >= 4 and not (_COMMA.search(first) or dangles(first) or is_one(first, second.text))
    return whole and block[0].gap > 0 and second.width > 0.85 * widest


def _runs(block: list[Line]) -> Iterator[list[Line]]:
    """A column block cut into its paragraphs."""
    starts, run = _starts(block), [block[0]]
    widths = [line.width for line in block]
    for i, line in enumerate(block[1:], 1):
        near = sorted(widths[max(0, i - 3) : i + 4])
        widest = near[-2] if len(near) > 3 else near[-1]  # the broadest line may be a headline set across
        closed = bool(_CLOSED.search(block[i - 1].text))
        alone = i > 1 or _opens(block, widest)
        headed = len(run) == 1 and alone and _closed_before(block, i - 1) and _headed(block[i - 1], widest)
        short = closed and widths[i - 1] < widest - 1.5
        if starts[i] or short or headed or (closed and _headed(line, widest) and _heads(block, i)):
            yield run
            run = []
        run.append(line)
    yield run


def _with_tails(block: list[Line]) -> Iterator[list[Line]]:
    """Lines that stand for themselves, each with the two or three characters of it that went to the next line."""
    run: list[Line] = []
    for line in block:
        tail = run and line.width <= 3 and run[-1].width >= 6 and not (line.mark or _CLOSED.search(run[-1].text))
        if tail and (line.text in _TAILS or not is_name(line.text)):
            run.append(line)
            continue
        if run:
            yield run
        run = [line]
    yield run


def _closed_before(block: list[Line], i: int) -> bool:
    return i == 0 or bool(_CLOSED.search(block[i - 1].text))


def _heads(block: list[Line], i: int) -> bool:
    """Whether a line may stand alone: the last of its block, or before a line that begins afresh."""
    return i + 1 == len(block) or block[i + 1].width > block[i].width


def _paragraphs(run: list[Line], begins: bool) -> Iterator[Paragraph]:
    """One paragraph, and apart from it the heading, dateline or signature that is printed in one run with it."""
    whole = _paragraph(run, begins)
    if whole.mark:
        yield whole
        return
    head, line, sign = run_in_head(whole.text), dateline(whole.text), signature(whole.text)
    start = head[1] if head else line[1] if line else 0
    end = sign[0] if sign and sign[0] > start else len(whole.text)
    if start:
        yield replace(whole, tape=whole.tape.cut(0, start).stripped(), lines=1, mark="run" if head else "credit")
    rest = whole.tape.cut(start, end).stripped()
    yield replace(whole, tape=rest, begins=begins or bool(start)) if rest.text != whole.text else whole
    if end < len(whole.text):
        yield replace(whole, tape=whole.tape.cut(end, len(whole.text)), lines=1, begins=True, mark="credit", gap=0)


def _paragraph(run: list[Line], begins: bool) -> Paragraph:
    tapes = [line.tape if is_credit(line.text) else close_letters(line.tape) for line in run]
    widest = max(line.width for line in run)
    first = run[0]
    return Paragraph(join(tapes), len(run), widest, begins or first.indent >= 2, first.mark, first.indent, first.gap)


def read_paragraphs(lines: Iterable[Line]) -> tuple[Paragraph, ...]:
    """The paragraphs of a page in its order, all of kind body as yet."""
    found: list[Paragraph] = []
    for block in _blocks(lines):
        last = found[-1] if found else None
        runs_on = (
            last is not None and not (last.closed or last.mark or is_apart(last.text)) and _COMMA.search(last.text)
        )
        open_before = last.width if last and runs_on else 0.0
        column = len(block) > 1 and _is_column(block, open_before)
        runs = list(_runs(block) if column else _with_tails(block))
        for i, run in enumerate(runs):
            found.extend(_paragraphs(run, i > 0 and column))
    return tuple(found)
