"""The invented county, served."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from query.invented_county import fill

from kg.query import Limits
from kg.serve import Settings
from kg.store import Store

from .running import running

MIB = 1 << 20
LIMITS = Limits(seconds=30, rows=5000, bytes=MIB, memory=300 * MIB)
HASTY = Limits(seconds=1.5, rows=5000, bytes=MIB, memory=300 * MIB)


@pytest.fixture(scope="session")
def county(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store on disk with the two articles of the invented county."""
    path = tmp_path_factory.mktemp("served") / "kg-store"
    with Store.open(path, create=True) as store:
        fill(store)
    return path


@pytest.fixture(scope="session")
def address(county: Path) -> Iterator[str]:
    """The address of a server of the county, with low limits."""
    with running(Settings(county, limits=LIMITS, quick=2, slow=1)) as url:
        yield url


@pytest.fixture
def hasty(county: Path) -> Iterator[httpx.Client]:
    """A client of a server that gives a query little time."""
    settings = Settings(county, limits=HASTY, quick=2, slow=1)
    with running(settings) as url, httpx.Client(base_url=url, timeout=30, trust_env=False) as client:
        yield client


@pytest.fixture
def web(address: str) -> Iterator[httpx.Client]:
    """A client of that server; it asks in English."""
    with httpx.Client(base_url=address, headers={"Accept-Language": "en"}, timeout=30, trust_env=False) as client:
        yield client
