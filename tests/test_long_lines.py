"""A text without line breaks, or without any stop, costs as much a character as any other.

Not seconds are compared but steps: calls of functions, which are the same at each run. Expressions, whose steps are not
seen so, are held to it by the benchmark (``tests/benchmarks``).
"""

from __future__ import annotations

import re
import sys
from functools import cache
from pathlib import Path
from types import FrameType

import pytest

from kg.mentions import lists
from kg.mentions.runs import Hinted
from kg.model import Article
from kg.pipeline import extract
from kg.text import mend
from kg.text.sentences import LONGEST, cut_sentences

GOLD = Path(__file__).resolve().parent / "gold"


@cache
def line() -> str:
    """Articles of many offices on one line."""
    return re.sub(r"\s+", "", "".join(path.read_text(encoding="utf-8") for path in sorted(GOLD.glob("dev*/*.txt"))))


SHAPES = {
    "prose": lambda text: text,
    "without full stops": lambda text: re.sub("[。！？；]", "，", text),
    "without any stop": lambda text: re.sub("[^一-鿿0-9]", "", text),
}


def steps(text: str) -> int:
    """How many functions of Python a text's extraction calls."""
    count = 0

    def see(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(see)
    try:
        extract(Article("a.txt", 1, text, ((0, len(text)),), published="2023-05-01"))
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("shape", SHAPES)
def test_four_times_the_text_takes_about_four_times_the_steps(shape: str) -> None:
    text = SHAPES[shape](line())
    short, long = text[:4000], text[:16000]
    extract(Article("a.txt", 1, long, ((0, len(long)),)))  # whatever is loaded at first use
    assert steps(long) < 6 * steps(short), "the square of the length would be 16 times"


def test_what_goes_on_without_a_stop_is_cut_at_a_pause() -> None:
    text = "街道推行网格长制，" * 400
    spans = cut_sentences(text)
    assert all(end - start <= LONGEST for start, end in spans)
    assert "".join(text[start:end] for start, end in spans) == text
    assert all(text[end - 1] == "，" for _, end in spans)
    assert cut_sentences("长" * 2500) == [(0, 1000), (1000, 2000), (2000, 2500)]
    assert cut_sentences("短，句。") == [(0, 4)]


HINTED = {name: value for name, value in vars(lists).items() if isinstance(value, Hinted)}


@pytest.mark.parametrize("name", HINTED)
def test_an_expression_tried_at_its_hints_finds_what_it_finds_everywhere(name: str) -> None:
    found = 0
    for path in sorted(GOLD.glob("dev*/*.txt")):
        source = path.read_text(encoding="utf-8")
        text = mend(Article("a.txt", 1, source, ((0, len(source)),))).text
        spans = [match.span() for match in HINTED[name].finditer(text)]
        assert spans == [match.span() for match in HINTED[name].pattern.finditer(text)]
        found += len(spans)
    assert found, "the articles have some"
