"""A changed rule builds an old store anew; what is no rule does not."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import kg
from kg import pipeline
from kg.rules import ONTOLOGY, PARTS, digest_of, rules_digest
from kg.vocabulary import ontology_file

PACKAGE = Path(kg.__file__).resolve().parent
TEXT = "清河街道推行网格长制，划分18个网格。\n"


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package and the ontology elsewhere."""
    folder = tmp_path_factory.mktemp("elsewhere")
    shutil.copytree(PACKAGE, folder / "kg", ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "ontology").mkdir()
    for name in ONTOLOGY:
        shutil.copy(ontology_file(name), folder / "ontology" / name)
    return folder


def digest(folder: Path) -> str:
    return digest_of(folder / "kg", *(folder / "ontology" / name for name in ONTOLOGY))


def test_every_part_is_there() -> None:
    assert [part for part in PARTS if not (PACKAGE / part).exists()] == []


def test_the_digest_is_the_same_wherever_the_package_lies(copied: Path) -> None:
    (copied / "kg" / "text" / "__pycache__").mkdir(exist_ok=True)
    (copied / "kg" / "text" / "__pycache__" / "words.cpython-311.pyc").write_bytes(b"compiled")
    assert digest(copied) == rules_digest()


@pytest.mark.parametrize(
    "file",
    [
        *("kg/data/rule_confidence.tsv", "kg/data/posts.txt", "kg/data/divisions.stems.xz", "kg/model.py"),
        *("kg/statements/relations.py", "kg/rdf/mapping.py", "ontology/jiceng.ttl", "ontology/programmes.ttl"),
    ],
)
def test_a_changed_rule_changes_the_digest(copied: Path, file: str) -> None:
    before, path = digest(copied), copied / file
    whole = path.read_bytes()
    path.write_bytes(whole + b"\n")
    assert digest(copied) != before
    path.write_bytes(whole)
    assert digest(copied) == before


def test_what_is_no_rule_leaves_the_digest_as_it_is(copied: Path) -> None:
    before = digest(copied)
    (copied / "kg" / "view" / "page.py").write_text("# another page\n", encoding="utf-8")
    assert digest(copied) == before


def test_a_changed_rule_builds_a_store_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    counted = []
    for rules in ("as they are", "as they are", "with one more"):
        monkeypatch.setattr(pipeline, "rules_digest", lambda rules=rules: rules)
        with kg.build([tmp_path / "a.txt"], store=tmp_path / "store") as graph:
            assert graph.report is not None
            counted.append((graph.report.articles, graph.report.unchanged))
    assert counted == [(1, 0), (0, 1), (1, 0)]
