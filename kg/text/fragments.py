"""Pieces of prose that stand alone like headings: one line of a column between two breaks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.text.breaks import begins_afresh, cannot_begin, is_one, is_unfinished, seldom_begins, spans_word
from kg.text.paragraphs import Paragraph
from kg.text.signs import is_caption

_MARKS = re.compile(r"[，、；,;]")
_NEAR = 4  # paragraphs up and down in which the column's width is looked for


def _column(paragraphs: Sequence[Paragraph], at: int) -> float:
    """Width of the columns around a paragraph, 0 where there are none."""
    around = paragraphs[max(0, at - _NEAR) : at + _NEAR + 1]
    widths = sorted(p.width for p in around if p.kind == "body" and p.lines > 2)
    return widths[len(widths) // 2] if widths else 0.0


def _is_fragment(before: Paragraph | None, one: Paragraph, after: Paragraph | None, column: float) -> bool:
    """Whether a line that looks like a heading is a line of the column."""
    text = one.text
    if (
        one.width > 1.15 * column
        or one.mark
        or one.indent >= 2
        or " " in text
        or not is_unfinished(text)
        or is_caption(text)
    ):
        return False
    follows = after is not None and not after.begins
    if after is not None and follows and (cannot_begin(after.text) or seldom_begins(after.text)):
        return True
    goes_on = after is not None and follows and is_one(text, after.text)
    came_on = before is not None and before.kind == "body" and is_unfinished(before.text)
    torn = cannot_begin(text) or seldom_begins(text)
    through = before is not None and came_on and (torn or spans_word(before.text, text))
    passed = before is not None and after is not None and follows and spans_word(before.text, after.text)
    full = one.width >= 0.8 * column
    marks = len(_MARKS.findall(text))
    afresh = begins_afresh(text)
    tight = abs(one.width - column) <= 0.6 and (came_on or afresh or marks > 0)
    signs = (
        2 * goes_on + 2 * (through and not passed) + came_on + min(marks, 2) + tight + (afresh and (marks > 0 or tight))
    )
    return full and signs >= 2 and not (passed and came_on)


def _after(found: Sequence[Paragraph], at: int, column: float) -> Paragraph | None:
    """What a line may go on in: the next line of the column, or the prose after one inset."""
    for one in found[at + 1 : at + 3]:
        if one.kind == "body":
            return one
        if one.kind != "headline" and spans_word(found[at].text, one.text) and 0.8 <= one.width / column <= 1.15:
            return one
    return None


def _is_initial(one: Paragraph, after: Paragraph) -> bool:
    """Whether a character or two is the large initial of the prose below it."""
    return after.kind == "body" and not one.mark and spans_word(one.text, after.text)


def with_fragments(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs, with single column lines that were taken for headings or captions made prose again."""
    found = list(paragraphs)
    order = [*reversed(range(len(found))), *range(len(found))]  # a fragment is known by those after and before it
    for i in order:
        one = found[i]
        if i + 1 < len(found) and len(one.text) <= 2 and _is_initial(one, found[i + 1]):
            found[i] = replace(one, kind="body", lines=found[i + 1].lines)
            continue
        if one.kind not in ("heading", "caption", "headline"):
            continue
        column = _column(paragraphs, i)
        before = next((p for p in found[max(0, i - _NEAR) : i][::-1] if p.kind == "body"), None)
        if column and _is_fragment(before, one, _after(found, i, column), column):
            found[i] = replace(one, kind="body", lines=2, width=column)
    return found
