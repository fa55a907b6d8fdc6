"""Sentences that a column or page break cut: the two halves put together again, over what was set between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kg.text.paragraphs import Paragraph, join
from kg.text.words import tags

_MOST_INSETS = 5
# Words with which a writer begins a paragraph: a half of a sentence seldom does.
_OPENERS = re.compile(
    r"(?:下一步|近年来|近日|日前|连日来|今年|去年|今后|目前|眼下|如今|同时|此外|另外|据了解|据悉|据介绍|截至|自\d|接下来|首先|其次|"
    r"最后|一是|二是|三是|四是|五是|[（(]?[一二三四五六七八九十]+[）)]?[、是]|\d{1,2}[、.．]\D|\d{4}年|\d{1,2}月|“|在.{2,20}[，,]|为.{2,20}[，,]|图为|本报讯|走进)"
)
_ITEM = re.compile(r"[（(]?[一二三四五六七八九十]+[）)、]|[一二三四五]是|\d{1,2}[、.．]\D|第[一二三四五六七八九十]")
# A sentence does not end on these.
_DANGLING = re.compile(
    r"[，、,“‘（《的和与及在将为以把被对从向于由是并等至到让使令给据按]$|(?:通过|围绕|按照|根据|推进|推动|加强|开展|截至|坚持)$"
)
_CANNOT_BEGIN = re.compile(r"[，。、；：！？”’）》】,;%的了]|[\u3400-\u9fff][、。；]")
_HAN = re.compile(r"[\u3400-\u9fff]+")


def spans_word(before: str, after: str) -> bool:
    """Whether a word of the dictionary lies across the break between two pieces.

    >>> spans_word("全面贯彻落", "实责任"), spans_word("工作部署。", "今年")
    (True, False)
    """
    left = before[-3:] if _HAN.fullmatch(before[-3:]) else before[-1:]
    known = tags()
    return any(
        (left[-i:] + after[:k]) in known and _HAN.fullmatch(left[-i:] + after[:k]) is not None
        for i in range(1, len(left) + 1)
        for k in range(1, min(3, len(after)) + 1)
    )


def _continues(open_one: Paragraph, next_one: Paragraph, *, over_inset: bool) -> bool:
    """Whether the second paragraph goes on where the first broke off."""
    if _CANNOT_BEGIN.match(next_one.text):
        return True
    if next_one.begins:
        return False
    if (
        open_one.lines > 1 and not over_inset and next_one.lines > 1
    ):  # a column's last line is full: it goes on in the next
        return not _ITEM.match(next_one.text)
    if open_one.text[-1] in "：:；;":
        return False
    if _DANGLING.search(open_one.text) or spans_word(open_one.text, next_one.text):
        return True
    return not _OPENERS.match(next_one.text) and not (
        over_inset and open_one.lines == 1 and open_one.text[-1] in "”）)》"
    )


def _is_inset(open_one: Paragraph, one: Paragraph, rest: Sequence[Paragraph]) -> bool:
    """Whether a paragraph after an unfinished sentence was put in between, and is not its other half."""
    if one.kind == "body":
        return False
    if (
        one.kind in ("caption", "heading")
        and not one.mark
        and " " not in one.text
        and one.width <= open_one.width * 1.3
    ):
        follows = next((p for p in rest if p.kind == "body"), None)
        if spans_word(open_one.text, one.text) and not (follows and spans_word(open_one.text, follows.text)):
            return False
    return True


def _broken_short(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Single column lines that look like headings but end in half a word become prose again."""
    found = list(paragraphs)
    for i, (one, after) in enumerate(pairwise(paragraphs)):
        column = after.kind == "body" and after.lines > 2 and 0.75 * after.width <= one.width <= 1.1 * after.width
        halved = spans_word(one.text, after.text) or _CANNOT_BEGIN.match(after.text)
        if column and halved and one.kind in ("heading", "caption") and not one.mark and " " not in one.text:
            found[i] = replace(one, kind="body", lines=2)
    return tuple(found)


def _is_open(paragraph: Paragraph) -> bool:
    return paragraph.kind == "body" and not paragraph.closed


def _other_half(paragraphs: Sequence[Paragraph], at: int, open_one: Paragraph) -> int | None:
    """Index of the paragraph from ``at`` on that continues the unfinished one, if it can be told."""
    for i in range(at, min(len(paragraphs), at + _MOST_INSETS + 1)):
        if _is_inset(open_one, paragraphs[i], paragraphs[i + 1 :]):
            continue
        return i if _continues(open_one, paragraphs[i], over_inset=i > at) else None
    return None


def continue_sentences(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """The paragraphs with broken ones made whole; what stood between the halves follows them."""
    done: list[Paragraph] = []
    rest = list(_broken_short(paragraphs))
    while rest:
        one, rest = rest[0], rest[1:]
        if _is_open(one) and (half := _other_half(rest, 0, one)) is not None:
            other = rest[half]
            whole = replace(
                one,
                tape=join((one.tape, other.tape)),
                lines=one.lines + other.lines,
                width=max(one.width, other.width) if other.lines > 1 else one.width,
            )
            rest = [whole, *rest[:half], *rest[half + 1 :]]
            continue
        done.append(one)
    return tuple(done)
