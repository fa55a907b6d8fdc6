"""EDTF times as the days they begin and end on.

Extended Date/Time Format, levels 0 and 1 as far as news needs them: years, months, days, unspecified digits, seasons
and quarters, intervals, open ends, qualifiers. https://www.loc.gov/standards/datetime/
"""

from __future__ import annotations

import calendar
import re
from functools import lru_cache
from typing import Final

from kg.vocabulary import XSD

_DATE: Final = re.compile(r"(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?[?~%]?")
_EXACT: Final = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?")
_SPANS: Final = {  # season and quarter codes of EDTF: first and last month
    **{21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12)},
    **{33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12)},
    **{40: (1, 6), 41: (7, 12)},
}


def _months(month: str) -> tuple[int, int] | None:
    if month in ("", "XX"):
        return (1, 12)
    code = int(month)
    return (code, code) if 1 <= code <= 12 else _SPANS.get(code)


def _days(date: str) -> tuple[str, str] | None:
    parts = _DATE.fullmatch(date)
    months = _months(parts[2] or "") if parts else None
    if parts is None or months is None:
        return None
    first, last = int(parts[1].replace("X", "0")), int(parts[1].replace("X", "9"))
    if not first:
        return None  # XSD 1.0 has no year 0, and news has none either
    begin, end = (first, months[0], 1), (last, months[1], calendar.monthrange(last, months[1])[1])
    if (day := parts[3]) and day != "XX":
        if months[0] != months[1] or not 1 <= int(day) <= end[2]:
            return None
        begin, end = (*begin[:2], int(day)), (*end[:2], int(day))
    return "{:04}-{:02}-{:02}".format(*begin), "{:04}-{:02}-{:02}".format(*end)


@lru_cache(maxsize=4096)
def days(edtf: str) -> tuple[str, str] | None:
    """First and last day of a time as ISO dates, an open end empty; None for what is no EDTF.

    >>> days("2018-02"), days("2019/2021-06"), days("2021-09-17"), days("../2020"), days("九月")
    (('2018-02-01', '2018-02-28'), ('2019-01-01', '2021-06-30'), ('2021-09-17', '2021-09-17'), ('', '2020-12-31'), None)
    """
    left, slash, right = edtf.partition("/")
    if not slash:
        return _days(left)
    ends = [("", "") if part in ("", "..") else _days(part) for part in (left, right)]
    if ends[0] is None or ends[1] is None or not (ends[0][0] or ends[1][1]):
        return None
    begin, end = ends[0][0], ends[1][1]
    return None if begin and end and end < begin else (begin, end)


def datatype(edtf: str) -> str:
    """The XSD type that says exactly this EDTF date (xsd:gYear, xsd:gYearMonth, xsd:date), or empty.

    >>> datatype("2018-10").rsplit("#")[1], datatype("2018/2019")
    ('gYearMonth', '')
    """
    exact = _EXACT.fullmatch(edtf) and _days(edtf)
    return {4: XSD.gYear, 7: XSD.gYearMonth, 10: XSD.date}[len(edtf)] if exact else ""
