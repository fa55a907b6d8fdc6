"""EDTF times compared: which period does one cover (https://www.loc.gov/standards/datetime/)."""

from __future__ import annotations

import calendar
import re

_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


def period(edtf: str) -> tuple[str, str]:
    """First and last day that an EDTF date or interval covers, as ``YYYY-MM-DD``; empty where open or not understood.

    >>> period("2018-02"), period("2018-01/2018-10"), period("2019/..")
    (('2018-02-01', '2018-02-28'), ('2018-01-01', '2018-10-31'), ('2019-01-01', ''))
    """
    first, _, last = edtf.partition("/")
    return _edge(first, last_day=False), _edge(last if "/" in edtf else first, last_day=True)


def within(edtf: str, *, since: str = "", until: str = "") -> bool:
    """Whether a time touches the period from ``since`` to ``until`` (EDTF, both included); never for a time unknown.

    >>> within("2018", since="2018-06"), within("2017-12", since="2018"), within("", until="2020")
    (True, False, False)
    """
    first, last = period(edtf)
    if not first and not last:
        return False
    after = not since or not last or last >= period(since)[0]
    before = not until or not first or first <= period(until)[1]
    return after and before


def _edge(date: str, *, last_day: bool) -> str:
    match = _DATE.match(date)
    if not match:
        return ""
    year, month, day = (int(part) if part else 0 for part in match.groups())
    month = month if 1 <= month <= 12 else (12 if last_day else 1)
    length = calendar.monthrange(year, month)[1] if 1 <= year <= 9999 else 31
    day = day if 1 <= day <= length else (length if last_day else 1)
    return f"{year:04}-{month:02}-{day:02}"


__all__ = ["period", "within"]
