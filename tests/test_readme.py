"""The READMEs say what happens: their commands run and give what is shown; their figures are not better than measured.

In a ``console`` block each line that begins with ``$`` is a command and what follows is its output; ``…`` stands for
any text.
"""

from __future__ import annotations

import doctest
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from benchmarks.quality import SETS, figures, score
from benchmarks.tables import READMES, read_table

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
LOCALES = {"en": "en_GB.UTF-8", "zh": "zh_CN.UTF-8"}


def blocks(lang: str, kind: str) -> list[str]:
    text = READMES[lang].read_text(encoding="utf-8")
    return re.findall(rf"^```{kind}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def commands(lang: str) -> Iterator[tuple[str, list[str]]]:
    """Each command of the console blocks with the lines of its output."""
    for block in blocks(lang, "console"):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            yield command, output.splitlines()


def matches(wanted: str, line: str) -> bool:
    """Whether a line is the wanted one; blanks may be more or fewer."""
    pattern = r"\s+".join(re.escape(word).replace("…", ".*") for word in wanted.split())
    return re.fullmatch(rf"\s*{pattern}\s*", line) is not None


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the seeds in it and nothing else."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    return tmp_path


@pytest.mark.parametrize("lang", READMES)
def test_console_blocks_show_what_the_commands_say(lang: str, folder: Path) -> None:
    env = {
        **os.environ,
        "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}",
        "LC_ALL": LOCALES[lang],
        "KG_STORE": "kg-store",
    }
    run = list(commands(lang))
    assert len(run) >= 7
    for command, wanted in run:
        done = subprocess.run(
            command, shell=True, cwd=folder, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
        )
        lines = iter(done.stdout.decode().splitlines())
        missing = [want for want in wanted if want.strip() and not any(matches(want, line) for line in lines)]
        assert not missing, f"$ {command}\n{done.stdout.decode()}"
    assert (folder / "graph.html").exists()
    assert (folder / "statements" / "statements.jsonl").exists()


@pytest.mark.parametrize("lang", READMES)
def test_python_blocks_give_what_they_show(lang: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    (code,) = blocks(lang, "python")
    test = doctest.DocTestParser().get_doctest(code, {}, READMES[lang].name, None, 0)
    results = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE).run(test)
    assert results.attempted > 5
    assert results.failed == 0


def test_text_shown_as_an_article_stands_in_the_seeds() -> None:
    seeds = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").iterdir())]
    for lang in READMES:
        shown = blocks(lang, "text")
        assert shown
        assert all(any(text.strip() in seed for seed in seeds) for text in shown)


@pytest.mark.parametrize("gold", SETS, ids=lambda gold: gold.folder.name)
def test_quality_is_as_told(gold: object) -> None:
    """The figures in both READMEs are the same, and no better than what is measured now."""
    (place,) = (i for i, one in enumerate(SETS) if one is gold)
    told = {lang: re.findall(r"\d\.\d\d", read_table("quality", lang).splitlines()[2 + place]) for lang in READMES}
    assert told["en"] == told["zh"]
    measured = figures(score(SETS[place]))
    assert len(told["en"]) == len(measured)
    assert all(float(figure) <= now + 0.01 for figure, now in zip(told["en"], measured, strict=True)), measured


@pytest.mark.parametrize("lang", READMES)
def test_links_and_targets_are_there(lang: str) -> None:
    text = READMES[lang].read_text(encoding="utf-8")
    named = set(re.findall(r"\]\(([^)#:]+)\)", text)) | set(re.findall(r"`((?:tests|ontology|docs)/[\w./-]+)`", text))
    assert len(named) > 10
    assert [name for name in sorted(named) if not (ROOT / name).exists()] == []
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"`?\bmake (\w+)", "\n".join(blocks(lang, "sh")))) == {"demo", "test"} <= targets


def test_demo_does_what_it_says(tmp_path: Path) -> None:
    places = (f"BIN={BIN}", f"STORE={tmp_path / 'store'}", f"PAGE={tmp_path / 'graph.html'}")
    command = ("make", "--no-print-directory", "--old-file=.venv/.run", "demo", *places)
    env = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}  # as typed by a person
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    assert "魏喜盈" in done.stdout
    assert done.stdout.rstrip().endswith(f"graph page: {tmp_path / 'graph.html'}")
    assert (tmp_path / "graph.html").stat().st_size > 500_000
