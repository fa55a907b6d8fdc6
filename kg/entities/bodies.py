"""Party organisations and management committees: one thing for each division and kind, however the name is written.

岳程党工委, 岳程街道党工委 and the party committee of 岳程办事处 are the working committee of one office.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from kg.entities.scopes import path_of
from kg.model import Entity, Mention, Text

KIND = re.compile(
    r"(?:纪律检查工作委员会|纪检监察工作委员会|工作委员会|直属机关委员会|机关党委|基层委员会|联合党委|综合党委|党工委|党委|纪工委|纪委|党总支|总支|联合党支部|临时党支部|党支部|党小组|党组织|党组|市委|区委|县委|省委|委员会|管委会|管理委员会|人大工委|团工委|大党委)$"
)
BARE = frozenset("办事处 街道 街道办事处 镇 乡 苏木".split())
SAME_KIND = {"基层委员会": "党委", "管理委员会": "管委会", "工作委员会": "党工委"}


def is_party(mention: Mention) -> bool:
    """Whether a mention is a party organisation or a management committee of a division."""
    return (
        mention.type == "PartyOrganization"
        and not mention.name.endswith("人大工委")
        and KIND.search(mention.name) is not None
    ) or (mention.type == "GovernmentBody" and mention.name.endswith(("管委会", "管理委员会")))


def body_of_division(
    text: Text, mentions: Sequence[Mention], division: dict[Mention, Entity], main: Entity | None
) -> dict[Mention, Entity]:
    """Each such mention with its entity; the same owner and kind is the same entity."""
    groups: dict[tuple[str, str, str], list[Mention]] = defaultdict(list)
    owners: dict[tuple[str, str, str], Entity | None] = {}
    for mention in mentions:
        owner = owner_of(mention, division, main)
        kind = kind_of(mention.name)
        rest = "" if owner and is_plain(mention, owner) else mention.name
        key = (mention.type, path_of(owner) if owner else "", rest + kind)
        groups[key].append(mention)
        owners[key] = owner
    for key in [k for k in groups if k[2] == "党组织" and k[1]]:
        others = [k for k in groups if k[:2] == key[:2] and k[2] in {"党委", "党总支", "党支部", "党工委"}]
        if len(others) == 1:
            groups[others[0]] += groups.pop(key)
    found: dict[Mention, Entity] = {}
    for key, group in groups.items():
        names = {m.name for m in group}
        label = max(names, key=lambda n: (len(n), n))
        owner = owners[key]
        plain = owner is not None and KIND.fullmatch(key[2]) is not None
        known = names | (body_names(owner, key[2]) if owner and plain else set())
        kind = key[2] if plain else ""
        entity = Entity(key[0], label, tuple(sorted(known - {label})), scope=key[1], identity=kind)
        found.update((m, entity) for m in group)
    return found


def body_names(owner: Entity, kind: str) -> set[str]:
    """The names that writers give the body of a kind of a division: each name of the division with the kind-word."""
    return {name.removesuffix(kind[0]) + kind for name in (owner.label, *owner.aliases)}


def kind_of(name: str) -> str:
    """The kind-word of a committee's name, variants folded."""
    found = KIND.search(name)
    kind = found.group() if found else ""
    return SAME_KIND.get(kind, kind)


def owner_of(mention: Mention, division: dict[Mention, Entity], main: Entity | None) -> Entity | None:
    """The division inside the mention's own words that stands last before the kind-word."""
    inside = [(m.end, e) for m, e in division.items() if mention.start <= m.start and m.end <= mention.end]
    if inside:
        return max(inside, key=lambda pair: pair[0])[1]
    stem = KIND.sub("", mention.name)
    if main and main.type == "Office" and stem in BARE:
        return main
    if main and stem and stem in (main.label, *main.aliases):
        return main
    return None


def is_plain(mention: Mention, owner: Entity) -> bool:
    """Whether the name is nothing but the owner's name and the kind-word."""
    stem = KIND.sub("", mention.name).removeprefix("中共").removesuffix("委员会")
    if stem in BARE:
        return True
    return any(stem.endswith(n) or n.endswith(stem) for n in (owner.label, *owner.aliases) if stem) or not stem
