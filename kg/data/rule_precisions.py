"""How often each rule was right on the gold, and what the traits of a statement add to that or take from it.

``rule_confidence.tsv`` has one line for each rule: rule, right, stated, confidence; ``rule_confidence.traits.tsv`` one
for each trait: trait, right, stated, points (hundredths of log-odds). ``scripts/measure_confidence.py`` writes both.
The rule ``*`` stands for rules that were never measured, the trait ``*`` is one of every statement.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Final

ANY: Final = "*"
RULES, TRAITS = "rule_confidence.tsv", "rule_confidence.traits.tsv"


@dataclass(frozen=True, slots=True)
class Precision:
    """Of ``stated`` statements on the gold's articles ``right`` were right; ``share`` is that, smoothed."""

    right: int
    stated: int
    share: float


@dataclass(frozen=True, slots=True)
class Precisions:
    """The two tables; ``points`` in hundredths of log-odds."""

    rules: Mapping[str, Precision]
    points: Mapping[str, int]

    def of(self, rule: str) -> Precision:
        """The precision of a rule, or of rules that were never measured."""
        return self.rules.get(rule) or self.rules[ANY]


def _rows(text: str) -> Iterator[list[str]]:
    return (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))


def read_precisions(rules: str, traits: str) -> Precisions:
    """The tables from the texts of their files."""
    return Precisions(
        {rule: Precision(int(right), int(stated), float(share)) for rule, right, stated, share in _rows(rules)},
        {trait: int(points) for trait, _, _, points in _rows(traits)},
    )


@lru_cache(maxsize=1)
def load_precisions() -> Precisions:
    """The tables of the package.

    >>> 0 < load_precisions().of("hierarchy.division").share < 1
    True
    """
    folder = files("kg.data")
    return read_precisions(*(folder.joinpath(name).read_text(encoding="utf-8") for name in (RULES, TRAITS)))


__all__ = ["ANY", "RULES", "TRAITS", "Precision", "Precisions", "load_precisions", "read_precisions"]
