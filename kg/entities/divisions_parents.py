"""What the article is about, and which division belongs to which: by chains of names, the table, the main office."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeAlias

from kg.data.divisions import bare_stem
from kg.data.divisions_names import split_office
from kg.entities.divisions_codes import Decision, Surroundings, community_code, decide_community
from kg.entities.divisions_groups import PLACES, Group
from kg.model import Entity, Mention, Text

Pair: TypeAlias = tuple[Entity, Entity, Mention]
KeyPair: TypeAlias = tuple[str, str, Mention]

# How much a mention says that the article is about its division: articles are mostly about offices.
WEIGHT = {"Office": 3.0, "Zone": 1.0, "District": 1.0, "Community": 1.0, "Village": 1.0, "City": 0.3, "Province": 0.1}
TITLE = 4  # a name in the headline counts as so many mentions
LEADING = frozenset({"Office", "Zone", "District"})
LOCAL = frozenset({"Community", "Village"})


def main_division(text: Text, groups: Sequence[Group]) -> Group | None:
    """What the article is about: the division most named, headline and class weighed."""
    scored = [(weight(text, group), -index, group) for index, group in enumerate(groups)]
    return max(scored, key=lambda s: s[:2])[2] if scored else None


def weight(text: Text, group: Group) -> float:
    """How much of the article is about a division."""
    stem = split_office(group.names[0])[0] if group.type == "Office" else group.names[0]
    known = TITLE * (stem in text.article.title) + TITLE * introduced(text, group)
    return WEIGHT[group.type] * (len(group.mentions) + known)


# How an article begins that introduces an office: 某某市某某街道位于….
INTRODUCING = (
    "位于",
    "地处",
    "坐落",
    "座落",
    "是",
    "作为",
    "系",
    "隶属",
    "东",
    "西",
    "南",
    "北",
    "辖",
    "下辖",
    "总面积",
)


def introduced(text: Text, group: Group) -> bool:
    """Whether the article sets out by saying where or what an office is."""
    first = group.mentions[0] if group.mentions and group.type == "Office" else None
    return first is not None and first.start < 40 and text.text.startswith(INTRODUCING, first.end)


def find_parents(
    text: Text, groups: Sequence[Group], main: Group | None, around: Surroundings
) -> tuple[tuple[Group, ...], tuple[KeyPair, ...]]:
    """The groups with what they belong to (and cities that only the rest of the file names), and the pairs."""
    found = {group.key: group for group in groups}
    ends = Ends(groups)
    pairs: list[KeyPair] = []
    for group in groups:
        if group.type in LOCAL:
            found[group.key], pair = place_local(text, group, ends, main, around)
        elif group.type == "Office":
            pair = office_parent(group, ends, around)
        else:
            pair = upper_parent(group, found, ends, around)
        if pair:
            pairs.append(pair)
            found[group.key] = replace(found[group.key], above=pair[1])
    return tuple(found.values()), tuple(pairs)


class Ends:
    """The groups of an article by where their names end: looked at once, however many ask."""

    def __init__(self, groups: Sequence[Group]) -> None:
        self.groups = groups
        self.offices = tuple(g for g in groups if g.type == "Office")
        self._of_types: dict[frozenset[str], dict[int, tuple[Mention, Group]]] = {}

    def of(self, types: frozenset[str]) -> dict[int, tuple[Mention, Group]]:
        """The names of groups of some classes, each by its end."""
        if types not in self._of_types:
            of_types = (g for g in self.groups if g.type in types)
            self._of_types[types] = {m.end: (m, g) for g in of_types for m in g.mentions}
        return self._of_types[types]


def chained(group: Group, before: Ends, types: frozenset[str]) -> tuple[Group, Mention] | None:
    """The group whose name stands directly before this one's, and a mention over both."""
    ends = before.of(types)
    both = [(*ends[m.start], m) for m in group.mentions if m.start in ends]
    if not both:
        return None
    keys = [g.key for _, g, _ in both]
    first, parent, second = max(both, key=lambda b: (b[1].type == "Zone", keys.count(b[1].key), -b[0].start))
    return parent, replace(second, start=first.start)


def place_local(
    text: Text, group: Group, ends: Ends, main: Group | None, around: Surroundings
) -> tuple[Group, KeyPair | None]:
    """A community or village with its code, and the office (or zone) it belongs to."""
    offices = ends.offices
    chain = chained(group, ends, frozenset({"Office", "Zone"} if offices else {"Office", "Zone", "District"}))
    known = None if main is not None and main.type == "Zone" else known_office(group, offices, around)
    parent = (
        chain[0]
        if chain
        else known or led_by_district(text, group, ends.groups) or default_parent(text, group, main, offices)
    )
    if parent is None:
        return group, None
    stem = bare_stem(group.names[0], group.type)
    decision = decide_community(stem, group.type, parent.code, around) if len(parent.code) == 9 else Decision()
    group = replace(group, code=decision.code, why=decision.why)
    return group, (group.key, parent.key, chain[1] if chain else group.mentions[0])


def known_office(group: Group, offices: Sequence[Group], around: Surroundings) -> Group | None:
    """The one office of the article that has a community of this name in the table."""
    stem = bare_stem(group.names[0], group.type)
    having = [g for g in offices if g.code and community_code(stem, group.type, g.code, around.table)]
    return having[0] if len(having) == 1 else None


def led_by_district(text: Text, group: Group, groups: Sequence[Group]) -> Group | None:
    """The district that leads the one sentence in which a list names a community: 某区计划…完成甲、乙3个社区的改造."""
    mention = group.mentions[0]
    if len(group.mentions) > 1 or not mention.rule.endswith(".list"):
        return None
    start = max((s.start for s in text.sentences if s.start <= mention.start), default=0)
    named = [(m, g) for g in groups if g.type in LEADING for m in g.mentions if start <= m.start < mention.start]
    last, leader = max(named, key=lambda pair: pair[0].start, default=(mention, group))
    between = text.text[last.end : mention.start]
    leads = leader.type == "District" and last.start < start + 12 and len(between) > 2
    stands = text.text[last.start - 1 : last.start] in {"于", "处", "在"}
    return leader if leads and not stands and "辖" not in between else None


def default_parent(text: Text, group: Group, main: Group | None, offices: Sequence[Group]) -> Group | None:
    """The main office or zone; in an article about a district or city the last office before it in its sentence."""
    if main is None or main.key == group.key:
        return None
    if main.type in {"Office", "Zone"}:
        return main
    at = group.mentions[0].start
    start = max((s.start for s in text.sentences if s.start <= at), default=0)
    before = [(m.start, g) for g in offices for m in g.mentions if start <= m.start < at]
    return max(before, key=lambda b: b[0])[1] if before else main if main.type == "District" else None


def office_parent(group: Group, ends: Ends, around: Surroundings) -> KeyPair | None:
    """The zone or district of an office: in its chain, by its code, or the one that the article names most."""
    groups = ends.groups
    uppers = [g for g in groups if g.type in {"Zone", "District"}]
    chain = chained(group, ends, frozenset({"Zone", "District"}))
    if chain:
        return group.key, chain[0].key, chain[1]
    by_code = [g for g in uppers if g.code and group.code.startswith(g.code)]
    if group.code and not by_code:
        # A functional zone runs streets that the table files under a district, and the other way round.
        zones = [g for g in uppers if g.type == "Zone" and len(g.mentions) >= 3]
        same_city = [g for g in (uppers if is_zone(group, around) else zones) if city_of(g) == group.code[:4]]
        by_code = same_city if len(same_city) == 1 else []
    elif not group.code:
        by_code = sorted(uppers, key=lambda g: (-len(g.mentions), g.type != "Zone"))[:1]
    if by_code:
        return group.key, by_code[0].key, group.mentions[0]
    chain = chained(group, ends, frozenset({"City"}))
    if chain:
        return group.key, chain[0].key, chain[1]
    above = around.table.parent(group.code)  # a city itself where cities have no districts (中山)
    city = next((g for g in groups if above and above.type == "City" and g.code == above.code), None)
    return (group.key, city.key, group.mentions[0]) if city else None


def city_of(group: Group) -> str:
    """Code of the city of a zone or district; of a zone without a code that of the place its name begins with."""
    return (group.code or group.key.removeprefix("Zone:"))[:4]


def is_zone(group: Group, around: Surroundings) -> bool:
    """Whether the table files an office under a zone."""
    above = around.table.parent(group.code)
    return above is not None and above.type == "Zone"


def upper_parent(group: Group, found: dict[str, Group], ends: Ends, around: Surroundings) -> KeyPair | None:
    """The city of a zone or district, the province of a city where the text names them in a chain."""
    wanted = {"City": frozenset({"Province"}), "District": frozenset({"City"}), "Zone": PLACES - {"Province"}}
    chain = chained(group, ends, wanted.get(group.type, frozenset()))
    if chain:
        return group.key, chain[0].key, chain[1]
    if group.type not in {"District", "Zone"}:
        return None
    city = upper_group(group, found, around)
    if city is None and (province := chained(group, ends, frozenset({"Province"}))):  # 福建省晋江市
        return group.key, province[0].key, province[1]
    return (group.key, city.key, group.mentions[0]) if city and group.mentions else None


def upper_group(group: Group, found: dict[str, Group], around: Surroundings) -> Group | None:
    """The group of the division above by the table, made where only the rest of the file or a zone's name has it."""
    prefix = group.key.removeprefix("Zone:")[:6]
    code = group.code or next((prefix[:n] for n in (6, 4) if prefix[:n] in around.table.names), "")
    above = around.table.parent(code) if group.code else around.table.get(code)
    while above is not None and above.type != "Province":
        if above.code in found:
            return found[above.code]
        if around.votes[above.code]:
            found[above.code] = Group(above.code, above.type, (above.name,), (), above.code, around.path(above.code))
            return found[above.code]
        above = around.table.parent(above.code)
    return None
