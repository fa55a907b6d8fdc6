"""Turns are fair: nobody waits behind all that another client asks for."""

from __future__ import annotations

import asyncio

import pytest

from kg.serve.queueing import Turns
from kg.serve.settings import Busy


async def enter(turns: Turns, client: str, order: list[str]) -> None:
    await turns.take(client, 5)
    order.append(client)
    turns.give_back()


def test_clients_take_turns_whatever_each_asks_for() -> None:
    async def play() -> list[str]:
        turns, order = Turns(1, 20), []
        await turns.take("first", 1)
        waiting = [asyncio.ensure_future(enter(turns, name, order)) for name in [*["greedy"] * 5, "a", "b"]]
        await asyncio.sleep(0)
        turns.give_back()
        await asyncio.gather(*waiting)
        return order

    order = asyncio.run(play())
    assert order[:3] == ["greedy", "a", "b"]
    assert order[3:] == ["greedy"] * 4


def test_who_waits_most_makes_room() -> None:
    async def play() -> tuple[list[str], list[object]]:
        turns, order = Turns(1, 3), []
        await turns.take("first", 1)
        waiting = [asyncio.ensure_future(enter(turns, name, order)) for name in ["greedy"] * 3 + ["modest"]]
        await asyncio.sleep(0)
        with pytest.raises(Busy):
            await turns.take("greedy", 1)
        turns.give_back()
        ended = await asyncio.gather(*waiting, return_exceptions=True)
        return order, ended

    order, ended = asyncio.run(play())
    assert sorted(order) == ["greedy", "greedy", "modest"]
    assert [type(each).__name__ for each in ended].count("Busy") == 1


def test_waiting_ends() -> None:
    async def play() -> bool:
        turns = Turns(1, 3)
        await turns.take("a", 1)
        with pytest.raises(Busy):
            await turns.take("b", 0.01)
        turns.give_back()
        return turns.try_take() and not turns.try_take() and turns.waiting == 0

    assert asyncio.run(play())
