"""Which place an article speaks of at a position: the office of the part, the community or village of the paragraph."""

from __future__ import annotations

import re
from functools import cached_property

from kg.model import Entity, Found
from kg.statements.clauses import DIVISIONS, Clause, Subjects, path_of

OFFICES = frozenset({"Office", "Area"})
GROUND = frozenset("Community Village Compound".split())
# How a sentence sets out from a place: 在某社区，…; 初冬时节，走进某街道某社区，….
SET_OUT = re.compile(r"(?:[^，。；在]{0,6}?)(?:在|走进|来到|步入|漫步|走到|地处|位于)(?=[“一-鿿])")
OFTEN = 3  # an office or area that an article names less often does not take a part of it over


class OpenPlaces:
    """The places that are open at the clauses of an article."""

    def __init__(self, subjects: Subjects) -> None:
        self.subjects, self.main = subjects, subjects.main

    def office_at(self, position: int) -> Entity | None:
        """The office or area that the part of the article is about: where several have parts, the one last acting."""
        office = self._offices[self.subjects.clause_at(position)] if self._offices else self.main
        return self.home or office if office == self.main else office

    @cached_property
    def home(self) -> Entity | None:
        """The community or village that the headline names and the article names more than its office: a portrait's."""
        if self.subjects.base is not None and self.subjects.base.type in {"Community", "Village"}:
            return self.subjects.base
        title, often = self.subjects.text.article.title, self.subjects.often
        told = [e for e in self.subjects.divisions if e.type in {"Community", "Village"} and e.label in title]
        best = max(told, key=lambda e: (often[e], e.label), default=None)
        least = max(2, often[self.main] if self.main is not None else 0)
        return best if best is not None and often[best] > least else None

    def ground_at(self, position: int) -> Entity | None:
        """The community, village or compound that the paragraph speaks of, unless an office has acted since."""
        return self._grounds[self.subjects.clause_at(position)] if self._grounds else None

    @cached_property
    def _offices(self) -> list[Entity | None]:
        current, offices = self.main, []
        for at, clause in enumerate(self.subjects.clauses):
            current = self.heading(clause) or self.heads_part(self.subjects.own[at]) or current
            offices.append(current)
        return offices

    def heading(self, clause: Clause) -> Entity | None:
        """The office or area that a heading names alone."""
        if clause.sentence.kind not in {"heading", "headline"}:
            return None
        named = {f.entity for f in self.subjects.inside(clause.start, clause.end) if f.entity.type in OFFICES}
        return self.weighty(named.pop()) if len(named) == 1 else None

    def heads_part(self, own: tuple[Found, ...]) -> Entity | None:
        """The office or area that is a clause's one subject."""
        named = {f.entity for f in own if f.entity.type in OFFICES}
        return self.weighty(named.pop()) if len(named) == 1 else None

    def weighty(self, entity: Entity) -> Entity | None:
        """The entity, if it is what the article or a part of it can be about."""
        return entity if entity == self.main or self.subjects.often[entity] >= OFTEN else None

    @cached_property
    def _grounds(self) -> list[Entity | None]:
        current: Entity | None = None
        paragraph, grounds = -1, []
        for at, clause in enumerate(self.subjects.clauses):
            if clause.sentence.paragraph != paragraph:
                current, paragraph = None, clause.sentence.paragraph
            elif current is not None and current.type == "Compound" and clause.start == clause.sentence.start:
                current = None  # what is said of an estate ends with its sentence
            own = self.subjects.own[at]
            if own:
                current = self.ground_of(own[-1], current)
            elif (set_out := self.set_out(clause)) is not None:
                current = set_out.entity if set_out.entity.type in GROUND else None
            grounds.append(current)
        return grounds

    def ground_of(self, subject: Found, before: Entity | None) -> Entity | None:
        """The ground after a clause with a subject: its own, that of its party organisation, none after an office's."""
        if subject.entity.type in GROUND:
            return subject.entity
        if subject.entity.type == "PartyOrganization":
            return next((d for d in self.subjects.divisions if path_of(d) == subject.entity.scope), None) or before
        return None if subject.entity.type in DIVISIONS else before

    def set_out(self, clause: Clause) -> Found | None:
        """The place with which a clause sets out: the last of a chain of names right behind 在 or 走进."""
        opening = SET_OUT.match(self.subjects.text.text, clause.start, clause.end)
        at, place = (opening.end() if opening else -1), None
        while row := [f for f in self.subjects.resolution.starting_at(at) if f.mention.end <= clause.end]:
            place = max(row, key=lambda f: f.mention.end)
            at = place.mention.end
        return place


__all__ = ["GROUND", "OpenPlaces"]
