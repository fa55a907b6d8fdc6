"""Blanks inside words and numbers, which justification, fonts and web editors left there."""

from __future__ import annotations

import re

from kg.model import Span
from kg.text.breaks import inside_word
from kg.text.tape import Tape

_HAN = r"\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff〇"
_MARKS = r"，。、；：！？“”‘’（）《》〈〉【】「」『』…—·"
# One blank or more between two Chinese characters of which one stands alone (高 办 事, 服务 大 厅).
_SPACED = re.compile(rf"(?<=[{_HAN}]) +(?=[{_HAN}])")
_ALONE = re.compile(rf"(?<![^ {_MARKS}])[{_HAN}](?![^ {_MARKS}])")
_NUMERAL = re.compile(r"[一二三四五六七八九十甲乙丙丁]$")
_AT_MARK = re.compile(rf"(?<=[{_MARKS}]) +| +(?=[{_MARKS}])")
_AT_NUMBER = re.compile(rf"(?<=[{_HAN}“（《]) +(?=[0-9a-zA-Z])|(?<=[0-9a-zA-Z%]) +(?=[{_HAN}”）》%％℃])")
_GROUPS = re.compile(rf"(?<![\d.]) *\d{{1,3}}(?: \d{{3}})+(?= ?[余多万亿{_HAN}])")
_DECIMAL = re.compile(rf"(?<=[{_HAN}])\d{{1,4}}\.( +)\d{{1,2}}(?=[{_HAN}%％㎡])")  # 面积23. 5平方公里
_TWO_SIDED = re.compile(rf"(?<=[{_HAN}])( +)[0-9][0-9.,]*( +)(?=[{_HAN}])")
_LABEL = re.compile(r"图 ?[一二三四五六七八九十\d]+ ")
_SPREAD = re.compile(r"\d(?: \d){2,}(?!\d)")


def close_letters(tape: Tape) -> Tape:
    """A line without the blanks that spread single characters out; blanks between words of two or more stay.

    >>> close_letters(Tape("提 高 办 事 效率 一网统管 多方共建", tuple(range(18)))).text
    '提高办事效率 一网统管 多方共建'
    """
    if " " not in tape.text:
        return tape
    return tape.without(_inside_words(tape.text))


def _inside_words(text: str) -> list[Span]:
    alone = {m.start() for m in _ALONE.finditer(text)}
    spans = []
    for m in _SPACED.finditer(text):
        left = m.start() - 1
        if left in alone or (m.end() in alone and text[m.end()] not in "摄攝"):
            if left == 0 and _NUMERAL.match(text[0]):
                continue
            spans.append(m.span())
    return spans


def close_numbers(tape: Tape, *, prose: bool) -> Tape:
    """A paragraph without the blanks around numbers, Latin words and punctuation; in a heading one side alone stays.

    >>> close_numbers(Tape("一体机 3 台， 提升", tuple(range(12))), prose=True).text
    '一体机3台，提升'
    """
    if " " not in tape.text:
        return tape
    text = tape.text
    spans = {m.span() for m in _AT_MARK.finditer(text)} if prose else set()
    if prose:
        spans |= {m.span() for m in _AT_NUMBER.finditer(text)}
        spans |= {m.span() for m in _SPACED.finditer(text) if inside_word(text[: m.start()], text[m.end() :])}
        spans |= {m.span(1) for m in _DECIMAL.finditer(text)}
    else:
        spans |= {m.span(side) for m in _TWO_SIDED.finditer(text) for side in (1, 2)}
    for pattern in (_GROUPS, _SPREAD):
        for m in pattern.finditer(text):
            spans |= {(i, i + 1) for i in range(m.start(), m.end()) if text[i] == " "}
    label = _LABEL.match(text)
    return tape.without(_apart(sorted(span for span in spans if not label or span[1] != label.end())))


def _apart(spans: list[Span]) -> list[Span]:
    """Ordered spans without those that begin inside an earlier one."""
    kept: list[Span] = []
    for span in spans:
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept
