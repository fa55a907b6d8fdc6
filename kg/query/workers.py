"""Queries where they can be ended: in a process of their own, killed at the limit.

The engine has no time limit, a query cannot be stopped from outside it, and some queries break it: so queries that are
not the user's own run in a ``Worker``.
"""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

from kg.errors import QueryError, QueryLimit
from kg.query.limits import Limits
from kg.query.results import Table, as_table
from kg.query.sparql import Graphs, ask
from kg.query.writing import Written, write_answer
from kg.store import Store

_CODE = "import sys; sys.path[:] = {path!r}; from kg.query.working import main; main()"
LOWERED, LOWEST = 5, 19  # nice: of long queries, and of those that are longer still


class Worker:
    """A process that answers one question after another about the store at ``store``.

    Raises StoreError at the first answer when the store cannot be opened. Not for two threads at once, but for ``end``.
    """

    def __init__(self, store: str | Path, limits: Limits) -> None:
        given = pickle.dumps((str(store), limits)).hex()
        # the path as it is here: a folder's own kg/ must not come in
        command = (sys.executable, "-c", _CODE.format(path=sys.path), given)
        self._limits, self._ready, self.level = limits, False, 0
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )

    @property
    def pid(self) -> int:
        """The process's number."""
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Whether it can be asked."""
        return self._process.poll() is None

    @property
    def ready(self) -> bool:
        """Whether its store is open, so that it answers at once."""
        return self._ready

    @property
    def busy_seconds(self) -> float:
        """The processor's time that it has taken; where the system does not tell, the time that has passed."""
        try:
            fields = (
                Path(f"/proc/{self.pid}/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
            )
            return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
        except (OSError, IndexError):
            return time.monotonic()

    @property
    def resident(self) -> int:
        """The bytes of memory that it holds; 0 where the system does not tell."""
        try:
            pages = Path(f"/proc/{self.pid}/statm").read_text(encoding="ascii").split()[1]
            return int(pages) * os.sysconf("SC_PAGE_SIZE")
        except (OSError, IndexError):
            return 0

    def wait_ready(self) -> None:
        """Wait until the store is open. Raises StoreError when it cannot be opened."""
        if not self._ready:
            self._take()
            self._ready = True

    def answer(self, function: Callable[..., Any], *arguments: Any) -> Any:
        """What ``function(store, *arguments)`` gives in the worker; both must be what pickle can name.

        Raises what the function raises (KgError), and QueryLimit when the worker dies of it.
        """
        self.wait_ready()
        assert self._process.stdin
        try:
            pickle.dump((function, arguments), self._process.stdin)
            self._process.stdin.flush()
        except (BrokenPipeError, ValueError):
            raise self._death() from None
        return self._take()

    def lower(self, level: int = LOWERED) -> None:
        """Let others go before it from now on; there is no way back. ``level`` is a nice value."""
        self.level = level
        if hasattr(os, "setpriority"):
            with suppress(ProcessLookupError):
                os.setpriority(os.PRIO_PROCESS, self.pid, level)

    def end(self) -> None:
        """Kill it, whatever it is doing; from any thread; a second call does nothing."""
        self._process.kill()
        self._process.wait()

    def close(self) -> None:
        """Kill it and let its pipes go."""
        self.end()
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe
            with suppress(BrokenPipeError):
                pipe.close()

    def __enter__(self) -> Worker:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _take(self) -> Any:
        assert self._process.stdout
        try:
            good, value = pickle.load(self._process.stdout)
        except (EOFError, ValueError, pickle.UnpicklingError):
            raise self._death() from None
        if good:
            return value
        kind, arguments, more = value
        error = kind.__new__(kind, *arguments)
        error.__dict__.update(more)
        raise error

    def _death(self) -> QueryError:
        """What it died of. The engine aborts where memory ends, and what recurses too deep ends in SIGSEGV."""
        code = self._process.wait()
        if code == -getattr(signal, "SIGXCPU", 0):
            return self._limits.over_time()
        if code == -signal.SIGABRT:
            return self._limits.over_memory()
        if code == -signal.SIGSEGV:
            return QueryError("the query is too deep for the engine and was ended")
        return QueryLimit("the query was ended from outside", limit="ended")


@dataclass(frozen=True, slots=True)
class Inquiry:
    """A query with the format for each kind of answer, its graphs, and the IRI that relative ones are read against."""

    query: str
    formats: Mapping[str, str]
    graphs: Graphs | None = None
    base: str = ""


def give(store: Store, asked: Inquiry, limits: Limits) -> Written:
    """In a worker: the answer to a query, written; see ``ask`` and ``write_answer``."""
    return write_answer(ask(store.engine, asked.query, graphs=asked.graphs, base=asked.base), asked.formats, limits)


def give_table(store: Store, query: str, limits: Limits, lang: str) -> Table:
    """In a worker: the answer to a query as a table for people; see ``as_table``."""
    found = as_table(store.engine, ask(store.engine, query), lang=lang)
    if len(found.rows) > limits.rows:
        raise limits.over_rows()
    return Table(found.columns, found.rows, found.numbers)


def in_worker(store: str | Path, function: Callable[..., Any], *arguments: Any, limits: Limits) -> Any:
    """What ``function(store, *arguments)`` gives in a process that is ended at the limits.

    Raises what the function raises, and QueryLimit; StoreError when the store cannot be opened.
    """
    with Worker(store, limits) as worker:
        worker.wait_ready()
        timer = threading.Timer(limits.seconds, worker.end)
        timer.start()
        try:
            return worker.answer(function, *arguments)
        except QueryLimit as error:
            raise limits.over_time() if error.limit == "ended" else error from None
        finally:
            timer.cancel()


def ask_guarded(store: str | Path, asked: Inquiry, *, limits: Limits | None = None) -> Written:
    """Answer a query that is not one's own, in a process that is ended at the limits.

    Raises QueryError, QueryRefused, QueryLimit; StoreError when the store cannot be opened.
    """
    within = limits or Limits()
    found: Written = in_worker(store, give, asked, within, limits=within)
    return found


__all__ = ["LOWERED", "LOWEST", "Inquiry", "Worker", "ask_guarded", "give", "give_table", "in_worker"]
