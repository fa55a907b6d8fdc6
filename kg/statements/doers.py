"""Whom a verb itself names: the doer directly before it (七里乡推行的“联富”行动), whoever the clause began with."""

from __future__ import annotations

import re

from kg.model import Entity, Found
from kg.statements.clauses import AGENTS, Subjects

# What may stand between a doer and its verb.
ADVERBS = re.compile(
    "(?:今年|去年|前年|近年来|近年|20[0-9]{2}年|[0-9]{1,2}月份?|初|底|以来|起|从|自|于|[正已还也都又更曾将][在经将要]?|率先|先后|"
    "持续|深入|扎实|大力|积极|全面|创新|探索|首创|共同|联合|牵头|统一|同步|重点|计划|开始|着力|精心|认真|严格|[，,]?)*"
)
# Before these somebody is done to, or only named.
DONE_TO = re.compile(
    "(?:对|给|把|将|与|和|同|为|向|在|到|从|让|使|帮助|协调|指导|组织|联合|邀请|支持|、|——|(?<![源始益])于|的|《|“)$"
)
FAR = 24  # characters that adverbs may take up


def doer_before(subjects: Subjects, verb: int) -> tuple[Entity, ...]:
    """The agents in a row right before a verb, where they are no part of the clause's own subject; else none."""
    at = subjects.clause_at(verb)
    clause = subjects.clauses[at]
    named = [f for f in subjects.inside(max(clause.start, verb - FAR), verb) if f.mention.end <= verb]
    if not named:
        return ()
    last = max(named, key=lambda f: (f.mention.end, f.mention.start - f.mention.end))
    text = subjects.text.text
    if last.entity.type not in AGENTS or not ADVERBS.fullmatch(text, last.mention.end, verb):
        return ()
    if last in subjects.own[at] or DONE_TO.search(text, clause.start, start_of(subjects, last)):
        return ()
    return (last.entity,)


def start_of(subjects: Subjects, found: Found) -> int:
    """Where the name that holds a mention begins: 某区 of 某区某街道 too."""
    start = found.mention.start
    for _ in range(3):
        before = [f.mention.start for f in subjects.resolution.ending_at(start)]
        if not before:
            break
        start = min(before)
    return start


def without_partners(subjects: Subjects, position: int) -> tuple[Entity, ...]:
    """Who acts at a position; where only another clause names the partner, it is who has it: 党委联合某局，…推行."""
    agents, at = subjects.agents_at(position), subjects.clause_at(position)
    if len(agents) < 2 or subjects.own[at]:
        return agents
    for other in (at + 1, *range(at - 1, -1, -1)):
        row = list(subjects.own[other]) if other < len(subjects.own) else []
        if len(row) > 1 and row[0].entity == agents[0]:
            between = subjects.text.text[row[0].mention.end : row[1].mention.start]
            return agents[:1] if TOGETHER.search(between) else agents
    return agents


TOGETHER = re.compile("联合|携手|会同")


# Bodies of several that act once they are formed: 组建“油地联盟”，吸收16家单位，推行“双报到”机制.
FORMED = re.compile("(?:成立|组建|设立|建立)(?:了|起)?[“]?$")
JOINT = re.compile("(?:联盟|大党委|联合党委|联合体|共同体|友会|联席会|理事会)”?$")


def founded_before(subjects: Subjects, position: int) -> tuple[Entity, ...]:
    """The joint body that an earlier clause of the sentence forms, where no clause since has a subject of its own."""
    at = subjects.clause_at(position)
    clause = subjects.clauses[at]
    while not subjects.own[at] and at > 0 and subjects.clauses[at - 1].sentence is clause.sentence:
        at -= 1
        for found in subjects.inside(subjects.clauses[at].start, subjects.clauses[at].end):
            formed = FORMED.search(subjects.text.text, max(0, found.mention.start - 6), found.mention.start)
            if formed and found.entity.type in AGENTS and JOINT.search(found.entity.label):
                return (found.entity,)
    return ()


# What a division's name that a programme's begins with says of it: 让胡区老旧小区改造计划 is that district's.
def owner_inside(subjects: Subjects, found: Found) -> Entity | None:
    """The province, city or district that a programme's name begins with."""
    at_start = subjects.resolution.starting_at(found.mention.start)
    for other in at_start:
        if other.entity.type in {"Province", "City", "District", "Zone"} and other.mention.end < found.mention.end:
            return other.entity
    return None


def owner_by_particle(subjects: Subjects, found: Found) -> Entity | None:
    """The division or body that 的 makes a quoted programme's owner: 街道的“某某”服务机制."""
    start = found.mention.start
    if subjects.text.text[start - 1 : start + 1] != "的“":
        return None
    named = [f for f in subjects.resolution.ending_at(start - 1) if f.entity.type in AGENTS]
    return named[0].entity if named else None


def holder_of(subjects: Subjects, found: Found) -> Entity | None:
    """The body whose name stands before an event's, or begins it: 某镇第二届“村BA”."""
    if owner := subjects.possessor_of(found):
        return owner
    begins = [f for f in subjects.resolution.starting_at(found.mention.start) if f.mention.end < found.mention.end]
    named = [f for f in begins if f.entity.type in AGENTS]
    return max(named, key=lambda f: f.mention.end).entity if named else None


__all__ = [
    "FAR",
    "doer_before",
    "founded_before",
    "holder_of",
    "owner_by_particle",
    "owner_inside",
    "start_of",
    "without_partners",
]
