"""The mentions of one division together: 丰台区 and 丰台, 菏泽经济技术开发区 and 经开区, 岳程办事处 and 岳程."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.data.divisions import bare_stem
from kg.data.divisions_names import split_office, split_zone
from kg.entities.divisions_codes import Decision, Surroundings, decide_office, decide_place, decide_zone, is_city
from kg.model import Mention

DIVISIONS = frozenset({"Province", "City", "District", "Zone", "Office", "Community", "Village"})
PLACES = frozenset({"Province", "City", "District"})


@dataclass(frozen=True)
class Group:
    """The mentions of one division; ``above`` is the key of the group it belongs to, where that is known."""

    key: str
    type: str
    names: tuple[str, ...]  # as written, the most frequent first
    mentions: tuple[Mention, ...]
    code: str = ""
    why: str = ""
    above: str = ""


def group_mentions(divisions: Sequence[Mention], around: Surroundings) -> tuple[Group, ...]:
    """The groups of an article with codes for places, zones and offices; communities get theirs later."""
    places = place_groups([m for m in divisions if m.type in PLACES], around)
    groups = [group for group in places if not only_inside(group)]
    groups += zone_groups([m for m in divisions if m.type == "Zone"], around)
    groups += office_groups([m for m in divisions if m.type == "Office"], groups, around)
    for type in ("Community", "Village"):
        groups += local_groups([m for m in divisions if m.type == type], type)
    return tuple(groups)


def by_frequency(mentions: Sequence[Mention]) -> tuple[str, ...]:
    """The different names of mentions, the most frequent first, then the longer, then the earlier."""
    names = [m.name for m in mentions]
    return tuple(sorted(dict.fromkeys(names), key=lambda n: (-names.count(n), -len(n), names.index(n))))


def collect(key: str, type: str, mentions: Sequence[Mention], decision: Decision) -> Group:
    """A group with what was decided for it."""
    return Group(key, type, by_frequency(mentions), tuple(mentions), decision.code, decision.why)


def place_groups(mentions: Sequence[Mention], around: Surroundings) -> Iterator[Group]:
    """Provinces, cities, districts and counties, those with the same code together."""
    found: defaultdict[str, list[Mention]] = defaultdict(list)
    decisions: dict[str, Decision] = {}
    for mention in mentions:
        decision = decide_place([mention.name], around)
        key = decision.code or f"{mention.type}:{mention.name}"
        decisions.setdefault(key, decision)
        found[key].append(mention)
    for key, members in found.items():
        division = around.table.get(decisions[key].code)
        yield collect(key, division.type if division else members[0].type, members, decisions[key])


def only_inside(group: Group) -> bool:
    """Whether a place stands only at the front of enterprises' names, or is a province never written in full."""
    never_full = group.type == "Province" and not any(m.rule.startswith("division.full") for m in group.mentions)
    return never_full or all(m.rule.endswith(".inside") for m in group.mentions)


def drop_far(groups: Sequence[Group], around: Surroundings) -> tuple[Group, ...]:
    """The groups without cities only touched on: by their short name, nothing of theirs being named (去北京签约)."""
    home = max((c for c in around.votes if is_city(c)), key=lambda c: (around.votes[c], c), default="")
    starts = {m.start for g in groups for m in g.mentions}

    def far(group: Group) -> bool:
        alone = not any(m.end in starts or m.rule != "division.short" for m in group.mentions)
        return group.type == "City" and alone and not any(g.code.startswith(group.code) for g in groups if g != group)

    return tuple(g for g in groups if g.code == home[: len(g.code)] or not far(g))


def zone_groups(mentions: Sequence[Mention], around: Surroundings) -> list[Group]:
    """Zones: names that differ in the form of the kind-word or in the place before it are one zone's."""
    found: defaultdict[tuple[str, str, str], list[Mention]] = defaultdict(list)
    for mention in mentions:
        found[zone_identity(mention.name, around)].append(mention)
    merge_unplaced(found)
    groups = []
    for (place, own, kind), members in found.items():
        decision = decide_zone([*dict.fromkeys(m.name for m in members)], around)
        groups.append(collect(f"Zone:{place}{own}{kind}", "Zone", members, decision))
    return groups


def zone_identity(name: str, around: Surroundings) -> tuple[str, str, str]:
    """Code of the place a zone's name begins with (or empty), its own name, its everyday kind."""
    own, kind = split_zone(name)
    for cut in range(len(own), 1, -1):
        codes = decide_place([own[:cut]], around).code
        if codes:
            return codes, own[cut:], kind
    return "", own, kind


def merge_unplaced(found: dict[tuple[str, str, str], list[Mention]]) -> None:
    """Put the mentions of 经开区 to those of 菏泽经开区, of 开发区 to those of the one zone it can mean, in place."""
    for place, own, kind in sorted(found, key=lambda key: (key[2] == "开发区", key)):
        if place:
            continue
        same = [k for k in found if k[0] and k[1:] == (own, kind)]
        if not own and not same:
            kinds = {"经开区", "高新区", "开发区"} if kind == "开发区" else {kind}
            same = [k for k in found if k[2] in kinds and k != (place, own, kind)]
        if same:
            best = max(same, key=lambda k: (len(found[k]), k))
            found[best] += found.pop((place, own, kind))
            found[best].sort(key=lambda m: (m.start, m.end))


def office_groups(mentions: Sequence[Mention], above: Sequence[Group], around: Surroundings) -> Iterator[Group]:
    """Streets, towns and townships by their stem."""
    found: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        found[split_office(mention.name)[0]].append(mention)
    ends = {m.end: group for group in above for m in group.mentions}
    for stem, members in found.items():
        chained = [ends[m.start].code for m in members if m.start in ends and ends[m.start].code]
        names = by_frequency(members)
        full = [name for name in names if split_office(name)[1]] or list(names)
        yield collect(f"Office:{stem}", "Office", members, decide_office(full, chained, around))


def local_groups(mentions: Sequence[Mention], type: str) -> Iterator[Group]:
    """Communities or villages by their bare name."""
    found: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        found[bare_stem(mention.name, type)].append(mention)
    for stem, members in found.items():
        yield collect(f"{type}:{stem}", type, members, Decision())
