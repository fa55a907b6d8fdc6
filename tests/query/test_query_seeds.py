"""Every question of the library, asked of the seeds' graph; what must be in the answer was read in the seeds.

A cell is what is given; one that begins with ``~`` contains it. Rows that no reader would expect stand in ``never``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from kg.query import as_table, ask_question, library
from kg.store import Store

from .conftest import SEEDS

Row = dict[str, str]
YANGTAI = "郑州经济技术开发区"
STARS = "五星支部创建"
FIVE = ("支部过硬创建", "产业兴旺创建", "生态宜居创建", "平安法治创建", "文明幸福创建")
COMMUNITIES = ("亚太社区", "中烟社区", "远大社区", "格林社区", "中铁社区", "毛庄社区")


@dataclass(frozen=True)
class Case:
    """A question with values, rows that must be in its answer in this order, and rows that must not."""

    name: str
    values: Row = field(default_factory=dict)
    rows: tuple[Row, ...] = ()
    never: tuple[Row, ...] = ()
    ordered: bool = False


CASES = (
    Case(
        "posts",
        {},
        (
            {"person": "刘磊", "post": "书记", "body": "~明湖", "published": "2017-10"},
            {"person": "李广辉", "post": "副书记", "body": "枫杨办事处党工委", "published": "2023-05"},
            {"person": "陈伟", "post": "副书记", "body": "潮河办事处党工委", "words": "~党工委副书记陈伟"},
        ),
        ({"post": "记者"},),
    ),
    Case(
        "posts",
        {"person": "魏喜盈"},
        (
            {"post": "副书记", "time": "2018", "published": "2018-10", "words": "明湖党工委副书记魏喜盈"},
            {"post": "书记", "time": "2021", "published": "2021-09", "words": "明湖街道党工委书记魏喜盈"},
        ),
        ordered=True,
    ),
    Case(
        "offices",
        {"zone": YANGTAI},
        ({"office": "明湖办事处", "code": "410171560"}, {"office": "潮河办事处", "code": "410171561"}),
        ({"office": "枫杨办事处"}, {"office": "沟赵办事处"}),
    ),
    Case("offices", {"office": "沟赵"}, ({"office": "沟赵办事处", "zone": "郑州高新区", "words": "~沟赵办事处"},)),
    Case(
        "units",
        {"division": "明湖办事处"},
        (
            *({"unit": name, "kind": "社区", "parent": "明湖办事处"} for name in COMMUNITIES),
            {"unit": "恒大绿洲小区", "kind": "小区", "parent": "格林社区", "words": "格林社区恒大绿洲小区"},
        ),
        ({"unit": "大里村"}, {"unit": "锦华苑社区"}, {"unit": "明湖办事处"}),
    ),
    Case("units", {"division": "410171"}, ({"unit": "潮河办事处", "code": "410171561"}, {"unit": "亚太社区"})),
    Case(
        "hierarchy",
        {"thing": "恒大绿洲小区"},
        (
            {"step": "1", "upper": "格林社区", "kind": "社区"},
            {"step": "2", "upper": "明湖办事处", "kind": "乡级区划", "code": "410171560"},
            {"step": "3", "upper": YANGTAI, "kind": "功能区", "code": "410171"},
            {"step": "4", "upper": "郑州市", "kind": "地级区划", "code": "4101"},
        ),
        ordered=True,
    ),
    Case(
        "adoption",
        {"programme": "路长制"},
        ({"body": "明湖办事处", "year": "2018", "articles": "1"}, {"body": "枫杨办事处", "year": "2020"}),
        ({"body": "潮河办事处"}, {"body": "沟赵办事处"}),
    ),
    Case(
        "senses",
        {"name": "双改"},
        (
            {"programme": "~集体经济股份合作制改革", "body": "明湖办事处", "time": "2017", "published": "2017-10"},
            {"programme": "~改进城市管理", "body": "沟赵办事处", "published": "2020-06", "words": "~双改"},
            {"programme": "~改进城市管理", "body": "枫杨办事处", "published": "2020-06"},
        ),
        ({"programme": "~集体经济", "body": "沟赵办事处"}, {"programme": "~改进城市管理", "published": "2017-10"}),
    ),
    Case(
        "measures",
        {"programme": STARS},
        (
            *({"measure": star, "relation": "是其组成或手段"} for star in FIVE),
            {"measure": "“三零”创建", "above": "平安法治创建"},
        ),
    ),
    Case(
        "programmes",
        {"office": "枫杨", "programme": STARS},
        ({"office": "枫杨办事处", "body": "枫杨办事处党工委", "words": "~枫杨办事处党工委"},),
        ({"office": "明湖办事处"},),
    ),
    Case(
        "projects",
        {"division": "沟赵办事处"},
        (
            {"project": "郑州赛维云计算产业园二期", "builder": "沟赵办事处"},
            {"project": "~新天智慧能源科技产业园项目", "builder": "新天科技股份有限公司"},
        ),
        ({"project": "海尔产业园"}, {"project": "~照相机厂"}),
    ),
    Case(
        "projects",
        {"owner": "新天科技股份有限公司"},
        ({"project": "~新天智慧能源科技产业园项目"},),
        ({"project": "~赛维"},),
    ),
    Case(
        "compare",
        {"first": "枫杨", "second": "潮河"},
        (
            {"indicator": "三级网格", "unit": "个", "firstValue": "~48", "secondValue": "~52"},
            {"indicator": "微网格", "unit": "个", "firstValue": "~460", "secondValue": "~329"},
        ),
        ({"indicator": "规模以上工业总产值"}, {"firstValue": ""}, {"secondValue": ""}),
    ),
    Case(
        "tiers",
        {},
        (
            {"office": "潮河办事处", "level1": "1", "level2": "9", "level3": "52", "micro": "329", "dedicated": "86"},
            {"office": "枫杨办事处", "level2": "18", "level3": "48", "micro": "460", "dedicated": "98"},
        ),
    ),
    Case(
        "grids",
        {"first": "枫杨", "second": "潮河"},
        (
            {"tier": "一级网格", "firstNumber": "", "secondNumber": "1"},
            {"tier": "二级网格", "firstNumber": "18", "secondNumber": "9"},
            {"tier": "三级网格", "firstNumber": "48", "secondNumber": "52"},
            {"tier": "微网格", "firstNumber": "460", "secondNumber": "329"},
            {"tier": "专属网格", "firstNumber": "98", "secondNumber": "86"},
        ),
        ordered=True,
    ),
    Case(
        "party",
        {},
        (
            {"indicator": "~党员", "value": "1120", "unit": "人", "time": "2018-10", "words": "~1120人"},
            {"indicator": "~楼宇党支部", "value": "6", "unit": "个"},
            {"indicator": "~楼院党小组", "value": "37", "published": "2017-10"},
            {"body": "枫杨办事处", "indicator": "~网格党组织", "value": "48"},
        ),
        ({"indicator": "~网格长"}, {"indicator": "微网格"}),
    ),
    Case(
        "series",
        {"indicator": "固定资产投资", "thing": "潮河"},
        (
            {"year": "2013", "value": "5000000000", "unit": "元", "words": "~固定资产投资50亿元"},
            {"year": "2022", "value": "10200000000", "unit": "元"},
        ),
        ({"name": "~贸易销售额"},),
        ordered=True,
    ),
    Case(
        "companies",
        {"place": "明湖办事处"},
        (
            *({"thing": name, "relation": "位于"} for name in ("河南保税中心", "国际陆港", "中铁装备", "郑煤机")),
            {"thing": "~明和鑫物业服务有限公司", "relation": "设立"},
        ),
        ({"kind": "设施"}, {"thing": "中建七局"}),
    ),
    Case(
        "facilities",
        {"place": "明湖办事处"},
        (
            {"thing": "远大社区党群服务中心", "where": "远大社区", "kind": "设施"},
            {"thing": "郑州市八十五中", "kind": "学校"},
        ),
        ({"kind": "企业"}, {"thing": "莲花公园"}),
    ),
    Case(
        "events", {"body": "中烟社区"}, ({"event": "“唱支山歌给党听”活动", "relation": "举办", "published": "2018-10"},)
    ),
    Case("events", {}, ({"event": "~企业家接待日", "body": "沟赵办事处", "time": "2020-06-29"},)),
    Case(
        "documents",
        {"body": "明湖办事处"},
        (
            {"document": "《明湖办事处城市管理中心运行方案》", "relation": "发布", "words": "~研究制订了"},
            {"document": "《非公党建组织力标准体系》", "relation": "实施"},
        ),
    ),
    Case(
        "honours",
        {},
        (
            {"body": "大里村党组织", "award": "省级“五星”支部", "published": "2023-05"},
            {"body": "明湖办事处", "award": "全市第一", "time": "2020"},
        ),
    ),
    Case(
        "reporters",
        {"name": "王赛华"},
        (
            {"published": "2017-10", "newspaper": "郑报融媒", "author": "王赛华"},
            {"published": "2018-10", "author": "王赛华"},
            {"published": "2021-09", "author": "王赛华"},
        ),
        ({"byline": "~刘地"},),
    ),
    Case(
        "timeline",
        {"thing": "魏喜盈"},
        (
            {"when": "2018", "relation": "任职于", "post": "副书记"},
            {"when": "2021", "relation": "任职于", "post": "书记", "words": "明湖街道党工委书记魏喜盈"},
        ),
        ordered=True,
    ),
    Case(
        "timeline",
        {"thing": "潮河办事处"},
        ({"when": "2013", "object": "~固定资产投资 5,000,000,000元"}, {"when": "2022", "object": "~10,200,000,000元"}),
    ),
    Case(
        "sources",
        {"subject": "明湖办事处", "predicate": "隶属于", "object": YANGTAI},
        (
            {"published": "2017-10", "newspaper": "郑报融媒"},
            {"published": "2018-10", "words": "郑州经开区明湖办事处"},
            {"published": "2021-09"},
        ),
        ({"published": "2023-05"}, {"published": "2020-06"}),
        ordered=True,
    ),
    Case(
        "paths",
        {"one": "魏喜盈", "other": "明湖办事处"},
        ({"steps": "2", "arrows": "→→", "relation1": "任职于", "relation2": "是其党组织", "over1": "~党工委"},),
        ({"steps": "1"},),
    ),
    Case(
        "paths",
        {"one": "亚太社区", "other": "中烟社区"},
        ({"steps": "2", "arrows": "→←", "relation1": "隶属于", "over1": "明湖办事处", "relation2": "隶属于"},),
    ),
    Case(
        "paths",
        {"one": "恒大绿洲小区", "other": YANGTAI, "depth": "3"},
        ({"steps": "3", "arrows": "→→→", "over2": "明湖办事处"},),
    ),
    Case("paths", {"one": "恒大绿洲小区", "other": YANGTAI, "depth": "2"}, (), ({"steps": "3"},)),
    Case("uncoded", {"kind": "功能区"}, ({"division": "海口江东新区", "parent": "海口市"},), ({"division": YANGTAI},)),
    Case("uncoded", {}, ({"division": "海口江东新区"},), ({"division": "明湖办事处"}, {"division": "亚太社区"})),
    Case(
        "numbers",
        {"thing": "沟赵办事处", "containing": "面积"},
        ({"value": "35.97", "unit": "平方公里", "bound": "恰为"},),
        ({"unit": "项"},),
    ),
    Case(
        "namesakes",
        {"name": "双改"},
        ({"shared": "双改", "thing": "~集体经济"}, {"shared": "双改", "thing": "~改进城市管理"}),
    ),
    Case(
        "partners",
        {"body": "远大社区"},
        ({"one": "远大社区", "relation": "合作", "other": "河南师范大学新联学院"},),
        ({"one": "枫杨办事处"},),
    ),
    Case(
        "articles",
        {},
        (
            {
                "file": "002_1e65ac0dc58ed6cb.txt#1",
                "published": "2017-10",
                "medium": "郑报融媒",
                "article": "~开启居民幸福生活新征程",
            },
            {"file": "003_bba0e5877815e03d.txt#2", "published": "2023-05"},
            {"file": "004_bd79d82bc0c9c230.txt#2", "published": "2020-06"},
        ),
    ),
    Case("conflicts", {"thing": "明湖街道党工委"}, (), ({"kind": "holders"},)),  # one after the other, years apart
    Case("conflicts", {}, (), ({"kind": "dates"}, {"kind": "parents"})),
)
ASKED_BELOW = {"evidence", "changes", "weakest"}


def asked(store: Store, name: str, values: Row) -> list[Row]:
    """The rows of an answer by column."""
    found = ask_question(store.engine, name, values, builds=True)
    table = as_table(found.engine, found.answer)
    return [dict(zip(table.columns, row, strict=True)) for row in table.rows]


def fits(row: Row, wanted: Row) -> bool:
    """Whether a row has what is wanted of it."""
    return all(v[1:] in row[c] if v.startswith("~") else v == row[c] for c, v in wanted.items())


def test_every_question_has_a_case() -> None:
    assert {case.name for case in CASES} | ASKED_BELOW == set(library())
    assert len(library()) >= 24


@pytest.mark.parametrize("case", CASES, ids=lambda case: " ".join((case.name, *case.values.values())))
def test_the_answer_holds_what_the_seeds_say(seeds: Store, case: Case) -> None:
    rows = asked(seeds, case.name, case.values)
    places = [next((i for i, row in enumerate(rows) if fits(row, wanted)), -1) for wanted in case.rows]
    assert -1 not in places, (case.rows[places.index(-1)], rows)
    assert not case.ordered or places == sorted(places)
    assert not [row for row in rows for strange in case.never if fits(row, strange)]


def test_grids_and_articles_are_all_of_them(seeds: Store) -> None:
    assert len(asked(seeds, "grids", {"first": "枫杨", "second": "潮河"})) == 5
    assert len(asked(seeds, "tiers", {})) == 2
    articles = asked(seeds, "articles", {})
    assert len(articles) == 7
    assert all(int(row["things"]) > 5 and int(row["statements"]) > 5 for row in articles)


def test_the_evidence_of_a_statement_stands_in_the_file(seeds: Store) -> None:
    (row,) = asked(seeds, "sources", {"subject": "李广辉", "predicate": "holdsPost"})
    (told,) = asked(seeds, "evidence", {"statement": row["statement"]})
    assert (told["subject"], told["object"], told["post"]) == ("李广辉", "枫杨办事处党工委", "副书记")
    source = (SEEDS / "003_bba0e5877815e03d.txt").read_text(encoding="utf-8")
    assert source[int(told["start"]) : int(told["end"])] == told["words"] == "枫杨办事处党工委副书记李广辉"
    assert 0 < float(told["confidence"]) <= 1
    assert told["rule"]


def test_the_weakest_come_first(seeds: Store) -> None:
    rows = asked(seeds, "weakest", {"below": "0.6"})
    sure = [float(row["confidence"]) for row in rows]
    assert sure == sorted(sure)
    assert rows
    assert max(sure) < 0.6
    assert {row["predicate"] for row in asked(seeds, "weakest", {"below": "0.6", "predicate": "实施"})} <= {"实施"}
    assert len(asked(seeds, "weakest", {"below": "1.1"})) == 200  # capped, the weakest of all


def test_what_changed_since_an_older_build(seeds: Store, tmp_path: Path) -> None:
    seeds.snapshot(tmp_path / "old")
    with Store.open(tmp_path / "old") as old:
        old.remove("001_762087f2c4b58b2b.txt#1")
    rows = asked(seeds, "changes", {"before": str(tmp_path / "old")})
    assert {row["change"] for row in rows} == {"added"}
    assert [r["post"] for r in rows if r["subject"] == "魏喜盈"] == ["副书记"]  # of 2018; that of 2021 was there
    of_mine = [r["object"] for r in rows if r["subject"] == "明湖办事处" and r["predicate"] == "隶属于"]
    assert of_mine == []  # two other articles say so too: no change
    assert asked(seeds, "changes", {"before": str(seeds.path)}) == []
    with Store.open(tmp_path / "old", read_only=True) as old:
        gone = asked(old, "changes", {"before": str(seeds.path)})
    assert {row["change"] for row in gone} == {"removed"}
    assert "恒大绿洲小区" in {row["subject"] for row in gone}  # a thing of the other build is called by its name
    assert len(gone) == len(rows)
