"""Times: EDTF of what newspapers write, resolved against the article's date."""

from __future__ import annotations

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.mentions.calendar import days_before, months_before, span_of
from kg.mentions.times import find_times
from kg.model import Article, Sentence, Text


def read(source: str) -> Text:
    """A text whose sentences end at 。 and line breaks."""
    article = Article("made.txt", 1, source, ((0, len(source)),))
    sentences, start = [], 0
    for end, c in enumerate(source, 1):
        if c in "。\n" or end == len(source):
            sentences.append(Sentence(start, end, source[:start].count("\n")))
            start = end
    return Text(article, source, tuple(range(len(source))), tuple(sentences))


def found(source: str, published: str = "2021-09-20") -> list[tuple[str, str]]:
    """Words and EDTF of each time."""
    return [(source[t.start : t.end], t.edtf) for t in find_times(read(source), published=published)]


@pytest.mark.parametrize(
    ("source", "edtf"),
    [
        ("2020年，财政收入", "2020"),
        ("2018年10月，党员", "2018-10"),
        ("2021年9月17日上午9时，社区", "2021-09-17"),
        ("二〇二一年七月一日，街道", "2021-07-01"),
        ("截至2018年10月底", "2018-10"),
        ("2018年至今共巡查", "2018/2021-09"),
        ("2021年至今共巡查", "2021-01/2021-09"),
        ("自2004年10月成立至今，", "2004-10/2021-09"),
        ("自去年11月运行以来，", "2020-11/2021-09"),
        ("2019年—2021年，", "2019/2021"),
        ("2019-2021年，", "2019/2021"),
        ("2021年1月至8月，", "2021-01/2021-08"),
        ("今年1至8月，", "2021-01/2021-08"),
        ("9月3日至5日，", "2021-09-03/2021-09-05"),
        ("今年，街道", "2021"),
        ("去年，街道", "2020"),
        ("前年，街道", "2019"),
        ("明年，街道", "2022"),
        ("今年以来，街道", "2021"),
        ("今年上半年，", "2021-01/2021-06"),
        ("今年一季度，", "2021-01/2021-03"),
        ("2020年前三季度，", "2020-01/2020-09"),
        ("今年8月份，", "2021-08"),
        ("去年9月份全面转型", "2020-09"),
        ("去年年底，", "2020-12"),
        ("年初，", "2021-01"),
        ("自7月份以来，", "2021-07/2021-09"),
        ("9月17日，街道", "2021-09-17"),
        ("12月，街道表彰", "2020-12"),
        ("10月，活动将举行", "2021-10"),
        ("本月，", "2021-09"),
        ("上个月，", "2021-08"),
        ("近日，街道", "2021-09"),
        ("截至目前，", "2021-09"),
        ("目前已建成", "2021-09"),
        ("现已委派", "2021-09"),
        ("昨日，", "2021-09-19"),
        ("今天，", "2021-09-20"),
        ("近三年，", "2018/2021"),
        ("3年内投入使用", "2018/2021"),
        ("未来三年，", "2021/2024"),
        ("近两个月，", "2021-07/2021-09"),
        ("5年来，", "2016/2021"),
        ("“十三五”期间，", "2016/2020"),
        ("“十四五”开局之年", "2021"),
        ("近年来，街道", ""),
        ("一直以来，街道", ""),
        ("今年“7·20”特大暴雨", "2021-07-20"),
        ("2023-06-15 10:15 来源", "2023-06-15"),
    ],
)
def test_resolved(source: str, edtf: str) -> None:
    assert [e for _, e in found(source)] == [edtf]


@pytest.mark.parametrize(
    "source",
    [
        "体现在方方面面",
        "达产后年产值",
        "《2018年工作要点》",
        "日均接待",
        "1500人",
        "3号线",
        "“7·20”特大暴雨",
        "党的二十大",
    ],
)
def test_what_is_no_time(source: str) -> None:
    assert found(source) == []


def test_a_bare_month_takes_the_year_of_its_sentence() -> None:
    assert [e for _, e in found("2019年启动，5月开工。6月，街道")] == ["2019", "2019-05", "2021-06"]


def test_the_same_year_is_the_one_said_last() -> None:
    assert [e for _, e in found("2018年获奖，同年11月又获奖")] == ["2018", "2018-11"]


def test_without_a_date_relative_times_stay_empty() -> None:
    assert [e for _, e in found("今年3月、去年、目前。2019年。上半年", "")] == ["", "", "", "2019", ""]


def test_a_year_as_date_gives_years() -> None:
    assert [e for _, e in found("目前。去年。9月。上月", "2021")] == ["2021", "2020", "2021-09", ""]


def test_the_head_belongs_to_the_time() -> None:
    assert found("自去年9月份全面转型")[0][0] == "自去年9月份"


def test_counting() -> None:
    assert days_before("2021-03-01", 1) == "2021-02-28"
    assert days_before("2021-03", 1) == "2021-03"
    assert months_before("2021-01", 1) == "2020-12"
    assert months_before("2021", 1) == ""
    assert span_of("2021-09", 2, months=True, ahead=False) == "2021-07/2021-09"
    assert span_of("", 2, months=True, ahead=False) == ""


PIECES = [
    "今年",
    "去年",
    "2019年",
    "5月",
    "至",
    "12日",
    "以来",
    "上半年",
    "近三年",
    "，",
    "。",
    "3",
    "截至目前",
    "初",
    "“7·20”",
]


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=8), st.sampled_from(["", "2021", "2021-09", "2021-09-20"]))
def test_every_edtf_is_valid_and_every_span_lies_within(pieces: list[str], published: str) -> None:
    text = read("".join(pieces))
    end = 0
    for time in find_times(text, published=published):
        assert end <= time.start < time.end <= len(text.text)
        end = time.end
        if time.edtf:
            parse_edtf(time.edtf)


@pytest.mark.parametrize(
    ("source", "edtf"),
    [
        ("驿站开放两年，调解纠纷", "2022/2024"),
        ("开业半年接待", "2023-11/2024-05"),
        ("半年下来，街区", "2023-11/2024-05"),
        ("三年前，这里", "2021"),
        ("两个月前，院里", "2024-03"),
        ("今年前4个月，", "2024-01/2024-04"),
        ("五一假期，公园", "2024-05"),
        ("去年“五一”小长假接待", "2023-05"),
        ("国庆期间，街区", "2023-10"),
        ("中秋节前，街道", "2024"),
        ("全年开展活动", "2024"),
        ("年内建成", "2024"),
    ],
)
def test_a_time_told_by_a_deed_a_feast_or_a_count_back_is_dated(source: str, edtf: str) -> None:
    assert edtf in [e for _, e in found(source, "2024-05-17")]


def test_a_year_after_and_the_same_year_take_up_the_text() -> None:
    assert found("2019年建成。次年投用。同年12月，获奖。", "2024-05-17") == [
        ("2019年", "2019"),
        ("次年", "2020"),
        ("同年12月", "2020-12"),
    ]


def test_until_now_counts_from_the_time_the_sentence_said() -> None:
    assert found("去年9月设立驿站，至今已举办76场", "2024-05-17")[-1] == ("至今", "2023-09/2024-05")


def test_the_whole_year_is_the_one_spoken_of() -> None:
    assert found("2022年全年开展", "2024-05-17")[-1][1] == "2022"
    assert found("街道现有党员20名，全年发展党员4名", "2024-01-19")[-1][1] == "2023"
    assert found("未来三年，街道", "2023-11-02") == [("未来三年", "2024/2026")]


@pytest.mark.parametrize(
    ("source", "published", "edtf"),
    [
        ("与老人结对，三年上门服务1.2万人次", "2023-05-20", "2020/2023"),
        ("入秋以来排查隐患", "2023-09-25", "2023"),
        ("入秋以来排查隐患", "2024-01-05", "2023"),
        ("年末市场主体达3万户", "2023-01-20", "2022-12"),
        ("2024年9月11日，大会召开。当天，手册发布", "2024-09-12", "2024-09-11"),
    ],
)
def test_a_stretch_before_a_deed_a_season_and_the_same_day_are_dated(source: str, published: str, edtf: str) -> None:
    assert found(source, published)[-1][1] == edtf
