"""The scope that makes a name unique."""

from __future__ import annotations

import pytest

from kg.entities.scopes import path_of, scope_of
from kg.model import Entity

CODED = Entity("Office", "明月街道", code="990101001")
UNCODED = Entity("Office", "枫林湾街道", scope="330212")


@pytest.mark.parametrize(
    ("division", "path"),
    [
        (CODED, "990101001"),
        (UNCODED, "330212/枫林湾街道"),
        (Entity("Community", "香樟社区", scope="330212/枫林湾街道"), "330212/枫林湾街道/香樟社区"),
        (Entity("Office", "枫林湾街道"), "枫林湾街道"),
    ],
)
def test_a_path_is_a_code_or_names(division: Entity, path: str) -> None:
    assert path_of(division) == path


@pytest.mark.parametrize("type", ["Person", "Compound", "Road", "Project", "GovernmentBody", "Event"])
def test_local_names_have_the_scope_of_the_articles_office(type: str) -> None:
    assert scope_of(type, "某某", CODED) == "990101001"
    assert scope_of(type, "某某", UNCODED) == "330212/枫林湾街道"
    assert scope_of(type, "某某", None) == ""


@pytest.mark.parametrize("type", ["Company", "Media", "Programme", "Document", "Award"])
def test_other_names_are_unique_in_the_country(type: str) -> None:
    assert scope_of(type, "某某", CODED) == ""


def test_namesakes_of_two_offices_are_two_things() -> None:
    here = Entity("Person", "王秀兰", scope=scope_of("Person", "王秀兰", CODED))
    there = Entity("Person", "王秀兰", scope=scope_of("Person", "王秀兰", UNCODED))
    assert here.key != there.key
