"""What forms of times look for first loses none of them."""

from __future__ import annotations

import re

import pytest

from kg.data.tables import load_table
from kg.mentions.people import noun_pattern, post_pattern
from kg.mentions.programmes import strong_pattern
from kg.mentions.programmes_quoted import known_names, known_pattern
from kg.mentions.quantities import patterns
from kg.mentions.times import FORMS

from .first_characters import first_characters, looked_for

WORDED = (post_pattern(), noun_pattern(), known_pattern(), strong_pattern())
HASTENED = [p for p in (*(p for p, _ in FORMS), *(p for _, p in patterns()), *WORDED) if looked_for(p)]


def test_most_forms_of_time_pass_by_what_they_cannot_begin_with() -> None:
    assert len([p for p, _ in FORMS if looked_for(p)]) > len(FORMS) // 2


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (post_pattern(), load_table("posts")),
        (noun_pattern(), (*load_table("person_words"), "8岁", "0岁的")),
        (known_pattern(), sorted(known_names())),
        (strong_pattern(), load_table("programme_endings")),
    ],
    ids=["posts", "person_words", "known programmes", "programme_endings"],
)
def test_a_table_s_words_are_all_found(pattern: re.Pattern[str], words: tuple[str, ...]) -> None:
    assert looked_for(pattern)
    assert [word for word in words if not pattern.fullmatch(word)] == []


@pytest.mark.parametrize("pattern", HASTENED, ids=range(len(HASTENED)))
def test_a_form_looks_for_all_that_it_can_begin_with(pattern: re.Pattern[str]) -> None:
    looked = looked_for(pattern)
    assert looked is not None
    assert [c for c in first_characters(looked[1]) if not looked[0].match(c)] == []
