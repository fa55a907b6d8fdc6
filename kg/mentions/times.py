"""Expressions of time, resolved to EDTF against the article's date (https://www.loc.gov/standards/datetime/).

A general date parser does not serve: it knows neither the idiom of such articles (截至目前, 十三五期间) nor EDTF.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kg.mentions.calendar import days_before, months_before, span_of
from kg.mentions.numerals import numeral_value
from kg.model import Text, Time

YEAR_WORDS = {
    "前年": -2,
    "去年": -1,
    "上年": -1,
    "今年": 0,
    "本年": 0,
    "本年度": 0,
    "今年度": 0,
    "明年": 1,
    "今春": 0,
    "今夏": 0,
    "今秋": 0,
    "今冬": 0,
    "去冬": -1,
    "去夏": -1,
    "去秋": -1,
}
NOW = (
    "截[至止]到?目前(?:为止)?|截[至止](?:记者)?发稿(?:时|前)?|到目前为止|迄今为止|时至今日|目前|现如今|如今|而今|"
    "现阶段|当前|眼下|"
    "近日|日前|近期|最近|近来|连日来|(?<![体实呈出表发展重显涌])现(?:已|有|在)|至今|迄今|本周|近段时间|这段时间|"
    "本月|当月|这几天|前不久|不久前|今天|今日"
)
VAGUE = "近年来|近些年来?|近几年来?|这些年来?|多年以?来|几年来|一直以来|长期以来|历年来|自古以来|数年来"
PARTS = {
    "上半年": (1, 6), "下半年": (7, 12), "第一季度": (1, 3), "一季度": (1, 3), "首季": (1, 3), "第二季度": (4, 6),
    "二季度": (4, 6), "第三季度": (7, 9), "三季度": (7, 9), "第四季度": (10, 12), "四季度": (10, 12),
    "前三季度": (1, 9),
}  # fmt: skip
POINTS = {"年初": 1, "初": 1, "年中": 6, "年底": 12, "底": 12, "年末": 12, "末": 12, "年终": 12, "岁末": 12, "岁首": 1}
PLANS = {
    "八五": 1991,
    "九五": 1996,
    "十五": 2001,
    "十一五": 2006,
    "十二五": 2011,
    "十三五": 2016,
    "十四五": 2021,
    "十五五": 2026,
}
AHEAD = re.compile("将|拟|计划|预计|力争|即将|有望|下一步|届时|未来")
DAYS_BACK = {"昨天": 1, "昨日": 1, "前天": 2, "前日": 2}

HEAD = "(?P<head>自从|自|从|截至|截止到?|至|到)?"
WORDED = "|".join(sorted(YEAR_WORDS, key=len, reverse=True))
FIGURED = r"(?:(?:19|20)\d\d|[一二][九〇零][〇零一二三四五六七八九]{2})(?=[年度]|\s?[-—至到~～]\s?20\d\d年)"
YEAR = f"(?:(?P<y>{FIGURED})(?:年度?)?|(?P<yw>{WORDED}|当年|同年))"
MONTH = "(?P<m>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(?:份)?"
DAY = "(?P<d>3[01]|[12]\\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])[日号](?!线)"
CLOCK = (
    "(?:的?(?:凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|晚间|夜间|当天|一早|当晚|晚|早|夜))?"
    "(?:\\d{1,2}(?:[:：]\\d{2}|[时点](?!位)(?:\\d{1,2}分|半|许|整)?))?"
)
PART = "(?P<part>" + "|".join(sorted(PARTS, key=len, reverse=True)) + ")"
POINT = "(?P<point>" + "|".join(sorted(POINTS, key=len, reverse=True)) + ")"
# What forms may begin with, looked for before a form is tried: most places of a text are passed by at once so.
YEARS = "12一二当同" + "".join(dict.fromkeys(word[0] for word in YEAR_WORDS))
MONTHS, NUMERALS = "0-9一二三四五六七八九十", "\\d一二两三四五六七八九十"
OF_YEAR, OF_MONTH, OF_DATE, OF_YEARLESS, OF_PART, OF_POINT = (
    f"(?=[自从截至到{first}]){HEAD}"
    for first in (YEARS, MONTHS, YEARS + MONTHS, f"{YEARS}的0-9", "".join({part[0]: "" for part in PARTS}), "年岁")
)
TAIL = "(?P<since>以来|起?至今|[\u4e00-\u9fff“”]{2,8}?(?:以来|至今))?"
TO = "(?:[-－—–~～]{1,2}|至|到)"


@dataclass(frozen=True)
class Now:
    """The article's date, and the year and date that the sentence spoke of last (empty if none)."""

    published: str
    year: int
    context: str
    ahead: bool

    @property
    def month(self) -> str:
        """The article's month as EDTF, or its year where only that is known."""
        return self.published[:7]


def find_times(text: Text, *, published: str) -> tuple[Time, ...]:
    """The expressions of time of a text in order; a vague one, or a relative one without ``published``, has edtf ''.

    ``published`` is the article's date as EDTF, ``YYYY``, ``YYYY-MM``, ``YYYY-MM-DD`` or empty.
    """
    found: list[Time] = []
    for match, resolve in _matches(text.text):
        edtf = resolve(match, _now(text.text, found, match, published))
        if edtf is not None:
            found.append(Time(match.start(), match.end(), edtf))
    return tuple(found)


def _matches(text: str) -> Iterator[tuple[re.Match[str], Resolve]]:
    """The matches of all forms, leftmost and longest first, outside titles."""
    found = [(m.start(), -m.end(), i, m) for i, (form, _) in enumerate(FORMS) for m in form.finditer(text)]
    shut, last = [m.span() for m in re.finditer("《[^《》]{0,80}》|https?://\\S+", text)], 0
    for start, _, index, match in sorted(found, key=lambda row: row[:3]):
        if start >= last and not any(a <= start < b for a, b in shut):
            last = match.end()
            yield match, FORMS[index][1]


def _now(text: str, found: list[Time], match: re.Match[str], published: str) -> Now:
    """What is known where a match stands: the last time of its sentence, and whether the clause looks ahead."""
    start = max(text.rfind(mark, 0, match.start()) for mark in "。！？\n") + 1
    said = [t.edtf for t in found if t.start >= start and t.edtf]
    rest = re.split("[。；！？\n]", text[match.end() : match.end() + 40], maxsplit=1)[0]
    near = text[max(start, match.start() - 6) : match.start()] + rest
    return Now(published, int(published[:4] or 0), said[-1] if said else "", bool(AHEAD.search(near)))


def _year(groups: dict[str, str | None], now: Now) -> int:
    """The year a match names or implies, 0 if unknown."""
    word, number = groups.get("yw"), groups.get("y")
    if number:
        return int(numeral_value(number))
    if word in ("当年", "同年"):
        return int(now.context[:4] or 0)
    if word:
        return now.year + YEAR_WORDS[word] if now.year else 0
    return _implied_year(groups, now)


def _implied_year(groups: dict[str, str | None], now: Now) -> int:
    """The year of a bare month or season: the sentence's last year, else the article's, else the year before."""
    if now.context:
        return int(now.context[:4])
    part, month = groups.get("part"), groups.get("m")
    first = PARTS[part][0] if part else int(numeral_value(month)) if month else 1
    known = int(now.published[5:7] or 12)
    return now.year - 1 if now.year and first > known and not now.ahead else now.year


def _dated(match: re.Match[str], now: Now) -> str | None:
    """A date, month, part of a year or year, with 以来 or 至今 a span up to the article's date."""
    groups = match.groupdict()
    year = _year(groups, now)
    if not year:
        return ""
    start = _point(groups, year)
    if not groups.get("since"):
        return start
    if start == str(year) == now.published[:4] and groups["since"].endswith("以来"):
        return start
    first = start.split("/")[0]
    first = f"{first}-01" if len(first) == 4 and first == now.published[:4] else first
    return f"{first}/{now.month}" if now.month and first <= now.month else first


def _point(groups: dict[str, str | None], year: int) -> str:
    """EDTF of the finest part of a date that was given."""
    if groups.get("part"):
        first, last = PARTS[groups["part"] or ""]
        return f"{year}-{first:02}/{year}-{last:02}"
    if groups.get("point"):
        return f"{year}-{POINTS[groups['point'] or '']:02}"
    if groups.get("m"):
        month = f"{year}-{int(numeral_value(groups['m'] or '')):02}"
        return f"{month}-{int(numeral_value(groups['d'] or '')):02}" if groups.get("d") else month
    return str(year)


def _spanned(match: re.Match[str], now: Now) -> str | None:
    """From one year, month or day to another of the same kind."""
    groups = match.groupdict()
    if groups.get("y2"):
        return f"{_year(groups, now) or ''}/{groups['y2']}"
    year = _year(groups, now)
    if not year:
        return ""
    first = _point(groups, year)
    month = int(numeral_value(groups.get("m2") or groups["m"] or ""))
    last = f"{year}-{month:02}" + (f"-{int(groups['d2']):02}" if groups.get("d2") else "")
    return f"{first}/{last}" if first <= last else first


def _iso(match: re.Match[str], now: Now) -> str | None:
    """A date in figures: 2023-06-15, 2023.6.15."""
    year, month, day = (int(part) for part in match.group(1, 2, 3))
    return f"{year}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= 31 else None


def _current(match: re.Match[str], now: Now) -> str | None:
    """目前, 近日 and the like: the article's month; 今天 and 昨天 its day where that is known."""
    if match[0] in ("今天", "今日") and len(now.published) == 10:
        return now.published
    return now.month


def _days_back(match: re.Match[str], now: Now) -> str | None:
    """昨天, 前天."""
    return days_before(now.published, DAYS_BACK[match[0]])


def _months_back(match: re.Match[str], now: Now) -> str | None:
    """上月, 下个月."""
    return months_before(now.published, 1 if match[0][0] == "上" else -1)


def _vague(match: re.Match[str], now: Now) -> str | None:
    """A time that no date says."""
    return ""


def _lasting(match: re.Match[str], now: Now) -> str | None:
    """近三年, 5年来, 3年内, 未来三年, 近两个月: the stretch before the article's date, or after it."""
    ahead = match["side"] in ("未来", "今后", "接下来") or (match["end"] == "内" and now.ahead)
    return span_of(now.published, int(numeral_value(match["n"])), months="月" in match[0], ahead=ahead)


def _plan(match: re.Match[str], now: Now) -> str | None:
    """A five-year plan's years."""
    first = PLANS[match["plan"]]
    return {"末": f"{first + 4}", "开局": f"{first}", "收官": f"{first + 4}"}.get(
        match["when"][:2], f"{first}/{first + 4}"
    )


def _named_day(match: re.Match[str], now: Now) -> str | None:
    """今年“8·16”: a day that gave an event its name, where the year is said."""
    return _dated(match, now)


def _lone_day(match: re.Match[str], now: Now) -> str | None:
    """17日 without a month: of the month spoken of last, else of the article's."""
    month = now.context if len(now.context) in (7, 10) else now.published
    return f"{month[:7]}-{int(match['d']):02}" if len(month) >= 7 else ""


Resolve = Callable[[re.Match[str], Now], "str | None"]
NUMBER = "(?P<n>\\d{1,2}|[一二两三四五六七八九十]{1,3})"
FORMS: tuple[tuple[re.Pattern[str], Resolve], ...] = tuple(
    (re.compile(pattern), resolve)
    for pattern, resolve in (
        (f"{OF_YEAR}{YEAR}(?:的)?(?:{MONTH}(?:{DAY}{CLOCK}|[上中下]旬|初|底|末|中)?|{PART}|{POINT})?{TAIL}", _dated),
        (f"{OF_MONTH}(?<![\\d.·/-]){MONTH}(?:{DAY}{CLOCK}|[上中下]旬|初|底|末)?{TAIL}(?!嫂|子|饼|亮|湖)", _dated),
        (f"{OF_PART}(?<![第\\d]){PART}{TAIL}", _dated),
        (
            f"{OF_POINT}(?<![\\d今去前明每]){'(?P<point>年初|年底|年末|年终|年中|岁末|岁首)(?:之?前(?![段期后往]))?'}{TAIL}(?!考核|述职|总结|评|"
            f"绩效)",
            _dated,
        ),
        (f"{OF_YEAR}{YEAR}{TO}(?P<y2>(?:19|20)\\d\\d)年", _spanned),
        (f"{OF_YEARLESS}{YEAR}?的?(?P<m>1[0-2]|0?[1-9])(?:月份?)?{TO}(?P<m2>1[0-2]|[1-9])月份?", _spanned),
        (f"{OF_DATE}{YEAR}?{MONTH}(?P<d>[123]?\\d)日?{TO}(?:(?P<m2>1[0-2]|[1-9])月)?(?P<d2>[123]?\\d)日", _spanned),
        (
            "(?=[12])(?<!\\d)((?:19|20)\\d\\d)[-./](0?[1-9]|1[0-2])[-./]([0-3]?\\d)(?!\\d)(?:\\s*\\d{1,2}:\\d{2}(?::\\d{2})?)?",
            _iso,
        ),
        (f"(?=[截到迄时目现如而眼当近日最连至本这前不今])(?:{NOW})", _current),
        ("昨[天日]|前天", _days_back),
        ("上个?月(?!球)|下个?月", _months_back),
        (VAGUE, _vague),
        (
            f"(?P<side>近|过去|未来|今后|接下来|最近|短短)(?:的)?{NUMBER}(?:余|多)?(?:年|"
            f"个多?月)(?:时间)?(?P<end>多?以?来|间|内|里)?",
            _lasting,
        ),
        (
            f"(?=[{NUMERALS}])(?<![\\d第])(?P<side>){NUMBER}(?:余|多)?(?:年|个多?月)(?:时间)?(?P<end>以来|来|间|内)",
            _lasting,
        ),
        (
            f"(?=[“八九十])“?(?P<plan>{'|'.join(sorted(PLANS, key=len, reverse=True))})”?"
            f"(?P<when>期间|时期|以来|末|开局之年|收官之年|五年)",
            _plan,
        ),
        (f'(?=[{YEARS}]){YEAR}[“"]?(?P<m>1[0-2]|[1-9])[·•.](?P<d>[123]?\\d)[”"]?', _named_day),
        (
            f"(?=\\d)(?<![\\d月至到.-])(?P<d>3[01]|[12]\\d|[1-9])日{CLOCK}(?=[，,]|[\u4e00-\u9fff])(?!均|常|报|间|益)",
            _lone_day,
        ),
    )
)

__all__ = ["find_times"]
