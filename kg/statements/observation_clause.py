"""A clause as it is read, and what may open one."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model import Entity, Span
from kg.statements.observation_cues import BEARERS, PASSING, TOOL


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause: the thing that opens it (``head``), the thing it sets up (``begun``), and if it ends the topic."""

    span: Span
    head: Entity | None
    begun: Entity | None
    begun_at: int
    resets: bool
    opening: int  # where the subject stands or would stand
    whole: bool = False  # it speaks of a whole division (全镇)
    led: Entity | None = None  # the community or party body whose head opens it (光明社区党委书记某某牵头)


def may_open(entity: Entity) -> bool:
    """Whether a thing can be what a clause speaks of: no programme but a tool, no time that bears an event's name."""
    if entity.type == "Programme":
        return bool(TOOL.search(entity.label))
    return entity.type in BEARERS and not (entity.type == "Event" and PASSING.search(entity.label))


__all__ = ["Clause", "may_open"]
