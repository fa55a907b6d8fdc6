"""Which gold row and which system row are the same claim: one to one, best first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kg.evaluation.names import KIN_WEIGHT, Names, Row, kin, norm, overlap, same


class Pair(NamedTuple):
    """A gold row and a system row by their places in their lists, and how well they agree (0 to 1)."""

    score: float
    gold: int
    system: int


def match_entities(gold: Sequence[Row], system: Sequence[Row]) -> list[Pair]:
    """Pairs of entities with a common or close name and the same or a kindred class."""
    gold_names, system_names = Names(gold), Names(system)
    return _greedy(
        Pair(_entity_score(g, s, gold_names, system_names), i, j)
        for i, g in enumerate(gold)
        for j, s in enumerate(system)
        if kin(g["type"], s.get("type"))
    )


def match_statements(
    gold: Sequence[Row], system: Sequence[Row], *, gold_names: Names, system_names: Names
) -> list[Pair]:
    """Pairs of statements that say the same of the same thing; time, post and bound are not looked at."""
    return _greedy(
        Pair(_statement_score(g, s, gold_names, system_names), i, j)
        for i, g in enumerate(gold)
        for j, s in enumerate(system)
        if g["predicate"] == s.get("predicate")
    )


def _greedy(pairs: Iterable[Pair]) -> list[Pair]:
    gold_used: set[int] = set()
    system_used: set[int] = set()
    kept = []
    for pair in sorted((p for p in pairs if p.score > 0), key=lambda p: (-p.score, p.gold, p.system)):
        if pair.gold not in gold_used and pair.system not in system_used:
            gold_used.add(pair.gold)
            system_used.add(pair.system)
            kept.append(pair)
    return kept


def _entity_score(g: Row, s: Row, gold_names: Names, system_names: Names) -> float:
    weight = 1.0 if g["type"] == s.get("type") else KIN_WEIGHT
    return same(gold_names, g["label"], system_names, s["label"]) * weight


def _statement_score(g: Row, s: Row, gn: Names, sn: Names) -> float:
    subject = same(gn, g["subject"], sn, s.get("subject", ""))
    if g["predicate"] == "observed":
        return subject * _number_score(g, s)
    if g["predicate"] == "foundedOn":
        return subject * (_year(g) == _year(s))
    score = subject * same(gn, g["object"], sn, s.get("object", ""))
    if not score and g["predicate"] == "cooperatesWith":  # symmetric: written once, either way round
        score = same(gn, g["subject"], sn, s.get("object", "")) * same(gn, g["object"], sn, s.get("subject", ""))
    return score


def _number_score(g: Row, s: Row) -> float:
    if not _same_value(g["value"], s.get("value")) or not _same_unit(g.get("unit"), s.get("unit")):
        return 0.0
    mine, theirs = g["indicator"], s.get("indicator") or ""
    told = overlap(mine, theirs)
    contained = norm(mine) in norm(theirs) or norm(theirs or "-") in norm(mine)
    return 0.5 + told / 2 if told >= 0.4 or contained else 0.0


def _same_value(mine: object, theirs: object) -> bool:
    try:
        a, b = float(str(mine)), float(str(theirs))
    except ValueError:
        return False
    return abs(a - b) <= 1e-6 * max(1.0, abs(a))


def _same_unit(mine: str | None, theirs: str | None) -> bool:
    a, b = norm(mine or ""), norm(theirs or "")
    return a == b or not a or not b or a in b or b in a


def _year(row: Row) -> str:
    return str(row.get("object") or row.get("time"))[:4]


__all__ = ["Pair", "match_entities", "match_statements"]
