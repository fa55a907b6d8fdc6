"""Small pages with the sentences a reader sees in them: the page, =====, then paragraph, kind and sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.model import Article
from kg.text import mend

CASES = sorted((Path(__file__).parent / "cases").glob("*.txt"))


def read_case(path: Path) -> tuple[str, list[str]]:
    page, expected = path.read_text(encoding="utf-8").split("\n=====\n")
    return page, [line for line in expected.splitlines() if line]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_page_is_read_as_a_reader_reads_it(path: Path) -> None:
    page, expected = read_case(path)
    text = mend(Article("page.txt", 1, page, ((0, len(page)),)))
    assert [f"{s.paragraph} {s.kind} {text.text[s.start : s.end]}" for s in text.sentences] == expected


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 40
