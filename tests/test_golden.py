"""Golden cases: the quads that short invented articles of every layout give, byte for byte.

A case is a folder of ``tests/golden`` with ``article.*`` and ``expected.nq``. When a rule is changed on purpose, run
``python scripts/update_golden.py``, which writes all of them anew and says which changed, and read the difference.
"""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pyoxigraph as ox
import pytest

ROOT = Path(__file__).resolve().parent.parent


def script() -> ModuleType:
    """``scripts/update_golden.py``, so that what it writes is what is compared."""
    spec = importlib.util.spec_from_file_location("update_golden", ROOT / "scripts" / "update_golden.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


GOLDEN = script()
CASES = GOLDEN.cases()


def test_every_layout_has_a_case() -> None:
    assert len(CASES) >= 6
    assert {case.suffix for case in CASES} == {".txt", ".md", ".html", ".jsonl"}
    assert sorted({case.parent for case in CASES}) == sorted(case.parent for case in CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.parent.name)
def test_the_quads_are_the_same_byte_for_byte(case: Path) -> None:
    assert GOLDEN.quads_of(case) == case.with_name("expected.nq").read_bytes()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.parent.name)
def test_expected_quads_are_n_quads_in_graphs_of_their_own(case: Path) -> None:
    quads = list(ox.parse(case.with_name("expected.nq").read_bytes(), format=ox.RdfFormat.N_QUADS))
    assert quads
    assert not any(isinstance(quad.graph_name, ox.DefaultGraph | ox.BlankNode) for quad in quads)
    lines = case.with_name("expected.nq").read_bytes().splitlines()
    assert lines == sorted(set(lines))


def test_an_article_with_no_office_gives_its_own_description_only() -> None:
    (case,) = [case for case in CASES if case.parent.name == "no-office"]
    assert b"rdf-syntax-ns#predicate" not in case.with_name("expected.nq").read_bytes()


def test_an_update_that_changes_nothing_says_so(tmp_path: Path) -> None:
    folder = tmp_path / "case"
    folder.mkdir()
    article = folder / "article.txt"
    article.write_text("梧桐湾街道推行“一格一策”工作法。", encoding="utf-8")
    assert GOLDEN.update(article).startswith("case: ")
    assert GOLDEN.update(article) == ""
