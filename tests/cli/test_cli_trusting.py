"""--min-confidence: weak statements are left out of whatever a command gives."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from query.invented_county import extractions

import kg as package
from kg.rdf import to_quads
from kg.store import FileGraphs, Store

from .conftest import Run

Kg = Callable[..., Run]


@pytest.fixture
def uneven(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The invented county, of whose statements those that hold numbers are weak."""
    path = tmp_path / "uneven"
    with Store.open(path, create=True) as opened:
        for number, found in enumerate(extractions()):
            weak = tuple(replace(s, confidence=0.4 if s.predicate == "observed" else 0.8) for s in found.statements)
            opened.replace(FileGraphs(found.article.file, str(number), to_quads(replace(found, statements=weak))))
    monkeypatch.setenv("KG_STORE", str(path))
    return path


def test_every_reading_command_takes_it(kg: Kg, uneven: Path, tmp_path: Path) -> None:
    sure = ("--min-confidence", "0.8")
    assert json.loads(kg("stats", "--json").out)["by_predicate"]["observed"] == 5
    assert "observed" not in json.loads(kg("stats", "--json", *sure).out)["by_predicate"]
    assert "常住人口" in kg("show", "东岭街道").out
    shown = kg("show", "东岭街道", *sure).out
    assert "常住人口" not in shown
    assert "归属  云山区 › 云州市" in shown
    count = "SELECT (COUNT(*) AS ?n) { ?s jc:value ?v }"
    assert kg("query", count, "--format", "csv").out.split()[-1] == "5"
    assert kg("query", count, "--format", "csv", *sure).out.split()[-1] == "0"
    assert "0 行" in kg("ask", "numbers", "thing=东岭街道", *sure).err
    assert "0 行" not in kg("ask", "offices", *sure).err
    kg("export", "-o", tmp_path / "all.nq", "--statements", tmp_path)
    kg("export", "-o", tmp_path / "sure.nq", "--statements", tmp_path / "sure", *sure)
    assert len((tmp_path / "sure.nq").read_bytes()) < len((tmp_path / "all.nq").read_bytes())
    rows = (tmp_path / "sure" / "statements.jsonl").read_text(encoding="utf-8").splitlines()
    assert len(rows) == 11
    assert all(json.loads(row)["confidence"] >= 0.8 for row in rows)
    assert json.loads(kg("evaluate", tmp_path, "--json", *sure).out)["statements"]["total"]["precision"] == 1
    kg("view", "东岭街道", "-o", tmp_path / "sure.html", *sure)
    assert "3.2万" not in (tmp_path / "sure.html").read_text(encoding="utf-8")


def test_it_is_a_share(kg: Kg, uneven: Path) -> None:
    for wrong in ("1.5", "-1", "much"):
        assert kg("stats", "--min-confidence", wrong).code == 2
    assert "把握" in kg("stats", "--help").out


def test_in_python(uneven: Path) -> None:
    with package.open(uneven) as graph:
        assert {row["predicate"] for row in graph.statements()} - {
            row["predicate"] for row in graph.trusted(0.8).statements()
        } == {"observed"}
