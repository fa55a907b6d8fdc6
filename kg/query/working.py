"""What runs in a worker: a process of its own that opens the store for reading, and answers until its pipe ends.

It limits itself before the first question: memory by RLIMIT_AS, and before each its processor's time by RLIMIT_CPU, so
that even when the process that asks is killed, no query goes on for ever. Where a system lacks these limits (Windows;
macOS does not hold RLIMIT_AS), the one who asks still ends the worker when its time is over.
"""

from __future__ import annotations

import math
import os
import pickle
import signal
import sys
import time
from pathlib import Path
from typing import BinaryIO

from kg.errors import KgError, QueryError
from kg.query.limits import Limits
from kg.store import Store

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

_PAGES = Path("/proc/self/statm")
_GRACE = 2  # seconds after which the processor's limit ends what nobody else has ended


def work(store: str, limits: Limits) -> None:
    """Answer what comes in on stdin, on stdout, until stdin ends.

    A question is a pickled ``(function, arguments)``, its answer ``(True, value)`` or ``(False, parts of an
    exception)``; first of all comes an answer that says whether the store could be opened.
    """
    questions, answers = _pipes()
    try:
        opened = Store.open(store, read_only=True)
    except KgError as error:
        _give(answers, False, _parts(error))
        return
    with opened:
        _limit_memory(limits.memory)
        _give(answers, True, os.getpid())
        while True:
            try:
                function, arguments = pickle.load(questions)
            except EOFError:
                return
            _limit_time(limits.seconds)
            try:
                value = function(opened, *arguments)
            except KgError as error:
                _give(answers, False, _parts(error))
            except MemoryError:
                _give(answers, False, _parts(limits.over_memory()))
            except (Exception, _panic()) as error:
                failed = QueryError(f"the query cannot be answered: {type(error).__name__}: {error}")
                _give(answers, False, _parts(failed))
            else:
                _give(answers, True, value)


def _parts(error: KgError) -> tuple[type[KgError], tuple[object, ...], dict[str, object]]:
    """An exception taken apart: those that are made of more than a text cannot be pickled as they are."""
    return type(error), error.args, dict(vars(error))


def _panic() -> type[BaseException]:
    """What a fault inside the engine raises: no Exception, and its class can be had from one only."""
    return next((c for c in BaseException.__subclasses__() if c.__name__ == "PanicException"), KgError)


def _pipes() -> tuple[BinaryIO, BinaryIO]:
    """Stdin and stdout as they were given; afterwards nothing that prints can come between."""
    questions, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1):
        os.dup2(nothing, number)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the one who asks
    return questions, answers


def _give(answers: BinaryIO, good: bool, value: object) -> None:
    pickle.dump((good, value), answers, protocol=pickle.HIGHEST_PROTOCOL)
    answers.flush()


def _limit_memory(extra: int) -> None:
    if resource is not None and _PAGES.exists():
        now = int(_PAGES.read_text(encoding="ascii").split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (now + extra, now + extra))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _limit_time(seconds: float) -> None:
    if resource is not None:
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(time.process_time() + seconds) + _GRACE, hard))


def main() -> None:
    """The worker's process; its argument is the pickled store and limits in hexadecimal figures."""
    work(*pickle.loads(bytes.fromhex(sys.argv[1])))


__all__ = ["main", "work"]
