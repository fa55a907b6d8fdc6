"""Known programmes: which concept of the national scheme a name stands for."""

from __future__ import annotations

from functools import lru_cache

from kg.entities.names import folded
from kg.vocabulary import programmes


@lru_cache(maxsize=1)
def variants() -> dict[str, str]:
    """Folded variant -> label of its concept, where the variant stands for one concept only."""
    table: dict[str, set[str]] = {}
    for row in programmes():
        for name in (row.label, *row.variants):
            table.setdefault(folded(name), set()).add(row.label)
    return {name: next(iter(labels)) for name, labels in table.items() if len(labels) == 1}


def canonical_programme(name: str) -> str:
    """Label of the known programme that a name stands for, or empty."""
    return variants().get(folded(name), "")
