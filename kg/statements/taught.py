"""Relations that no rule of their own makes: those of a person's ontology, and new ones of ours.

Their cue words, domain and range are all that is known of them: the nearest cue word before a thing in its clause says
the relation to it, as in ``relations``; after an inverse cue (由某街道督导) the doer stands behind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kg.model import Entity, Found, Resolution, Statement, Text
from kg.statements.clauses import Clause, Subjects, said
from kg.statements.passives import agents_from
from kg.statements.relations import OBJECTS, cue_pattern, veiled
from kg.vocabulary import Term, own_terms, superclasses

# What has rules of its own beside the table of ``relations``.
RULED = frozenset(
    "partOf locatedIn partyOrganizationOf holdsPost subProgrammeOf underProgramme "
    "cooperatesWith foundedOn observed".split()
)
REACH = 12  # characters between a doer behind an inverse cue and the word of doing


@cache
def unruled() -> tuple[Term, ...]:
    """The relations of our own ontology that no rule makes: what is added to it works without a rule."""
    ruled = RULED.union(*OBJECTS.values())
    return tuple(t for name, t in own_terms().items() if t.domain and t.range and t.cues and name not in ruled)


def taught_relations(
    text: Text, resolution: Resolution, subjects: Subjects, relations: Sequence[Term]
) -> Iterator[Statement]:
    """The statements of ``relations`` and of those of ours that no rule makes."""
    sought = (*relations, *unruled())
    if not sought:
        return
    for found in resolution.found:
        if found.mention.type != "Reference":
            for relation in sought:
                if joins(relation.range, found.entity):
                    yield from said_before(text, found, subjects, relation)
    for clause in subjects.clauses:
        for relation in sought:
            yield from said_behind(text, clause, subjects, relation)


def overruled(said: Statement, added: Sequence[Statement]) -> bool:
    """Whether what a rule says of a thing stands where a relation of ``added`` governs the thing."""
    end = said.evidence.end
    return any(s.object == said.object and s.evidence.start < end <= s.evidence.end for s in added)


def joins(classes: Sequence[str], entity: Entity) -> bool:
    """Whether an entity is of one of the classes or of one below."""
    return entity.type in classes or any(above in classes for above in superclasses(entity.type))


def said_before(text: Text, found: Found, subjects: Subjects, relation: Term) -> Iterator[Statement]:
    """What the clause's agents do to an object, where the relation's cue word is the nearest before it."""
    clause = subjects.clauses[subjects.clause_at(found.mention.start)]
    before = veiled(text, found, subjects, clause.start)
    at = max((before.rfind(cue) for cue in relation.cues), default=-1)
    if at < 0 or nearer(before, at, found.entity.type, relation):
        return
    span = min(subjects.subject_start(found.mention.start), clause.start + at), found.mention.end
    for agent in subjects.agents_at(found.mention.start):
        yield from said(text, (agent, relation.name, found.entity), span, f"cue.{relation.name}")


def nearer(before: str, at: int, type: str, relation: Term) -> bool:
    """Whether a cue word of another relation to a thing of this class stands behind the relation's own."""
    end = max(at + len(cue) for cue in relation.cues if before.startswith(cue, at))
    return type in OBJECTS and cue_pattern(type).search(before, end) is not None


def said_behind(text: Text, clause: Clause, subjects: Subjects, relation: Term) -> Iterator[Statement]:
    """What the agents behind an inverse cue do to the nearest thing before it: 某项目由某街道督导."""
    for inverse in relation.inverse_cues:
        for hit in re.finditer(re.escape(inverse), text.text[clause.start : clause.end]):
            at = clause.start + hit.start()
            agents = agents_from(text, subjects, at + len(inverse), clause.end)
            things = [f for f in subjects.inside(clause.sentence.start, at) if joins(relation.range, f.entity)]
            if not agents or not things:
                continue
            behind = agents[-1].mention.end
            doing = [text.text.find(cue, behind, behind + REACH + len(cue)) for cue in relation.cues]
            ends = [place + len(cue) for place, cue in zip(doing, relation.cues, strict=True) if place >= 0]
            for agent in agents if ends else ():
                span = (things[-1].mention.start, min(max(ends), clause.end))
                triple = agent.entity, relation.name, things[-1].entity
                yield from said(text, triple, span, f"passive.{relation.name}")


__all__ = ["overruled", "taught_relations", "unruled"]
