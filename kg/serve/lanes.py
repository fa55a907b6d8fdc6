"""Two lanes of workers, so that long queries cost the others little.

Every query begins in the quick lane. One that takes more of a processor than the settings' patience is lowered in
priority and goes on in the slow lane, and a fresh worker takes its place; where the slow lane is full it is ended and
begins anew when its turn comes there. What was slow is remembered by its shape, without its constants, and begins in
the slow lane. Who is long there too is lowered once more.
"""

from __future__ import annotations

import asyncio
import hashlib
import time
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from kg.query import LOWERED, LOWEST, Worker
from kg.serve.queueing import Turns
from kg.serve.settings import Busy, Settings

_FAT = 256 << 20  # bytes that an idle worker may hold
_LONG = 5.0  # seconds of a processor after which a query goes on at the least priority
_REMEMBERED = 1000  # kinds of slow queries
_FORGOTTEN = 3  # quick answers after which a kind is slow no more


class Lanes:
    """The workers of a server. Open it with ``start`` inside an event loop, and ``close`` it."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._quick = Turns(settings.quick, settings.waiting)
        self._slow = Turns(settings.slow, settings.waiting)
        self._idle: list[Worker] = []  # fresh or quick ones
        self._lowered: list[Worker] = []  # idle ones of the slow lane
        self._all: set[Worker] = set()
        self._known: OrderedDict[bytes, int] = OrderedDict()
        # each running query keeps a thread waiting at its worker's pipe
        self._threads = ThreadPoolExecutor(2 * (settings.quick + settings.slow) + 4, thread_name_prefix="kg-worker")

    async def start(self) -> None:
        """Start the quick lane's workers. Raises StoreError when the store cannot be opened."""
        self._idle = [self._fresh() for _ in range(self._settings.quick + 1)]
        await asyncio.gather(*(self._in_thread(worker.wait_ready) for worker in self._idle))

    async def close(self) -> None:
        """End all workers."""
        for worker in self._all:
            worker.end()
        self._all.clear()
        self._threads.shutdown(wait=False)

    @property
    def pids(self) -> tuple[int, ...]:
        """The numbers of the workers' processes."""
        return tuple(sorted(worker.pid for worker in self._all))

    async def answer(self, client: str, function: Callable[..., Any], *arguments: Any, like: str = "") -> Any:
        """What ``function(store, *arguments)`` gives in a worker, in ``client``'s turn.

        ``like`` names what costs alike, the arguments themselves unless given.
        Raises what the function raises, QueryLimit when it takes too long or too much, Busy when there is no place.
        """
        kind = hashlib.sha256(f"{function.__qualname__} {like or arguments}".encode("utf-8", "replace")).digest()
        if not self._known.get(kind):
            await self._quick.take(client, self._settings.waits)
            try:
                found = await self._quickly(function, arguments)
            finally:
                self._quick.give_back()
            if found and found[0].done():
                return await self._finish(*found)
            self._remember(kind)
            if found:
                return await self._slowly(*found)
        await self._slow.take(client, self._settings.waits)
        worker = self._lowered.pop() if self._lowered else self._lower(self._fresh())
        began = worker.busy_seconds
        answer = await self._slowly(self._ask(worker, function, arguments), worker)
        if worker.alive and worker.busy_seconds - began < self._settings.patience and kind in self._known:
            self._known[kind] -= 1  # it was slow for another reason
        return answer

    async def _quickly(
        self, function: Callable[..., Any], arguments: tuple[Any, ...]
    ) -> tuple[asyncio.Future[Any], Worker] | None:
        """The answer, done or going on in a place of the slow lane; None when there is no place for it."""
        worker = self._idle.pop() if self._idle else self._fresh()
        try:
            if not worker.ready:
                await self._in_thread(worker.wait_ready)
            began, late = worker.busy_seconds, time.monotonic() + self._settings.limits.seconds
            task = self._ask(worker, function, arguments)
            while not task.done() and worker.busy_seconds - began < self._settings.patience and time.monotonic() < late:
                await asyncio.wait({task}, timeout=self._settings.patience)
        except BaseException:  # the client went away
            self._retire(worker)
            raise
        if task.done():
            return task, worker
        self._lower(worker)
        self._refill()
        if self._slow.try_take():
            return task, worker
        self._retire(worker)
        await asyncio.wait({task})
        return None

    async def _slowly(self, task: asyncio.Future[Any], worker: Worker) -> Any:
        """The answer of a query that holds a place of the slow lane."""
        try:
            began, late = worker.busy_seconds, time.monotonic() + self._settings.limits.seconds
            while not task.done() and (left := late - time.monotonic()) > 0:
                await asyncio.wait({task}, timeout=min(left, 1.0))
                if worker.level < LOWEST and worker.busy_seconds - began > _LONG:
                    worker.lower(LOWEST)
            if not task.done():
                raise self._settings.limits.over_time()
            return await self._finish(task, worker)
        except BaseException:
            if not task.done():
                self._retire(worker)
            raise
        finally:
            self._slow.give_back()

    async def _finish(self, task: asyncio.Future[Any], worker: Worker) -> Any:
        try:
            return task.result()
        finally:
            self._put_back(worker)

    def _put_back(self, worker: Worker) -> None:
        if not worker.alive or worker.resident > _FAT:
            self._retire(worker)
            self._refill()
        elif worker.level == LOWERED and len(self._lowered) < self._settings.slow:
            self._lowered.append(worker)
        elif not worker.level and len(self._idle) <= self._settings.quick:
            self._idle.append(worker)
        else:
            self._retire(worker)

    def _refill(self) -> None:
        """A spare worker for the quick lane, started while nobody waits for it."""
        if len(self._idle) <= self._settings.quick:
            self._idle.insert(0, self._fresh())

    def _ask(self, worker: Worker, function: Callable[..., Any], arguments: tuple[Any, ...]) -> asyncio.Future[Any]:
        task = self._in_thread(worker.answer, function, *arguments)
        # not all are asked what they ended in
        task.add_done_callback(lambda done: done.cancelled() or done.exception())
        return task

    def _in_thread(self, function: Callable[..., Any], *arguments: Any) -> asyncio.Future[Any]:
        going: asyncio.Future[Any] = asyncio.get_running_loop().run_in_executor(self._threads, function, *arguments)
        return going

    def _fresh(self) -> Worker:
        worker = Worker(self._settings.store, self._settings.limits)
        self._all.add(worker)
        return worker

    def _lower(self, worker: Worker) -> Worker:
        worker.lower()
        return worker

    def _retire(self, worker: Worker) -> None:
        self._all.discard(worker)
        self._threads.submit(worker.end)  # a large process takes its time to go

    def _remember(self, kind: bytes) -> None:
        self._known[kind] = _FORGOTTEN
        if len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)


__all__ = ["Busy", "Lanes"]
