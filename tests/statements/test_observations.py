"""Observations: what numbers measure, of whom, and when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from kg.mentions import find_quantities, find_times
from kg.model import Article, Entity, Mention, Observation, Sentence, Statement, Text
from kg.statements.observations import find_observations
from kg.statements.times import sentence_at, time_at
from kg.text import add_words

MAIN = Entity("Office", "北城街道")
PUBLISHED = "2021-09-20"


def read(source: str) -> Text:
    """A text whose sentences end at 。 and line breaks; a line is a paragraph."""
    article = Article("made.txt", 1, source, ((0, len(source)),), published=PUBLISHED)
    sentences, start = [], 0
    for end, c in enumerate(source, 1):
        if c in "。\n" or end == len(source):
            sentences.append(Sentence(start, end, source[:start].count("\n")))
            start = end
    return add_words(Text(article, source, tuple(range(len(source))), tuple(sentences)))


def mentions(source: str, names: dict[str, str]) -> Iterator[Mention]:
    """Each occurrence of each name as a mention of its class."""
    for name, type in names.items():
        at = source.find(name)
        while at >= 0:
            yield Mention(at, at + len(name), type, name)
            at = source.find(name, at + len(name))


def state(source: str, names: dict[str, str] | None = None) -> tuple[Statement, ...]:
    """The statements of a text about 北城街道 in which these names stand."""
    text, named = read(source), list(mentions(source, names or {}))
    things = {m: Entity(m.type, m.name) for m in named}
    times = find_times(text, published=PUBLISHED)
    return find_observations(text, find_quantities(text), times, lambda _: MAIN, named, things.get)


def told(source: str, names: dict[str, str] | None = None) -> list[tuple[str, int | float, str]]:
    """Indicator, value and unit of each statement."""
    rows = [s.object for s in state(source, names)]
    return [(o.indicator, o.value, o.unit) for o in rows if isinstance(o, Observation)]


@pytest.mark.parametrize(
    ("source", "indicator", "value", "unit"),
    [
        ("在册党员已经达到1120人。", "在册党员", 1120, "人"),
        ("辖区面积35.97平方公里。", "辖区面积", 35.97, "平方公里"),
        ("2020年，完成财政收入58.4亿元。", "财政收入", 5_840_000_000, "元"),
        ("规上工业总产值80亿。", "规上工业总产值", 8_000_000_000, "元"),
        ("下发整改通知书1550份。", "下发整改通知书", 1550, "份"),
        ("清运垃圾10000余立方米。", "清运垃圾", 10_000, "立方米"),
        ("绿化8000余平方米。", "绿化面积", 8000, "平方米"),
        ("高标准创建卓越路段5条。", "卓越路段", 5, "条"),
        ("先后召开党建联席会议24次。", "召开党建联席会议", 24, "次"),
        ("各类街面问题的处置率达到了96%。", "各类街面问题的处置率", 96, "%"),
        ("构筑城管“天网”，设置600余个摄像头。", "摄像头", 600, "个"),
        ("开展了三场专题学习交流会。", "专题学习交流会", 3, "场"),
        ("组建了两支夜班中队。", "夜班中队", 2, "支"),
        ("引入18家总部企业。", "引入总部企业", 18, "家"),
        ("对辖区106家主要企业实现党组织全覆盖。", "实现党组织全覆盖的主要企业", 106, "家"),
        ("帮助240余名群众完成再就业。", "帮助完成再就业的群众", 240, "名"),
        ("有453户居民登记参与垃圾分类实施工作。", "登记参与垃圾分类实施工作的居民", 453, "户"),
        ("为73家施工工地建立起完善的责任台账。", "建立责任台账的施工工地", 73, "家"),
        ("信访量同比下降34%。", "信访量同比下降", 34, "%"),
        ("办理时限压缩了80%。", "办理时限压缩", 80, "%"),
        ("60岁以上老年人占比达23.6%。", "60岁以上老年人占比", 23.6, "%"),
        ("5分钟内完成立案研判。", "完成立案研判时限", 5, "分钟"),
        ("10分钟直达火车站。", "直达火车站的时间", 10, "分钟"),
        ("每周开放7天。", "每周开放", 7, "天"),
        ("单个项目最高补助5万元。", "单个项目最高补助", 50_000, "元"),
        ("综合成绩由第187名升至第42名。", "综合成绩排名", 42, "名"),
    ],
)
def test_indicators(source: str, indicator: str, value: int | float, unit: str) -> None:
    assert (indicator, value, unit) in told(source)


def test_lists_share_head_and_predicate() -> None:
    assert told("划分为18个二级网格、48个三级网格、微网格460个。") == [
        ("二级网格", 18, "个"),
        ("三级网格", 48, "个"),
        ("微网格", 460, "个"),
    ]
    assert told("新建停车位210个、充电桩36个。") == [("新建停车位", 210, "个"), ("充电桩", 36, "个")]


def test_a_later_number_takes_up_the_noun_said_before() -> None:
    assert told("共调解矛盾纠纷220余起，成功化解210余起，化解率达95%。") == [
        ("调解矛盾纠纷", 220, "起"),
        ("成功化解矛盾纠纷", 210, "起"),
        ("化解率", 95, "%"),
    ]
    assert told("固定资产投资102亿元，增速50%。")[1] == ("固定资产投资增速", 50, "%")
    assert told("受理群众诉求2.46万件，同比下降11.3%。")[1] == ("受理群众诉求同比下降", 11.3, "%")
    assert told("聚集各类市场主体1.77万多个，占全区总量的71%。")[1][0].endswith("市场主体占全区总量的比例")


def test_before_and_after_keep_their_own_times() -> None:
    rows = state("2013年固定资产投资50亿元，2022年固定资产投资达到102亿元。")
    assert [(s.object.value, s.time) for s in rows if isinstance(s.object, Observation)] == [
        (5_000_000_000, "2013"),
        (10_200_000_000, "2022"),
    ]
    before, after = state("今年以来，组建率由31%提高到94.8%。")
    assert (before.object, before.time) == (Observation("原组建率", 31, "%"), "")
    assert (after.object, after.time) == (Observation("组建率", 94.8, "%"), "2021")


def test_measures_dealt_out() -> None:
    assert told("集体收入和村民收入分别达到80万元和3万元。") == [
        ("集体收入", 800_000, "元"),
        ("村民收入", 30_000, "元"),
    ]


@pytest.mark.parametrize(
    "source",
    [
        "制定3年清零计划。",
        "24小时在岗在位。",
        "为60岁以上老人服务。",
        "招募网格员，每组由1名党员、2名志愿者组成。",
        "将16个社区重新划分。",
        "以50户为单位。",
    ],
)
def test_what_is_not_filed(source: str) -> None:
    assert told(source, {"3年清零计划": "Programme"}) == []


def test_names_in_a_list_are_not_counted_again() -> None:
    names = {"甲公司": "Company", "乙公司": "Company"}
    assert told("甲公司、乙公司2家企业发展强劲。", names) == []
    assert told("甲公司、乙公司等12家企业发展强劲。", names)[0][1:] == (12, "家")


@pytest.mark.parametrize(
    ("source", "names", "subject", "indicator"),
    [
        ("光明社区常住人口达12253人。", {"光明社区": "Community"}, "光明社区", "常住人口"),
        ("北城街道光明社区现有居民4000户。", {"北城街道": "Office", "光明社区": "Community"}, "光明社区", "居民"),
        ("总投资18亿元的长虹产业园今年开工。", {"长虹产业园": "Project"}, "长虹产业园", "总投资"),
        ("街道投资430万元建成惠民中心。", {"惠民中心": "Facility"}, "惠民中心", "投资"),
        ("启动长虹片区改造，总投资2850万元。", {"长虹片区改造": "Project"}, "长虹片区改造", "总投资"),
        ("成立邻里调解室，吸纳调解员18名。", {"邻里调解室": "Facility"}, "邻里调解室", "调解员"),
        ("组建1500余人的红袖标志愿服务队。", {"红袖标志愿服务队": "SocialOrganization"}, "红袖标志愿服务队", "志愿者"),
        ("在长虹片区改造中，新增车位36个。", {"长虹片区改造": "Project"}, "长虹片区改造", "新增车位"),
        ("82岁的张三丰每天来。", {"张三丰": "Person"}, "张三丰", "年龄"),
        ("新增车位36个。", {}, "北城街道", "新增车位"),
    ],
)
def test_subjects(source: str, names: dict[str, str], subject: str, indicator: str) -> None:
    first = next(
        s for s in state(source, names) if isinstance(s.object, Observation) and s.object.indicator == indicator
    )
    assert first.subject.label == subject


def test_a_noun_takes_up_the_name_that_ends_in_it() -> None:
    rows = state("街道建起惠民服务中心。中心累计接待群众300人次。", {"惠民服务中心": "Facility"})
    assert [s.subject.label for s in rows] == ["惠民服务中心"]


def test_deeds_of_the_office_stay_with_the_office() -> None:
    source = "街道成立邻里调解室，吸纳调解员18名，并将辖区划分为9个网格。"
    assert [s.subject.label for s in state(source, {"邻里调解室": "Facility"})] == ["邻里调解室", "北城街道"]


def test_evidence_is_cut_from_the_source() -> None:
    source = "今年以来，街道新增车位36个，拆除违建2000余平方米。"
    for row in state(source):
        assert source[row.evidence.start : row.evidence.end] == row.evidence.text
        assert str(int(row.object.value)) in row.evidence.text if isinstance(row.object, Observation) else False
        assert row.rule.startswith("observed.")
        assert 0 < row.confidence < 1


def test_each_fact_once() -> None:
    assert len(state("新增车位36个。\n街道新增车位36个。")) == 1


@pytest.mark.parametrize(
    ("source", "at", "time"),
    [
        ("2018年，召开会议14次。书记讲党课11次。", "11次", "2018"),
        ("今年上半年，排查隐患。在8月攻坚战中，800名党员参战。", "800", "2021-08"),
        ("解决问题20个，并对今年任务进行分解。", "20个", "2021"),
        ("为73家工地建账。2018年至今共巡查6600处。", "73家", "2018/2021-09"),
        ("近年来，完善机制，完成34个小区改造。", "34个", ""),
        ("今年以来，推进治理。\n划分为18个网格。", "18个", "2021"),
        ("接待群众30人次，比去年同期增长12%。", "30人次", ""),
        ("力争到2025年达到3个，另有1个。", "1个", ""),
        ("没有时间的一段，共有5个。", "5个", ""),
    ],
)
def test_the_time_that_governs(source: str, at: str, time: str) -> None:
    text = read(source)
    assert time_at(text, find_times(text, published=PUBLISHED), source.index(at)) == time


def test_positions_outside_every_sentence_have_no_time() -> None:
    text = read("今年，新增车位36个。")
    assert sentence_at(text, 99) is None
    assert time_at(text, find_times(text, published=PUBLISHED), 99) == ""


@pytest.mark.parametrize(
    "source",
    ["", "12345", "1、2、3。", "（3个）。", "的5个的。", "、、9家、。", "Only 12 people came.", "第3名。", "%5%。"],
)
def test_odd_texts_do_not_fail(source: str) -> None:
    assert all(isinstance(row, Statement) for row in state(source))


def timed(source: str, names: dict[str, str] | None = None) -> list[tuple[int | float, str]]:
    """Value and time of each statement."""
    return [(s.object.value, s.time) for s in state(source, names) if isinstance(s.object, Observation)]


def test_a_year_that_a_multiple_is_of_dates_nothing() -> None:
    assert timed("2020年销售额4600万元，是2018年的3.8倍。")[-1] == (3.8, "2020")
    assert timed("去年，配套率由2018年的22%提升到48%。")[-1] == (48, "2020")


def test_an_age_is_that_of_the_telling() -> None:
    names = {"周立新": "Person"}
    assert timed("1996年，厂里放假。\n52岁的周立新是社区书记。", names)[-1] == (52, "2021")
    assert timed("1996年，52岁的周立新来到社区。", names)[-1] == (52, "1996")


def test_this_year_in_a_report_printed_soon_after_is_the_year_reported_on() -> None:
    source = "一、2020年工作成效\n今年，街道签约企业42家。"
    text = read(source)
    sentences = tuple(replace(s, kind="heading" if s.start == 0 else "body") for s in text.sentences)
    text = replace(text, sentences=sentences)
    times = find_times(text, published=PUBLISHED)
    (found,) = find_observations(text, find_quantities(text), times, lambda _: MAIN, [], {}.get)
    assert found.time == "2020"
