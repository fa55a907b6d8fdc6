"""When an article was published, by its own words, where nothing prints it: an EDTF year or month, and those words.

Evidence is gathered with weights and the heaviest year wins: 2023年是…开局之年 and anniversaries say it outright, the
latest year that is not spoken of as future says it weakly, national events say only that the article is no older.
EDTF: https://www.loc.gov/standards/datetime/
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from kg.articles.events import ANNIVERSARIES, ERAS, EVENTS

SURE = 4  # weight from which evidence counts for the other articles of a page too
LONGEST = 60_000  # characters that are looked at
NEAR = 200  # characters in which a sentence's bounds are sought
STOP = re.compile(r"[。！？；\n]")
SENTENCE = re.compile(r"[^。！？；\n]+")
YEAR = re.compile(r"(?<![\d])(?P<y>(?:19[89]|20[0-4])\d)年(?![代级龄轻])")
ERA = re.compile(
    r"(?P<y>20\d\d)年(?:既?是|，?作为)[^。，；]{0,30}?(?:之年|关键年|开局年|第一年|起步年|元年|攻坚年|关键一年)"
)
UNTIL = re.compile(r"截[至止]到?(?P<y>20\d\d)年(?:(?P<m>1[0-2]|[1-9])月)?")
SPAN = re.compile(
    r"(?P<y>(?:19|20)\d\d)年[^。；]{0,30}?(?:走过|历经|经过|已有|已经)了?(?P<n>\d{1,2})(?:年|个年头|载|个春秋)"
)
# A year that goes on: 2023年以来, 2023年前三季度, 2023年3月, 2023年度第二次会议.
CURRENT = r"度[^，。；]{0,12}会|\d|初|[是“”]|以来|[上下]半年|前?[一二三四]季度|前\d+个?月|春节?后|入[春夏秋冬]"
FUTURE_BEFORE = re.compile(
    r"(?:(?<!截)[到至]|力争|预计|计划|争取|确保|拟|未来|面向|展望|迈向|将于|将在|规划|20\d\d年?[—–~～－-])$"
)
FUTURE_AFTER = re.compile(r"^(?:年?底?前|将|左右|力争|[^，。；]{0,12}(?:建成|实现|达到|目标))")
ORIGIN = re.compile(r"(?:\d{1,2}月)?(?:\d{1,2}日)?(?:正式)?(?:建成|成立|建立|设立|组建|交付|入住|撤)")
# What a figure rose to by a year is past: 从2010年的5亿元，到2018年时已经突破了26亿元.
REACHED = re.compile(r"年?时?(?:就|便)?(?:已经|已|突破了|达到了|增长到了|增至)")
PLANNED = re.compile(r"将|力争|目标|规划|愿景|远景|计划|预计|迈向|拟")
WHOLE_YEAR = re.compile(
    r"全年|年度|完成|实现|达到|同比|增长|总产值|收入|荣获|获评|评为|授予|测评|考核|调查|排名|全[市区县省]第"
)
MONTH = re.compile(
    r"(?:(?P<y>20\d\d)年)?(?<!\d)(?P<m>1[0-2]|[1-9])月(?:(?P<d>3[01]|[12]\d|[1-9])日|份|底|初|中旬|上旬|下旬)?(?!\s*龄)"
)
OTHER_YEAR = re.compile(r"去年|上年|前年|往年|每年|历年|翌年|次年|来年|明年|当年|年年")
RECENT = re.compile(r"今年|日前|近日|连日来|近期|昨日|昨天|日来")
EXPECTED = re.compile(r"(?:迎接|喜迎|迎|向|献礼)[^，。；]{0,8}$")
DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0}


@dataclass(frozen=True, slots=True)
class Dated:
    """An inferred date: EDTF, the words it rests on, and how sure it is (a sum of weights)."""

    edtf: str = ""
    words: str = ""
    weight: int = 0


@dataclass(frozen=True, slots=True)
class _Said:
    year: int
    weight: int
    words: str


def infer_date(text: str) -> Dated:
    """The month or year in which a text was published, by its own words; empty without any.

    >>> infer_date("2023年是全面贯彻党的二十大精神开局之年。今年5月，办事处组织学习。").edtf
    '2023-05'
    """
    text = _arabic_years(text[:LONGEST])
    last = _last_stated(text)
    said = [s for s in _gather(text, last) if s.year >= (last[0] if last else 0)]
    if not said:
        return Dated()
    totals: Counter[int] = Counter()
    for each in said:
        totals[each.year] += each.weight
    year = max(totals, key=lambda y: (totals[y], y))
    words = next(s.words for s in sorted(said, key=lambda s: -s.weight) if s.year == year)
    floor, event = _not_before(text)
    if floor > f"{year}-12":
        year, words = int(floor[:4]), event
    month, month_words = _month(text, year, floor)
    edtf = f"{year}-{month:02}" if month else str(year)
    return Dated(edtf, "，".join(w for w in (words, month_words) if w), totals[year])


def _arabic_years(text: str) -> str:
    """二〇二三年 as 2023年, of the same length."""
    return re.sub(
        r"[一二][〇零○一二三四五六七八九]{3}年",
        lambda found: "".join(str(DIGITS.get(c, 0)) for c in found.group()[:-1]) + "年",
        text.replace("○", "〇"),
    )


def _gather(text: str, last: tuple[int, str] | None) -> Iterator[_Said]:
    """All evidence for a year of publication."""
    for found in ERA.finditer(text):
        yield _Said(int(found["y"]), 6, found.group())
    for found in UNTIL.finditer(text):
        yield _Said(int(found["y"]), SURE, found.group())
    for found in SPAN.finditer(text):
        yield _Said(int(found["y"]) + int(found["n"]), SURE, found.group()[-16:])
    for pattern, begin in ANNIVERSARIES:
        for found in pattern.finditer(text):
            if (years := _number(found["n"])) is not None:
                yield _Said(begin + years, SURE, found.group())
    yield from _from_events(text)
    if last:
        yield _from_last(text, *last)


def _from_events(text: str) -> Iterator[_Said]:
    """The name of a year says it, 今年 with a national event too, a campaign that lasted less than a year nearly so."""
    for pattern, year in ERAS:
        for found in pattern.finditer(text):
            yield _Said(year, 5, found.group())
    for event in (each for each in EVENTS if each.brief):
        for found in event.words.finditer(text):
            begin = int(event.begin[:4])
            if re.search(r"今年[^，。；]{0,3}$", text[max(0, found.start() - 6) : found.start()]):
                yield _Said(begin, 5, "今年" + found.group())
            else:
                yield _Said(begin, 2, found.group())


def _last_stated(text: str) -> tuple[int, str] | None:
    """The latest year that is not spoken of as future, with the words."""
    stated = [(int(found["y"]), found) for found in YEAR.finditer(text)]
    years = {year for year, _ in stated}
    past = [(y, found) for y, found in stated if not (_is_future(text, found, years) or _is_origin(text, found))]
    if not past:
        return None
    year, found = max(past, key=lambda pair: (pair[0], -pair[1].start()))
    return year, text[found.start() : found.end() + 8].partition("\n")[0]


def _is_future(text: str, found: re.Match[str], years: set[int]) -> bool:
    """Whether a year is a goal (到2025年, 2025年前) or stands far after all others in a sentence of plans."""
    before, after = text[max(0, found.start() - 6) : found.start()], text[found.end() - 1 : found.end() + 16]
    if REACHED.match(text, found.end() - 1) and re.search(r"到$", before):
        return False
    if FUTURE_BEFORE.search(before) or (FUTURE_AFTER.match(after[1:]) and PLANNED.search(_sentence(text, found))):
        return True
    year = int(found["y"])
    earlier = [y for y in years if y < year]
    return bool(earlier) and year - max(earlier) >= 3 and bool(PLANNED.search(_sentence(text, found)))


def _is_origin(text: str, found: re.Match[str]) -> bool:
    """Whether a year only says since when something stands: 于1996年建成, 始建于2004年."""
    built = ORIGIN.match(text, found.end()) is not None and text[found.start() - 1 : found.start()] in "于在"
    return built or text.endswith(("始建于", "建于", "建成于", "成立于"), 0, found.start())


def _sentence(text: str, found: re.Match[str]) -> str:
    """The sentence around a match, as far as it is near."""
    before, after = text[max(0, found.start() - NEAR) : found.start()], text[found.end() : found.end() + NEAR]
    return STOP.split(before)[-1] + found.group() + STOP.split(after)[0]


def _from_last(text: str, year: int, words: str) -> _Said:
    """The last stated year, or the year after where 今年 looks back on it as a whole year."""
    sentences = [s for s in SENTENCE.findall(text) if f"{year}年" in s]
    whole = all(WHOLE_YEAR.search(s) and not re.search(rf"{year}年(?:{CURRENT})|今年", s) for s in sentences)
    return _Said(year + 1, 2, f"今年, after {words}") if whole and "今年" in text else _Said(year, 2, words)


def _not_before(text: str) -> tuple[str, str]:
    """The EDTF month before which the text was not written, with the event that says so."""
    spoken = [
        (event.begin, found.group())
        for event in EVENTS
        for found in event.words.finditer(text)
        if not EXPECTED.search(text[max(0, found.start() - 12) : found.start()])
    ]
    return max(spoken, default=("", ""))


def _month(text: str, year: int, floor: str) -> tuple[int, str]:
    """The latest month of the year that the text speaks of as past, 0 if none."""
    months = [(int(floor[5:]), "")] if floor.startswith(str(year)) else []
    recent = bool(RECENT.search(text))
    for found in MONTH.finditer(text):
        sure = recent or bool(found["y"] or found["d"])
        if found["y"] not in (None, str(year)) or not sure:
            continue
        before = text[max(0, found.start() - 12) : found.start()].rpartition("。")[2]
        if not OTHER_YEAR.search(before) and not re.search(r"\d年\D{0,6}$", before) and not _planned(text, found):
            months.append((int(found["m"]), found.group()))
    return max(months, default=(0, ""), key=lambda pair: pair[0])


def _planned(text: str, found: re.Match[str]) -> bool:
    return bool(re.search(r"将|拟|预计|计划|力争|年底", _sentence(text, found)))


def _number(text: str) -> int | None:
    """An Arabic or Chinese number below 200, None for any other.

    >>> _number("99"), _number("一百"), _number("七十五"), _number("百")
    (99, 100, 75, 100)
    """
    if text.isdigit():
        return int(text) if int(text) < 200 else None
    hundreds, _, rest = text.rpartition("百")
    tens, ten, ones = rest.lstrip("零〇").rpartition("十")
    total = (DIGITS.get(hundreds, 1) * 100 if "百" in text else 0) + (DIGITS.get(tens, 1) * 10 if ten else 0)
    return total + DIGITS.get(ones, 0) if total or ones else None
