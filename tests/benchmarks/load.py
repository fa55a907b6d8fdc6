"""``kg serve`` under load: ``python -m tests.benchmarks.load``.

Clients ask queries of the library, one after another without a pause, about a graph of a million quads: first alone,
then beside two that send never-ending and oversized queries, each text new. Prints requests, errors, median and p95,
the memory of the server with its workers, and how much the others' median grew. Absolute figures are the machine's.
"""

from __future__ import annotations

import argparse
import http.client
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from statistics import mean, median, quantiles
from urllib.parse import urlencode

import psutil  # type: ignore[import-untyped]

from kg.query import Parameter, Question, questions, rows
from kg.store import Store
from kg.vocabulary import CLASSES

from .million import MILLION, make_large

WARM_UP = 60.0  # seconds
KINDS = 200  # things of each class that are asked about
ENDLESS = "SELECT (COUNT(*) AS ?n) {{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }} # {}"
OVERSIZED = "SELECT * {{ ?a ?b ?c . ?d ?e ?f }} # {}"


@dataclass(slots=True)
class Seen:
    """What clients saw: seconds of each answer, statuses that are no success, bytes of memory each second."""

    seconds: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    memory: list[int] = field(default_factory=list)

    @property
    def median(self) -> float:
        """Of the seconds."""
        return median(self.seconds)

    @property
    def p95(self) -> float:
        """The seconds in which 95 of 100 answers came."""
        return quantiles(self.seconds, n=20)[-1]


def mixed(store: Path, *, seed: int = 1) -> list[str]:
    """Addresses of library queries with things of the graph as their parameters, in a fixed random order."""
    chance = random.Random(seed)
    with Store.open(store, read_only=True) as opened:
        found = {
            kind: sorted({row["x"] for row in rows(opened.engine, _things(kind))})
            for kind in {_class(p) for q in questions() for p in q.parameters}
        }
    asked = [
        f"/ask/{q.name}?" + urlencode({p.name: chance.choice(found[_class(p)]) for p in _needed(q)})
        for q in questions()
        for _ in range(20)
        if all(p.kind in (*CLASSES, "thing") for p in _needed(q))
    ]
    chance.shuffle(asked)
    return asked


def _things(kind: str) -> str:
    return f"SELECT DISTINCT ?x {{ ?x a jc:{kind} ; jc:mentionedIn ?a }} LIMIT {KINDS}"


def _needed(question: Question) -> list[Parameter]:
    """The parameters that a client fills in: those that must be, else the first."""
    return [p for p in question.parameters if p.required] or list(question.parameters[:1])


def _class(parameter: Parameter) -> str:
    return parameter.kind if parameter.kind in CLASSES else "Office"


@contextmanager
def served(store: Path) -> Iterator[tuple[int, int]]:
    """``kg serve``: its port and its process's number."""
    words = ("--store", str(store), "--lang", "en", "serve", "--port", "0")
    command = (sys.executable, "-c", "from kg.cli import main; main()", *words)
    with subprocess.Popen(command, stderr=subprocess.PIPE, encoding="utf-8") as server:
        try:
            assert server.stderr
            said = server.stderr.readline()
            yield int(said.partition("127.0.0.1:")[2].partition(";")[0]), server.pid
        finally:
            server.terminate()


def client(port: int, texts: Callable[[], str], until: float, seen: Seen) -> None:
    """Ask one query after another until the time has come."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    while time.monotonic() < until:
        path = texts()
        began = time.perf_counter()
        try:
            connection.request("GET", path, headers={"Accept": "application/sparql-results+json"})
            answer = connection.getresponse()
            told = answer.read()
        except (OSError, http.client.HTTPException) as error:
            seen.errors.append(type(error).__name__)
            connection.close()
            continue
        seen.seconds.append(time.perf_counter() - began)
        if answer.status != 200:
            seen.errors.append(f"{answer.status} {told[:60]!r}")


def memory_of(pid: int) -> int:
    """Bytes that a process and its children have to themselves."""
    server = psutil.Process(pid)
    total = 0
    for process in (server, *server.children(recursive=True)):
        try:
            total += process.memory_full_info().uss
        except psutil.NoSuchProcess:
            continue
    return total


def phase(
    server: tuple[int, int], asked: Sequence[str], *, clients: int, seconds: float, abusive: Sequence[str] = ()
) -> tuple[Seen, Seen]:
    """What the clients saw, and what the abusive ones saw."""
    port, pid = server
    seen, abused = Seen(), Seen()
    until = time.monotonic() + seconds
    numbers = count()
    works = [(lambda i=i: asked[(i * 7919 + next(numbers)) % len(asked)], seen) for i in range(clients)]
    works += [(lambda t=text: "/sparql?" + urlencode({"query": t.format(next(numbers))}), abused) for text in abusive]
    threads = [threading.Thread(target=client, args=(port, texts, until, into)) for texts, into in works]
    for thread in threads:
        thread.start()
    while time.monotonic() < until:
        seen.memory.append(memory_of(pid))
        time.sleep(1)
    for thread in threads:
        thread.join()
    return seen, abused


def told(name: str, seen: Seen) -> str:
    """One row of the table."""
    quarter = max(1, len(seen.memory) // 4)
    first, last = (mean(part) / (1 << 20) for part in (seen.memory[:quarter], seen.memory[-quarter:]))
    return (
        f"| {name} | {len(seen.seconds):,} | {len(seen.errors)} | {seen.median * 1000:.0f} ms | "
        f"{seen.p95 * 1000:.0f} ms | {first:.0f} → {last:.0f} MiB |\n"
    )


def measure(store: Path, *, clients: int, seconds: float) -> None:
    """Serve, ask, print."""
    asked = mixed(store)
    with served(store) as server:
        phase(server, asked, clients=clients, seconds=WARM_UP)
        alone, _ = phase(server, asked, clients=clients, seconds=seconds)
        beside, abused = phase(server, asked, clients=clients, seconds=seconds, abusive=(ENDLESS, OVERSIZED))
    sys.stdout.write("| clients | answers | errors | median | p95 | memory, first → last quarter |\n")
    sys.stdout.write("|---|--:|--:|--:|--:|--:|\n")
    sys.stdout.write(told(f"{clients} alone", alone))
    sys.stdout.write(told(f"{clients} beside two abusive ones", beside))
    sys.stdout.write(f"\nmedian beside ÷ alone: {beside.median / alone.median:.2f}\n")
    sys.stdout.write(f"the abusive two: {sorted(set(abused.errors))}\n")
    for seen in (alone, beside):
        sys.stdout.write("".join(f"error: {error}\n" for error in sorted(set(seen.errors))))


def main() -> None:
    """Make the graph if none is given, and measure."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.load", description=__doc__)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--clients", type=int, default=8)
    parser.add_argument("--quads", type=int, default=MILLION)
    parser.add_argument("--store", type=Path, help="a store made before by tests.benchmarks.million")
    options = parser.parse_args()
    if options.store:
        measure(options.store, clients=options.clients, seconds=options.seconds)
        return
    with tempfile.TemporaryDirectory() as folder:
        store = make_large(Path(folder), least=options.quads)
        measure(store, clients=options.clients, seconds=options.seconds)


if __name__ == "__main__":
    main()
