"""How many processes a build takes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kg.articles import Source, find_files
from kg.extractors import Lac
from kg.pipeline import WORTH, Asked, worthwhile


def files(folder: Path, size: int, count: int) -> list[Source]:
    """So many files of so many bytes."""
    for number in range(count):
        (folder / f"{number}.txt").write_bytes(b"a" * size)
    return list(find_files([folder])[0])


@pytest.mark.parametrize(("size", "count", "jobs"), [(6_000, 7, 1), (WORTH // 2, 3, 1), (WORTH, 3, 3), (WORTH, 40, 8)])
def test_few_articles_are_built_in_one_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int, count: int, jobs: int
) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 8)
    assert worthwhile(files(tmp_path, size, count), Asked()) == jobs


def test_what_takes_longer_than_the_rules_is_shared_among_all_cores(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 8)
    assert worthwhile(files(tmp_path, 10, 2), Asked(extractors=(Lac(),))) == 8


def test_a_file_that_is_gone_counts_nothing(tmp_path: Path) -> None:
    assert worthwhile([Source(tmp_path / "gone.txt", "gone.txt")], Asked()) == 1
