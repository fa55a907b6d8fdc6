"""Which mentions stay when they overlap."""

from __future__ import annotations

import itertools

import pytest
from understood import mentions, named

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


@pytest.mark.parametrize(
    ("line", "types", "names"),
    [
        ("石桥社区获评“无诈社区”。", ("Community",), ["石桥社区"]),
        ("石桥小区被评为“浙江省绿色示范小区”。", ("Compound",), ["石桥小区"]),
        ("石桥村获评“产业发展红旗村”。", ("Village",), ["石桥村"]),
        ("街道获评“宁波市平安街道”。", ("Office",), []),
        ("石桥村创成省级乡村振兴示范村。", ("Programme",), []),
        ("石桥社区获评“枫林湾街道先进社区”。", ("Office",), ["枫林湾街道"]),
    ],
)
def test_what_an_honour_ends_in_is_no_place(line: str, types: tuple[str, ...], names: list[str]) -> None:
    assert named(line, *types) == names


def test_a_body_inside_a_longer_body_is_not_named_apart() -> None:
    assert named("与宁波市公安局鄞州分局签约。", "GovernmentBody") == ["宁波市公安局鄞州分局"]


def test_a_centre_that_is_a_body_is_one_by_its_short_name_too() -> None:
    found = mentions("枫林湾街道基层治理指挥中心办结事件9件。指挥中心主任介绍。")
    assert [m.type for m in found if m.name.endswith("指挥中心")] == ["GovernmentBody", "GovernmentBody"]
