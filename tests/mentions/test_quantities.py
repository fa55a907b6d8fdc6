"""Quantities: value, unit and bound of what measures; nothing for dates, ordinals, names and slogans."""

from __future__ import annotations

import pytest

from kg.mentions.numerals import numeral_value
from kg.mentions.quantities import find_quantities
from kg.model import Article, Sentence, Text
from kg.text import add_words


def read(source: str) -> Text:
    """A text of one sentence as it stands."""
    article = Article("made.txt", 1, source, ((0, len(source)),))
    return add_words(Text(article, source, tuple(range(len(source))), (Sentence(0, len(source), 0),)))


def found(source: str) -> list[tuple[str, int | float, str, str]]:
    """Words, value, unit and bound of each quantity."""
    return [(source[q.start : q.end], q.value, q.unit, q.bound) for q in find_quantities(read(source))]


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("三", 3),
        ("十五", 15),
        ("一百零五", 105),
        ("一千零五十", 1050),
        ("两千", 2000),
        ("二〇二一", 2021),
        ("三百五", 350),
        ("一万二", 12000),
        ("3亿5000万", 350_000_000),
        ("1,234.5万", 12_345_000),
        ("1.2万亿", 1_200_000_000_000),
        ("千", 1000),
        ("0.7", 0.7),
        ("１２万", 120_000),
    ],
)
def test_numerals(numeral: str, value: int | float) -> None:
    assert numeral_value(numeral) == value
    assert isinstance(numeral_value(numeral), type(value))


@pytest.mark.parametrize("numeral", ["", "人", "3人", "十人", "百分"])
def test_what_is_no_numeral_is_refused(numeral: str) -> None:
    with pytest.raises(ValueError, match="no numeral"):
        numeral_value(numeral)


@pytest.mark.parametrize(
    ("source", "value", "unit", "bound"),
    [
        ("聚集各类市场主体1.77万多个", 17_700, "个", "atLeast"),
        ("财政收入58.4亿元", 5_840_000_000, "元", "exact"),
        ("投资近百亿元", 10_000_000_000, "元", "about"),
        ("巡查辖区6600余处（次）", 6600, "处（次）", "atLeast"),
        ("接种疫苗27.9万剂次", 279_000, "剂次", "exact"),
        ("千余名志愿者", 1000, "名", "atLeast"),
        ("上百名党员", 100, "名", "atLeast"),
        ("数十名群众", 10, "名", "atLeast"),
        ("十余场宣讲", 10, "场", "atLeast"),
        ("三场交流会", 3, "场", "exact"),
        ("两支夜班中队", 2, "支", "exact"),
        ("九旬老人", 90, "岁", "about"),
        ("面积35.97平方公里", 35.97, "平方公里", "exact"),
        ("党员1,120人", 1120, "人", "exact"),
        ("常住人口约7.8万人", 78_000, "人", "about"),
        ("惠及居民5000人左右", 5000, "人", "about"),
        ("化解率95%以上", 95, "%", "atLeast"),
        ("完成率９５％", 95, "%", "exact"),
        ("超过300户", 300, "户", "atLeast"),
        ("逾50家企业", 50, "家", "atLeast"),
        ("不足20户", 20, "户", "atMost"),
        ("5分钟内到场", 5, "分钟", "atMost"),
        ("占比百分之三十", 30, "%", "exact"),
        ("三分之一的居民", 33.33, "%", "exact"),
        ("占据约1/3面积", 33.33, "%", "about"),
        ("八成以上的居民", 80, "%", "atLeast"),
        ("占全部诉求的两成多", 20, "%", "atLeast"),
        ("提高2.1个百分点", 2.1, "百分点", "exact"),
        ("增长1.5倍", 1.5, "倍", "exact"),
        ("产值80亿，增长", 8_000_000_000, "", "exact"),
        ("均价8000元/平方米", 8000, "元/平方米", "exact"),
        ("工商一体机 3 台", 3, "台", "exact"),
        ("20万人口", 200_000, "", "exact"),
        ("接入高清探头1260路", 1260, "路", "exact"),
        ("走访企业213家次", 213, "家次", "exact"),
        ("每季度开展一次“提升”行动", 1, "次", "exact"),
    ],
)
def test_values(source: str, value: int | float, unit: str, bound: str) -> None:
    assert [row[1:] for row in found(source)] == [(pytest.approx(value), unit, bound)]


def test_a_range_gives_both_ends() -> None:
    assert found("每组30至40人") == [("30至40人", 30, "人", "atLeast"), ("30至40人", 40, "人", "atMost")]
    assert [row[1] for row in found("用3-5个月")] == [3, 5]


def test_lists() -> None:
    source = "划分18个二级网格、48个三级网格、微网格460个"
    assert [(value, unit) for _, value, unit, _ in found(source)] == [(18, "个"), (48, "个"), (460, "个")]


def test_one_counts_only_in_a_list_or_a_frequency() -> None:
    assert found("这是一个缩影，也是一次探索") == []
    assert [row[1] for row in found("建成一个服务站、三个活动室")] == [1, 3]


@pytest.mark.parametrize(
    "source",
    [
        "第3届",
        "第一批",
        "2021年9月17日上午9时30分",
        "2018年至今",
        "拨打12345热线",
        "电话13800000000",
        "地铁3号线和168路",
        "5G网络",
        "世界500强",
        "“五个之城”",
        "“1+N”模式",
        "“7·20”特大暴雨",
        "按照“7个100%”要求",
        "1街2路3园6区",
        "落实三会一课",
        "四议两公开",
        "一户一策",
        "做到两个维护",
        "两个先行",
        "三个方面",
        "一方面",
        "五位一体",
        "党的二十大",
        "万人助万企",
        "三门峡",
        "五台山",
        "《2018年3个要点》",
        "产业园2期",
        "3栋的楼长",
        "二次供水",
        "汽车及零部件",
        "实行7×24小时值守",
    ],
)
def test_what_measures_nothing(source: str) -> None:
    assert found(source) == []


def test_head_words_are_no_measure_words() -> None:
    assert found("3支部") == []
    assert found("50家庭")[0][2] == ""
    assert found("12人大代表")[0][2] == ""


def test_the_span_holds_bound_number_and_unit() -> None:
    assert found("清运垃圾近600余吨以上。")[0][0] == "近600余吨以上"
    assert found("新增 3 台一体机")[0][0] == "3 台"


def test_an_empty_text_has_none() -> None:
    assert found("") == []
