"""Entity + cue -> Statement: what an article says, each with its words, time and confidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from kg.model import Entity, PersonMention, Quantity, Resolution, Statement, Text, Time
from kg.statements.clauses import Subjects
from kg.statements.confidence import confidence_of
from kg.statements.cooperation import cooperation
from kg.statements.founding import founding
from kg.statements.helping import helping
from kg.statements.hierarchy import hierarchy
from kg.statements.observations import find_observations
from kg.statements.participation import participation
from kg.statements.participation_bodies import bodies_taking_part
from kg.statements.participation_scenes import scenes
from kg.statements.passives import passives
from kg.statements.posts import posts
from kg.statements.programmes import structure
from kg.statements.relations import relations
from kg.statements.taught import overruled, taught_relations
from kg.statements.times import Governing
from kg.statements.traits import Traits
from kg.vocabulary import Term


def state(
    text: Text,
    resolution: Resolution,
    *,
    people: Sequence[PersonMention],
    quantities: Sequence[Quantity],
    times: Sequence[Time],
    taught: Sequence[Term] = (),
) -> tuple[Statement, ...]:
    """Every statement of an article, each once, in the order of their evidence, those of ``taught`` relations too."""
    subjects = Subjects(text, resolution)
    added = list(taught_relations(text, resolution, subjects, taught))
    entity = {f.mention: f.entity for f in resolution.found}
    timed = [
        *added,
        *(s for s in relations(text, resolution, subjects) if not overruled(s, added)),
        *cooperation(text, resolution, subjects),
        *helping(text, resolution, subjects),
        *passives(text, resolution, subjects),
        *participation(text, resolution, subjects),
        *bodies_taking_part(text, subjects),
        *scenes(text, subjects),
        *posts(text, resolution, subjects, people),
        *structure(text, resolution, subjects),
    ]
    governing = Governing(text, times)
    position = dict(zip(text.offsets, range(len(text.offsets)), strict=True))
    said = [
        *(with_time(s, governing, position) if held(s) else s for s in hierarchy(text, resolution, subjects)),
        *founding(text, resolution, subjects, times),
        *(with_time(s, governing, position) for s in timed),
        *find_observations(text, quantities, times, subjects.topic_at, list(entity), entity.get),
    ]
    told = {s.object for s in said if s.rule == "passive.undertakes"}
    said = [s for s in said if s.rule != "default.undertakes" or s.object not in told]
    traits = Traits(text, resolution, quantities)
    return once(replace(s, confidence=confidence_of(s.rule, traits.of(s))) for s in said)


def held(statement: Statement) -> bool:
    """Whether a statement says where an event was held, which has its time as the event has."""
    return statement.predicate == "locatedIn" and statement.subject.type == "Event"


def with_time(statement: Statement, governing: Governing, position: dict[int, int]) -> Statement:
    """The statement with the time that governs its last word; ``position`` leads from source to mended text."""
    if statement.time:
        return statement
    time = governing.at(position.get(statement.evidence.end - 1, 0))
    return replace(statement, time=time) if time else statement


def once(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """Each fact once: the timed one, then the fuller evidence, stays."""
    best: dict[tuple[object, ...], Statement] = {}
    for s in statements:
        key = fact_of(s)
        if key not in best or rank(s) > rank(best[key]):
            best[key] = s
    return tuple(in_order(best.values()))


def in_order(statements: Iterable[Statement]) -> Iterator[Statement]:
    """By where they are said and what; ends are spelt out only where several are said by the same words."""
    for _, group in groupby(sorted(statements, key=place_of), key=place_of):
        said = list(group)
        yield from sorted(said, key=lambda s: (str(s.subject.key), str(s.object), s.post)) if len(said) > 1 else said


def place_of(s: Statement) -> tuple[int, int, str]:
    """Where a statement stands among others: by its words, then by its predicate."""
    return (s.evidence.start, s.evidence.end, s.predicate)


def fact_of(s: Statement) -> tuple[object, ...]:
    """What makes two statements one fact of an article."""
    target = s.object.key if isinstance(s.object, Entity) else s.object
    pair: tuple[object, ...] = (s.subject.key, target)
    if s.predicate == "cooperatesWith":
        pair = tuple(sorted(pair, key=str))
    return (s.predicate, *pair, s.post, s.time if s.predicate in {"observed", "foundedOn"} else "")


def rank(s: Statement) -> tuple[bool, float, int, int]:
    """Which of two statements of one fact is the better: timed, surer, earlier."""
    return (bool(s.time), s.confidence, min(60, s.evidence.end - s.evidence.start), -s.evidence.start)


__all__ = ["Traits", "state"]
