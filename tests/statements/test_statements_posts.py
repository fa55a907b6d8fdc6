"""Who holds which post of which body, and since when it is no longer held."""

from __future__ import annotations

import pytest
from understood import OFFICE, PARTY, article_of, statements

from kg.model import Entity
from kg.pipeline import extract


def posts(*paragraphs: str) -> list[tuple[str, str, str]]:
    """Person, body and post of each statement."""
    rows = [s for s in statements(*paragraphs) if s.predicate == "holdsPost"]
    return sorted((s.subject.label, s.object.label, s.post) for s in rows if isinstance(s.object, Entity))


@pytest.mark.parametrize(
    ("line", "found"),
    [
        # before the name
        ("枫林湾街道党工委书记沈国梁表示。", [("沈国梁", PARTY, "书记")]),
        ("党工委书记沈国梁表示。", [("沈国梁", PARTY, "书记")]),
        (
            "成立由吴建国任总指挥、李志强任副组长的应急指挥中心。",
            [("吴建国", "应急指挥中心", "总指挥"), ("李志强", "应急指挥中心", "副组长")],
        ),
        ("香樟社区党委书记林秀英介绍。", [("林秀英", "香樟社区党委", "书记")]),
        ("街道城管办主任李志强介绍。", [("李志强", "枫林湾街道城管办", "主任")]),
        ("宁波银河物业有限公司董事长金志明签约。", [("金志明", "宁波银河物业有限公司", "董事长")]),
        ("鄞州区民政局局长金志明调研。", [("金志明", "鄞州区民政局", "局长")]),
        ("鄞州区第二小学校长孙丽华签字。", [("孙丽华", "鄞州区第二小学", "校长")]),
        ("银杏邻里中心主任赵晓燕介绍。", [("赵晓燕", "银杏邻里中心", "主任")]),
        ("石桥社区网格员周明华巡查。", [("周明华", "石桥社区", "网格员")]),
        ("副区长金志明调研。", [("金志明", "鄞州区", "副区长")]),
        # behind it
        ("沈国梁（枫林湾街道党工委书记）带队。", [("沈国梁", PARTY, "书记")]),
        ("林秀英，香樟社区党委书记。", [("林秀英", "香樟社区党委", "书记")]),
        ("沈国梁任枫林湾街道党工委书记。", [("沈国梁", PARTY, "书记")]),
        # several
        (
            "枫林湾街道党工委副书记、办事处主任陈志远主持会议。",
            [("陈志远", OFFICE, "主任"), ("陈志远", PARTY, "副书记")],
        ),
        (
            "区委常委、枫林湾街道党工委书记沈国梁出席。",
            [("沈国梁", PARTY, "书记"), ("沈国梁", "鄞州区委", "常委")],
        ),
        (
            "鄞州区民政局党组书记、局长金志明调研。",
            [("金志明", "鄞州区民政局", "局长"), ("金志明", "鄞州区民政局党组", "书记")],
        ),
        (
            "枫林湾街道党工委委员、武装部长高明远带队。",
            [("高明远", OFFICE, "武装部长"), ("高明远", PARTY, "委员")],
        ),
        (
            "香樟社区党委书记林秀英，副书记吴建国、周文涛参加。",
            [
                ("吴建国", "香樟社区党委", "副书记"),
                ("周文涛", "香樟社区党委", "副书记"),
                ("林秀英", "香樟社区党委", "书记"),
            ],
        ),
        # taken
        (
            "由吴建国担任香樟社区红梅志愿服务队队长。",
            [("吴建国", "香樟社区红梅志愿服务队", "队长")],
        ),
        (
            "街道成立由陈志远任组长的枫林湾街道防汛抗旱指挥部。",
            [("陈志远", "枫林湾街道防汛抗旱指挥部", "组长")],
        ),
    ],
)
def test_who_holds_what(line: str, found: list[tuple[str, str, str]]) -> None:
    assert posts(line) == sorted(found)


@pytest.mark.parametrize(
    "line", ["居民王秀兰说，小区变美了。", "网格员小张上门。", "党支部书记带头清理。", "沈国梁表示，要努力。"]
)
def test_nobody_holds_a_post(line: str) -> None:
    assert posts(line) == []


@pytest.mark.parametrize(
    ("line", "time"),
    [
        ("枫林湾街道党工委书记沈国梁表示。", "2022"),
        ("原石桥社区党总支书记高翔回忆。", ""),
        ("时任石桥社区主任的高翔回忆。", ""),
    ],
)
def test_a_post_is_held_when_the_article_appeared_unless_it_was(line: str, time: str) -> None:
    (row,) = [s for s in statements(line) if s.predicate == "holdsPost"]
    assert row.time == time


def test_the_evidence_shows_body_post_and_name() -> None:
    (row,) = [s for s in statements("今天，香樟社区党委书记林秀英介绍。") if s.predicate == "holdsPost"]
    assert row.evidence.text == "香樟社区党委书记林秀英"


def test_a_reporter_is_of_the_medium_beside_the_name() -> None:
    frame = "枫林湾街道：治理有新招\n宁波日报记者 周文博\n枫林湾街道办事处推进工作，群众很满意。\n"
    rows = [s for s in extract(article_of(frame=frame)).statements if s.predicate == "holdsPost"]
    found = [(s.subject.label, s.object.label, s.post) for s in rows if isinstance(s.object, Entity)]
    assert found == [("周文博", "宁波日报", "记者")]


def test_a_reporter_without_a_medium_holds_nothing() -> None:
    assert [s for s in extract(article_of("街道组织活动。")).statements if s.predicate == "holdsPost"] == []


def test_a_reporter_of_the_paper_that_a_line_names_with_the_day() -> None:
    frame = "枫林湾街道：治理\n枫林湾街道办事处推进工作，群众满意。\n宁波日报　2022年7月1日　记者 周文博　实习生 何俊\n"
    found = extract(article_of(frame=frame))
    rows = [s for s in found.statements if s.predicate == "holdsPost"]
    assert [(s.subject.label, s.object.label, s.post) for s in rows if isinstance(s.object, Entity)] == [
        ("周文博", "宁波日报", "记者")
    ]
    assert {"周文博", "何俊"} <= {e.label for e in found.entities if e.type == "Person"}
