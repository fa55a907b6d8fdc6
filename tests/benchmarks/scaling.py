"""What long lines cost beside articles, and what a command costs before it does anything beside Python itself."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from kg import pipeline
from kg.model import Article
from kg.store import Store

from .timing import ROOT, Row, alternately, run_kg

LINE = 100_000  # characters
PIECE = 2_000


def long_lines() -> list[Row]:
    """A line of 100,000 characters beside the same text in pieces: as articles have it, and without any stop."""
    texts = sorted((ROOT / "tests" / "gold").glob("dev*/*.txt"))
    story = re.sub(r"\s+", "", "".join(path.read_text(encoding="utf-8") for path in texts))
    return [_long(story, "", ""), _long(re.sub("[^一-鿿0-9]", "", story), " without any stop", "（全无标点）")]


def _long(text: str, what: str, zh: str) -> Row:
    line = (text * (1 + LINE // len(text)))[:LINE]
    pieces = [line[at : at + PIECE] for at in range(0, LINE, PIECE)]
    whole, cut = alternately((lambda: _extract(line), lambda: list(map(_extract, pieces))), rounds=1)
    return Row(
        f"one line of 100,000 characters{what} ÷ the same in 50 articles",
        f"一行 10 万字{zh} ÷ 同样的字分作 50 篇",
        f"{whole:.1f} s",
        f"{cut:.1f} s",
        f"{whole / cut:.2f}",
    )


def _extract(text: str) -> None:
    pipeline.extract(Article("a.txt", 1, text, ((0, len(text)),), published="2023-05-01"))


def starting() -> list[Row]:
    """The processor's time of commands that do next to nothing beside that of Python."""
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "store"
        Store.open(store, create=True).close()
        works: tuple[Callable[[], object], ...] = (
            lambda: subprocess.run((sys.executable, "-c", "import click"), check=True, cwd=ROOT),
            lambda: run_kg("--help"),
            lambda: run_kg("--store", str(store), "ask", "--list"),
        )
        bare, told, asked = alternately(works, clock=_of_children, rounds=5)
    return [
        Row(
            f"`kg {words}`, start to end ÷ Python with click alone",
            f"`kg {words}` 从头到尾 ÷ 只载入 click 的 Python",
            f"{ours * 1000:.0f} ms",
            f"{bare * 1000:.0f} ms",
            f"{ours / bare:.1f}",
        )
        for words, ours in (("--help", told), ("ask --list", asked))
    ]


def _of_children() -> float:
    """The processor's time, in seconds, of the processes that this one has waited for."""
    times = os.times()
    return times.children_user + times.children_system


__all__ = ["long_lines", "starting"]
