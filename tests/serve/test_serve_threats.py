"""The threat model's promises are linked to tests that exist, and its numbers are those of the code."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.query import Limits
from kg.serve import Settings

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "THREAT_MODEL.md").read_text(encoding="utf-8")
PROMISES = [line for line in TEXT.splitlines() if re.match(r"\| (\d+|–) \|", line)]


def known_tests() -> set[str]:
    files = (path for folder in ("serve", "query", "cli") for path in (ROOT / "tests" / folder).glob("test_*.py"))
    return {name for path in files for name in re.findall(r"^def (test_\w+)", path.read_text("utf-8"), re.MULTILINE)}


@pytest.mark.parametrize("line", PROMISES, ids=lambda line: line[:12])
def test_each_promise_names_its_tests(line: str) -> None:
    named = set(re.findall(r"`(test_\w+)`", line))
    assert named, "a promise names the test that holds it"
    assert named <= known_tests()


def test_the_cases_of_the_guard_are_all_promised() -> None:
    numbers = {int(n) for n in re.findall(r"^\| (\d+) \|", TEXT, re.MULTILINE)}
    assert numbers == {1, 2, 3, 4, 5, 6, 7, 8, 16, 26}


def test_the_numbers_are_those_of_the_code() -> None:
    limits, settings = Limits(), Settings(Path("kg-store"))
    for told in (
        f"{limits.seconds:g} s",
        f"{limits.rows:,} rows",
        f"{limits.bytes >> 20} MiB",
        f"{limits.memory >> 30} GiB",
        f"{settings.waiting} in all",
    ):
        assert told in TEXT
