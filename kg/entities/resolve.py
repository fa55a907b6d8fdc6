"""Mention -> Entity: references followed, names of one thing merged, scopes given."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from kg.entities.bodies import body_names, body_of_division, is_party, kind_of
from kg.entities.divisions import DivisionContext
from kg.entities.names import core, folded, is_cut
from kg.entities.owners import owner_of_level, with_owner
from kg.entities.programmes import candidates, canonical_programme, sense_of
from kg.entities.scopes import path_of, scope_of
from kg.model import Entity, Found, Mention, Resolution, Text

DIVISIONS = frozenset("Province City District Zone Office Community Village".split())


@dataclass(frozen=True, slots=True)
class Group:
    """The mentions of one thing that is no division."""

    type: str
    names: tuple[str, ...]
    mentions: tuple[Mention, ...]
    owner: Entity | None = None


def resolve(text: Text, mentions: Sequence[Mention], context: DivisionContext) -> Resolution:
    """The article's mentions with their entities, in text order."""
    division = {m: e for m in mentions if (e := context.entity_of(m)) is not None}
    known = {
        n for e in division.values() for n in (e.label, *e.aliases) if e.type == "Office" or n[-1] not in "路街道巷"
    }
    named = [
        m for m in mentions if m.type not in DIVISIONS and m.type != "Reference" and not is_short_division(m, known)
    ]
    entities: dict[Mention, Entity] = dict(division)
    divisions = sorted(set(division.values()), key=lambda e: e.key)
    entities.update(bodies(text, [m for m in named if is_party(m)], division, context.main_office))
    full = {m: with_owner(m, divisions, context.main_office) for m in named if m not in entities}
    bearers: defaultdict[tuple[str, str], list[Mention]] = defaultdict(list)
    for mention, whole in full.items():
        bearers[whole.type, whole.name].append(mention)
    for group in grouped(list(full.values())):
        entity = entity_of_group(text, group, context.main_office)
        bearing = (m for name in group.names for m in bearers[group.type, name])
        entities.update((m, entity) for m in sorted(bearing, key=lambda m: (m.start, -m.end)))
    asking = [m for m in mentions if m.type == "Reference"]
    entities.update(references(text, asking, entities, context.main_office))
    found = tuple(Found(m, entities[m]) for m in mentions if m in entities)
    return Resolution(found, context.main_office, tuple(context.parents))


def is_short_division(mention: Mention, known: set[str]) -> bool:
    """Whether a lake or an area is only the short name of a division with words before it: 爱清湖, 新清湖."""
    if mention.name in known:
        return True
    return mention.type in {"Park", "Area"} and any(mention.name.endswith(n) for n in known if 2 <= len(n) <= 3)


def bodies(
    text: Text, mentions: Sequence[Mention], division: dict[Mention, Entity], main: Entity | None
) -> dict[Mention, Entity]:
    """Party organisations and committees, each one thing by the division it belongs to and its kind."""
    return body_of_division(text, mentions, division, main)


def grouped(mentions: Sequence[Mention]) -> list[Group]:
    """Mentions of one class whose names are one thing's."""
    by_type: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_type[mention.type].append(mention)
    return [g for type in sorted(by_type) for g in group_names(type, by_type[type])]


def group_names(type: str, mentions: Sequence[Mention]) -> list[Group]:
    """Groups of one class: the longest names first, shorter ones join the first that they are a short form of."""
    names = sorted({m.name for m in mentions}, key=lambda n: (-len(folded(n)), n))
    leaders: list[list[str]] = []
    known = Longer(type)
    for name in names:
        home = known.first(name) if type != "Person" else None  # people share a name or they do not
        if home is None:
            leaders.append([name])
            known.add(name)
        else:
            leaders[home].append(name)
    bearing: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        bearing[mention.name].append(mention)
    return [Group(type, tuple(g), tuple(m for name in g for m in bearing[name])) for g in leaders]


class Longer:
    """The names of one class that others may belong to, each looked at once however many ask."""

    def __init__(self, type: str) -> None:
        self._type, self._names = type, list[tuple[str, str, str]]()

    def add(self, name: str) -> None:
        """One more; all that ask later are no longer than it."""
        self._names.append(self._forms(name))

    def first(self, name: str) -> int | None:
        """The place of the first that a name is one thing with or a short form of."""
        a, core_a, scheme = self._forms(name)
        for place, (b, core_b, known) in enumerate(self._names):
            if a == b or core_a == core_b or (scheme and scheme == known) or is_cut(a, b, self._type):
                return place
        return None

    def _forms(self, name: str) -> tuple[str, str, str]:
        """The name folded, its core, and the programme of the scheme that it stands for."""
        plain = folded(name)
        scheme = canonical_programme(name) if self._type == "Programme" else ""
        return plain, core(plain, self._type), scheme


def entity_of_group(text: Text, group: Group, main: Entity | None) -> Entity:
    """The entity of a group: the fullest name is its label, the others are aliases."""
    label = max(group.names, key=lambda n: (len(folded(n)), n))
    aliases = {n for n in group.names if n != label} | {m.within for m in group.mentions if m.within}
    if group.type == "Programme":
        return programme(text, label, aliases)
    if group.type == "Person":
        return Entity("Person", label, scope=scope_of("Person", label, main))
    aliases = {a for a in aliases if folded(a) != folded(label)}
    return Entity(group.type, label, tuple(sorted(aliases)), scope=scope_of(group.type, label, main))


def programme(text: Text, label: str, aliases: set[str]) -> Entity:
    """A programme: known by its concept where the scheme has it, by its core name elsewhere."""
    short = core(label, "Programme")
    known = sense_of(label, text.text, text.article.published)
    if known is None:
        return Entity("Programme", label, tuple(sorted((aliases | {short}) - {label})), identity=short)
    if len(candidates(label)) > 1:
        return Entity(
            "Programme",
            known.label,
            tuple(sorted(aliases | {label, short})),
            identity=known.label,
            note=known.scope_note,
        )
    return Entity("Programme", label, tuple(sorted((aliases | {short}) - {label})), identity=known.label)


def author_entity(name: str, main: Entity | None) -> Entity:
    """A writer of an article about ``main``."""
    return Entity("Person", name, scope=scope_of("Person", name, main))


def references(
    text: Text, mentions: Sequence[Mention], entities: dict[Mention, Entity], main: Entity | None
) -> dict[Mention, Entity]:
    """What 该办事处, 办事处, 该公司, bare 党工委 stand for: the main division, or the last of the class before."""
    found: dict[Mention, Entity] = {}
    before, things = Before(text, entities), Things(entities.values())
    for mention in sorted(mentions, key=lambda m: m.start):
        before.move_to(mention.start)
        if mention.within == "Office":
            target = office_meant(main, before)
        elif mention.within.startswith("Ending:"):
            target = taken_up(mention, before, main)
        elif mention.within.startswith("Party:"):
            target = party_for(mention, before, things, main)
        elif mention.within == "Facility":  # 该市场 is the last market, not the last building
            target = before.ending((mention.name[1:],), types=("Facility",)) or before.last({"Facility"})
        else:
            target = before.last({mention.within})
        if target is not None:
            found[mention] = target
    return found


# No office is one of these, and none of them has a 党工委.
BELOW = frozenset({"Community", "Village"})


# What no bare noun takes up: an honour may end in 社区 as well.
NOT_TAKEN_UP = frozenset({"Award", "Programme", "Event", "Document", "Road", "Article"})


def taken_up(mention: Mention, before: Before, main: Entity | None) -> Entity | None:
    """The last thing named before whose name ends as the noun asks: 中心, 公司, 支部."""
    endings = tuple(mention.within.removeprefix("Ending:").split("|"))
    if endings == ("社区",) and main is not None and main.type == "Community":
        return main
    return before.ending(endings)


def ends(label: str, ending: str) -> bool:
    """Whether a label ends so, closing quotation marks aside."""
    return label.rstrip("”’").endswith(ending)


class Before:
    """What is named before a place that moves on through the text."""

    def __init__(self, text: Text, entities: dict[Mention, Entity]) -> None:
        self._text = text.text
        self._ordered = sorted(entities.items(), key=lambda pair: pair[0].start)
        self._at = 0
        self._last: dict[str, tuple[int, Entity]] = {}  # by class
        self._by_end: defaultdict[str, dict[Entity, int]] = defaultdict(dict)  # by the label's last character

    def move_to(self, position: int) -> None:
        """Go on to a position."""
        while self._at < len(self._ordered) and self._ordered[self._at][0].start < position:
            mention, entity = self._ordered[self._at]
            self._last[entity.type] = (self._at, entity)
            # a division that a quotation begins with is an honour's or a saying's: “某某示范社区”
            quoted = entity.type in DIVISIONS and self._text[max(0, mention.start - 1)] == "“"
            if entity.type not in NOT_TAKEN_UP and not quoted:
                self._by_end[entity.label.rstrip("”’")[-1:]][entity] = self._at
            self._at += 1

    def last(self, types: Collection[str]) -> Entity | None:
        """What was named last of some classes."""
        named = [self._last[type] for type in types if type in self._last]
        return max(named, key=lambda pair: pair[0])[1] if named else None

    def ending(self, endings: Collection[str], *, types: Collection[str] = ()) -> Entity | None:
        """What was named last, of some classes or any, with a label that ends in one of some words and is longer."""
        named = [
            (at, entity)
            for end in endings
            for entity, at in self._by_end[end[-1:]].items()
            if len(entity.label) > len(end) and ends(entity.label, end) and (not types or entity.type in types)
        ]
        return max(named, key=lambda pair: pair[0])[1] if named else None


class Things:
    """Everything that is named, each once, by class and scope."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._of_type: defaultdict[str, list[Entity]] = defaultdict(list)
        self._in_scope: defaultdict[tuple[str, str], list[Entity]] = defaultdict(list)
        for entity in dict.fromkeys(entities):
            self._of_type[entity.type].append(entity)
            self._in_scope[entity.type, entity.scope].append(entity)

    def of_type(self, type: str) -> Sequence[Entity]:
        """The things of a class."""
        return self._of_type.get(type, ())

    def in_scope(self, type: str, scope: str) -> Sequence[Entity]:
        """The things of a class and scope."""
        return self._in_scope.get((type, scope), ())


def office_meant(main: Entity | None, before: Before) -> Entity | None:
    """The office that 办事处 or 街道 means: what the article is about, or the office named last where that is none."""
    if main is None or main.type == "Office":
        return main
    return before.last({"Office"}) or (None if main.type in BELOW else main)


# Party organisations of several members, which are no division's by their kind.
JOINT = frozenset({"联合党委", "综合党委", "临时党支部", "联合党支部"})


def is_street(main: Entity | None) -> bool:
    """Whether the main division is a street's office, not a town."""
    return main is not None and main.type == "Office" and main.label.endswith(("街道", "办事处", "街道办"))


def party_for(mention: Mention, before: Before, things: Things, main: Entity | None) -> Entity | None:
    """The party organisation that 党工委 or 社区党委 means: the main division's, or the last community's before."""
    asked = mention.within.removeprefix("Party:")
    owner = main
    if mention.name in JOINT:
        return before.ending((mention.name,), types=("PartyOrganization",))
    if asked == "Community":
        owner = main if main is not None and main.type in BELOW else before.last(BELOW)
    elif asked != "Office":
        owner = owner_of_level(frozenset({asked}), things.of_type(asked), main)
    if asked == "Office" and mention.name.endswith("工委"):
        owner = office_meant(main, before)
    elif mention.name == "党委" and mention.end - mention.start == 2 and is_street(main):
        owner = before.last(BELOW)  # streets have a 党工委: the 党委 is a community's
    type = "GovernmentBody" if mention.name in {"管委会", "人大工委"} else "PartyOrganization"
    if owner is None:
        return None
    if asked not in {"Community", "Office", "Zone"}:
        label, kind = owner.label[:-1] + mention.name, kind_of(mention.name)
        return Entity("PartyOrganization", label, (mention.name,), scope=path_of(owner), identity=kind)
    known = things.in_scope(type, path_of(owner))
    same = sorted((e for e in known if kind_of(e.label) == kind_of(mention.name)), key=lambda e: e.label)
    if same:
        return same[0]
    aliases = body_names(owner, mention.name) | {mention.name}
    label = owner.label + mention.name
    kind = kind_of(mention.name)
    return Entity(type, label, tuple(sorted(aliases - {label})), scope=path_of(owner), identity=kind)
