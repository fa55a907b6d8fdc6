"""What a number belongs to because it became so: an old factory made into a park, families that moved to an estate.

The number stands before the thing: 把420平方米的旧锅炉房改成“潮汐驿站”, 300户居民搬进光明小区, 40名党员编入先锋队.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.model import Entity, Mention
from kg.statements.indicator_words import unit_kind
from kg.statements.observation_cues import PLACES
from kg.statements.observation_items import Item

BECAME = re.compile(
    "(?:的|余)?[^，。；]{2,24}?(?:改造?成|改造?为|改建成|改建为|变身为?|变成|打造成|打造为|升级为|辟为|建成了?)(?:了)?[“‘]?"
)
MOVED = re.compile("[^，。；]{0,14}?(?:搬进|搬入|搬到|住进|入住|迁入|迁居|喜迁|落户|安置到|回迁)(?:了|到)?[“‘]?")
JOINED = re.compile("[^，。；]{0,16}?(?:编入|加入|汇成|集结成)(?:了)?[“‘]?")
HOMES = frozenset({"Community", "Village", "Compound", "Area", "Zone", "Project"})


def became(text: str, item: Item, names: Iterable[tuple[Mention, Entity]]) -> Entity | None:
    """The thing named after a number in its clause that what is counted turned into, moved to or joined."""
    kind, end = unit_kind(item.quantity.unit), item.quantity.end
    if kind == "area" and text.startswith("的", end):
        way, kinds = BECAME, PLACES
    elif kind == "person" or item.quantity.unit == "户":
        way, kinds = MOVED, HOMES
    else:
        return None
    for name, entity in names:
        if name.start < end:
            continue
        if entity.type in kinds and way.fullmatch(text, end, name.start):
            return entity
        joined = kind == "person" and entity.type == "SocialOrganization"
        if joined and JOINED.fullmatch(text, end, name.start):
            return entity
    return None


__all__ = ["became"]
