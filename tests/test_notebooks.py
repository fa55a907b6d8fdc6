"""The notebooks run from top to bottom, in the checkout."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

NOTEBOOKS = sorted((Path(__file__).parents[1] / "notebooks").glob("*.ipynb"))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_every_cell_runs_and_none_keeps_an_output(
    path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(path.parent)
    cells = [c for c in json.loads(path.read_text(encoding="utf-8"))["cells"] if c["cell_type"] == "code"]
    names: dict[str, object] = {}
    for cell in cells:
        assert cell["outputs"] == []
        exec("".join(cell["source"]), names)
    said = capsys.readouterr().out
    assert "副书记 2018" in said
    assert "微网格 460 329" in said
    assert len(said.splitlines()) >= 13


def test_there_is_a_notebook() -> None:
    assert [path.name for path in NOTEBOOKS] == ["first_steps.ipynb"]
