"""由: the doer stands behind it, the thing before it or behind the verb."""

from __future__ import annotations

import pytest
from understood import OFFICE, statements, told


@pytest.mark.parametrize(
    ("predicate", "line", "found"),
    [
        ("operates", "银杏邻里中心由宁波银河物业有限公司运营。", [("宁波银河物业有限公司", "银杏邻里中心")]),
        ("operates", "由宁波大学托管的银杏邻里中心启用。", [("宁波大学", "银杏邻里中心")]),
        ("undertakes", "香樟公园由宁波城建集团有限公司承建。", [("宁波城建集团有限公司", "香樟公园")]),
        ("establishes", "由鄞州区民政局孵化的红梅志愿服务队上门。", [("鄞州区民政局", "红梅志愿服务队")]),
        (
            "operates",
            "银杏邻里中心由石桥社区和宁波大学共同运营。",
            [("石桥社区", "银杏邻里中心"), ("宁波大学", "银杏邻里中心")],
        ),
        (
            "operates",
            "石桥社区建成红梅食堂。食堂由社区与宁波银河物业有限公司共同运营。",
            [("石桥社区", "红梅食堂"), ("宁波银河物业有限公司", "红梅食堂")],
        ),
        (
            "operates",
            "银杏邻里中心去年投用，委托宁波银河物业有限公司运营。",
            [("宁波银河物业有限公司", "银杏邻里中心")],
        ),
        (
            "operates",
            "银杏邻里中心启用，由社区引进的宁波银河物业有限公司负责日常运营。",
            [("宁波银河物业有限公司", "银杏邻里中心")],
        ),
    ],
)
def test_who_does_it(predicate: str, line: str, found: list[tuple[str, str]]) -> None:
    assert sorted(set(told(predicate, line))) == sorted(found)


@pytest.mark.parametrize(
    "line",
    [
        "银杏邻里中心由来已久，宁波大学运营。",
        "由宁波大学负责。",
        "由居民管理银杏邻里中心。",
        "银杏邻里中心的理由充分。",
    ],
)
def test_nobody_does_it(line: str) -> None:
    assert [s for s in statements(line) if s.rule.startswith("passive.")] == []


def test_the_evidence_shows_both() -> None:
    line = "银杏邻里中心面积800平方米，由宁波银河物业有限公司运营。"
    (row,) = [s for s in statements(line) if s.rule == "passive.operates"]
    assert row.evidence.text == "由宁波银河物业有限公司运营"
    assert row.subject.label != OFFICE


def test_who_else_works_on_it_and_whom_a_role_names() -> None:
    line = "翠竹苑小区改造工程启动，由鄞州区住建局牵头，宁波城建集团有限公司承建。"
    found = told("undertakes", line)
    assert {("鄞州区住建局", "翠竹苑小区改造工程"), ("宁波城建集团有限公司", "翠竹苑小区改造工程")} <= set(found)
    line = "翠竹苑小区改造工程启动。施工单位宁波城建集团有限公司负责人说，进展顺利。"
    assert ("宁波城建集团有限公司", "翠竹苑小区改造工程") in told("undertakes", line)


@pytest.mark.parametrize(
    ("predicate", "line", "found"),
    [
        (
            "undertakes",
            "青荷路提升工程由鄞州区住建局牵头、宁波城建集团有限公司代建。",
            [("宁波城建集团有限公司", "青荷路提升工程"), ("鄞州区住建局", "青荷路提升工程")],
        ),
        (
            "undertakes",
            "青荷路改造工程去年立项。今年3月开工，由宁波城建集团有限公司承建。",
            [("宁波城建集团有限公司", "青荷路改造工程")],
        ),
        (
            "operates",
            "旧仓库变身“百合文创园”，运营方是宁波银河物业有限公司。",
            [("宁波银河物业有限公司", "百合文创园")],
        ),
    ],
)
def test_a_row_a_sentence_before_and_a_role(predicate: str, line: str, found: list[tuple[str, str]]) -> None:
    assert told(predicate, line) == sorted(found)
