"""Which code of the table a name means here: decided by the places an article names, by siblings, or not at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.data.divisions import MUNICIPALITIES, Division, DivisionTable, bare_stem
from kg.data.divisions_names import split_office, split_zone
from kg.data.divisions_scan import best_supported, support


@dataclass(frozen=True)
class Surroundings:
    """What an article says of where it is: named divisions by code with their counts, names of communities."""

    table: DivisionTable
    votes: Counter[str]
    siblings: frozenset[str]  # bare names of the communities and villages that the article names

    def path(self, code: str) -> str:
        """A code's place in the country in words: 山东省菏泽市菏泽经济技术开发区岳程街道."""
        return "".join(d.name for d in self.table.path(code))

    def named_above(self, code: str) -> str:
        """The divisions above a code that the article names, for explanations."""
        return "、".join(d.name for d in self.table.path(code)[:-1] if self.votes[d.code])


@dataclass(frozen=True)
class Decision:
    """A code, or none, and why."""

    code: str = ""
    why: str = ""


def decide_place(names: Iterable[str], around: Surroundings) -> Decision:
    """The code of a province, city, district or county."""
    codes = tuple(dict.fromkeys(code for name in names for code in around.table.forms.get(name, ())))
    best = best_supported(codes, around.votes)
    if len(best) == 1:
        return Decision(best[0], explain(best[0], codes, around))
    return Decision("", ambiguous(codes, around))


def decide_zone(names: Sequence[str], around: Surroundings) -> Decision:
    """The code of a zone: the one that its names may mean in a city or district that the article names."""
    fuller = [name for name in names if split_zone(name)[0]] or names
    codes = tuple(dict.fromkeys(d.code for name in fuller for d in around.table.named(name) if d.type == "Zone"))
    near = tuple(code for code in codes if support(code, around.votes))
    best = best_supported(near, around.votes)
    best = tuple(c for c in best if len(c) == min(map(len, best)))
    if len(best) == 1:
        return Decision(best[0], explain(best[0], codes, around))
    return Decision("", ambiguous(near or codes, around))


def decide_office(names: Sequence[str], chained: Sequence[str], around: Surroundings) -> Decision:
    """The code of a township-level division; ``chained`` are the codes of what stands directly before its name."""
    stem, _ = split_office(names[0])
    kinds = {split_office(name)[1] for name in names}
    rows = around.table.offices.get(stem, ())
    scores = {code: office_score(code, kind in kinds, chained, around) for code, kind in rows}
    top = max(scores.values(), default=0)
    best = [code for code, score in scores.items() if score == top]
    codes = tuple(scores)
    if top >= 4 and len(best) == 1:
        return Decision(best[0], explain(best[0], codes, around))
    if len(codes) == 1 and not any(map(is_city, around.votes)):
        return Decision(codes[0], f"全国仅此一处：{around.path(codes[0])}")
    return Decision("", ambiguous(codes, around))


def office_score(code: str, same_kind: bool, chained: Sequence[str], around: Surroundings) -> int:
    """How well a candidate fits: the chain before its name, places and communities named; 0 if it cannot be."""
    named = [c for c in around.votes if is_city(c)]
    in_chain = any(code.startswith(c) for c in chained)
    if chained and not in_chain and not any(code.startswith(c[:4]) for c in chained):
        return 0
    if named and not in_chain and not any(code.startswith(c[:4]) for c in named):
        return 0
    kin = around.table.stems(code) & around.siblings if around.siblings else frozenset[str]()
    return 100 * in_chain + support(code, around.votes) + 6 * len(kin) + same_kind


def is_city(code: str) -> bool:
    """Whether a code is of a city or below, or of a municipality."""
    return len(code) >= 4 or code in MUNICIPALITIES


def community_code(stem: str, type: str, street: str, table: DivisionTable) -> str:
    """The code of the one community or village of this bare name in a street; empty if there is none, or several."""
    bearing = (*table.bearing(street, stem), *table.bearing(street, stem.removesuffix("村")))
    if not bearing:
        return ""
    may_be = dict.fromkeys(bearing)
    rows = [d for d in may_be if same_community(d, stem, type)]
    return rows[0].code if len(rows) == 1 else ""


def decide_community(stem: str, type: str, street: str, around: Surroundings) -> Decision:
    """The code of a community or village of a street whose code is known."""
    if code := community_code(stem, type, street, around.table):
        return Decision(code, f"{around.path(street)}所辖")
    return Decision("", f"国家统计用区划代码2023未载于{around.path(street)}" if street else "")


def same_community(division: Division, stem: str, type: str) -> bool:
    """Whether a row of the table is the community or village with this bare name."""
    own = bare_stem(division.name, division.type)
    return own == stem or (type == "Community" and own == stem.removesuffix("村")) or division.name == stem


def explain(code: str, codes: Sequence[str], around: Surroundings) -> str:
    """Why a code was chosen, in words."""
    above = around.named_above(code)
    if len(codes) == 1:
        return f"全国仅此一处：{around.path(code)}"
    return f"同名{len(codes)}处，文中提及{above}，故为{around.path(code)}" if above else around.path(code)


def ambiguous(codes: Sequence[str], around: Surroundings) -> str:
    """Why no code was chosen, in words."""
    if not codes:
        return "国家统计用区划代码2023未载"
    if len(codes) > 3:
        return f"同名{len(codes)}处，文中不足以判定"
    return f"同名或近名于{'、'.join(around.path(code) for code in codes)}，与文中所述不符或不足以判定"
