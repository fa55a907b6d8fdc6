"""Sections that are run like streets: 某某片区 with a committee of its own (片区管委会) above communities."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.mentions.divisions_cover import count
from kg.mentions.divisions_ground import Ground
from kg.model import Mention

KIND = "片区"
COMMITTEE = re.compile(r"[\u4e00-\u9fff]{2}片区(?:管委会|管理委员会)")
BODY = re.compile("管委会|管理委员会")
LEAST = 3  # times that the article names it
LONGEST = 5  # characters of its own name


def find_sections(ground: Ground) -> Iterator[Mention]:
    """Every mention of a section whose committee the article names and that it names again."""
    if not has_section(ground.text):
        return
    stems = {stem_before(ground, found.start() + 2) for found in COMMITTEE.finditer(ground.text)}
    for stem in sorted(stems - {""}):
        for found in re.finditer(stem + KIND, ground.text):
            body = BODY.match(ground.text, found.end())
            end = body.end() if body else found.end()
            yield Mention(found.start(), end, "Office", stem + KIND, rule="division.office.full")


def stem_before(ground: Ground, kind: int) -> str:
    """The longest run of characters before a kind-word that the article has often before it."""
    for start in range(ground.floor(kind, LONGEST), kind - 1):
        if count(ground.text, ground.text[start:kind] + KIND) >= LEAST:
            return ground.text[start:kind]
    return ""


def has_section(text: str) -> bool:
    """Whether a text names a section's committee.

    >>> has_section("青山片区管委会位于某区"), has_section("片区改造")
    (True, False)
    """
    return "片区管" in text and COMMITTEE.search(text) is not None


__all__ = ["find_sections", "has_section"]
