"""Bodies that are named by their level alone."""

from __future__ import annotations

import pytest

from kg.entities.owners import owner_of_level, with_owner
from kg.model import Entity, Mention

OFFICE = Entity("Office", "枫林湾街道", scope="330212")
DISTRICT = Entity("District", "鄞州区", code="330212")
OTHER = Entity("District", "海曙区", code="330203")
CITY = Entity("City", "宁波市", code="3302")


def body(name: str, type: str = "GovernmentBody") -> Mention:
    return Mention(0, len(name), type, name)


@pytest.mark.parametrize(
    ("name", "type", "full"),
    [
        ("区城管局", "GovernmentBody", "鄞州区城管局"),
        ("市民政局", "GovernmentBody", "宁波市民政局"),
        ("街道办事处综治办", "GovernmentBody", "枫林湾街道综治办"),
        ("街道武装部", "GovernmentBody", "枫林湾街道武装部"),
        ("街道商会", "SocialOrganization", "枫林湾街道商会"),
        ("市第二医院", "Hospital", "宁波市第二医院"),
    ],
)
def test_the_owner_is_put_before_the_name(name: str, type: str, full: str) -> None:
    found = with_owner(body(name, type), (OFFICE, DISTRICT, CITY), OFFICE)
    assert (found.name, found.within) == (full, name)


@pytest.mark.parametrize(
    ("name", "type"),
    [
        ("鄞州区城管局", "GovernmentBody"),
        ("区城商业公司", "Company"),
        ("省民政厅", "GovernmentBody"),  # no province is named
        ("派出所", "GovernmentBody"),
    ],
)
def test_names_that_leave_nothing_out_stay(name: str, type: str) -> None:
    mention = body(name, type)
    assert with_owner(mention, (OFFICE, DISTRICT, CITY), OFFICE) is mention


def test_of_two_districts_it_is_the_one_above_the_office() -> None:
    assert with_owner(body("区城管局"), (OTHER, DISTRICT), OFFICE).name == "鄞州区城管局"


def test_two_districts_leave_it_open() -> None:
    mention = body("区城管局")
    assert with_owner(mention, (DISTRICT, OTHER), None) is mention
    assert owner_of_level(frozenset({"District"}), (DISTRICT, OTHER), None) is None
    assert owner_of_level(frozenset({"District"}), (DISTRICT, OTHER), OTHER) == OTHER
    assert owner_of_level(frozenset({"District"}), (DISTRICT, DISTRICT), None) == DISTRICT
