"""Sentence -> Mention: what an article names, and its numbers and times."""

from __future__ import annotations

from kg.data.divisions import DivisionTable
from kg.mentions.awards import find_awards, find_ranks
from kg.mentions.boundaries import Words
from kg.mentions.closed_lists import find_closed_lists
from kg.mentions.departments import find_departments
from kg.mentions.divisions import find_divisions
from kg.mentions.introduced import find_introduced
from kg.mentions.lists import (
    find_centres,
    find_city_firms,
    find_listed,
    find_quoted_places,
    find_task_forces,
    find_university_parts,
    find_yards,
)
from kg.mentions.named import find_named
from kg.mentions.overlaps import settle
from kg.mentions.parts import find_parts
from kg.mentions.people import find_people
from kg.mentions.programmes import find_programmes
from kg.mentions.projects import find_projects
from kg.mentions.quantities import find_quantities
from kg.mentions.references import find_references
from kg.mentions.taking_up import find_taken_up
from kg.mentions.times import find_times
from kg.mentions.works import find_documents, find_events, find_festivals, find_known_events
from kg.model import Mention, PersonMention, Text

FINDERS = (
    find_named,
    find_listed,
    find_closed_lists,
    find_city_firms,
    find_centres,
    find_yards,
    find_quoted_places,
    find_task_forces,
    find_university_parts,
    find_introduced,
    find_projects,
    find_programmes,
    find_parts,
    find_events,
    find_known_events,
    find_festivals,
    find_documents,
    find_awards,
    find_ranks,
    find_references,
    find_taken_up,
)


def find_mentions(text: Text, table: DivisionTable) -> tuple[tuple[Mention, ...], tuple[PersonMention, ...]]:
    """The mentions of an article in text order, overlaps settled, and its people with their posts."""
    divisions = find_divisions(text, table)
    words = Words(text, divisions)
    people = tuple(find_people(text, words))
    found = [m for finder in FINDERS for m in finder(text, words)]
    found += find_departments(text, words, people)
    found += divisions
    found += [p.mention for p in people]
    kept = settle(found)
    left = set(kept)
    return kept, tuple(p for p in people if p.mention in left)


__all__ = ["find_mentions", "find_quantities", "find_times"]
