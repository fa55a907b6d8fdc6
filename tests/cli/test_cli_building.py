"""kg build, on articles invented for it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import kg as package

from .conftest import Run

Kg = Callable[..., Run]
TEXT = "某某街道推行路长制\n本报记者 周明远\n\n2021年，某某街道积极推行路长制，辖区常住人口3.2万人。\n"


@pytest.fixture
def articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two readable files, an empty one and a binary one; the store is named by KG_STORE."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "one.txt").write_text(TEXT, encoding="utf-8")
    (folder / "two.txt").write_text(TEXT.replace("路长制", "河长制"), encoding="gb18030")
    (folder / "empty.txt").write_text("", encoding="utf-8")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 8)
    monkeypatch.setenv("KG_STORE", str(tmp_path / "kg-store"))
    return folder


def test_bad_files_are_named_and_the_rest_is_built(kg: Kg, articles: Path) -> None:
    run = kg("build", articles, articles / "nowhere.txt", "--jobs", "1")
    assert run.code == 1
    for name in ("empty.txt", "binary.txt", "nowhere.txt"):
        assert name in run.err
    assert "新读 2 篇文章" in run.err
    assert "拒收 3 个输入" in run.err
    assert "路长制" in kg("show", "路长制").out
    again = kg("build", articles / "one.txt", "--json", "--jobs", "1")
    assert again.code == 0
    assert json.loads(again.out)["unchanged"] == 1
    assert json.loads(again.out)["store"]["articles"] == 2


def test_nothing_built_ends_with_2(kg: Kg, articles: Path) -> None:
    assert kg("build", articles / "nowhere.txt").code == 2
    assert kg("build", articles, "--published", "去年").code == 2
    assert kg("build").code == 2


def test_in_python(articles: Path, tmp_path: Path) -> None:
    with package.build([articles / "one.txt"], store=tmp_path / "py", published="2021-09") as g:
        assert g.report is not None
        assert g.report.articles == 1
        assert g.show("路长制").thing.type == "Programme"


def test_a_reader_that_goes_away_is_no_error(kg: Kg, articles: Path) -> None:
    kg("build", articles / "one.txt", "--jobs", "1")
    code = "import sys; from kg.cli import main; main(['query', 'SELECT * { ?s ?p ?o }', '--format', 'csv'])"
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.read(10)
        process.stdout.close()
        said = process.stderr.read().decode()
        assert process.wait() == 0
    assert "Traceback" not in said
    assert "BrokenPipe" not in said
