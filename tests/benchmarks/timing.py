"""Measuring: medians of rounds that alternate between what is compared."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT / "seeds"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: what was measured (English, Chinese), ours, the yardstick's, and the ratio of both."""

    what: str
    zh: str
    ours: str
    yardstick: str = ""
    ratio: str = ""


def alternately(
    works: Sequence[Callable[[], object]], *, clock: Callable[[], float] = time.process_time, rounds: int = 5
) -> list[float]:
    """The median seconds of each work; the rounds alternate, so that all meet the same state of the machine.

    The clock counts the processor's time of this process unless told otherwise.
    """

    def taken(work: Callable[[], object]) -> float:
        began = clock()
        work()
        return clock() - began

    for work in works:
        work()  # whatever is loaded at first use
    times = [[taken(work) for work in works] for _ in range(rounds)]
    return [median(column) for column in zip(*times, strict=True)]


def interleaved(pairs: Sequence[tuple[Callable[[], object], Callable[[], object]]], *, rounds: int = 7) -> list[float]:
    """The median seconds of all first works and of all second ones, done pair by pair: no load meets one side alone."""

    def taken(work: Callable[[], object]) -> float:
        began = time.process_time()
        work()
        return time.process_time() - began

    for pair in pairs:
        for work in pair:
            work()  # whatever is loaded at first use
    times = [[sum(side) for side in zip(*(map(taken, pair) for pair in pairs), strict=True)] for _ in range(rounds)]
    return [median(column) for column in zip(*times, strict=True)]


def in_process(code: str) -> str:
    """What a fresh interpreter prints."""
    command = (sys.executable, "-c", code)
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, encoding="utf-8").stdout


def run_kg(*words: str) -> None:
    """Run the command in a process of its own."""
    code = "from kg.cli import main; main()"
    subprocess.run((sys.executable, "-c", code, *words), cwd=ROOT, check=True, capture_output=True)
