"""How sure a statement is: its rule's precision on the gold, moved by the statement's traits.

``scripts/measure_confidence.py`` measures the precisions and weighs the traits; articles left out one by one tell how
far the result is to be trusted. A logistic model over integers: the log-odds of the rule's precision plus the points of
the traits, so that every figure can be told to a reader.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from kg.data.rule_precisions import ANY, Precisions, load_precisions


def confidence_of(rule: str, traits: Iterable[str] = (), *, table: Precisions | None = None) -> float:
    """Confidence, 0.01 to 0.99, of a statement made by ``rule`` that has ``traits``; a prior for an unknown rule.

    >>> confidence_of("hierarchy.division") > confidence_of("no such rule")
    True
    """
    known = table or load_precisions()
    share = known.of(rule).share
    points = known.points.get(ANY, 0) + sum(known.points.get(trait, 0) for trait in traits)
    odds = math.log(share / (1 - share)) + points / 100
    return min(0.99, max(0.01, round(1 / (1 + math.exp(-odds)), 2)))


__all__ = ["confidence_of"]
