"""Time the national division table: reading it, the first look-up, a city's communities, all names of the country.

Usage: ``python scripts/bench_divisions.py``. Each figure is that of a fresh process's first call, in milliseconds; the
project's bound for reading is 300 ms.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from kg.data.divisions import load_divisions, load_stems
from kg.data.divisions_scan import place_votes


def milliseconds(call: Callable[[], object]) -> float:
    """How long a call takes."""
    start = time.perf_counter()
    call()
    return (time.perf_counter() - start) * 1000


def main() -> None:
    steps: tuple[tuple[str, Callable[[], object]], ...] = (
        ("read provinces to streets", load_divisions),
        ("first look-up by name", lambda: load_divisions().named("小河街道")),
        ("first scan of a text", lambda: place_votes("杭州市拱墅区", load_divisions())),
        ("communities of a city", lambda: load_divisions().stems("3301")),
        ("names of all communities and villages", load_stems),
    )
    for name, call in steps:
        sys.stdout.write(f"{name:40}{milliseconds(call):8.1f} ms\n")


if __name__ == "__main__":
    main()
