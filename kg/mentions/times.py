"""Expressions of time, resolved to EDTF against the article's date (https://www.loc.gov/standards/datetime/).

A general date parser does not serve: it knows neither the idiom of such articles (截至目前, 十三五期间) nor EDTF.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from kg.mentions.dating import (
    FEASTS,
    PARTS,
    PLANS,
    POINTS,
    YEAR_WORDS,
    Now,
    ago,
    current,
    dated,
    days_back,
    feast,
    first_months,
    iso,
    lasting,
    lone_day,
    months_back,
    named_day,
    plan,
    same_day,
    since_deed,
    spanned,
    vague,
    whole_year,
    year_after,
)
from kg.model import Text, Time

NOW = (
    "截[至止]到?目前(?:为止)?|截[至止](?:记者)?发稿(?:时|前)?|到目前为止|迄今为止|时至今日|目前|现如今|如今|而今|"
    "现阶段|当前|眼下|"
    "近日|日前|近期|最近|近来|连日来|(?<![体实呈出表发展重显涌])现(?:已|有|在)|至今|迄今|本周|近段时间|这段时间|"
    "本月|当月|这几天|前不久|不久前|今天|今日"
)
VAGUE = "近年来|近些年来?|近几年来?|这些年来?|多年以?来|几年来|一直以来|长期以来|历年来|自古以来|数年来"
AHEAD = re.compile("将|拟|计划|预计|力争|即将|有望|下一步|届时|未来")
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


def find_times(text: Text, *, published: str) -> tuple[Time, ...]:
    """The expressions of time of a text in order; a vague one, or a relative one without ``published``, has edtf ''.

    ``published`` is the article's date as EDTF, ``YYYY``, ``YYYY-MM``, ``YYYY-MM-DD`` or empty.
    """
    found: list[Time] = []
    sentence, at, last = 0, 0, Time(-1, -1, "")  # the last that has a time
    for match, resolve in _matches(text.text):
        sentence = max(sentence, *(text.text.rfind(mark, at, match.start()) + 1 for mark in "。！？\n"))
        at = match.start()
        edtf = resolve(match, _now(text.text, sentence, last, match, published))
        if edtf is not None:
            found.append(Time(match.start(), match.end(), edtf))
            last = found[-1] if edtf else last
    return tuple(found)


def _matches(text: str) -> Iterator[tuple[re.Match[str], Resolve]]:
    """The matches of all forms, leftmost and longest first, outside titles."""
    found = [(m.start(), -m.end(), i, m) for i, (form, _) in enumerate(FORMS) for m in form.finditer(text)]
    shut, last = [m.span() for m in re.finditer("《[^《》]{0,80}》|https?://\\S+", text)], 0
    for start, _, index, match in sorted(found, key=lambda row: row[:3]):
        if start >= last and not any(a <= start < b for a, b in shut):
            last = match.end()
            yield match, FORMS[index][1]


def _now(text: str, start: int, last: Time, match: re.Match[str], published: str) -> Now:
    """What is known where a match stands: the last time of its sentence, and whether the clause looks ahead."""
    rest = re.split("[。；！？\n]", text[match.end() : match.end() + 40], maxsplit=1)[0]
    near = text[max(start, match.start() - 6) : match.start()] + rest
    said = last.edtf if last.start >= start else ""
    return Now(published, int(published[:4] or 0), said, bool(AHEAD.search(near)), last.edtf)


Resolve = Callable[[re.Match[str], Now], "str | None"]
# What a span of years or months is counted from: 开放两年, 上线一年多.
DEED = "开放|开业|开馆|开园|开课|上线|运营|运行|营业|启用|投用|成立|建成|入驻"
FEAST_HEADS = "".join(dict.fromkeys(name[0] for name in FEASTS))
NUMBER = "(?P<n>\\d{1,2}|[一二两三四五六七八九十]{1,3})"
FORMS: tuple[tuple[re.Pattern[str], Resolve], ...] = tuple(
    (re.compile(pattern), resolve)
    for pattern, resolve in (
        (f"{OF_YEAR}{YEAR}(?:的)?(?:{MONTH}(?:{DAY}{CLOCK}|[上中下]旬|初|底|末|中)?|{PART}|{POINT})?{TAIL}", dated),
        (f"{OF_MONTH}(?<![\\d.·/-]){MONTH}(?:{DAY}{CLOCK}|[上中下]旬|初|底|末)?{TAIL}(?!嫂|子|饼|亮|湖)", dated),
        (f"{OF_PART}(?<![第\\d]){PART}{TAIL}", dated),
        (
            f"{OF_POINT}(?<![\\d今去前明每]){'(?P<point>年初|年底|年末|年终|年中|岁末|岁首)(?:之?前(?![段期后往]))?'}{TAIL}(?!考核|述职|总结|评|"
            f"绩效)",
            dated,
        ),
        (f"{OF_YEAR}{YEAR}{TO}(?P<y2>(?:19|20)\\d\\d)年", spanned),
        (f"{OF_YEARLESS}{YEAR}?的?(?P<m>1[0-2]|0?[1-9])(?:月份?)?{TO}(?P<m2>1[0-2]|[1-9])月份?", spanned),
        (f"{OF_DATE}{YEAR}?{MONTH}(?P<d>[123]?\\d)日?{TO}(?:(?P<m2>1[0-2]|[1-9])月)?(?P<d2>[123]?\\d)日", spanned),
        (
            "(?=[12])(?<!\\d)((?:19|20)\\d\\d)[-./](0?[1-9]|1[0-2])[-./]([0-3]?\\d)(?!\\d)(?:\\s*\\d{1,2}:\\d{2}(?::\\d{2})?)?",
            iso,
        ),
        (f"(?=[截到迄时目现如而眼当近日最连至本这前不今])(?:{NOW})", current),
        ("昨[天日]|前天", days_back),
        ("上个?月(?!球)|下个?月", months_back),
        (VAGUE, vague),
        (
            f"(?P<side>近|过去|未来|今后|接下来|最近|短短)(?:的)?{NUMBER}(?:余|多)?(?:年|"
            f"个多?月)(?:时间)?(?P<end>多?以?来|间|内|里)?",
            lasting,
        ),
        (
            f"(?=[{NUMERALS}])(?<![\\d第])(?P<side>){NUMBER}(?:余|多)?(?:年|个多?月)(?:时间)?(?P<end>以来|来|间|内)",
            lasting,
        ),
        (
            f"(?:{DEED})了?(?=[{NUMERALS}半])(?:(?P<half>半年)|{NUMBER}个?[年月](?!级|度|代|[底初末中]))(?:半|多|余)?(?:时间)?"
            "(?=[，,]|[一-龥])(?!内|前|后|以|[来期费一二三四五六七八九十\\d])",
            since_deed,
        ),
        (f"(?=[{NUMERALS}半])(?:(?P<half>半年)|{NUMBER}(?:个月|年))(?:多|余)?下来", since_deed),
        (
            f"(?=[{NUMERALS}])(?<![\\d第百千]){NUMBER}(?:余|多)?(?:年|个多?月)(?:之|以)?前(?![十段期后往进沿])",
            ago,
        ),
        (f"(?=[前{YEARS}])(?:{YEAR}的?)?前{NUMBER}个?月(?:份)?", first_months),
        (
            f"(?=[{YEARS}{FEAST_HEADS}“‘])(?:{YEAR}的?)?[“‘]?(?P<feast>{'|'.join(FEASTS)})[”’]?节?(?:小长假|黄金周|假期|长假|期间|当天|当日|当晚|前夕|前后|"
            "前(?=[，,一-龥])|节前|节后|假日)",
            feast,
        ),
        (
            "(?<!贯穿)全年(?![龄级段度无不])|(?<![\\d一二三四五六七八九十两几半百当往])年内|入[春夏秋冬汛](?:以来|后)",
            whole_year,
        ),
        (
            f"(?=[{NUMERALS}])(?<=[，。；们\\n])(?P<half>(?!))?{NUMBER}年(?=(?:累计|共|先后)?[一-龥]{{2,8}}\\d)"
            "(?![产均级内前后以期度初底末中货龄代制多来间销税处加供生]|总?收入|营收|投资|纳税)",
            since_deed,
        ),
        ("(?<=[，。；\\n])(?:当天|当日)(?=[，上下晚])", same_day),
        ("次年|翌年|(?<=[，。；\n])第二年", year_after),
        (
            f"(?=[“八九十])“?(?P<plan>{'|'.join(sorted(PLANS, key=len, reverse=True))})”?"
            f"(?P<when>期间|时期|以来|末|开局之年|收官之年|五年)",
            plan,
        ),
        (f'(?=[{YEARS}]){YEAR}[“"]?(?P<m>1[0-2]|[1-9])[·•.](?P<d>[123]?\\d)[”"]?', named_day),
        (
            f"(?=\\d)(?<![\\d月至到.-])(?P<d>3[01]|[12]\\d|[1-9])日{CLOCK}(?=[，,]|[\u4e00-\u9fff])(?!均|常|报|间|益)",
            lone_day,
        ),
    )
)

__all__ = ["find_times"]
