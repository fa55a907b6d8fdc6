"""Bare nouns at the head of a clause, and bodies that only somebody's post shows."""

from __future__ import annotations

import pytest
from understood import OFFICE, PARTY, mentions, named, told, understood

from kg.model import Entity


def taken_up(*paragraphs: str) -> list[tuple[str, str]]:
    """The bare nouns of paragraphs with what they take up."""
    found = understood(*paragraphs).resolution.found
    return [(f.mention.name, f.entity.label) for f in found if f.mention.rule == "reference.noun"]


@pytest.mark.parametrize(
    ("line", "noun", "label"),
    [
        ("甬江党群服务中心今年启用。中心与鄞州区第三医院签订协议。", "中心", "甬江党群服务中心"),
        ("宁波银鹭物业有限公司接手管理。公司投入80万元。", "公司", "宁波银鹭物业有限公司"),
        ("街道成立龙舟产业联合党委。联合党委推行“龙头带户”模式。", "联合党委", "龙舟产业联合党委"),
        ("银杏社区有居民三千户。社区也捧回了牌子。", "社区", "银杏社区"),
    ],
)
def test_a_noun_takes_up_what_was_named_before(line: str, noun: str, label: str) -> None:
    found = understood(line).resolution.found
    assert (noun, label) in [(f.mention.name, f.entity.label) for f in found]


@pytest.mark.parametrize(
    "line",
    [
        "社区、物业和业委会共同协商。",  # no predicate behind
        "公司总经理到场。",  # part of a title
        "银杏社区的中心位置。",
    ],
)
def test_a_noun_that_takes_up_nothing(line: str) -> None:
    assert taken_up("甬江党群服务中心和宁波银鹭物业有限公司。" + line) == []


def test_what_the_noun_does_is_not_the_offices() -> None:
    line = "甬江党群服务中心今年启用。中心与鄞州区第三医院签订协议。"
    assert told("cooperatesWith", line) == [("甬江党群服务中心", "鄞州区第三医院")]


@pytest.mark.parametrize(
    ("line", "office"),
    [
        ("由街道编印的《枫林旧事》首发。", True),
        ("银杏小学与街道签订协议。", True),
        ("街道2018年建成新楼。", True),
        ("街道两旁种满香樟。", False),
        ("由街道社会工作者带队。", False),
    ],
)
def test_a_bare_office_after_by_and_with_and_before_a_digit(line: str, office: bool) -> None:
    found = [m.name for m in mentions(line) if m.type == "Reference"]
    assert ("街道" in found) is office


@pytest.mark.parametrize(
    ("line", "body", "owner"),
    [
        ("街道经济发展科科长汤家明介绍。", f"{OFFICE}经济发展科", OFFICE),
        ("区行政审批服务局局长高朝阳介绍。", "鄞州区行政审批服务局", "鄞州区"),
        ("镇农业服务中心主任陈国军预计。", None, None),
        ("街道社会事务办公室主任乔雅介绍。", f"{OFFICE}社会事务办公室", OFFICE),
    ],
)
def test_a_department_before_its_heads_name(line: str, body: str | None, owner: str | None) -> None:
    if body is None:
        assert named(line, "GovernmentBody", "Facility") == ["镇农业服务中心"]
        return
    entities: list[Entity] = [f.entity for f in understood(line).resolution.found]
    assert body in [e.label for e in entities]
    assert (body, owner) in told("partOf", line)


def test_the_office_itself_is_no_department() -> None:
    assert named("街道办事处主任何志远说。", "GovernmentBody") == []


def test_a_department_of_the_committee_named_before_it() -> None:
    posts = told("holdsPost", "区委常委、宣传部部长李嘉明到会。")
    assert [o for _, o in posts] == ["鄞州区委", "鄞州区委宣传部"] or len(posts) == 2


def test_the_party_of_the_office_after_a_quotation() -> None:
    found = understood("“网格员跑断腿也顾不过来。”街道党工委副书记赵立明说。").resolution.found
    assert PARTY in [f.entity.label for f in found]
