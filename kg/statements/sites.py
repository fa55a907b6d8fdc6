"""A mention of a thing that may lie somewhere, with what stands around it."""

from __future__ import annotations

import re
from typing import TypeAlias

from kg.model import Entity, Found, Resolution, Text
from kg.statements.clauses import DIVISIONS, Clause, Subjects
from kg.statements.open_places import OpenPlaces

LOCATED = frozenset("Company School Hospital Facility Project Park Road Area Event".split())
PLACED = DIVISIONS | {"Area", "Road", "Compound", "Facility", "Park"}
LOCAL = PLACED - {"City", "Province"}
# Things that an article on an office names without saying where they lie: in the office's area.
UNSAID = frozenset({"Road", "Park"})

Place: TypeAlias = "tuple[Entity, int] | None"  # where it lies, and where the words that say so begin


class Site:
    """One mention of a thing, with the clause around it."""

    def __init__(self, text: Text, resolution: Resolution, subjects: Subjects, open: OpenPlaces, found: Found) -> None:
        self.text, self.resolution, self.subjects, self.open, self.found = text.text, resolution, subjects, open, found
        self.start, self.end = found.mention.start, found.mention.end
        self.clause: Clause = subjects.clauses[subjects.clause_at(self.start)]
        self.before = self.text[self.clause.start : self.start]

    @property
    def entity(self) -> Entity:
        """What is mentioned."""
        return self.found.entity

    def ending_at(self, position: int, types: frozenset[str]) -> Found | None:
        """The last-resolved mention of given classes that ends at a position."""
        ending = [f for f in self.resolution.ending_at(position) if f.entity.type in types]
        return ending[-1] if ending else None

    def named_before(self, types: frozenset[str]) -> Found | None:
        """The thing of given classes that the sentence names last before the clause."""
        before = self.subjects.inside(self.clause.sentence.start, self.clause.start)
        of_types = [f for f in before if f.entity.type in types and f.entity != self.entity]
        return of_types[-1] if of_types else None

    def behind(self, pattern: re.Pattern[str]) -> bool:
        """Whether a pattern matches what the clause says behind the mention."""
        return pattern.match(self.text, self.end, self.clause.end) is not None


__all__ = ["LOCAL", "LOCATED", "PLACED", "UNSAID", "Place", "Site"]
