"""The page in a browser: how long from navigation until it can be used, and how large it is, beside plain pyvis.

``python -m tests.benchmarks.pages [--least N] [--most N] [--patience S]`` prints the table. Usable means for ours: the
picture is drawn and the search has answered; for pyvis' ``write_html`` of the same graph: its layout has come to rest.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright
from playwright.sync_api import TimeoutError as TooLong

from kg.model import Article, Sentence, Text
from kg.query import Fact, Facts, Quote, Source, Thing
from kg.view import page

SIZES = (300, 2_000, 20_000)
EACH = 20  # programmes of an office, besides one that all share
BASE = "https://w3id.org/jiceng/id/"
FILLER = "网格员每天走访居民，把听到的事记下来，当天能办的当天办，办不了的报到街道，再由街道分给各个部门。"
SENTENCES = 20  # beside those that say something: an article has about 2,000 characters
RESTED = "() => typeof network !== 'undefined' && network !== null && network.physics.stabilized === true"


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds until usable (None: not within the patience), seconds to write the file, bytes."""

    usable: float | None
    written: float
    size: int


def corpus(things: int) -> tuple[Facts, dict[str, Text]]:
    """About so many things: offices of one city, each with an article that tells of its programmes."""
    known = [Thing(f"{BASE}city", "云州市", ("City",), ("云州",)), Thing(f"{BASE}shared", "路长制", ("Programme",))]
    facts: list[Fact] = []
    sources: dict[str, Source] = {}
    texts: dict[str, Text] = {}
    for n in range(max(1, (things - 2) // (EACH + 1))):
        office = Thing(f"{BASE}office{n}", f"第{n}街道办事处", ("Office",), (f"第{n}街道",), f"{990000000 + n}")
        own = [Thing(f"{BASE}programme{n}-{m}", f"第{n}街道第{m}项工作", ("Programme",)) for m in range(EACH)]
        source = Source(f"{BASE}article{n}", f"{n}.txt#1", f"第{n}街道的一年", "云州日报", f"20{10 + n % 15}-05")
        said = [("partOf", known[0]), ("implements", known[1]), *(("implements", t) for t in own)]
        sources[source.iri], texts[source.iri] = source, _text(n, [f"{office.label}推进{t.label}。" for _, t in said])
        at = 0
        for m, (predicate, other) in enumerate(said):
            words = f"{office.label}推进{other.label}"
            quote = Quote(words, at, at + len(words), "", "。")
            iri = f"{BASE}statement/{n:064x}{m}"
            facts.append(Fact(iri, office.iri, predicate, source.iri, object=other.iri, quote=quote, rule="rule"))
            at += len(words) + 1
        known += [office, *own]
    return Facts({t.iri: t for t in known}, tuple(facts), sources), texts


def _text(n: int, told: list[str]) -> Text:
    sentences: list[Sentence] = []
    words = [*told, *[FILLER] * SENTENCES]
    at = 0
    for m, sentence in enumerate(words):
        sentences.append(Sentence(at, at + len(sentence), m // 6))
        at += len(sentence)
    whole = "".join(words)
    return Text(Article(f"{n}.txt", 1, whole, ((0, at),)), whole, tuple(range(at)), tuple(sentences))


def ours(browser: Browser, facts: Facts, texts: dict[str, Text], path: Path) -> Measured:
    """Our page."""
    begun = time.perf_counter()
    path.write_text(page(facts, texts=texts), encoding="utf-8")
    written = time.perf_counter() - begun

    def usable(opened: Page) -> None:
        opened.wait_for_selector("body[data-ready]")
        opened.fill("#find", "di0jiedao")
        opened.wait_for_selector("#found [role=option]")

    return Measured(_timed(browser, path, usable, patience=60), written, path.stat().st_size)


def plain(browser: Browser, facts: Facts, path: Path, *, patience: float) -> Measured:
    """The page that pyvis writes of the same graph, with its defaults; what it would load is refused at once."""
    from pyvis.network import Network  # type: ignore[import-untyped]  # noqa: PLC0415 - it imports IPython

    begun = time.perf_counter()
    net: Any = Network(directed=True, cdn_resources="in_line")
    net.add_nodes(list(facts.things), label=[t.label for t in facts.things.values()])
    for f in facts.facts:
        net.add_edge(f.subject, f.object, label=f.predicate)
    path.write_text(net.generate_html(), encoding="utf-8")
    written = time.perf_counter() - begun

    def rested(opened: Page) -> None:
        opened.wait_for_function(RESTED, timeout=patience * 1000)

    return Measured(_timed(browser, path, rested, patience=patience), written, path.stat().st_size)


def _timed(browser: Browser, path: Path, until: Any, *, patience: float) -> float | None:
    opened = browser.new_page(viewport={"width": 1400, "height": 900})
    opened.set_default_timeout(patience * 1000)
    opened.route("http*://**", lambda route: route.abort())
    begun = time.perf_counter()
    try:
        opened.goto(path.as_uri(), wait_until="commit")
        until(opened)
        return time.perf_counter() - begun
    except TooLong:
        return None
    finally:
        opened.close()


def rows(sizes: tuple[int, ...], *, patience: float) -> Iterator[str]:
    """One line of the table for each size."""
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            facts, texts = corpus(size)
            browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
            our = ours(browser, facts, texts, Path(folder) / "ours.html")
            browser.close()  # a page that never rests would slow the next
            browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
            other = plain(browser, facts, Path(folder) / "pyvis.html", patience=patience)
            browser.close()
            yield (
                f"| {len(facts.things):,} | {_seconds(our.usable, 60)} | {our.written:.1f} s | {our.size / 1e6:.2f} MB "
                f"| {_seconds(other.usable, patience)} | {other.written:.1f} s | {other.size / 1e6:.2f} MB |"
            )


def _seconds(value: float | None, patience: float) -> str:
    return f"> {patience:.0f} s" if value is None else f"{value:.2f} s"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.pages", description=__doc__)
    parser.add_argument("--least", type=int, default=SIZES[0], help="the smallest size")
    parser.add_argument("--most", type=int, default=SIZES[-1], help="the largest size")
    parser.add_argument("--patience", type=float, default=120, help="seconds that pyvis' page is waited for")
    options = parser.parse_args()
    sys.stdout.write(
        "| things | usable | written | size | pyvis: at rest | written | size |\n|--:|--:|--:|--:|--:|--:|--:|\n"
    )
    for row in rows(tuple(size for size in SIZES if options.least <= size <= options.most), patience=options.patience):
        sys.stdout.write(row + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
