"""Which mentions stay when they overlap: longer before shorter, sure before guessed; names inside names stay."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.model import Mention

# Division names that the national table or a full chain vouches for.
SURE = ("known", "chain", "full")
RANK = {"Document": 0, "Person": 1, "Award": 1}
DIVISIONS = frozenset("Province City District Zone Office Community Village".split())
BODIES = frozenset("School Hospital Company PartyOrganization GovernmentBody".split())
PLACES = frozenset("Compound Road Park".split())
KINDS_OF_HONOUR = frozenset("Community Village Office Compound Road Park Facility Area".split())
# In the names of these a division says where they are registered, not what the article is about.
REGISTERED = frozenset({"Company", "School", "Hospital", "Media", "Document"})
WORKS = frozenset("Project Programme Event Document Facility Area SocialOrganization Media".split())
# Which classes may be named inside a name of a class; what is not said here hides nothing but itself.
INSIDE: dict[str, frozenset[str]] = {
    **dict.fromkeys(("Zone", "Office", "Community", "Village"), BODIES | PLACES | WORKS | {"Award"}),
    **dict.fromkeys(("City", "District"), (BODIES | PLACES | WORKS | {"Award"}) - REGISTERED),
    **dict.fromkeys(("Compound", "Road", "Park"), (BODIES | WORKS | {"Award"}) - {"Facility"}),
    "Area": (BODIES | WORKS | {"Award"}) - {"Facility", "Company"},
    **dict.fromkeys(("Hospital", "Company", "GovernmentBody"), BODIES | WORKS | {"Award"}),
    "School": (BODIES | WORKS | {"Award"}) - {"School", "Hospital"},
    "Province": frozenset({"GovernmentBody", "PartyOrganization"}),
    "PartyOrganization": BODIES | WORKS,
    "Programme": frozenset({"Event", "Project"}),
    "Facility": frozenset({"Facility"}),
}
# A nationally known programme, or a known event, is found inside names that hide a guessed one.
KNOWN_INSIDE = {
    "Programme": frozenset("Event Project Facility GovernmentBody SocialOrganization".split()),
    "Event": frozenset({"Programme"}),
}

# What honours are won at.
CONTESTS = ("赛", "节", "会", "展")


def settle(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """The mentions that stay, in text order."""
    found = set(mentions)
    sure, kept = Stretches(m for m in found if m.type in DIVISIONS and m.rule.endswith(SURE)), Stretches()
    for mention in sorted((m for m in found if not any(crosses(m, s) for s in sure.near(m))), key=precedence):
        if all(
            compatible(mention, other)
            for other in kept.near(mention)
            if other.start < mention.end and mention.start < other.end
        ):
            kept.add(mention)
    return retyped(sorted(kept.all, key=lambda m: (m.start, -m.end, m.type)))


class Stretches:
    """Mentions by where in the text they stand, so that only near ones are compared."""

    SIZE = 32  # characters of one stretch

    def __init__(self, mentions: Iterable[Mention] = ()) -> None:
        self.all: list[Mention] = []
        self._by_stretch: defaultdict[int, list[Mention]] = defaultdict(list)
        for mention in mentions:
            self.add(mention)

    def add(self, mention: Mention) -> None:
        """Count a mention in."""
        self.all.append(mention)
        for stretch in range(mention.start // self.SIZE, mention.end // self.SIZE + 1):
            self._by_stretch[stretch].append(mention)

    def near(self, mention: Mention) -> Iterator[Mention]:
        """At least those that share a character with a mention; some more than once."""
        for stretch in range(mention.start // self.SIZE, mention.end // self.SIZE + 1):
            yield from self._by_stretch.get(stretch, ())


def is_part(mention: Mention, other: Mention) -> bool:
    """Whether a name is only a part of a longer one: 某市公安局 of its branch, 示范小区 of an honour."""
    if mention.type == other.type == "GovernmentBody":
        return mention.start == other.start
    if mention.type == other.type == "Company" and other.name.endswith(("支行", "分行")):
        return mention.start == other.start  # 中国银行 of 中国银行某某分行
    return other.type == "Award" and mention.type in KINDS_OF_HONOUR and ends_honour(mention, other)


def ends_honour(mention: Mention, award: Mention) -> bool:
    """Whether a place's name is the end of an honour's: “无诈社区”, 省级乡村振兴示范村."""
    return award.name.strip("“”").removesuffix("称号").rstrip("”").endswith(mention.name)


def retyped(mentions: list[Mention]) -> tuple[Mention, ...]:
    """The mentions, a place whose name ends a body's made that body's class: 指挥中心 after 某街道指挥中心."""
    bodies = {m.name for m in mentions if m.type == "GovernmentBody"}
    ends = {name[at:] for name in bodies for at in range(1, len(name) - 3)}
    return tuple(replace(m, type="GovernmentBody") if m.type == "Facility" and m.name in ends else m for m in mentions)


def crosses(mention: Mention, division: Mention) -> bool:
    """Whether a guess cuts a surely known division's name in two."""
    if mention.type in DIVISIONS or mention.type == "Document":
        return False
    return mention.start < division.start < mention.end < division.end or (
        division.start < mention.start < division.end < mention.end
    )


def precedence(mention: Mention) -> tuple[int, int, int, str, str]:
    """Sort key: rank of the class, then the longer, then the earlier."""
    # of 街道综治中心 and 社区卫生服务中心 the ending says that it is a body or a clinic, not only that it is a place
    type = "Hospital." if mention.type == "Facility" else mention.type
    # 宛城区 ends like an area, an item of a list of villages like a park
    if mention.type in DIVISIONS and mention.rule.endswith((*SURE, "list")):
        type = ""
    type = "" if mention.rule == "list.centre" else type  # and of one with a name of its own that it is no place
    return (RANK.get(mention.type, 2), mention.start - mention.end, mention.start, type, mention.rule)


def won_at(mention: Mention, other: Mention) -> bool:
    """Whether a contest is named in the name of what is won at it: 某市第三届合唱大赛 of its gold prize."""
    return mention.rule == "event.numbered" and other.type == "Award" and mention.name.endswith(CONTESTS)


def compatible(mention: Mention, other: Mention) -> bool:
    """Whether a mention can stay beside one that stays already: it must lie inside, and be a name in its own right."""
    inside = other.start <= mention.start and mention.end <= other.end
    if not inside or (mention.start, mention.end) == (other.start, other.end):
        return False  # crossing, or longer than a surer one
    if is_part(mention, other):
        return False
    if mention.rule == "university.base":
        return other.rule == "university.part" or other.rule.startswith("suffix.")
    if mention.type in KNOWN_INSIDE:
        known = mention.rule.endswith("known") and other.type in KNOWN_INSIDE[mention.type]
        held = known or won_at(mention, other) or other.type in INSIDE.get(mention.type, ())
        return mention.end < other.end and held
    if mention.type == "Facility" and mention.start != other.start:
        return False
    return other.type in INSIDE.get(mention.type, ())
