"""Sentences that a column or page break cut: the two halves put together again, over what was set between them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from kg.text.breaks import begins_afresh, cannot_begin, is_item, is_one, is_unfinished, spans_word
from kg.text.fragments import with_fragments
from kg.text.paragraphs import Paragraph, join
from kg.text.signs import is_caption

_MOST_INSETS = 5


def _is_open(paragraph: Paragraph) -> bool:
    return paragraph.kind == "body" and paragraph.mark != "item" and is_unfinished(paragraph.text)


def _in_columns(one: Paragraph, other: Paragraph) -> bool:
    """Whether both are printed in columns, which break off full lines and not sentences."""
    return one.lines > 1 and (other.lines > 1 or other.width <= 1.15 * one.width)


def _strength(one: Paragraph, other: Paragraph) -> int:
    """How surely the second goes on where the first broke off: 2 by its words, 1 by the layout, 0 not."""
    if cannot_begin(other.text):
        return 2
    if other.begins or other.mark == "item" or is_item(other.text):
        return 0
    columns = _in_columns(one, other)
    if one.lines > 1 and other.lines == 1 and other.width <= 6:  # 知识。 is no paragraph
        return 2
    if one.text[-1] in "：:；;":
        return int(columns)
    if is_one(one.text, other.text):
        return 2
    return int(columns or not begins_afresh(other.text))


def _is_inset(one: Paragraph, between: Paragraph, rest: Iterable[Paragraph]) -> bool:
    """Whether a paragraph after an unfinished sentence was put in between, and is not its other half."""
    if between.kind == "body":
        return False
    narrow = between.width <= one.width * 1.3 and not between.mark and " " not in between.text
    narrow = narrow and between.kind in ("caption", "heading") and not is_caption(between.text)
    if narrow and spans_word(one.text, between.text):
        follows = next((p for p in rest if p.kind == "body"), None)
        return follows is not None and spans_word(one.text, follows.text)
    return True


def _next_half(paragraphs: Sequence[Paragraph], at: int) -> tuple[int, bool] | None:
    """Index of the paragraph that continues the unfinished one at ``at``, and whether its words say so too."""
    one = paragraphs[at]
    for i in range(at + 1, min(len(paragraphs), at + _MOST_INSETS + 2)):
        other = paragraphs[i]
        if _is_inset(one, other, islice(paragraphs, i + 1, i + 1 + _MOST_INSETS)):
            continue
        strength = _strength(one, other)
        afresh = begins_afresh(other.text)
        if i > at + 1 and strength < 2 and (not _in_columns(one, other) or afresh):
            return None
        return (i, strength == 2 or not afresh) if strength else None
    return None


def _orphan(paragraphs: Sequence[Paragraph], taken: Collection[int]) -> int | None:
    """The one paragraph of the page that can't stand where it stands."""
    found = [
        i
        for i, p in enumerate(paragraphs)
        if i not in taken and p.kind == "body" and cannot_begin(p.text) and not (i and _is_open(paragraphs[i - 1]))
    ]
    return found[0] if len(found) == 1 else None


def _reaches(links: Mapping[int, int], start: int, goal: int) -> bool:
    while start in links:
        start = links[start]
        if start == goal:
            return True
    return start == goal


def _links(paragraphs: list[Paragraph]) -> dict[int, int]:
    """For each unfinished paragraph the one that finishes it; pieces found to be prose become prose."""
    links: dict[int, int] = {}
    loose: list[int] = []
    for i in range(len(paragraphs)):
        if not _is_open(one := paragraphs[i]):
            continue
        half = _next_half(paragraphs, i)
        if half is None or not half[1]:
            loose.append(i)
        if half is None:
            continue
        links[i] = half[0]
        other = paragraphs[half[0]]
        if other.kind != "body":
            paragraphs[half[0]] = replace(other, kind="body", lines=max(one.lines, other.lines), width=one.width)
    orphan = _orphan(paragraphs, frozenset(links.values()))
    if orphan is not None and len(loose) == 1 and not _reaches(links, orphan, loose[0]):
        links[loose[0]] = orphan  # columns out of order: one loose end, one loose beginning
    return links


def continue_sentences(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """The paragraphs with broken ones made whole, each where it began; what stood between the halves follows it."""
    pieces = with_fragments(paragraphs)
    links = _links(pieces)
    later = set(links.values())
    done: list[Paragraph] = []
    for first, piece in enumerate(pieces):
        i = first
        if i in later:
            continue
        chain = [piece]
        while i in links:
            i = links[i]
            chain.append(pieces[i])
        lines = sum(p.lines for p in chain)
        done.append(replace(piece, tape=join(p.tape for p in chain), lines=lines) if len(chain) > 1 else piece)
    return tuple(done)
