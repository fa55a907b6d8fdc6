"""The invented county as a store on disk, and a way to run ``kg``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from query.invented_county import fill

from kg.cli import main
from kg.store import Store


@dataclass
class Run:
    """What a run of ``kg`` gave."""

    code: int
    out: str
    err: str


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A store on disk with the two articles of the invented county, named by KG_STORE."""
    path = tmp_path / "kg-store"
    with Store.open(path, create=True) as opened:
        fill(opened)
    monkeypatch.setenv("KG_STORE", str(path))
    return path


@pytest.fixture
def kg(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Run]:
    """Runs ``kg`` in this process, in Chinese unless told otherwise."""
    monkeypatch.setenv("KG_LANG", "zh")

    def run(*arguments: str | Path) -> Run:
        code = main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return Run(code, out, err)

    return run
