"""When something came into being."""

from __future__ import annotations

import pytest
from understood import OFFICE, told


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("香樟社区成立于2016年3月。", [("香樟社区", "2016-03")]),
        ("枫林湾街道自2004年10月成立。", [(OFFICE, "2004-10")]),
        ("银杏邻里中心于去年10月启用。", [("银杏邻里中心", "2021-10")]),
        ("银杏邻里中心2019年5月建成投用。", [("银杏邻里中心", "2019-05")]),
        ("石桥社区组建于2018年。", [("石桥社区", "2018")]),
        ("2021年3月成立香樟社区党总支。", [("香樟社区党总支", "2021-03")]),
        ("红梅志愿服务队于2020年6月1日成立。", [("红梅志愿服务队", "2020-06-01")]),
        ("鄞州区第二小学始建于1956年。", [("鄞州区第二小学", "1956")]),
    ],
)
def test_dates(line: str, found: list[tuple[str, str]]) -> None:
    assert told("foundedOn", line) == found


@pytest.mark.parametrize(
    "line",
    [
        "2021年，街道迎来建党100周年。",
        "2021年，街道推行“码上议”工作法。",
        "银杏邻里中心将于2025年6月启用。",
        "鄞州区第二小学设学位600个，年底前投入使用。",
        "近年来，香樟社区成立了多支队伍。",
        "香樟社区成立以来，开展活动。",
        "2021年是新中国成立72周年。",
    ],
)
def test_no_founding(line: str) -> None:
    assert told("foundedOn", line) == []
