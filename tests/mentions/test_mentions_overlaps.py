"""Which mentions stay when they overlap."""

from __future__ import annotations

import itertools

import pytest
from understood import mentions

from kg.mentions.overlaps import compatible, precedence, settle
from kg.model import Mention


def mention(start: int, end: int, type: str, rule: str = "") -> Mention:
    return Mention(start, end, type, f"{type}{start}", rule)


@pytest.mark.parametrize(
    ("outer", "inner", "both"),
    [
        ("PartyOrganization", "Community", True),
        ("Company", "District", False),  # where an enterprise is registered
        ("GovernmentBody", "District", True),
        ("Project", "Compound", True),
        ("Project", "Road", True),
        ("Award", "Compound", True),
        ("Event", "Programme", True),
        ("Event", "Facility", False),
        ("Company", "Company", True),
        ("Road", "Road", False),
        ("School", "Community", True),
        ("Document", "City", False),
    ],
)
def test_names_inside_names(outer: str, inner: str, both: bool) -> None:
    kept = settle([mention(0, 10, outer), mention(0, 4, inner)])
    assert [m.type for m in kept] == ([outer, inner] if both else [outer])


def test_a_longer_name_goes_before_a_shorter_that_crosses_it() -> None:
    kept = settle([mention(0, 6, "Road"), mention(4, 14, "Project")])
    assert [m.type for m in kept] == ["Project"]


def test_a_person_goes_before_a_longer_guess() -> None:
    kept = settle([mention(2, 5, "Person"), mention(0, 10, "Facility")])
    assert [m.type for m in kept] == ["Person"]


def test_of_two_classes_for_the_same_words_one_stays() -> None:
    assert len(settle([mention(0, 5, "Facility"), mention(0, 5, "Area")])) == 1


def test_a_known_programme_stays_inside_a_guessed_name() -> None:
    body = mention(0, 10, "GovernmentBody")
    assert compatible(mention(0, 4, "Programme", "programme.known"), body)
    assert not compatible(mention(0, 4, "Programme", "programme.ending"), body)


def test_the_order_of_the_finders_does_not_matter() -> None:
    found = [
        mention(0, 10, "Project"),
        mention(0, 4, "Compound"),
        mention(2, 5, "Person"),
        mention(6, 12, "Road"),
        mention(20, 24, "Award"),
    ]
    results = {settle(order) for order in itertools.permutations(found)}
    assert len(results) == 1


def test_the_result_is_in_text_order_and_holds_nothing_twice() -> None:
    one = mention(0, 4, "Road")
    kept = settle([mention(9, 12, "Park"), one, one])
    assert [m.start for m in kept] == [0, 9]
    assert precedence(mention(0, 9, "Road")) < precedence(mention(0, 4, "Road"))


def test_in_a_sentence() -> None:
    kept = [(m.type, m.name) for m in mentions("翠竹苑小区改造提升工程由香樟社区党委推动。")]
    assert kept == [
        ("Project", "翠竹苑小区改造提升工程"),
        ("Compound", "翠竹苑小区"),
        ("PartyOrganization", "香樟社区党委"),
        ("Community", "香樟社区"),
    ]
