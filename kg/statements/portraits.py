"""Whose portrait an article is: the community or village that its headline names and its text speaks of most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from kg.model import Entity, Found

LEAST = 3  # mentions below which a community is only named


def portrayed(title: str, found: Sequence[Found]) -> Entity | None:
    """The community or village that the headline names last, where the text names it more than any office.

    What people of such an article do, 她还联合某小学开办课堂, the community does, not the office it belongs to.
    """
    named = Counter(f.entity for f in found if f.entity.type in {"Community", "Village", "Office"})
    told = [e for e in named if e.type != "Office" and e.label in title]
    best = max(told, key=lambda e: (named[e], e.label), default=None)
    offices = (n for e, n in named.items() if e.type == "Office")
    return best if best is not None and named[best] >= max(LEAST, 1 + max(offices, default=0)) else None


__all__ = ["portrayed"]
