"""The documented questions on a million quads: ``python -m tests.benchmarks.library``, beside pyoxigraph and rdflib.

Each question is asked with the same values of all three: by its name (values looked up and bound, rows read), of the
engine alone (the query with those values in it, rows read), and the same of rdflib with the quads in memory, without
the subqueries that only say where our engine begins. All run in
this process on one thread, so the processor's time is measured, whatever else the machine does. A query that rdflib
does not answer within LIMIT seconds counts as LIMIT. Takes half an hour; ``--without-rdflib`` two minutes.
"""

from __future__ import annotations

import argparse
import re
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median

import pyoxigraph as ox
import rdflib

from kg.query import PREFIXES, Question, answer, bindings, bound, questions
from kg.store import Store
from kg.vocabulary import CLASSES

from .million import make_large

LIMIT = 60  # seconds of a processor that rdflib has for one query
ROUNDS = 3
_BEGINNING = re.compile(
    r"\{\s*SELECT [^{]*WHERE \{((?:[^{}]|\{[^{}]*\})*)\}\s*LIMIT 999999[^\n]*?(?:#[^\n]*\n\s*)?\}(?:\s*#[^\n]*)?"
)
TEXTS = {"senses": "双改", "series": "党员"}  # what questions about a text are asked with
MOST_SAID = """SELECT ?thing WHERE {{
  ?statement rdf:subject ?thing . ?thing a jc:{kind} FILTER(!CONTAINS(STR(?thing), "~"))
}} GROUP BY ?thing ORDER BY DESC(COUNT(*)) ?thing LIMIT 2"""


@dataclass(frozen=True, slots=True)
class Timed:
    """Seconds of a processor for one question: ours, the engine's, rdflib's (0 where it was not asked)."""

    name: str
    rows: int
    ours: float
    engine: float
    rdflib: float = 0.0


def values(engine: ox.Store, asked: Question) -> dict[str, str]:
    """A value for each parameter that must have one: the things of its kind of which most is said."""
    taken: dict[str, int] = {}
    given: dict[str, str] = {}
    for parameter in asked.parameters:
        if not parameter.required or parameter.default:
            continue
        kind = parameter.kind if parameter.kind in CLASSES else "Office"
        if parameter.kind == "text":
            given[parameter.name] = TEXTS[asked.name]
            continue
        if parameter.kind == "statement":
            first = "SELECT ?thing WHERE { ?thing a rdf:Statement } ORDER BY ?thing LIMIT 1"
            given[parameter.name] = next(iter(engine.query(first, prefixes=dict(PREFIXES))))["thing"].value  # type: ignore
            continue
        query = MOST_SAID.format(kind=kind)
        found = [solution["thing"] for solution in engine.query(query, prefixes=dict(PREFIXES))]  # type: ignore[union-attr]
        given[parameter.name] = str(found[taken.get(kind, 0)].value)
        taken[kind] = taken.get(kind, 0) + 1
    return given


def in_turns(*works: Callable[[], object]) -> list[float]:
    """The median time of each work; the rounds alternate."""
    times: list[list[float]] = [[] for _ in works]
    for _ in range(ROUNDS):
        for work, taken in zip(works, times, strict=True):
            began = time.process_time()
            work()
            taken.append(time.process_time() - began)
    return [median(taken) for taken in times]


def of_ours(engine: ox.Store, name: str, given: Mapping[str, str]) -> list[object]:
    """The question asked by its name, values looked up and bound, its rows read."""
    told = answer(engine, name, given)
    return [told] if isinstance(told, ox.QueryBoolean) else list(told)


def of_engine(engine: ox.Store, query: str) -> list[object]:
    """The query asked of the engine alone, its rows read."""
    found = engine.query(query, prefixes=dict(PREFIXES))
    return list(found) if not isinstance(found, ox.QueryBoolean) else [bool(found)]


def in_rdflib(engine: ox.Store, folder: Path) -> rdflib.Dataset:
    """The store's quads in rdflib's memory."""
    file = folder / "all.nq"
    engine.dump(str(file), format=ox.RdfFormat.N_QUADS)
    return rdflib.Dataset().parse(str(file), format="nquads")


def plain(query: str) -> str:
    """A query without the subqueries that only say where our engine begins: rdflib does better without."""
    return _BEGINNING.sub(r"\1 . ", query)


def of_rdflib(held: rdflib.Dataset, asked: Question, given: Mapping[str, ox.NamedNode | ox.Literal]) -> float:
    """The seconds that rdflib takes, LIMIT at most; values are bound beside the query, as rdflib wants them."""
    terms = {
        name: rdflib.URIRef(term.value)
        if isinstance(term, ox.NamedNode)
        else rdflib.Literal(term.value, datatype=rdflib.URIRef(term.datatype.value))
        for name, term in given.items()
    }
    signal.signal(signal.SIGPROF, _stop)
    signal.setitimer(signal.ITIMER_PROF, LIMIT)
    began = time.process_time()
    try:
        list(held.query(plain(asked.sparql), initNs=dict(PREFIXES), initBindings=terms))
    except TimeoutError:
        return float(LIMIT)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return time.process_time() - began


def _stop(number: int, frame: object) -> None:
    raise TimeoutError


def measure(store: Path, only: Sequence[str] = (), *, with_rdflib: bool) -> list[Timed]:
    """Ask each question, or ``only`` some, of all three; questions about another build are left out."""
    timed = []
    with tempfile.TemporaryDirectory() as name, Store.open(store, read_only=True) as opened:
        engine = opened.engine
        held = in_rdflib(engine, Path(name)) if with_rdflib else None
        for asked in questions():
            if any(p.kind == "build" for p in asked.parameters) or (only and asked.name not in only):
                continue
            given = values(engine, asked)
            query = bound(asked.sparql, bindings(engine, asked, given))
            bare = partial(of_engine, engine, query)
            rows = len(bare())
            ours, alone = in_turns(partial(of_ours, engine, asked.name, given), bare)
            other = of_rdflib(held, asked, bindings(engine, asked, given)) if held is not None else 0.0
            timed.append(Timed(asked.name, rows, ours, alone, other))
            sys.stderr.write(f"{timed[-1]}\n")
    return timed


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.library", description=__doc__)
    parser.add_argument("--without-rdflib", action="store_true")
    parser.add_argument("--only", nargs="*", default=[], metavar="QUESTION")
    parser.add_argument("--store", type=Path, help="a store made before by tests.benchmarks.million")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        timed = measure(options.store or make_large(Path(name)), options.only, with_rdflib=not options.without_rdflib)
    lines = ["| question | rows | ours | pyoxigraph | ratio | rdflib | ratio |", "|---|--:|--:|--:|--:|--:|--:|"]
    lines += [
        f"| {t.name} | {t.rows:,} | {t.ours * 1000:,.1f} ms | {t.engine * 1000:,.1f} ms | {t.ours / t.engine:.2f} "
        f"| {t.rdflib:.2f} s{'+' if t.rdflib == LIMIT else ''} | {t.rdflib / t.ours:,.0f} |"
        for t in timed
    ]
    ratios = (median(t.ours / t.engine for t in timed), median(t.rdflib / t.ours for t in timed))
    sys.stdout.write("\n".join([*lines, f"| median | | | | {ratios[0]:.2f} | | {ratios[1]:,.0f} |", ""]))


if __name__ == "__main__":
    main()
