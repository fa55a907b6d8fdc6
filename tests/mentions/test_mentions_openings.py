"""What forms of times look for first loses none of them."""

from __future__ import annotations

import re

import pytest

from kg.mentions.times import FORMS

from .first_characters import first_characters, looked_for

HASTENED = [pattern for pattern, _ in FORMS if looked_for(pattern)]


def test_most_forms_of_time_pass_by_what_they_cannot_begin_with() -> None:
    assert len(HASTENED) > len(FORMS) // 2


@pytest.mark.parametrize("pattern", HASTENED, ids=range(len(HASTENED)))
def test_a_form_looks_for_all_that_it_can_begin_with(pattern: re.Pattern[str]) -> None:
    looked = looked_for(pattern)
    assert looked is not None
    assert [c for c in first_characters(looked[1]) if not looked[0].match(c)] == []
