"""Clauses, and who acts in them.

The subject of a Chinese news sentence stands at the head of a clause and is carried over the clauses, and the sentences
of the paragraph, that have none of their own; a paragraph without any speaks of the division the article is about.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import cached_property

from kg.model import Entity, Evidence, Found, Resolution, Span, Statement, Text
from kg.statements.clause_cuts import Clause, clauses_of, last_owning, paragraph_starts
from kg.statements.clause_words import (
    HOLDER,
    LEAD,
    LEADING,
    MODIFIED,
    MODIFYING,
    NO_ACT,
    NOT_SUBJECT,
    PARTNER,
    spoken_of_in_passing,
)
from kg.statements.portraits import portrayed
from kg.vocabulary import allows

DIVISIONS = frozenset("Province City District Zone Office Community Village".split())
ORGANISATIONS = frozenset("GovernmentBody PartyOrganization Company School Hospital SocialOrganization Media".split())
AGENTS = DIVISIONS | ORGANISATIONS
# Bodies that go on acting in the clauses after their own; what a school or a firm does ends with its clause.
CARRIED = DIVISIONS | {"PartyOrganization", "GovernmentBody", "SocialOrganization"}
TOPICS = AGENTS | frozenset("Compound Road Park Facility Area Project Person".split())
BEARERS = TOPICS | {"Programme", "Event", "Document"}


def path_of(division: Entity) -> str:
    """The scope of what belongs to a division (see :mod:`kg.entities`)."""
    return division.code or "/".join(p for p in (division.scope, division.label) if p)


class Subjects:
    """Who acts (``agents_at``) and what is spoken of (``topic_at``) at each position of a text."""

    def __init__(self, text: Text, resolution: Resolution) -> None:
        self.text, self.main, self.resolution = text, resolution.main, resolution
        self.clauses = [c for s in text.sentences for c in clauses_of(text, s)]
        self.starts = [c.start for c in self.clauses]
        self.found, self.often = resolution.found, Counter(f.entity for f in resolution.found)
        self.found_starts = [f.mention.start for f in self.found]
        self.divisions = [e for e in resolution.entities if e.type in DIVISIONS]
        self.base = portrayed(text, self.found) or self.main
        self.own = [self.subjects_in(c) for c in self.clauses]
        self.bases: list[Entity | None] = []
        self.agents, self.topics = self.carried()

    def inside(self, start: int, end: int) -> list[Found]:
        """The resolved mentions that begin in a stretch."""
        return self.resolution.within(start, end)

    def before(self, position: int) -> Iterator[Found]:
        """The resolved mentions that begin before a position, the last first."""
        low = bisect_right(self.found_starts, position - 1)
        return (self.found[i] for i in range(low - 1, -1, -1))

    def subjects_in(self, clause: Clause) -> tuple[Found, ...]:
        """The subject of one clause with what is coordinated with it; empty if it has none of its own."""
        for found in self.inside(clause.start, clause.end):
            if found.entity.type not in TOPICS or found.entity.type == "Person":
                continue
            before = self.text.text[clause.start : found.mention.start]
            if MODIFIED.search(before):
                return self.row_from(found, clause)
            if NOT_SUBJECT.search(before) and MODIFYING.search(before):
                continue
            if not LEAD.match(before) or NOT_SUBJECT.search(before):
                return ()
            return self.row_from(found, clause)
        return ()

    def row_from(self, first: Found, clause: Clause) -> tuple[Found, ...]:
        """A chain (办事处 + 社区: the last counts) and what 、和与 join to it."""
        row, last = [], first
        rest = [f for f in self.inside(first.mention.start, clause.end) if f.entity.type in TOPICS]
        for found in rest[1:]:
            gap = self.text.text[last.mention.end : found.mention.start]
            if found.mention.start < last.mention.end:
                if found.mention.end > last.mention.end:
                    last = found
                continue
            if gap == "":
                last = found
            elif gap in {"、", "和", "与", "及", "以及", "联合", "携手", "会同"}:
                row.append(last)
                last = found
            else:
                break
        return (*row, last)

    def carried(self) -> tuple[list[tuple[Entity, ...]], list[Entity | None]]:
        """For each clause its agents and its topic, own or carried."""
        agents: list[tuple[Entity, ...]] = []
        topics: list[Entity | None] = []
        base = self.base
        current: tuple[Entity, ...] = (base,) if base else ()
        topic, paragraph = base, -1
        for at, (clause, own) in enumerate(zip(self.clauses, self.own, strict=True)):
            if clause.sentence.paragraph != paragraph:
                base = self.section_of(clause, base)
                paragraph, current, topic = clause.sentence.paragraph, (base,) if base else (), base
            elif at and clause.sentence is not self.clauses[at - 1].sentence and spoken_of_in_passing(topic, self.main):
                current, topic = (base,) if base else (), base
            self.bases.append(base)
            actors = self.actors_of(own)
            if own:
                topic = self.topic_of(own)
            agents.append(actors or current)
            topics.append(topic)
            if actors:
                current = tuple(a for a in actors if a.type in CARRIED) or ((base,) if base else ())
        self.lead(agents)
        return agents, topics

    def lead(self, agents: list[tuple[Entity, ...]]) -> None:
        """A clause that opens a sentence without a subject has that of the next: 依托某工程，党工委组建…"""
        for at in range(len(self.clauses) - 1):
            first, second = self.clauses[at], self.clauses[at + 1]
            opens = at == 0 or self.clauses[at - 1].sentence is not first.sentence
            if opens and second.sentence is first.sentence and not self.own[at] and self.own[at + 1]:
                said = self.text.text[first.start : first.end]
                acting = any(f.entity.type in AGENTS for f in self.own[at + 1])
                if acting and (LEADING.match(said) or said.endswith(("以来", "期间", "中", "后", "时"))):
                    agents[at] = agents[at + 1]

    def actors_of(self, own: tuple[Found, ...]) -> tuple[Entity, ...]:
        """Who acts in a clause whose subject is given."""
        if own and (spoken_for := self.spoken_for(own[-1])):
            return (spoken_for,)
        actors = tuple(dict.fromkeys(f.entity for f in own if f.entity.type in AGENTS)) or self.chained(own)
        if actors or not own or own[0].entity.type != "Facility" or NO_ACT.match(self.text.text, own[0].mention.end):
            return actors
        return (own[0].entity,)

    def spoken_for(self, body: Found) -> Entity | None:
        """The division for which the holder of a post in its Party organisation speaks: 某社区党委书记某某说."""
        if body.entity.type != "PartyOrganization":
            return None
        end = body.mention.end
        people = [f for f in self.inside(end, end + 24) if f.entity.type == "Person"]
        if not people or not HOLDER.fullmatch(self.text.text, end, people[0].mention.start):
            return None
        return next((e for e in self.divisions if path_of(e) == body.entity.scope), None)

    def topic_of(self, own: tuple[Found, ...]) -> Entity:
        """What a clause is about: the last of its subjects, the first where the others are its partners."""
        with_others = len(own) > 1 and PARTNER.search(self.text.text[own[0].mention.end : own[1].mention.start])
        return own[0 if with_others else -1].entity

    def chained(self, own: tuple[Found, ...]) -> tuple[Entity, ...]:
        """The division directly before a subject that cannot act itself: 某社区 of 某社区某小区."""
        if not own:
            return ()
        before = self.resolution.ending_at(own[0].mention.start)
        return tuple(f.entity for f in before if f.entity.type in AGENTS)

    def section_of(self, clause: Clause, before: Entity | None) -> Entity | None:
        """What a section speaks of: the area that its heading begins with, else the main division."""
        if clause.sentence.kind not in {"heading", "headline"}:
            return before
        named = [f for f in self.inside(clause.start, clause.end) if f.entity.type in DIVISIONS | {"Area"}]
        if not named:
            return before
        first = named[0]
        often = self.often[first.entity] >= 3
        return (
            first.entity if first.entity.type == "Area" and first.mention.start == clause.start and often else self.base
        )

    def base_at(self, position: int) -> Entity | None:
        """What the section that holds a position speaks of."""
        return self.bases[self.clause_at(position)] if self.bases else self.main

    def clause_at(self, position: int) -> int:
        """Index of the clause that holds a position."""
        return max(0, bisect_right(self.starts, position) - 1)

    def agents_at(self, position: int) -> tuple[Entity, ...]:
        """Who acts at a position."""
        return self.agents[self.clause_at(position)] if self.agents else ()

    def topic_at(self, position: int) -> Entity | None:
        """What a number at a position is about, unless something nearer claims it."""
        return self.topics[self.clause_at(position)] if self.topics else self.main

    def possessor_of(self, found: Found) -> Entity | None:
        """The division or organisation whose name stands directly before a thing's: 云州市“北拓”战略."""
        before = self.resolution.ending_at(found.mention.start)
        return next((other.entity for other in before if other.entity.type in AGENTS), None)

    def surface_before(self, found: Found) -> str:
        """The words of the longest name that ends where a mention begins."""
        before = self.resolution.ending_at(found.mention.start)
        start = min((f.mention.start for f in before), default=found.mention.start)
        return self.text.text[start : found.mention.start]

    def speaker_of(self, position: int) -> Entity | None:
        """Who says 我 in the quotation that holds a position: the person named first after it."""
        opening = self.text.text.rfind("“", max(0, position - 160), position)
        closing = self.text.text.find("”", position, position + 160)
        if opening < 0 or closing < 0 or "”" in self.text.text[opening:position]:
            return None
        if "我" not in self.text.text[opening:position].replace("我们", ""):
            return None
        people = [f for f in self.inside(closing, closing + 40) if f.entity.type == "Person"]
        return people[0].entity if people else None

    def bearers_at(self, position: int) -> tuple[Entity, ...]:
        """Whom an honour at a position is given to: the people or things its clause names first, else the topic."""
        clause = self.clauses[self.clause_at(position)]
        given = [f.mention for f in self.inside(clause.start, clause.end) if f.entity.type == "Award"]
        for found in self.inside(clause.start, position):
            if any(a.start <= found.mention.start < a.end for a in given):
                continue  # whose honour it is, not who bears it: 获某市先进单位、某市文明单位
            if found.entity.type in BEARERS and not NOT_SUBJECT.search(
                self.text.text[clause.start : found.mention.start]
            ):
                row = self.row_from(found, clause) if found.entity.type in TOPICS else (found,)
                people = [f for f in self.inside(row[-1].mention.start, position) if f.entity.type == "Person"]
                return (people[-1].entity,) if people else tuple(f.entity for f in row)
        topic = self.topic_at(position)
        return (topic,) if topic is not None else ()

    def meant_by_pronoun(self, position: int) -> Entity | None:
        """The person named last before a clause that begins with 她 or 他, for what the clause says."""
        start = self.clauses[self.clause_at(position)].start
        if self.text.text[start : start + 1] not in {"她", "他"}:
            return None
        return next((f.entity for f in self.before(start) if f.entity.type == "Person"), None)

    def clauses_after(self, clause: Clause) -> list[Clause]:
        """The clauses of the same sentence behind one."""
        index = self.clause_at(clause.start) + 1
        end = bisect_right(self.starts, clause.sentence.end - 1)
        return self.clauses[index:end]

    def people_before(self, position: int) -> tuple[Entity, ...]:
        """The people that a clause names before a position."""
        start = self.clauses[self.clause_at(position)].start
        return tuple(f.entity for f in self.inside(start, position) if f.entity.type == "Person")

    def acting_before(self, index: int) -> bool:
        """Whether a clause before one in its sentence has a subject of its own that can act."""
        sentence = self.clauses[index].sentence
        while index > 0 and self.clauses[index - 1].sentence is sentence:
            index -= 1
            if any(f.entity.type in AGENTS for f in self.own[index]):
                return True
        return False

    def subject_start(self, position: int) -> int:
        """Where the clause, of the same sentence, that names the subject governing a position begins."""
        at = self.clause_at(position)
        last = self._owning[at]
        return self.own[last][0].mention.start if self.own[last] else self.clauses[at].start

    @cached_property
    def _owning(self) -> list[int]:
        return last_owning(self.clauses, self.own)

    @cached_property
    def paragraph_starts(self) -> list[int]:
        """For each clause the first of its paragraph."""
        return paragraph_starts(self.clauses)


def evidence_of(text: Text, start: int, end: int) -> Evidence:
    """The words ``text[start:end]`` with their span in the source."""
    while start < end and text.text[start] in "，。；：、\n 　":
        start += 1
    while end > start and text.text[end - 1] in "，；：、\n 　":
        end -= 1
    a, b = text.source_span(start, end)
    return Evidence(a, b, text.text[start:end].replace("\n", ""))


def said(text: Text, triple: tuple[Entity, str, Entity], span: Span, rule: str) -> Iterator[Statement]:
    """One statement with the words ``text[span]`` as evidence, if the ontology allows it."""
    subject, predicate, target = triple
    if subject != target and allows(predicate, subject.type, target.type):
        yield Statement(text.article.id, subject, predicate, target, evidence_of(text, *span), rule=rule)


def span(first: Found, last: Found | None = None) -> Span:
    """From the beginning of one mention to the end of another, or of itself."""
    return first.mention.start, (last or first).mention.end


__all__ = ["AGENTS", "DIVISIONS", "Clause", "Subjects", "clauses_of", "evidence_of", "path_of", "said", "span"]
