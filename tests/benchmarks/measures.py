"""The measures, each a function that gives rows of the table."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

import jieba.posseg
import pyoxigraph as ox

from kg import pipeline
from kg.articles import find_files, read_articles
from kg.store import Store, write_rdf

from .scaling import long_lines, starting
from .timing import ROOT, SEEDS, Row, alternately, in_process, interleaved, run_kg

_TIMED = "import time; began = time.process_time(); {}; print(time.process_time() - began)"
_TABLE = "from kg.data.divisions import load_divisions; " + _TIMED.format("load_divisions()")
_DICTIONARY = "import jieba; jieba.setLogLevel(60); " + _TIMED.format("jieba.initialize()")


def extraction() -> list[Row]:
    """The whole extraction beside jieba's tagger alone, on the same articles, in one process."""
    sources, _ = find_files([SEEDS, *sorted((ROOT / "tests" / "gold" / "dev").glob("*.txt"))])
    articles = [article for source in sources for article in read_articles(source)[0]]
    texts = ["".join(a.source[start:end] for start, end in a.spans) for a in articles]
    characters = sum(map(len, texts))
    ours, tagger = interleaved(
        [
            (partial(pipeline.extract, article), partial(jieba.posseg.lcut, text))
            for article, text in zip(articles, texts, strict=True)
        ]
    )
    return [
        Row(
            f"extraction, whole pipeline ({len(articles)} articles, {characters:,} characters) ÷ `jieba.posseg.lcut`",
            f"抽取全过程（{len(articles)} 篇，{characters:,} 字）÷ `jieba.posseg.lcut`",
            f"{characters / ours:,.0f} chars/s",
            f"{characters / tagger:,.0f} chars/s",
            f"{tagger / ours:.2f}×",
        )
    ]


def divisions() -> list[Row]:
    """The national table: its size, and the time to load it in a fresh process beside jieba's dictionary."""
    size = sum(path.stat().st_size for path in (ROOT / "kg" / "data").glob("divisions.*") if path.suffix != ".py")
    ours = median(float(in_process(_TABLE)) for _ in range(5))
    theirs = median(float(in_process(_DICTIONARY)) for _ in range(5))
    return [
        Row(
            f"loading the division table (665,000 rows, {size / 1e6:.1f} MB) ÷ jieba's dictionary from its cache",
            f"载入区划代码表（66.5 万行，{size / 1e6:.1f} MB）÷ jieba 从缓存载入词典",
            f"{ours * 1000:.0f} ms",
            f"{theirs * 1000:.0f} ms",
            f"{ours / theirs:.2f}",
        )
    ]


def building() -> list[Row]:
    """The command ``kg build seeds`` with one process and with two, into new stores."""
    with tempfile.TemporaryDirectory() as folder:
        count = iter(range(1000))

        def build(jobs: str) -> Callable[[], None]:
            return lambda: run_kg("--store", f"{folder}/{next(count)}", "build", str(SEEDS), "--jobs", jobs)

        one, two = alternately((build("1"), build("2")), clock=time.perf_counter, rounds=3)
    return [
        Row(
            "`kg build seeds`, start to end, `--jobs 2` ÷ `--jobs 1`",
            "`kg build seeds` 从头到尾，`--jobs 2` ÷ `--jobs 1`",
            f"{two:.1f} s",
            f"{one:.1f} s",
            f"{two / one:.2f}",
        )
    ]


def exporting() -> list[Row]:
    """Export in a fixed order beside the engine's own dump."""
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder) / "store", create=True) as store:
        pipeline.build(store, [SEEDS])
        quads = len(store.engine)
        file = Path(folder) / "x.nq"
        ours, engine = alternately(
            (
                lambda: write_rdf(store, file, "nq"),
                lambda: store.engine.dump(str(file), format=ox.RdfFormat.N_QUADS),
            )
        )
    return [
        Row(
            f"export to N-Quads, sorted ({quads:,} quads) ÷ the engine's own dump, unsorted",
            f"有序导出 N-Quads（{quads:,} 条）÷ 引擎无序导出",
            f"{ours * 1000:.0f} ms",
            f"{engine * 1000:.0f} ms",
            f"{ours / engine:.1f}",
        )
    ]


MEASURES: tuple[Callable[[], list[Row]], ...] = (
    *(extraction, long_lines, divisions, building, starting),
    exporting,
)
