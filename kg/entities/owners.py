"""Bodies named by their level alone: 区城管局 in an article on 涧西区 is 涧西区城管局, 街道办公室 the office's."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from kg.model import Entity, Mention

LEVELS = (
    (re.compile(r"^(?:街道办事处|街道办(?!公)|街道|办事处|镇|乡|苏木)(?=[一-鿿]{2})"), frozenset({"Office"})),
    (re.compile(r"^(?:区|县|旗)(?=[一-鿿]{2})"), frozenset({"District", "Zone"})),
    (re.compile(r"^市(?=[一-鿿]{2})"), frozenset({"City"})),
    (re.compile(r"^省(?=[一-鿿]{2})"), frozenset({"Province"})),
)
OWNED = frozenset({"GovernmentBody", "Hospital", "School", "Facility", "SocialOrganization", "PartyOrganization"})


def with_owner(mention: Mention, divisions: Iterable[Entity], main: Entity | None) -> Mention:
    """The mention with its body's full name, its own kept in ``within``; unchanged where nothing is left out."""
    if mention.type not in OWNED:
        return mention
    for level, types in LEVELS:
        found = level.match(mention.name)
        if found:
            owner = owner_of_level(types, divisions, main)
            if owner is not None:
                return replace(mention, name=owner.label + mention.name[found.end() :], within=mention.name)
    return mention


def owner_of_level(types: frozenset[str], divisions: Iterable[Entity], main: Entity | None) -> Entity | None:
    """The one division of a level that the article speaks of: the main one, the only one, or what is above it."""
    if main is not None and main.type in types:
        return main
    known = sorted({e for e in divisions if e.type in types}, key=lambda e: e.key)
    if len(known) < 2 or main is None:
        return known[0] if len(known) == 1 else None
    above = [e for e in known if e.code and (main.code or main.scope).startswith(e.code)]
    return above[0] if len(above) == 1 else None
