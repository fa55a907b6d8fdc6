"""Turns that are given fairly: each client in its turn, however many it asks for."""

from __future__ import annotations

import asyncio
from collections import OrderedDict, deque

from kg.serve.settings import Busy


class Turns:
    """At most ``places`` hold a turn at once; at most ``waiting`` wait, one of each client after the other.

    When all places to wait are taken, the client that waits most loses its last one to a client that waits less.
    """

    def __init__(self, places: int, waiting: int) -> None:
        self._free, self._room = places, waiting
        self._queues: OrderedDict[str, deque[asyncio.Future[None]]] = OrderedDict()

    @property
    def waiting(self) -> int:
        """How many wait."""
        return sum(len(queue) for queue in self._queues.values())

    async def take(self, client: str, seconds: float) -> None:
        """Wait for a turn. Raises Busy when there is no room to wait, or none comes within ``seconds``."""
        if self._free and not self._queues:
            self._free -= 1
            return
        self._make_room(client)
        turn = asyncio.get_running_loop().create_future()
        self._queues.setdefault(client, deque()).append(turn)
        try:
            await asyncio.wait_for(turn, seconds)
        except BaseException as error:
            self._leave(client, turn)
            if turn.done() and not turn.cancelled() and not turn.exception():
                self.give_back()  # it came in the very moment of leaving
            if isinstance(error, TimeoutError | asyncio.TimeoutError):
                raise Busy() from None
            raise

    def try_take(self) -> bool:
        """Take a turn if one is free now and nobody waits."""
        if self._free and not self._queues:
            self._free -= 1
            return True
        return False

    def give_back(self) -> None:
        """Hand the turn to the next client that waits, or keep it free."""
        while self._queues:
            client, queue = self._queues.popitem(last=False)
            turn = queue.popleft()
            if queue:
                self._queues[client] = queue  # behind all others
            if not turn.done():
                turn.set_result(None)
                return
        self._free += 1

    def _make_room(self, client: str) -> None:
        if self.waiting < self._room:
            return
        greedy = max(self._queues, key=lambda name: len(self._queues[name]), default="")
        if len(self._queues.get(greedy, ())) <= len(self._queues.get(client, ())) + 1:
            raise Busy()
        last = self._queues[greedy].pop()
        if not last.done():
            last.set_exception(Busy())

    def _leave(self, client: str, turn: asyncio.Future[None]) -> None:
        queue = self._queues.get(client)
        if queue and turn in queue:
            queue.remove(turn)
        if queue is not None and not queue:
            self._queues.pop(client, None)


__all__ = ["Turns"]
