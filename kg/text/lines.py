"""The lines of a page: Markdown taken off, indentation and distance kept as signs of structure."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kg.text.doubles import undouble
from kg.text.tape import Tape

_RULE = re.compile(r"(?:[-*_=~—─━]\s?){3,}$|\|?(?:\s*:?-{3,}:?\s*\|)+\s*(?::?-{3,}:?)?$")
_HEADING = re.compile(r"#{1,6}\s+|#{2,6}(?=[^#\s])")
_POINTER = re.compile(r"[▲△▼▽▴▾◀◁◄▶▷►↑↓←→⬆⬇☝👆👇]+\s*(?=\S)")
_SIGN = r"[•●■◆◇□○◎※★☆▪▫➤✦✓✔❖\u2600-\u27bf\u2b00-\u2bff\ue000-\uf8ff\U0001f300-\U0001faff]"
_ITEM = re.compile(rf"[-*+]\s+(?=\S)|>\s*(?=\S)|{_SIGN}+\s*(?=\S)")
_FRAMED = re.compile(rf"({_SIGN}+)\s*(?P<words>[^。！？]{{2,30}}?)\s*\1$")
_RUN_IN = re.compile(r"(?:\*\*|__)(?P<loud>[^*_]{2,30})(?:\*\*|__)\s+(?=\S{8})")
_INLINE = re.compile(
    r"(?P<image>!\[)(?P<alt>[^\[\]]*)\]\([^()\s]*(?:\s[^()]*)?\)|\[(?P<words>[^\[\]]+)\]\((?:https?:|/|#|\.|www|mailto:)[^()\s]*"
    r"(?:\s[^()]*)?\)|(?P<strong>\*\*|__)(?=\S)(?P<loud>[^*_]+)(?<=\S)(?P=strong)"
)
_PAGE = r"第?\s*[A-Z]?[\d一二三四五六七八九十]{1,3}\s*版"
_JUMP = re.compile(rf"^[》>]*\s*[（(]?(?:紧接|上接){_PAGE}[^）)，。]{{0,8}}[）)]?|[（(]?下转{_PAGE}[）)]?$")
# A line of a list of who holds what, post or name first: 党工委书记　王某某; 王某某　党工委书记.
_POST = "[一-鿿]{0,10}(?:书记|主任|委员|部长|主席|[镇乡局所站]长)"
_PERSON = "[一-鿿](?P<{0}>[ 　]?)[一-鿿]{{1,2}}"
_HOLDER = re.compile(
    rf"{_POST}(?:、{_POST})*(?:[ 　]+|[：:][ 　]*){_PERSON.format('behind')}(?![一-鿿])|"
    rf"{_PERSON.format('before')}[ 　]+{_POST}(?:、{_POST})*(?=[ 　，（]|$)"
)
_INLINE_HINT = re.compile(r"\*\*|__|\]\(")


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line: ``indent`` in blanks, ``gap`` blank lines before it, ``mark`` what sets it apart."""

    tape: Tape
    indent: int = 0
    gap: int = 0
    mark: str = ""  # heading, item, caption; run: runs into its paragraph; double: was printed over itself

    printed: float = 0.0  # its width where signs were taken off that filled the column

    @property
    def text(self) -> str:
        """The characters."""
        return self.tape.text

    @property
    def width(self) -> float:
        """Printed width in Chinese characters: a Latin letter or digit is half of one."""
        return max(self.printed, width(self.tape.text))


def width(text: str) -> float:
    """Printed width in Chinese characters (three bytes of UTF-8 count one, one byte a half).

    >>> width("基层12")
    3.0
    """
    return (len(text.encode("utf-8")) + len(text)) / 4


def _spoken(tape: Tape) -> tuple[Tape, str]:
    """A line without Markdown or HTML inside, and what the whole of it was: an image, a bold line, or nothing."""
    spans, mark = [], ""
    for m in _INLINE.finditer(tape.text):
        inner = "alt" if m["image"] else "words" if m["words"] else "loud" if m["loud"] else ""
        if inner:
            spans += [(m.start(), m.start(inner)), (m.end(inner), m.end())]
            if (m.start(), m.end()) == (0, len(tape.text)):
                mark = {"alt": "caption", "loud": "heading"}.get(inner, "")
        else:
            spans.append(m.span())
    return tape.without(spans).stripped(), mark


def _line(tape: Tape, gap: int) -> Line | None:
    """A line read, or None where nothing is on it but a rule."""
    bare, printed = tape.stripped(), 0.0
    if "版" in bare.text and (jumps := [m.span() for m in _JUMP.finditer(bare.text)]):
        bare, printed = bare.without(jumps).stripped(), width(bare.text)
    if not bare.text or _RULE.match(bare.text):
        return None
    lead = tape.offsets and tape.text[: len(tape.text) - len(tape.text.lstrip())]
    line = Line(bare, len(lead or ""), gap, "", printed)
    framed = _FRAMED.match(bare.text)
    if framed:
        return replace(line, tape=bare.cut(*framed.span("words")), mark="heading")
    for sign, mark in ((_HEADING, "heading"), (_POINTER, "caption"), (_ITEM, "item")):
        if m := sign.match(bare.text):
            line = replace(line, tape=bare.cut(m.end(), len(bare.text)), mark=mark)
            break
    if not line.mark and len(line.text) < 60 and line.text[-1] not in "。，":
        line = _holder(line)
    if _INLINE_HINT.search(line.text):
        tape, whole = _spoken(line.tape)
        line = replace(line, tape=tape, mark=line.mark or whole)
    return line if line.text else None


def _holder(line: Line) -> Line:
    """A line of a list of who holds what as an item of its own, the blank inside a name taken off."""
    found = _HOLDER.match(line.text)
    if found is None:
        return line
    return replace(
        line, tape=line.tape.without([found.span("behind" if found["behind"] is not None else "before")]), mark="item"
    )


def _run_in(line: Tape) -> list[tuple[Tape, str]]:
    """A line, or its bold beginning and the rest, where a heading runs into its paragraph."""
    found = _RUN_IN.match(line.text.lstrip()) if "*" in line.text or "__" in line.text else None
    if not found:
        return [(line, "")]
    at = len(line.text) - len(line.text.lstrip()) + found.end()
    return [(line.cut(0, at), "run"), (line.cut(at, len(line.text)), "")]


def read_lines(tape: Tape) -> tuple[Line, ...]:
    """The lines that say something; overprinted ones once."""
    lines: list[Line] = []
    at = gap = 0
    printed: list[tuple[Tape, str]] = []
    for raw in tape.text.split("\n"):
        printed.extend(_run_in(tape.cut(at, at + len(raw))))
        at += len(raw) + 1
    for piece, mark in printed:
        line = _line(piece, gap)
        if line is None:
            gap += 1
            continue
        line = replace(line, mark=mark or line.mark)
        once = undouble(line.tape)
        line = line if once is line.tape else replace(line, tape=once, mark=line.mark or "double")
        if not (lines and _again(lines[-1], line)):
            lines.append(line)
            gap = 0
    return tuple(lines)


def _again(before: Line, line: Line) -> bool:
    """Whether a line only prints the one before it once more."""
    return before.text == line.text and len(line.text) >= 4 and (not line.gap or line.text[-1] not in "。！？")
