"""Counting back and forth in EDTF dates of day, month or year precision."""

from __future__ import annotations

from datetime import date, timedelta


def days_before(published: str, days: int) -> str:
    """The day so many days before a date; its month where the day is not known.

    >>> days_before("2021-03-01", 1)
    '2021-02-28'
    """
    if len(published) != 10:
        return published[:7]
    return (date.fromisoformat(published) - timedelta(days=days)).isoformat()


def months_before(published: str, months: int) -> str:
    """The month so many months before (after, if negative) a date; empty where the month is not known.

    >>> months_before("2021-01", 1)
    '2020-12'
    """
    if len(published) < 7:
        return ""
    year, month = divmod(int(published[:4]) * 12 + int(published[5:7]) - 1 - months, 12)
    return f"{year}-{month + 1:02}"


def span_of(published: str, count: int, *, months: bool, ahead: bool) -> str:
    """The years or months before the date, or after it, as an EDTF interval; empty without a date.

    >>> span_of("2021-09", 3, months=False, ahead=False)
    '2018/2021'
    """
    if not published or (months and len(published) < 7):
        return ""
    step = -count if ahead else count
    here = published[:7] if months else published[:4]
    there = months_before(published, step) if months else f"{int(published[:4]) - step:04}"
    return f"{here}/{there}" if ahead else f"{there}/{here}"


__all__ = ["days_before", "months_before", "span_of"]
