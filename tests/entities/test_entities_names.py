"""When two names are one thing's."""

from __future__ import annotations

import pytest

from kg.entities.names import core, folded, is_short_form


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("“五星”支部 创建", "五星支部创建"),
        ("ＡＰＰ（试行）", "app试行"),
        ("《石桥村志》", "石桥村志"),
        ("", ""),
    ],
)
def test_folding(name: str, plain: str) -> None:
    assert folded(name) == plain


@pytest.mark.parametrize(
    ("name", "type", "rest"),
    [
        ("“三送一强”活动", "Programme", "三送一强"),
        ("码上议工作法", "Programme", "码上议"),
        ("银河物业有限公司", "Company", "银河物业"),
        ("银河集团股份有限公司", "Company", "银河"),
        ("远帆产业园建设项目", "Project", "远帆产业园"),
        ("香樟社区居委会", "Community", "香樟"),
        ("翠竹苑小区", "Compound", "翠竹苑"),
        ("公园", "Park", "公园"),  # a kind-word alone stays
        ("宁波日报", "Media", "宁波日报"),
    ],
)
def test_what_is_left_without_the_kind_word(name: str, type: str, rest: str) -> None:
    assert core(name, type) == rest


@pytest.mark.parametrize(
    ("short", "long", "type"),
    [
        ("银河物业", "宁波银河物业有限公司", "Company"),
        ("银河物业公司", "宁波银河物业有限公司", "Company"),
        ("第二小学", "鄞州区第二小学", "School"),
        ("民政局", "民政局", "GovernmentBody"),
        ("党群服务中心", "香樟社区党群服务中心", "Facility"),
        ("“码上议”", "“码上议”工作法", "Programme"),
        ("码上议工作法", "“码上议”工作法", "Programme"),
        ("翠竹苑", "翠竹苑小区", "Compound"),
        ("月湖", "月湖公园", "Park"),
        ("远帆产业园", "远帆产业园项目", "Project"),
        ("邻里文化节", "第三届枫林湾邻里文化节", "Event"),
        ("全国文明单位", "“全国文明单位”称号", "Award"),
    ],
)
def test_short_forms(short: str, long: str, type: str) -> None:
    assert is_short_form(short, long, type)


@pytest.mark.parametrize(
    ("short", "long", "type"),
    [
        ("星河物业", "宁波银河物业有限公司", "Company"),
        ("公司", "宁波银河物业有限公司", "Company"),
        ("第一小学", "鄞州区第二小学", "School"),
        ("宁波银河物业有限公司", "银河物业", "Company"),  # the other way round
        ("翠竹", "翠微小区", "Compound"),
        ("日报", "宁波日报", "Media"),
        ("小学", "鄞州区第二小学", "School"),
        ("百丈路", "百丈东路", "Road"),
        ("敲门行动", "“码上议”工作法", "Programme"),
    ],
)
def test_no_short_forms(short: str, long: str, type: str) -> None:
    assert not is_short_form(short, long, type)
