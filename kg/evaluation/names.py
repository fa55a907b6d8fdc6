"""When two names, written by two readers, name one thing."""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

Row = Mapping[str, Any]

# Classes that readers may well tell apart differently: a match across such a pair still counts, at KIN_WEIGHT.
KIN: tuple[frozenset[str], ...] = (
    frozenset({"Facility", "GovernmentBody", "SocialOrganization", "Area", "Park", "Project"}),
    frozenset({"Compound", "Community", "Area"}),
    frozenset({"Village", "Community"}),
    frozenset({"Programme", "Event"}),
    frozenset({"Area", "Zone", "Project"}),
    frozenset({"Park", "Road", "Area"}),
    frozenset({"Company", "GovernmentBody", "Facility"}),
    frozenset({"Award", "Programme"}),
    frozenset({"Programme", "Project"}),
    frozenset({"PartyOrganization", "Programme", "GovernmentBody"}),
    frozenset({"Office", "GovernmentBody"}),
    frozenset({"Document", "Programme"}),
)
KIN_WEIGHT = 0.7
CONTAINED = 0.9  # a label that holds at least half of the other one whole


@lru_cache(maxsize=65536)
def norm(text: str) -> str:
    """The form of a name that comparison uses: compatibility forms folded, quotes, brackets and blanks dropped.

    >>> norm("“五星” 支部（创建）")
    '五星支部创建'
    """
    folded = unicodedata.normalize("NFKC", text).lower()
    return "".join(c for c in folded if not c.isspace() and unicodedata.category(c)[0] not in "PZC")


@lru_cache(maxsize=262144)
def overlap(a: str, b: str) -> float:
    """Dice coefficient of the characters of two names, 0 to 1.

    >>> round(overlap("三级网格长", "三级网格员"), 2)
    0.8
    """
    left, right = Counter(norm(a)), Counter(norm(b))
    return 2 * (left & right).total() / max(1, left.total() + right.total())


class Names:
    """The names by which one file's entities may be called."""

    def __init__(self, entities: Iterable[Row]) -> None:
        self._forms: dict[str, set[str]] = defaultdict(set)
        for entity in entities:
            forms = {norm(str(name)) for name in [entity["label"], *entity.get("aliases", [])]} - {""}
            for form in forms:
                self._forms[form] |= forms

    def forms(self, label: str) -> set[str]:
        """All folded names of the thing that ``label`` names; its own folded form when it is not listed."""
        return self._forms.get(norm(label)) or {norm(label)}


def same(gold_names: Names, gold: str, system_names: Names, system: str) -> float:
    """How well two labels name one thing: 1 by a common name, less for a close label, 0 for neither."""
    if gold_names.forms(gold) & system_names.forms(system):
        return 1.0
    a, b = norm(gold), norm(system)
    short, long = sorted((len(a), len(b)))
    if short >= 3 and (a in b or b in a) and short / long >= 0.5:
        return CONTAINED
    close = overlap(a, b)
    return close if close >= 0.8 and short >= 4 else 0.0


def kin(a: str | None, b: str | None) -> bool:
    """Whether two classes are one, or a pair that readers tell apart differently."""
    return a == b or any(a in group and b in group for group in KIN)


__all__ = ["CONTAINED", "KIN", "KIN_WEIGHT", "Names", "Row", "kin", "norm", "overlap", "same"]
