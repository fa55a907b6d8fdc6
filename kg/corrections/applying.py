"""An article's extraction, corrected."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kg.corrections.entries import Add, Alias, Apart, Change, Code, Correction, Corrections, Merge, Reject, Unapplied
from kg.corrections.refusing import Refused
from kg.corrections.statements import add, change, reject
from kg.corrections.things import Mint, alias, apart, code, merge
from kg.model import Entity, Extraction

# In this order, whatever the order of the file: what there is before what is said of it.
STEPS: tuple[tuple[type, Callable[[Extraction, Any, Mint], Extraction]], ...] = (
    (Code, code),
    (Alias, alias),
    (Merge, merge),
    (Apart, apart),
    (Reject, reject),
    (Change, change),
    (Add, add),
)


def plain(type: str, label: str) -> Entity:
    """A new thing, by its name alone."""
    return Entity(type, label)


def apply(
    extraction: Extraction, corrections: Corrections, *, mint: Mint = plain
) -> tuple[Extraction, tuple[Unapplied, ...]]:
    """What an article says, corrected, and the corrections that concern the article and did nothing, with the reason.

    ``mint(type, label)`` makes the thing that a correction names and the article does not. Pure.
    """
    unapplied: list[Unapplied] = []
    for kind, step in STEPS:
        for entry in corrections.entries:
            if isinstance(entry, kind) and concerns(entry, extraction.article.id):
                try:
                    extraction = step(extraction, entry, mint)
                except Refused as why:
                    unapplied.append(Unapplied(entry.at, str(why), extraction.article.id))
    return extraction, tuple(unapplied)


def concerns(entry: Correction, article: str) -> bool:
    """Whether a correction is about an article."""
    return not entry.at.articles or article in entry.at.articles


__all__ = ["apply"]
