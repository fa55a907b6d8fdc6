"""Known programmes: which concept of the national scheme a name stands for, and in which sense."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.entities.names import core, folded
from kg.programmes import KnownProgramme, programmes

SINCE = re.compile(r"(20[0-9]{2})年(起|前后)")


@lru_cache(maxsize=1)
def concepts() -> dict[str, tuple[KnownProgramme, ...]]:
    """Folded variant -> the concepts it may stand for."""
    table: dict[str, list[KnownProgramme]] = {}
    for row in programmes():
        for name in sorted({folded(n) for n in (row.label, *row.variants)}):
            table.setdefault(name, []).append(row)
    return {name: tuple(rows) for name, rows in table.items()}


def candidates(name: str) -> tuple[KnownProgramme, ...]:
    """The concepts that a name, with or without its kind-word, may stand for."""
    return concepts().get(folded(name)) or concepts().get(core(name, "Programme"), ())


def canonical_programme(name: str) -> str:
    """Label of the known programme that a name stands for; of an ambiguous one, those of all senses joined."""
    return "|".join(row.label for row in candidates(name))


def sense_of(name: str, text: str, published: str) -> KnownProgramme | None:
    """The concept that a name stands for: the sense whose gloss the article gives, else the one its date allows."""
    rows = candidates(name)
    if len(rows) <= 1:
        return rows[0] if rows else None
    plain = folded(text)
    return max(rows, key=lambda row: (glossed(row, plain), dated(row, published), "年起" in row.scope_note, row.label))


def glossed(row: KnownProgramme, text: str) -> int:
    """How many four-character pieces of a concept's names, those of its ambiguous one left out, stand in a text."""
    names = [folded(n) for n in (row.label, *row.variants) if len(folded(n)) > 6]
    return sum(name[i : i + 4] in text for name in names for i in range(len(name) - 3))


def dated(row: KnownProgramme, published: str) -> int:
    """1 where the scope note's year fits the article's date, -1 where it does not, 0 where nothing is known."""
    found = SINCE.search(row.scope_note)
    if not found or not published[:4].isdigit():
        return 0
    year, since = int(published[:4]), int(found.group(1))
    return 1 if (year >= since if found.group(2) == "起" else abs(year - since) <= 1) else -1
