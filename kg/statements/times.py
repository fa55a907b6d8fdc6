"""Which time governs a place in the text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import takewhile

from kg.model import Sentence, Text, Time

COMPARED = re.compile("(?:比|较|与|和|同|相比|高于|低于|由|从)$")
FAR_END = re.compile("(?:预计|计划|力争|预期|将于|将在|拟于|拟在|有望于|有望在|确保|争取)(?:于|在|到)?$")
OPENING = re.compile(
    "(?:^|[，。；：:,;！？“‘（(\n])(?:其中|特别是|尤其是|据悉|据介绍|据统计|据了解|在|自|从|而|于|仅|并)?$"
)
CLAUSE_MARKS = "，；：。！？,;\n"


def time_at(text: Text, times: Sequence[Time], position: int) -> str:
    """EDTF of the time that governs a position, '' if none.

    The nearest time before it in its own clause or sentence, else the one its paragraph spoke of last, else a year or
    span that the paragraph states later at the head of a clause, else the year or span that opened the paragraph
    before; in a report on a year (2023年工作总结, 一、2023年工作回顾) that year. A vague time (近年来) governs like any
    other and says nothing.
    """
    sentence = sentence_at(text, position)
    if sentence is None or not times:
        return ""
    governing = _governing(text.text, tuple(times))
    for candidates in (
        _in_sentence(text.text, governing, sentence, position),
        _before_in_paragraph(text, governing, sentence),
        _after_in_paragraph(text, governing, sentence, position),
        _paragraph_before(text, governing, sentence),
    ):
        if candidates:
            return candidates[0].edtf
    return _reported_year(text, sentence)


REPORTED = re.compile(
    "([12][0-9]{3})年度?[^，。；]{0,16}(?:总结|回顾|报告|工作情况|开展情况|完成情况|主要工作|重点工作|工作汇报|述职)"
)


def _reported_year(text: Text, sentence: Sentence) -> str:
    """The year that the last heading above a sentence, or the title, says the text reports on."""
    above = [s for s in text.sentences if s.start < sentence.start and s.kind in {"heading", "headline"}]
    for heading in above[::-1]:
        found = REPORTED.search(text.text[heading.start : heading.end])
        if found:
            return found.group(1)
    found = REPORTED.search(text.article.title)
    return found.group(1) if found else ""


def sentence_at(text: Text, position: int) -> Sentence | None:
    """The sentence that holds a position."""
    index = _index_at(text, position)
    found = text.sentences[index] if index < len(text.sentences) else None
    return found if found and found.start <= position else None


def _index_at(text: Text, position: int) -> int:
    """Index of the first sentence that ends after a position."""
    return bisect_right(text.sentences, position, key=lambda s: s.end)


def _back_from(text: Text, sentence: Sentence) -> Iterator[Sentence]:
    """The sentences before one, the nearest first."""
    return (text.sentences[i] for i in range(_index_at(text, sentence.start) - 1, -1, -1))


@lru_cache(maxsize=4)
def _governing(text: str, times: tuple[Time, ...]) -> tuple[Time, ...]:
    """The times of a text that are more than a comparison."""
    return tuple(t for t in times if not _compares(text, t))


def _compares(text: str, time: Time) -> bool:
    """Whether a time is only what something is compared with (比去年, 较2019年, 从前年的540万元上升到…)."""
    if re.search("[由从]", text[time.start - 1 : time.start + 1]) and re.match("的\\d", text[time.end : time.end + 2]):
        return True
    return bool(COMPARED.search(text[max(0, time.start - 4) : time.start])) and bool(
        re.match("同期|增|下降|提|减|上升|末|底|的?[\\d一-龥]{0,6}(?:增|降|提升|减)", text[time.end : time.end + 10])
    )


def _leads(text: str, time: Time) -> bool:
    """Whether a time stands at the head of a clause."""
    return bool(OPENING.search(text[max(0, time.start - 8) : time.start]))


def _in_sentence(text: str, times: Sequence[Time], sentence: Sentence, position: int) -> list[Time]:
    """The times of the sentence that may govern the position: the nearest before it, a deadline only in its clause."""
    before = [t for t in times if sentence.start <= t.start < position]
    clause = max([text.rfind(mark, sentence.start, position) for mark in CLAUSE_MARKS] + [sentence.start - 1]) + 1
    kept = [t for t in before if t.start >= clause or not (_is_far(text, t) or _is_passing(text, t, position))]
    if kept:
        return kept[::-1]
    end = min([i for i in (text.find(mark, position) for mark in CLAUSE_MARKS) if i >= 0] + [sentence.end])
    same_clause = [t for t in times if position <= t.start < end]
    later = [t for t in times if end <= t.start < sentence.end and _leads(text, t) and not before]
    return same_clause + [t for t in later if _broad(text, t)]


def _before_in_paragraph(text: Text, times: Sequence[Time], sentence: Sentence) -> list[Time]:
    """The times of the paragraph's earlier sentences, the last first; one that heads a clause before another."""
    for earlier in takewhile(lambda s: s.paragraph == sentence.paragraph, _back_from(text, sentence)):
        inside = [t for t in times if earlier.start <= t.start < earlier.end and not _is_far(text.text, t)]
        if inside:
            return ([t for t in inside if _leads(text.text, t)] or inside)[::-1]
    return []


def _is_far(text: str, time: Time) -> bool:
    """Whether a time is a deadline ahead (预计2025年)."""
    return bool(FAR_END.search(text[max(0, time.start - 6) : time.start]))


def _is_passing(text: str, time: Time, position: int) -> bool:
    """Whether a day was said within an earlier part of the sentence, of that part only: …已于8月22日到港；…"""
    return len(time.edtf) == 10 and not _leads(text, time) and bool(re.search("[；;]", text[time.end : position]))


def _broad(text: str, time: Time) -> bool:
    """Whether a time covers what stands around it: a year or a span, not a day or a modifier."""
    return (
        bool(re.search("今年|以来|至今|去年|本年", text[time.start : time.end]))
        or text[time.end : time.end + 1] in "，,"
    )


def _after_in_paragraph(text: Text, times: Sequence[Time], sentence: Sentence, position: int) -> list[Time]:
    """The broad times that open clauses later in the paragraph."""
    later = (text.sentences[i] for i in range(_index_at(text, sentence.start), len(text.sentences)))
    end = max((s.end for s in takewhile(lambda s: s.paragraph == sentence.paragraph, later)), default=sentence.end)
    broad = [t for t in times if position <= t.start < end and t.edtf and _broad(text.text, t)]
    return [t for t in broad if _leads(text.text, t) or "今年" in text.text[t.start : t.end]]


def _paragraph_before(text: Text, times: Sequence[Time], sentence: Sentence) -> list[Time]:
    """The year or span that opened the paragraph before, unless a heading stands between."""
    last = next((s for s in _back_from(text, sentence) if s.paragraph != sentence.paragraph), None)
    if last is None or last.kind != "body" or sentence.kind != "body":
        return []
    opening = last
    for earlier in takewhile(lambda s: s.paragraph == last.paragraph, _back_from(text, last)):
        opening = earlier
    inside = [t for t in times if opening.start <= t.start < last.end and _leads(text.text, t)]
    return [t for t in inside if len(t.edtf) == 4 or "/" in t.edtf][:1]


__all__ = ["sentence_at", "time_at"]
