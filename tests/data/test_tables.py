"""The tables of words: each says whence it comes, holds each word once and nothing but words."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

import kg.data
from kg.data.tables import alternatives, load_set, load_table

FOLDER = Path(kg.data.__file__).parent
TABLES = sorted(path.stem for path in FOLDER.glob("*.txt"))
# How a header says whence the words come.
SOURCE = re.compile(r"source|by hand|general|usage|public domain|collected", re.IGNORECASE)
WORD = re.compile(r"[一-鿿A-Za-z0-9/%％‰℃㎡²³°·+—-]+")


def lines(name: str) -> list[str]:
    return (FOLDER / f"{name}.txt").read_text(encoding="utf-8").split("\n")


def header(name: str) -> str:
    """The lines of comment that a table begins with."""
    rows = lines(name)
    first = next((i for i, row in enumerate(rows) if not row.startswith("#")), len(rows))
    return " ".join(rows[:first])


def test_there_are_tables() -> None:
    assert len(TABLES) > 20


@pytest.mark.parametrize("name", TABLES)
def test_a_header_says_what_it_holds(name: str) -> None:
    assert header(name).startswith("# ")
    assert len(header(name)) > 30


@pytest.mark.parametrize("name", TABLES)
def test_a_header_says_whence_it_comes(name: str) -> None:
    assert SOURCE.search(header(name))


@pytest.mark.parametrize("name", TABLES)
def test_each_word_stands_once(name: str) -> None:
    assert [word for word, count in Counter(load_table(name)).items() if count > 1] == []


@pytest.mark.parametrize("name", TABLES)
def test_words_are_parted_by_one_blank_and_hold_no_odd_characters(name: str) -> None:
    rows = lines(name)
    assert rows[-1] == ""  # the file ends with its last line
    assert all(row for row in rows[:-1])
    words = [row for row in rows[:-1] if not row.startswith("#")]
    assert [row for row in words if row.split(" ") != row.split()] == []
    assert [word for row in words for word in row.split() if not WORD.fullmatch(word)] == []


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_read_as_it_is_written(name: str) -> None:
    assert load_table(name)
    assert load_set(name) == frozenset(load_table(name))


def test_alternatives_try_the_longest_first() -> None:
    found = re.match(alternatives("event_kinds"), "座谈会议")
    assert found is not None
    assert found.group() == "座谈会"
    lengths = [len(word) for word in alternatives("posts").split("|")]
    assert lengths == sorted(lengths, reverse=True)


def test_comments_are_no_words() -> None:
    assert not any(word.startswith("#") for name in TABLES for word in load_table(name))
