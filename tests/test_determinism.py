"""The same input gives the same bytes: for any hash seed, order of files, number of processes, locale and time zone."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import kg
from kg.store import write_rdf

SEEDS = Path(__file__).resolve().parent.parent / "seeds"
KG = (sys.executable, "-c", "from kg.cli import main; main()")


def exported(folder: Path, *paths: Path, jobs: int, **environment: str) -> bytes:
    """The N-Quads of a graph built by processes of their own."""
    env = {**os.environ, "KG_STORE": str(folder / "store"), **environment}
    for words in (["build", "--jobs", str(jobs), *map(str, paths)], ["export", "-o", str(folder / "x.nq")]):
        subprocess.run([*KG, *words], env=env, check=True, capture_output=True)
    return (folder / "x.nq").read_bytes()


def test_same_bytes_whatever_builds_them(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.mkdir(), other.mkdir()
    backwards = sorted(SEEDS.iterdir(), reverse=True)
    first = exported(one, SEEDS, jobs=1, PYTHONHASHSEED="1", LC_ALL="C.UTF-8", TZ="UTC")
    second = exported(other, *backwards, jobs=2, PYTHONHASHSEED="4294967295", LC_ALL="C", TZ="Asia/Shanghai")
    assert first.count(b"\n") > 10_000
    assert first == second


def test_building_file_by_file_and_again_changes_nothing(tmp_path: Path) -> None:
    def lines(graph: kg.Graph) -> bytes:
        with graph:
            write_rdf(graph.store, out := io.BytesIO(), "nq")
        return out.getvalue()

    whole = lines(kg.build([SEEDS], store=tmp_path / "whole"))
    for path in sorted(SEEDS.iterdir(), reverse=True):
        last = lines(kg.build([path], store=tmp_path / "parts"))
    assert last == whole
    again = kg.build([SEEDS], store=tmp_path / "parts")
    assert again.report is not None
    assert (again.report.articles, again.report.unchanged) == (0, 5)
    assert lines(again) == whole
