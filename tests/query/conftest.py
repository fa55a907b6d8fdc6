"""The invented county and the seeds' graph as fixtures."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from kg import pipeline
from kg.store import Store

from .invented_county import fill

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


@pytest.fixture
def engine() -> ox.Store:
    """A store in memory with the two articles of the invented county."""
    return fill(Store.in_memory()).engine


@pytest.fixture(scope="session")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The seeds' graph, built once."""
    with Store.open(tmp_path_factory.mktemp("seeds") / "store", create=True) as store:
        pipeline.build(store, [SEEDS])
    return Store.open(store.path, read_only=True)
