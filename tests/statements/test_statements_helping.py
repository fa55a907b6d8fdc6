"""Who helps whom by name."""

from __future__ import annotations

import pytest
from understood import OFFICE, told


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (
            "街道为宁波银河物业有限公司、宁波白帆纺织有限公司等6家企业协调贷款900万元。",
            [(OFFICE, "宁波银河物业有限公司"), (OFFICE, "宁波白帆纺织有限公司")],
        ),
        ("街道替宁波白帆纺织有限公司招工31人。", [(OFFICE, "宁波白帆纺织有限公司")]),
        (
            "宁波白帆纺织有限公司扩产急需资金，街道当天牵线宁波银河银行有限公司。",
            [(OFFICE, "宁波白帆纺织有限公司"), ("宁波银河银行有限公司", "宁波白帆纺织有限公司")],
        ),
        ("街道给宁波白帆纺织有限公司点赞。", []),
        ("宁波白帆纺织有限公司扩产急需资金，预计明年投产。", []),
    ],
)
def test_help_said_behind_or_in_the_next_clause(line: str, found: list[tuple[str, str]]) -> None:
    assert sorted(told("assists", line)) == sorted(found)
