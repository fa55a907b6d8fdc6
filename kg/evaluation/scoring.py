"""Gold against system: precision, recall and F1 by class, predicate and article; the missed and the spurious."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from kg.evaluation.matching import Pair, match_entities, match_statements
from kg.evaluation.names import Names, Row, norm

FIELDS = ("time", "post", "bound")  # scored apart, over the matched statements
_STATEMENT_KEY = ("subject", "predicate", "object", "indicator", "value", "unit", "post", "time")


@dataclass(slots=True)
class Tally:
    """Counts for one class, predicate or article. Optional gold counts neither as missed nor as spurious."""

    gold: int = 0
    found: int = 0
    system: int = 0
    right: int = 0

    @property
    def precision(self) -> float:
        """The share of what the system said that is right."""
        return self.right / self.system if self.system else 0.0

    @property
    def recall(self) -> float:
        """The share of the required gold that was found."""
        return self.found / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(slots=True)
class Side:
    """The figures of one kind of row, entities or statements."""

    total: Tally = field(default_factory=Tally)
    by_kind: dict[str, Tally] = field(default_factory=dict)  # class or predicate
    by_article: dict[str, Tally] = field(default_factory=dict)
    missed: list[Row] = field(default_factory=list)
    spurious: list[Row] = field(default_factory=list)


@dataclass(slots=True)
class Report:
    """What ``evaluate`` found; ``fields`` and ``cited`` hold (right, of how many)."""

    entities: Side = field(default_factory=Side)
    statements: Side = field(default_factory=Side)
    fields: dict[str, tuple[int, int]] = field(default_factory=lambda: dict.fromkeys(FIELDS, (0, 0)))
    cited: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Rows:
    """Entity and statement rows in the form of the statement files, from any number of articles."""

    entities: Sequence[Row] = ()
    statements: Sequence[Row] = ()


def evaluate(gold: Rows, system: Rows) -> Report:
    """Score ``system`` on the files that ``gold`` has statements for; other files are left out of account."""
    report = Report()
    gold_e, gold_s = _by_file(gold.entities, _entity_key), _by_file(gold.statements, _statement_key)
    system_e, system_s = _by_file(system.entities, _entity_key), _by_file(system.statements, _statement_key)
    for file in sorted(gold_s):
        ge, se = gold_e.get(file, []), system_e.get(file, [])
        gs, ss = gold_s[file], system_s.get(file, [])
        _count(report.entities, ge, se, match_entities(ge, se), kind="type")
        pairs = match_statements(gs, ss, gold_names=Names(ge), system_names=Names(se))
        _count(report.statements, gs, ss, pairs, kind="predicate")
        for pair in pairs:
            _count_fields(report, gs[pair.gold], ss[pair.system])
    return report


def _by_file(rows: Sequence[Row], key: Callable[[Row], object]) -> dict[str, list[Row]]:
    files: dict[str, dict[object, Row]] = {}
    for row in rows:
        files.setdefault(_file(row), {}).setdefault(key(row), row)  # a fact said twice in one file counts once
    return {file: list(found.values()) for file, found in files.items()}


def _file(row: Row) -> str:
    return PurePosixPath(str(row["article"]).rsplit("#", 1)[0]).name


def _article(row: Row) -> str:
    return PurePosixPath(str(row["article"])).name


def _entity_key(row: Row) -> object:
    return norm(row["label"]), row.get("type")


def _statement_key(row: Row) -> object:
    return tuple(str(row.get(name)) for name in _STATEMENT_KEY)


def _count(side: Side, gold: Sequence[Row], system: Sequence[Row], pairs: Sequence[Pair], *, kind: str) -> None:
    found, right = {p.gold for p in pairs}, {p.system for p in pairs}
    for i, row in enumerate(gold):
        if row.get("optional"):
            continue
        for tally in _tallies(side, row, kind):
            tally.gold += 1
            tally.found += i in found
        if i not in found:
            side.missed.append(row)
    for j, row in enumerate(system):
        for tally in _tallies(side, row, kind):
            tally.system += 1
            tally.right += j in right
        if j not in right:
            side.spurious.append(row)


def _tallies(side: Side, row: Row, kind: str) -> tuple[Tally, Tally, Tally]:
    by_kind = side.by_kind.setdefault(str(row.get(kind)), Tally())
    return side.total, by_kind, side.by_article.setdefault(_article(row), Tally())


def _count_fields(report: Report, g: Row, s: Row) -> None:
    for name in FIELDS:
        if g.get(name) and not (name == "bound" and g[name] == "exact" and not s.get(name)):
            right, of = report.fields[name]
            report.fields[name] = (right + _agree(name, str(g[name]), str(s.get(name) or "")), of + 1)
    if "start" in g and "end" in g:
        sound = s.get("start", g["end"]) < g["end"] and s.get("end", g["start"]) > g["start"]
        report.cited = (report.cited[0] + sound, report.cited[1] + 1)


def _agree(name: str, mine: str, theirs: str) -> bool:
    return theirs[:4] == mine[:4] if name == "time" else norm(mine) == norm(theirs)


def as_json(report: Report, *, listing: bool = False) -> dict[str, object]:
    """The report as plain values for machines; with ``listing`` also the missed and the spurious rows."""
    return {
        "entities": _side_json(report.entities, listing),
        "statements": _side_json(report.statements, listing),
        "fields": {name: {"right": right, "of": of} for name, (right, of) in report.fields.items()},
        "evidence": {"overlaps": report.cited[0], "of": report.cited[1]},
    }


def _side_json(side: Side, listing: bool) -> dict[str, object]:
    lists = {"missed": [dict(r) for r in side.missed], "spurious": [dict(r) for r in side.spurious]}
    return {
        "total": _tally_json(side.total),
        "by_kind": _tallies_json(side.by_kind),
        "by_article": _tallies_json(side.by_article),
        **(lists if listing else {}),
    }


def _tallies_json(tallies: Mapping[str, Tally]) -> dict[str, object]:
    return {name: _tally_json(tallies[name]) for name in sorted(tallies)}


def _tally_json(t: Tally) -> dict[str, float]:
    counts = {"gold": t.gold, "found": t.found, "system": t.system, "right": t.right}
    return {"precision": round(t.precision, 6), "recall": round(t.recall, 6), "f1": round(t.f1, 6), **counts}


__all__ = ["FIELDS", "Report", "Rows", "Side", "Tally", "as_json", "evaluate"]
