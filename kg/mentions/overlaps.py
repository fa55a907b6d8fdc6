"""Which mentions stay when they overlap: longer before shorter, sure before guessed; what names a thing inside a name stays."""

from __future__ import annotations

from collections.abc import Iterable

from kg.model import Mention

RANK = {"Document": 0, "Person": 1, "Award": 1}

INSIDE = frozenset(
    "City District Zone Office Community Village School Hospital Company Compound Road Park PartyOrganization GovernmentBody Area".split()
)
DIVISIONS = frozenset("Province City District Zone Office Community Village".split())
# A name of these that begins with a division says where it is registered, not what the article is about.
REGISTERED = frozenset({"Company", "School", "Hospital", "Media", "Document"})


def settle(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """The mentions that stay, in text order."""
    kept: list[Mention] = []
    for mention in sorted(set(mentions), key=precedence):
        if all(compatible(mention, other) for other in kept if other.start < mention.end and mention.start < other.end):
            kept.append(mention)
    return tuple(sorted(kept, key=lambda m: (m.start, -m.end, m.type)))


def precedence(mention: Mention) -> tuple[int, int, int, str, str]:
    """Sort key: rank of the class, then the longer, then the earlier."""
    return (RANK.get(mention.type, 2), mention.start - mention.end, mention.start, mention.type, mention.rule)


def compatible(mention: Mention, other: Mention) -> bool:
    """Whether a mention can stay beside one that stays already."""
    if not (other.start <= mention.start and mention.end <= other.end):
        return False  # crossing, or longer than a surer one
    if (mention.start, mention.end) == (other.start, other.end) or other.type == "Person":
        return False
    if (mention.type in {"Province", "City", "District"} and other.type in REGISTERED) or other.type in DIVISIONS:
        return False
    if mention.type == "Event" and other.type == "Programme":
        return mention.rule == "event.known" and mention.end < other.end
    if mention.type == "Programme" and mention.rule.endswith("known"):
        return (
            other.type in {"Event", "Project", "Award", "Facility", "GovernmentBody", "SocialOrganization"}
            and mention.end < other.end
        )
    if mention.type == "Programme":
        return other.type in {"Event", "Project", "Award"} and mention.end < other.end
    if mention.type == other.type == "Facility":
        return mention.start == other.start
    if other.type in {"Compound", "Road", "Park"} and mention.type not in DIVISIONS:
        return False
    if mention.type == "School" and other.type in {"School", "Hospital"}:
        return False
    return mention.type in INSIDE and (other.type not in {"Award"} or mention.type != "PartyOrganization")
