"""Blanks that layout leaves inside numbers."""

from __future__ import annotations

import pytest

from kg.text.blanks import close_numbers
from kg.text.tape import Tape


@pytest.mark.parametrize(
    ("source", "mended"),
    [
        ("辖区面积23. 5平方公里", "辖区面积23.5平方公里"),
        ("办结率97. 3%。", "办结率97.3%。"),
        ("3. 5个社区", "3. 5个社区"),  # an item of a list
    ],
)
def test_a_blank_after_a_decimal_point_is_closed(source: str, mended: str) -> None:
    assert close_numbers(Tape(source, tuple(range(len(source)))), prose=True).text == mended
