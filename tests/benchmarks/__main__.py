"""Measure all and print the table; ``--write`` puts it into both READMEs."""

from __future__ import annotations

import argparse
import os
import platform
import sys
from collections.abc import Sequence

from .measures import MEASURES
from .tables import write_tables
from .timing import Row

HEADS = {
    "en": "| measured | ours | yardstick | ratio |\n|---|--:|--:|--:|",
    "zh": "| 项目 | 本项目 | 对照 | 比值 |\n|---|--:|--:|--:|",
}


def table(rows: Sequence[Row], lang: str) -> str:
    """The rows as Markdown."""
    lines = [f"| {r.what if lang == 'en' else r.zh} | {r.ours} | {r.yardstick} | {r.ratio} |" for r in rows]
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    return "\n".join((HEADS[lang], *lines, "", f"{machine}.", ""))


def main() -> None:
    """Measure, print, and write where asked."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--write", action="store_true", help="put the table into README.md and README.zh-CN.md")
    options = parser.parse_args()
    rows = [row for measure in MEASURES for row in measure()]
    sys.stdout.write(table(rows, "en"))
    if options.write:
        write_tables("bench", {lang: table(rows, lang) for lang in HEADS})


if __name__ == "__main__":
    main()
