"""Label, aliases and scope of a division: the fullest name the article gives, and every other form of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.data.divisions_names import office_forms, place_forms, split_office, split_zone, zone_forms
from kg.entities.divisions_codes import Surroundings
from kg.entities.divisions_groups import PLACES, Group
from kg.model import Entity


def entity_for(group: Group, groups: Sequence[Group], around: Surroundings) -> Entity:
    """The entity of a group."""
    label = label_of(group, around)
    aliases = dict.fromkeys((*group.names, *written(group), *long_forms(group), *systematic(group, around)))
    aliases.pop(label, None)
    scope = "" if group.code else scope_of(group, groups)
    return Entity(group.type, label, tuple(sorted(aliases)), group.code, scope, group.why)


def label_of(group: Group, around: Surroundings) -> str:
    """The name a group goes by: an office's most frequent full form, a zone's longest, a place's official one."""
    if group.type == "Office":
        full = [name for name in group.names if split_office(name)[1]]
        return full[0] if full else official(group, around) or group.names[0]
    if group.type in PLACES:
        written = max(group.names, key=len)
        return official(group, around) or written
    if group.type == "Zone":
        return max(group.names, key=len)
    return group.names[0]


def official(group: Group, around: Surroundings) -> str:
    """The table's name for a group's code."""
    return around.table.names.get(group.code, "")


def written(group: Group) -> Iterator[str]:
    """The names as a list that shares its kind-word has them: 金柳 of 金柳、银柳社区."""
    lengths = ((m.name, m.end - m.start) for m in group.mentions)
    return (name[:length] for name, length in lengths if 2 <= length < len(name))


def long_forms(group: Group) -> Iterator[str]:
    """The names together with the chain directly before them: 菏泽经开区岳程办事处."""
    return (m.within + m.name for m in group.mentions if m.within)


def systematic(group: Group, around: Surroundings) -> Iterator[str]:
    """Forms that the article may not use: 岳程街道办事处, 菏泽经开区, 菏泽."""
    if group.type == "Office":
        for name in group.names:
            yield from office_forms(name) if split_office(name)[1] else ()
    elif group.type in PLACES:
        yield from place_forms(label_of(group, around))
    elif group.type == "Zone" and group.code:
        own, kind = around.table.zone_key(group.code)
        above = around.table.parent(group.code)
        forms = zone_forms(own, kind, place_forms(above.name)[-1] if above else "")
        yield from forms[:1] if len(group.code) > 6 else forms
        yield official(group, around)
    elif group.type == "Zone":
        own, kind = split_zone(label_of(group, around))
        yield own + kind


def scope_of(group: Group, groups: Sequence[Group]) -> str:
    """The path of what a division without a code belongs to: its code, or its own scope and label."""
    above = next((g for g in groups if g.key == group.above), None)
    if above is None or above.key == group.key:
        return ""
    return above.code or "/".join(part for part in (scope_of(above, groups), above.names[0]) if part)
