"""Whose portrait an article is: a community or village by its headline, or that of the secretary it tells of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from kg.model import Entity, Found, Text

LEAST = 3  # mentions below which a community is only named
OFTEN = 4  # mentions from which a person is whom an article tells of
HOMES = frozenset({"Community", "Village"})
# How an article speaks of a community and of an office whose names it has said before.
BARE = {"Community": re.compile("社区(?!工作|矫正)"), "Village": re.compile(r"(?<=[，。、“\n])(?:村|全村)")}
OFFICE = re.compile("街道|办事处|[镇乡](?![村亲])")
NEAR = 40  # characters between a community and its secretary where the article introduces them


def portrayed(text: Text, found: Sequence[Found]) -> Entity | None:
    """The community or village whose portrait an article is, or its secretary's.

    What people of such an article do, 她还联合某小学开办课堂, the community does, not the office it belongs to.
    """
    return by_headline(text.article.title, found) or by_person(text, found)


def by_headline(title: str, found: Sequence[Found]) -> Entity | None:
    """The community or village that the headline names last, where the text names it more than any office."""
    named = Counter(f.entity for f in found if f.entity.type in HOMES | {"Office"})
    told = [e for e in named if e.type != "Office" and e.label in title]
    best = max(told, key=lambda e: (named[e], e.label), default=None)
    offices = (n for e, n in named.items() if e.type == "Office")
    return best if best is not None and named[best] >= max(LEAST, 1 + max(offices, default=0)) else None


def by_person(text: Text, found: Sequence[Found]) -> Entity | None:
    """The community beside whose name the person first stands of whom the article tells most.

    Only where it says 社区 more than twice as often as 街道 (more often, if the headline names the person): an office's
    article may name a secretary often, too.
    """
    people = Counter(f.entity for f in found if f.entity.type == "Person")
    hero = max(people, key=lambda e: (people[e], e.label), default=None)
    if hero is None or people[hero] < OFTEN:
        return None
    homes = [f for f in found if f.entity.type in HOMES]
    told = (f.mention for f in found if f.entity == hero)
    near = (h.entity for m in told for h in homes if m.start - NEAR < h.mention.end and h.mention.start < m.end + NEAR)
    best = next(near, None)
    bare = BARE.get(best.type) if best is not None else None
    times = 1 if hero.label in text.article.title else 2
    if bare is None or len(bare.findall(text.text)) <= times * len(OFFICE.findall(text.text)):
        return None
    return best


__all__ = ["portrayed"]
