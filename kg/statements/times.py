"""Which time governs a place in the text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from kg.model import Sentence, Span, Text, Time

COMPARED = re.compile("(?:比|较|与|和|同|相比|高于|低于|由|从)$")
FAR_END = re.compile("(?:预计|计划|力争|预期|将于|将在|拟于|拟在|有望于|有望在|确保|争取)(?:于|在|到)?$")
OPENING = re.compile(
    "(?:^|[，。；：:,;！？“‘（(\n])(?:其中|特别是|尤其是|据悉|据介绍|据统计|据了解|在|自|从|而|于|仅|并)?$"
)
CLAUSE_MARKS = "，；：。！？,;\n"
IN_A_NAME = re.compile("[“‘]20[12]\\d ?年?度?[^，。；！？”’]{2,16}[”’]")  # “2021年度纳税功臣” dates the honour
# 是2020年的3.8倍: the year is what the number is measured by.
OWN_FIGURE = re.compile("(?:的|(?<=的)) ?\\d")  # 由2019年的22%提升到48%
OF_BASE = re.compile("(?:是|为|相当于|达到?|到)$")
TIMES_OF = re.compile("(?:的|(?<=的))[约近]?[\\d.两三四五六七八九十]+多?倍")
# …去年11月投产，已入驻企业18家: a count that stands now, after a day or month that something came into use.
IN_USE = re.compile("投产|投用|启用|开业|开园|开馆|开放|成立|建成|运营|运行|上线|开街|揭牌|挂牌|投入使用|交付")
BY_NOW = re.compile("[，；](?:现|已)(?![于在将由被从对把获])(?=[一-龥]{2})")
MARK = re.compile(f"[{CLAUSE_MARKS}]")
REPORTED = re.compile(
    "([12][0-9]{3})年度?[^，。；]{0,16}?(?:总结|回顾|报告|工作情况|开展情况|完成情况|主要工作|重点工作|工作汇报|述职|工作成效|亮点工作|"
    "打算|工作计划|工作安排|工作思路|工作要点|目标任务|主要任务|重点任务|总体思路)"
)


def time_at(text: Text, times: Sequence[Time], position: int) -> str:
    """EDTF of the time that governs one position; for many positions of a text make one :class:`Governing`."""
    return Governing(text, times).at(position)


class Governing:
    """Which time governs which position of a text; what holds for many positions is found once."""

    def __init__(self, text: Text, times: Sequence[Time]) -> None:
        self._text, self._any = text, bool(times)
        self._now = Time(0, 0, text.article.published[:7])
        self._times = Row(t for t in times if not (_compares(text.text, t) or IN_A_NAME.match(text.text, t.start - 1)))
        self._marks = [mark.start() for mark in MARK.finditer(text.text)]
        self._spans: dict[int, Span] = {}  # of paragraphs
        self._kinds: dict[int, str] = {}  # of the last sentence of each
        self._before: dict[int, int] = {}  # the paragraph before each
        last = -1
        for s in text.sentences:
            if s.paragraph not in self._spans:
                self._before[s.paragraph], last = last, s.paragraph
            self._spans[s.paragraph] = (self._spans.get(s.paragraph, (s.start, 0))[0], s.end)
            self._kinds[s.paragraph] = s.kind

    def at(self, position: int) -> str:
        """EDTF of the time that governs a position, '' if none.

        The nearest time before it in its own clause or sentence, else the one its paragraph spoke of last, else a year
        or span that the paragraph states later at the head of a clause, else the year or span that opened the paragraph
        before; in a report on a year (2023年工作总结, 一、2023年工作回顾) that year. A vague time (近年来) governs like
        any other and says nothing.
        """
        sentence = sentence_at(self._text, position)
        if sentence is None or not self._any:
            return ""
        time = (
            self._in_sentence(sentence, position)
            or self._earlier(sentence)
            or self._broad.first(position, self._spans[sentence.paragraph][1])
            or self._paragraph_before(sentence)
        )
        if time is None:
            return self._reported_year(sentence)
        return self._in_report(sentence, time) or time.edtf

    def said_before(self, position: int) -> str:
        """EDTF of the time that a sentence says before a position, else the article's year: that of an age."""
        sentence = sentence_at(self._text, position)
        before = self._times.between(sentence.start, position) if sentence else []
        return before[-1].edtf if before else self._now.edtf[:4]

    def _in_report(self, sentence: Sentence, time: Time) -> str:
        """The time of a report printed soon after its year, where the report says 现有, 目前 or 今年; else ''."""
        words = self._text.text[time.start : time.end]
        said = "今年" in words or (time.edtf == self._now.edtf and not re.search("[0-9月]", words))
        year = self._reported_year(sentence) if said else ""
        if not year or year >= time.edtf[:4]:
            return ""
        return time.edtf.replace(time.edtf[:4], year) if "今年" in words else year

    def _in_sentence(self, sentence: Sentence, position: int) -> Time | None:
        """The time of the sentence that governs: the nearest before the position, a deadline only in its clause."""
        text, times, mark = self._text.text, self._times, bisect_left(self._marks, position)
        clause, before = self._marks[mark - 1] + 1 if mark else 0, times.between(sentence.start, position)
        for time in reversed(before):
            if time.start >= clause or not (_is_far(text, time) or _is_passing(text, time, position)):
                return self._now if self._stands_now(time, clause) else time
        end = min(self._marks[mark], sentence.end) if mark < len(self._marks) else sentence.end
        if (same := times.first(position, end)) is not None or before:
            return same
        return next((t for t in times.between(end, sentence.end) if _leads(text, t) and _broad(text, t)), None)

    def _stands_now(self, time: Time, clause: int) -> bool:
        """Whether a clause counts what there is now, though its sentence told before when the thing came into use."""
        if len(time.edtf) not in (7, 10) or not time.edtf[:7] < self._now.edtf[:7]:
            return False
        by_now = BY_NOW.search(self._text.text, time.end, clause + 3)
        return by_now is not None and bool(IN_USE.search(self._text.text, time.end, by_now.start()))

    def _earlier(self, sentence: Sentence) -> Time | None:
        """The last time of the paragraph's earlier sentences; of those of one sentence one that heads a clause."""
        text = self._text.text
        for time in reversed(self._times.between(self._spans[sentence.paragraph][0], sentence.start)):
            earlier = sentence_at(self._text, time.start)
            if earlier is not None and not _is_far(text, time):
                said = [t for t in self._times.between(earlier.start, earlier.end) if not _is_far(text, t)]
                return ([t for t in said if _leads(text, t)] or said)[-1]
        return None

    @cached_property
    def _broad(self) -> Row:
        """The broad times that open clauses, and this year's; a day dates nothing that stands before it."""
        text = self._text.text
        spans = (t for t in self._times.all if t.edtf and (len(t.edtf) < 10 or "/" in t.edtf))
        broad = (t for t in spans if _broad(text, t))
        return Row(t for t in broad if _leads(text, t) or "今年" in text[t.start : t.end])

    def _paragraph_before(self, sentence: Sentence) -> Time | None:
        """The year or span that opened the paragraph before, unless a heading stands between."""
        before = self._before[sentence.paragraph]
        if before < 0 or self._kinds[before] != "body" or sentence.kind != "body":
            return None
        led = (t for t in self._times.between(*self._spans[before]) if _leads(self._text.text, t))
        return next((t for t in led if len(t.edtf) == 4 or "/" in t.edtf), None)

    @cached_property
    def _reports(self) -> list[tuple[int, str]]:
        """Where headings stand that say what year the text reports on, and the years; the title stands before all."""
        title, text = REPORTED.search(self._text.article.title), self._text
        told = [(s.start, REPORTED.search(text.text, s.start, s.end)) for s in text.sentences if s.kind in HEADINGS]
        return [(-1, title[1] if title else ""), *((start, found[1]) for start, found in told if found)]

    def _reported_year(self, sentence: Sentence) -> str:
        """The year that the last heading above a sentence, or the title, says the text reports on."""
        return self._reports[bisect_left(self._reports, (sentence.start,)) - 1][1]


HEADINGS = ("heading", "headline", "caption")


class Row:
    """Times in the order of a text, found by where they start."""

    def __init__(self, times: Iterable[Time]) -> None:
        self.all = sorted(times, key=lambda t: t.start)
        self._starts = [t.start for t in self.all]

    def between(self, start: int, end: int) -> list[Time]:
        """The times that start in a stretch."""
        return self.all[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def over(self, start: int, end: int) -> Iterator[Time]:
        """The times that share characters with a stretch, the last first; times do not overlap."""
        for at in range(bisect_left(self._starts, end) - 1, -1, -1):
            if self.all[at].end <= start:
                return
            yield self.all[at]

    def first(self, start: int, end: int) -> Time | None:
        """The first time that starts in a stretch."""
        at = bisect_left(self._starts, start)
        return self.all[at] if at < len(self.all) and self._starts[at] < end else None


def sentence_at(text: Text, position: int) -> Sentence | None:
    """The sentence that holds a position."""
    index = bisect_right(text.sentences, position, key=lambda s: s.end)
    found = text.sentences[index] if index < len(text.sentences) else None
    return found if found and found.start <= position else None


def _compares(text: str, time: Time) -> bool:
    """Whether a time is only what something is compared with (比去年, 较2019年, 从前年的540万元上升到…)."""
    if re.search("[由从]", text[time.start - 1 : time.start + 1]) and OWN_FIGURE.match(text, time.end):
        return True
    if TIMES_OF.match(text, time.end) and OF_BASE.search(text, max(0, time.start - 4), time.start):
        return True
    return bool(COMPARED.search(text[max(0, time.start - 4) : time.start])) and bool(
        re.match("同期|增|下降|提|减|上升|末|底|的?[\\d一-龥]{0,6}(?:增|降|提升|减)", text[time.end : time.end + 10])
    )


def _leads(text: str, time: Time) -> bool:
    """Whether a time stands at the head of a clause."""
    return bool(OPENING.search(text[max(0, time.start - 8) : time.start]))


def _is_far(text: str, time: Time) -> bool:
    """Whether a time is a deadline ahead (预计2025年)."""
    return bool(FAR_END.search(text[max(0, time.start - 6) : time.start]))


def _is_passing(text: str, time: Time, position: int) -> bool:
    """Whether a day was said within an earlier part of the sentence, of that part only: …已于8月22日到港；…"""
    return len(time.edtf) == 10 and not _leads(text, time) and bool(re.search("[；;]", text[time.end : position]))


def _broad(text: str, time: Time) -> bool:
    """Whether a time covers what stands around it: a year or a span, not a day, a month of last year or a modifier."""
    words = text[time.start : time.end]
    return (
        bool(re.search("以来|至今", words) or (len(time.edtf) != 7 and re.search("今年|去年|本年", words)))
        or text[time.end : time.end + 1] in "，,"
    )


__all__ = ["Governing", "Row", "sentence_at", "time_at"]
