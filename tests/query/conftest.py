"""The invented county as a fixture."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from kg.store import Store

from .invented_county import fill


@pytest.fixture
def engine() -> ox.Store:
    """A store in memory with the two articles of the invented county."""
    return fill(Store.in_memory()).engine
