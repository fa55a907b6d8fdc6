"""A store with invented articles as a fixture."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.store import Store

from .invented_files import file_graphs


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A new store on disk with two files of one and two articles."""
    with Store.open(tmp_path / "kg-store", create=True) as opened:
        opened.replace([file_graphs("a.txt", "路长制"), file_graphs("b.txt", "河长制", "林长制")])
        yield opened
