"""Party organisations and committees: one thing for each division and kind, however it is written."""

from __future__ import annotations

import pytest
from understood import PARTY, entities

from kg.entities.bodies import body_names, is_party, is_plain, kind_of
from kg.model import Entity, Mention

OFFICE = Entity("Office", "枫林湾街道", ("枫林湾", "枫林湾办事处"), scope="330212")


def parties(*paragraphs: str) -> list[Entity]:
    return [e for e in entities(*paragraphs) if e.type == "PartyOrganization"]


def test_all_names_of_the_offices_committee_are_one_entity() -> None:
    found = parties(
        "枫林湾街道党工委召开会议。",
        "枫林湾党工委部署工作，党工委研究决定，街道党工委带领党员。",
        "枫林湾街道办事处党工委书记沈国梁表示。",
    )
    assert len(found) == 1
    assert {PARTY, "枫林湾党工委"} <= {found[0].label, *found[0].aliases}
    assert found[0].scope == "330212/枫林湾街道"


def test_committees_of_two_communities_are_two() -> None:
    found = parties("香樟社区党委与石桥社区党委结对。")
    assert [e.label for e in found] == ["香樟社区党委", "石桥社区党委"]
    assert len({e.key for e in found}) == 2


def test_committees_of_two_kinds_are_two() -> None:
    found = parties("枫林湾街道党工委与枫林湾街道纪工委联合检查。")
    assert [e.label for e in found] == [PARTY, "枫林湾街道纪工委"]


def test_a_bare_branch_is_its_communitys() -> None:
    found = parties("香樟社区很热闹。社区党委组织活动，香樟社区党委书记林秀英参加。")
    assert [e.label for e in found] == ["香樟社区党委"]


def test_the_higher_committees_name_is_filled_in() -> None:
    found = parties("区委高度重视，市委部署调研。")
    assert [e.label for e in found] == ["鄞州区委", "宁波市委"]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("枫林湾街道党工委", "党工委"),
        ("中共枫林湾街道工作委员会", "党工委"),
        ("香樟社区党总支", "党总支"),
        ("石桥村联合党支部", "联合党支部"),
        ("宁波高新区管理委员会", "管委会"),
        ("宁波银河物业有限公司", ""),
    ],
)
def test_kinds_of_committees(name: str, kind: str) -> None:
    assert kind_of(name) == kind


@pytest.mark.parametrize(
    ("type", "name", "party"),
    [
        ("PartyOrganization", "枫林湾街道党工委", True),
        ("PartyOrganization", "枫林湾街道宣传部", False),
        ("GovernmentBody", "高新区管委会", True),
        ("GovernmentBody", "鄞州区民政局", False),
        ("Company", "宁波党委印刷公司", False),
    ],
)
def test_what_counts_as_a_committee(type: str, name: str, party: bool) -> None:
    assert is_party(Mention(0, len(name), type, name)) is party


def test_names_are_made_from_each_name_of_the_division() -> None:
    assert body_names(OFFICE, "党工委") == {"枫林湾街道党工委", "枫林湾党工委", "枫林湾办事处党工委"}
    assert body_names(Entity("Village", "石桥村"), "村委会") == {"石桥村委会"}


@pytest.mark.parametrize(
    ("name", "plain"), [("枫林湾街道党工委", True), ("枫林湾党工委", True), ("街道党工委", True), ("银河党总支", False)]
)
def test_a_plain_name_is_the_division_and_the_kind(name: str, plain: bool) -> None:
    assert is_plain(Mention(0, len(name), "PartyOrganization", name), OFFICE) is plain
