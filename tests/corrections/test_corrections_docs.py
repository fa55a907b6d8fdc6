"""The examples of the documents are corrections, of every kind, and the same in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.corrections import parse_corrections
from kg.corrections.tables import FIELDS

DOCS = Path(__file__).parents[2] / "docs"
NAMES = ("corrections.md", "corrections.zh-CN.md")


def example(name: str) -> str:
    """The TOML of a document."""
    (block,) = re.findall(r"^```toml\n(.*?)^```$", (DOCS / name).read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    return str(block)


@pytest.mark.parametrize("name", NAMES)
def test_examples_show_every_kind(name: str) -> None:
    read = parse_corrections(example(name), file=name)
    assert {entry.at.kind for entry in read.entries} == set(FIELDS)


def test_examples_are_the_same_in_both_languages() -> None:
    english, chinese = ([e.at.ref for e in parse_corrections(example(name), file="").entries] for name in NAMES)
    assert english == chinese
