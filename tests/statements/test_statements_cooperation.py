"""Who acts together with whom."""

from __future__ import annotations

import pytest
from understood import OFFICE, statements, told


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
        ("街道会同枫林湾派出所开展巡查。", [(OFFICE, "枫林湾派出所")]),
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
