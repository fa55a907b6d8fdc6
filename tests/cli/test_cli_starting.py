"""What a run of a command loads: no library that only other commands need."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {"networkx", "rdflib", "oxrdflib", "pyshacl", "jieba", "trafilatura", "jinja2", "starlette", "uvicorn"}


def loaded_by(*words: str) -> set[str]:
    """The top-level modules that a process has loaded when it has run ``kg``."""
    code = f"import sys; from kg.cli import run; run({list(words)!r}); print('loaded', *sys.modules, file=sys.stderr)"
    done = subprocess.run((sys.executable, "-c", code), capture_output=True, encoding="utf-8", check=True)
    return {name.partition(".")[0] for name in done.stderr.rpartition("loaded ")[2].split()}


def test_help_loads_neither_engine_nor_tables() -> None:
    assert loaded_by("--help").isdisjoint(HEAVY | {"rich", "pyoxigraph"})


@pytest.mark.parametrize(
    "words", [("ask", "--list"), ("ask", "offices"), ("show", "清泉街道"), ("stats",), ("query", "SELECT * {} LIMIT 1")]
)
def test_reading_the_graph_loads_no_library_of_other_commands(store: Path, words: tuple[str, ...]) -> None:
    assert loaded_by("--store", str(store), *words).isdisjoint(HEAVY)
