"""What a store remembers of the machine it stands on, and that no graph tells of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.store import Store
from kg.store.surroundings import FILE, MOST, Surroundings

PATHS = Surroundings("/家/c.toml", ("/家/a", "/家/b"))


def test_it_is_remembered_and_in_no_graph(store: Store, tmp_path: Path) -> None:
    assert store.surroundings == Surroundings()
    store.remember(PATHS)
    store.close()
    with Store.open(tmp_path / "kg-store", read_only=True) as again:
        assert again.surroundings == PATHS
        assert not [q for q in again.engine if "/家/" in str(q)]
        assert again.trusted(0.5).surroundings == PATHS
        with pytest.raises(StoreError, match="reading only"):
            again.remember(Surroundings())


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"corrections": 1}', '{"corrections": "", "sources": null}', "\0"])
def test_a_damaged_file_is_forgotten(store: Store, tmp_path: Path, damage: str) -> None:
    store.remember(PATHS)
    (tmp_path / "kg-store" / FILE).write_text(damage, encoding="utf-8")
    assert store.surroundings == Surroundings()
    store.remember(PATHS)
    assert store.surroundings == PATHS


def test_sources_are_kept_once_and_the_latest_last() -> None:
    known = PATHS.with_sources(("/家/c", "/家/a"))
    assert known.sources == ("/家/b", "/家/c", "/家/a")
    many = known.with_sources(tuple(map(str, range(MOST))))
    assert len(many.sources) == MOST
    assert many.sources[-1] == str(MOST - 1)


def test_in_memory() -> None:
    store = Store.in_memory()
    store.remember(PATHS)
    assert store.surroundings == PATHS
