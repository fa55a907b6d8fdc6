"""People who found something, and what is set up with others or made of something else."""

from __future__ import annotations

import pytest
from understood import OFFICE, told


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (
            "石桥社区居民马秀芳与12名姐妹合伙创办巧手民族服饰合作社。",
            [("马秀芳", "巧手民族服饰合作社")],
        ),
        ("香樟社区党委书记林秀英创办的“林姐调解室”化解纠纷203起。", [("林秀英", "林姐调解室")]),
        ("由退休法官周国兴牵头成立“老周调解室”。", [("周国兴", "老周调解室")]),
        ("石桥村党委书记丁志明牵头办起“石榴籽”驿站。", [("石桥村", "“石榴籽”驿站")]),
        ("街道把旧厂房改建为“邻里客厅”。", [(OFFICE, "邻里客厅")]),
        (
            "街道与宁波财经学院共建“城市更新实训基地”。",
            [("宁波财经学院", "城市更新实训基地"), (OFFICE, "城市更新实训基地")],
        ),
    ],
)
def test_who_founds_it(line: str, found: list[tuple[str, str]]) -> None:
    assert sorted((who, what.strip("“”")) for who, what in told("establishes", line)) == sorted(
        (who, what.strip("“”")) for who, what in found
    )


def test_ground_that_is_made_into_a_park_is_works() -> None:
    line = "街道把旧厂房改造成“百禧公园”。"
    assert told("establishes", line) == []


@pytest.mark.parametrize(
    "line",
    [
        "街道协调宁波农商银行发放贷款。",
        "街道联合鄞州区投资服务中心、宁波银河物业有限公司上门。",
    ],
)
def test_who_is_only_asked_is_not_helped(line: str) -> None:
    assert told("assists", line) == []


@pytest.mark.parametrize(
    "line",
    ["她住的旧楼建于1984年。", "今年8月建成，大家很高兴。", "2020年6月，街道成立香樟议事角。"],
)
def test_what_is_not_named_is_not_the_division(line: str) -> None:
    assert told("foundedOn", line) == []
