"""EDTF times as days, and units as codes."""

from __future__ import annotations

import pytest

from kg.rdf import UNITS, days, find_unit
from kg.rdf.times import datatype
from kg.vocabulary import XSD


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2018", "2018-01-01", "2018-12-31"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2021-09-17", "2021-09-17", "2021-09-17"),
        ("2018-01/2018-10", "2018-01-01", "2018-10-31"),
        ("2018/..", "2018-01-01", ""),
        ("2018/", "2018-01-01", ""),
        ("../2020-05", "", "2020-05-31"),
        ("2018~", "2018-01-01", "2018-12-31"),
        ("2018-06?", "2018-06-01", "2018-06-30"),
        ("201X", "2010-01-01", "2019-12-31"),
        ("2018-XX", "2018-01-01", "2018-12-31"),
        ("2018-06-XX", "2018-06-01", "2018-06-30"),
        ("2021-33", "2021-01-01", "2021-03-31"),
        ("2021-21", "2021-03-01", "2021-05-31"),
        ("2021-41", "2021-07-01", "2021-12-31"),
    ],
)
def test_the_first_and_last_day(edtf: str, first: str, last: str) -> None:
    assert days(edtf) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "去年",
        "2021-13",
        "2021-00",
        "2021-02-30",
        "2021-6",
        "0000",
        "21-06",
        "2021/2020",
        "../..",
        "/",
        "2021-33-01",
    ],
)
def test_what_is_no_edtf(text: str) -> None:
    assert days(text) is None


@pytest.mark.parametrize(
    ("edtf", "kind"),
    [
        ("2018", XSD.gYear),
        ("2018-10", XSD.gYearMonth),
        ("2018-10-05", XSD.date),
        ("2018-21", ""),
        ("201X", ""),
        ("2018~", ""),
        ("2018/2019", ""),
        ("2018-02-30", ""),
        ("", ""),
    ],
)
def test_the_xsd_type_that_says_exactly_this(edtf: str, kind: str) -> None:
    assert datatype(edtf) == kind


def test_the_table_of_units_is_unique_and_measure_words_have_no_code() -> None:
    written = [unit.written for unit in UNITS]
    assert len(written) == len(set(written))
    assert all(unit.qudt.isascii() and unit.ucum.isascii() for unit in UNITS)
    assert [find_unit(word) for word in ("个", "户", "件", "人次", "")] == [None] * 5
    assert find_unit("元") is not None
