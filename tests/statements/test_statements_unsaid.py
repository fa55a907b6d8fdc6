"""What no cue word governs, and who does what a verb right before names."""

from __future__ import annotations

import pytest
from understood import OFFICE, told


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("石桥社区的变化，源于枫林湾街道推行的“码上议”工作法。", [(OFFICE, "“码上议”工作法")]),
        ("翠竹苑小区纳入宁波市老旧小区改造计划。", [("宁波市", "宁波市老旧小区改造计划")]),
        ("街道成立老旧小区改造工作专班。", [(OFFICE, "老旧小区改造工作")]),
        ("街道与医院签订医养结合协议。", []),
        ("居民李春梅在全市“枫桥经验”现场会上发言。", []),
        ("翠竹苑片区老旧小区改造项目交付。", []),
    ],
)
def test_who_carries_out_what_is_named(line: str, found: list[tuple[str, str]]) -> None:
    assert told("implements", line) == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("翠竹苑小区综合改造工程完工。", [(OFFICE, "翠竹苑小区综合改造工程")]),
        ("石桥社区、香樟社区的旧厂房改造连片推进。", []),
        ("海川智能装备产业园破土动工。", []),
        (
            "今年，海川智能装备产业园、银河新材料产业园等12个项目动工。",
            [(OFFICE, "海川智能装备产业园"), (OFFICE, "银河新材料产业园")],
        ),
        ("代表们参观海川智能装备产业园。", []),
        ("街道依托海川智能装备产业园服务企业。", []),
    ],
)
def test_which_works_are_the_office_s(line: str, found: list[tuple[str, str]]) -> None:
    assert told("undertakes", line) == found


def test_a_firms_project_is_the_firms_and_a_schools_nobodys() -> None:
    line = "引进项目6个，其中宁波海顺电子股份有限公司的研发总部项目已签约。"
    assert told("undertakes", line) == [("宁波海顺电子股份有限公司", "研发总部项目")]
    assert told("undertakes", "香樟小学扩建工程完工。") == []
