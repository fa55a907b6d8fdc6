"""What an expression of time says: its EDTF against the article's date (https://www.loc.gov/standards/datetime/)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.mentions.calendar import days_before, months_before, span_of
from kg.mentions.numerals import numeral_value

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
DAYS_BACK = {"昨天": 1, "昨日": 1, "前天": 2, "前日": 2}
# The month of a feast of the sun's calendar; one of the moon's falls in either of two, so that only its year is sure.
FEASTS = {
    "元旦": 1,
    "三八": 3,
    "清明": 4,
    "五一": 5,
    "五四": 5,
    "六一": 6,
    "七一": 7,
    "八一": 8,
    "国庆": 10,
} | dict.fromkeys(("春节", "元宵", "端午", "七夕", "中秋", "重阳", "除夕", "小年", "腊八"), 0)
HALF = 6  # months
# Said so late in a year, the next three years begin with the next; so early, 全年 is the year before.
LATE, EARLY = ("10", "11", "12"), ("01", "02", "03")


@dataclass(frozen=True)
class Now:
    """The article's date, the date that the sentence spoke of last and that the text did (empty if none)."""

    published: str
    year: int
    context: str
    ahead: bool
    last: str = ""

    @property
    def month(self) -> str:
        """The article's month as EDTF, or its year where only that is known."""
        return self.published[:7]


def _year(groups: dict[str, str | None], now: Now) -> int:
    """The year a match names or implies, 0 if unknown."""
    word, number = groups.get("yw"), groups.get("y")
    if number:
        return int(numeral_value(number))
    if word in ("当年", "同年"):
        return int((now.context or (now.last if word == "同年" else ""))[:4] or 0)
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
    if groups.get("point") in ("年末", "年底") and now.published[5:7] in EARLY and not now.ahead:
        return now.year - 1  # 年末 in a report of January
    return now.year - 1 if now.year and first > known and not now.ahead else now.year


def dated(match: re.Match[str], now: Now) -> str | None:
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


def spanned(match: re.Match[str], now: Now) -> str | None:
    """From one year, month or day to another of the same kind."""
    groups = match.groupdict()
    if groups.get("y2"):
        return f"{_year(groups, now) or ''}/{groups['y2']}"
    year = _year(groups, now)
    if not year:
        return ""
    month = int(numeral_value(groups.get("m2") or groups["m"] or ""))
    if groups.get("yw") == "今年" and not now.ahead and month > int(now.published[5:7] or 12):
        year -= 1  # 今年1-11月 in a text of January
    first = _point(groups, year)
    last = f"{year}-{month:02}" + (f"-{int(groups['d2']):02}" if groups.get("d2") else "")
    return f"{first}/{last}" if first <= last else first


def iso(match: re.Match[str], now: Now) -> str | None:
    """A date in figures: 2023-06-15, 2023.6.15."""
    year, month, day = (int(part) for part in match.group(1, 2, 3))
    return f"{year}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= 31 else None


def current(match: re.Match[str], now: Now) -> str | None:
    """目前, 近日 and the like: the article's month, 今天 its day where known; 至今 counts from the time said before."""
    if match[0] in ("今天", "今日") and len(now.published) == 10:
        return now.published
    if match[0] in ("至今", "迄今") and "/" not in now.context and "" < now.context[:7] < now.month:
        return f"{now.context[:7]}/{now.month}"
    return now.month


def days_back(match: re.Match[str], now: Now) -> str | None:
    """昨天, 前天."""
    return days_before(now.published, DAYS_BACK[match[0]])


def months_back(match: re.Match[str], now: Now) -> str | None:
    """上月, 下个月."""
    return months_before(now.published, 1 if match[0][0] == "上" else -1)


def vague(match: re.Match[str], now: Now) -> str | None:
    """A time that no date says."""
    return ""


def lasting(match: re.Match[str], now: Now) -> str | None:
    """近三年, 5年来, 3年内, 未来三年, 近两个月: the stretch before the article's date, or after it."""
    ahead = match["side"] in ("未来", "今后", "接下来") or (match["end"] == "内" and now.ahead)
    count = int(numeral_value(match["n"]))
    if match["side"] and ahead and "月" not in match[0] and now.published[5:7] in LATE:
        return f"{now.year + 1}/{now.year + count}"
    return span_of(now.published, int(numeral_value(match["n"])), months="月" in match[0], ahead=ahead)


def since_deed(match: re.Match[str], now: Now) -> str | None:
    """开放两年, 开业半年, 上线一年多, 半年下来: from so long ago until the article's date."""
    count = HALF if match["half"] else int(numeral_value(match["n"]))
    return span_of(now.published, count, months=bool(match["half"]) or "月" in match[0], ahead=False)


def ago(match: re.Match[str], now: Now) -> str | None:
    """三年前, 两个月前."""
    span = span_of(now.published, int(numeral_value(match["n"])), months="月" in match[0], ahead=False)
    return span.partition("/")[0]


def first_months(match: re.Match[str], now: Now) -> str | None:
    """今年前10个月: the months of a year up to one."""
    year, last = _year(match.groupdict(), now), int(numeral_value(match["n"]))
    return f"{year}-01/{year}-{last:02}" if year and 1 <= last <= 12 else ""


def feast(match: re.Match[str], now: Now) -> str | None:
    """今年“五一”假期, 中秋节前: the month of the feast, or its year where the moon decides the month."""
    month = FEASTS[match["feast"]]
    year = _year({**match.groupdict(), "m": str(month) if month else None}, now)
    return "" if not year else f"{year}-{month:02}" if month else f"{year}"


def whole_year(match: re.Match[str], now: Now) -> str | None:
    """全年, 年内, 入秋以来: the year spoken of last where it is this or the last one, else that of the article."""
    if not now.year:
        return ""
    if match[0] != "全年":  # 入秋 of a text of January was last year
        begun = {"入夏": 5, "入汛": 5, "入秋": 8, "入冬": 10}.get(match[0][:2], 1)
        return str(now.year - (begun > int(now.published[5:7] or 12)))
    last = "" if now.last == now.month else now.last  # 目前 says no year that 全年 could take up
    if (now.context and now.context != now.month) or last[:4] in (str(now.year), str(now.year - 1)):
        return (now.context or last)[:4]
    return str(now.year - (now.published[5:7] in EARLY and not now.ahead))


def same_day(match: re.Match[str], now: Now) -> str | None:
    """当天: the day spoken of last; nothing where no day was."""
    said = now.context or now.last
    return said if len(said) == 10 else None


def year_after(match: re.Match[str], now: Now) -> str | None:
    """次年, 第二年: the year after the one spoken of last."""
    said = (now.context or now.last)[:4]
    return str(int(said) + 1) if said else ""


def plan(match: re.Match[str], now: Now) -> str | None:
    """A five-year plan's years."""
    first = PLANS[match["plan"]]
    return {"末": f"{first + 4}", "开局": f"{first}", "收官": f"{first + 4}"}.get(
        match["when"][:2], f"{first}/{first + 4}"
    )


def named_day(match: re.Match[str], now: Now) -> str | None:
    """今年“8·16”: a day that gave an event its name, where the year is said."""
    return dated(match, now)


def lone_day(match: re.Match[str], now: Now) -> str | None:
    """17日 without a month: of the month spoken of last, else of the article's."""
    month = now.context if len(now.context) in (7, 10) else now.published
    return f"{month[:7]}-{int(match['d']):02}" if len(month) >= 7 else ""
