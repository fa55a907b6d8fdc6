"""Who acts together with whom."""

from __future__ import annotations

import pytest
from understood import OFFICE, article_of, object_of, statements, told

from kg.pipeline import extract


def pairs(*paragraphs: str) -> set[frozenset[str]]:
    return {frozenset(pair) for pair in told("cooperatesWith", *paragraphs)}


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("街道联合鄞州区民政局开展服务。", [(OFFICE, "鄞州区民政局")]),
        ("街道与宁波银河物业有限公司签订共建协议。", [(OFFICE, "宁波银河物业有限公司")]),
        ("香樟社区携手鄞州区第二小学举办讲座。", [("香樟社区", "鄞州区第二小学")]),
        ("香樟社区和石桥社区联合开展“敲门行动”。", [("香樟社区", "石桥社区")]),
        ("街道联合鄞州区民政局、宁波大学开展服务。", [(OFFICE, "鄞州区民政局"), (OFFICE, "宁波大学")]),
        ("石桥社区与宁波大学结对共建。", [("石桥社区", "宁波大学")]),
        ("由鄞州区城管局牵头、鄞州区住建局配合，整治楼道。", [("鄞州区城管局", "鄞州区住建局")]),
        (
            "石桥社区、宁波财经学院和鄞州区第二小学共同举办邻里宴。",
            [("石桥社区", "宁波财经学院"), ("石桥社区", "鄞州区第二小学")],
        ),
        ("街道投资建成的红梅调解室，与宁波财经学院结成共建对子。", [("红梅调解室", "宁波财经学院")]),
        ("街道开设“银龄学堂”，与宁波财经学院合作开发课程。", [(OFFICE, "宁波财经学院")]),
        ("街道与宁波财经学院联办“工匠夜校”。", [(OFFICE, "宁波财经学院")]),
        ("街道会同枫林湾派出所开展巡查。", [(OFFICE, "枫林湾派出所")]),
        ("街道抓住机遇，与鄞州区住建局一道，完成改造。", [(OFFICE, "鄞州区住建局")]),
        (
            "投资360万元的石桥社区养老服务中心于5月投用，设有床位90张，与宁波财经学院签订协议。",
            [("石桥社区养老服务中心", "宁波财经学院")],
        ),
    ],
)
def test_with_whom(line: str, found: list[tuple[str, str]]) -> None:
    assert pairs(line) == {frozenset(pair) for pair in found}


@pytest.mark.parametrize(
    "line",
    [
        "街道与居民共同行动。",
        "石桥社区与香樟社区相距2公里。",
        "街道组织鄞州区第二小学的学生参观。",
        "香樟社区党委和石桥社区党委书记表示。",
    ],
)
def test_no_cooperation(line: str) -> None:
    assert pairs(line) == set()


def test_it_is_written_once_either_way_round() -> None:
    rows = told("cooperatesWith", "街道与宁波大学签订协议。", "宁波大学与街道签订协议。")
    assert len(rows) == 1


def test_the_first_of_the_agents_joins() -> None:
    rows = [s for s in statements("街道联合鄞州区民政局、宁波大学开展服务。") if s.predicate == "cooperatesWith"]
    assert {s.subject.label for s in rows} == {OFFICE}


def test_what_the_people_of_a_portrait_do_their_community_does() -> None:
    frame = (
        "“周大姐”的日记——记枫林湾街道石桥社区党委书记周兰\n"
        "周兰是石桥社区党委书记。石桥社区有居民3000户，石桥社区面积1平方公里，枫林湾街道在宁波市鄞州区。\n"
        "她还联合鄞州区第二小学开办课堂。\n"
    )
    rows = [s for s in extract(article_of(frame=frame)).statements if s.predicate == "cooperatesWith"]
    assert [(s.subject.label, object_of(s)) for s in rows] == [("石桥社区", "鄞州区第二小学")]
