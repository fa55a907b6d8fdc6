"""Parks that are run like zones: 某某工业园 with a committee of its own (工业园党工委, 工业园管委会)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.mentions.boundaries import Words
from kg.mentions.divisions_cover import count
from kg.mentions.divisions_ground import Ground
from kg.model import Mention

RUN = re.compile(
    "[\u4e00-\u9fff]{2}(?P<kind>(?:工业|产业|科技|科创|物流|化工|食品|农业|智造)园)(?:党工委|党委|管委会|管理委员会)"
)
LEAST = 3  # times that the article names it
LONGEST = 6  # characters of its own name
# What stands for such a park: 园区, but not what is in it (园区企业, 园区内).
BARE = re.compile("园区(?![内外里级化型])")
ALONE = frozenset("pcvtdu")  # the classes of words that a name is not joined to


def find_parks(ground: Ground) -> Iterator[Mention]:
    """Every mention of a park whose committee the article names and that it names again, as a zone."""
    if not has_park(ground.text):
        return
    names = {name_before(ground, found.start("kind"), found["kind"]) for found in RUN.finditer(ground.text)}
    for name in sorted(names - {""}):
        for found in re.finditer(re.escape(name), ground.text):
            yield Mention(*found.span(), "Zone", name, rule="division.zone.full")


def name_before(ground: Ground, kind: int, ending: str) -> str:
    """The longest name with an ending that the article has often, or none."""
    for start in range(ground.floor(kind, LONGEST), kind - 1):
        name = ground.text[start:kind] + ending
        if ground.starts_word(start) and count(ground.text, name) >= LEAST:
            return name
    return ""


def has_park(text: str) -> bool:
    """Whether a text names the committee of a park.

    >>> has_park("青山工业园管委会主任"), has_park("青山工业园开工")
    (True, False)
    """
    return ("园党" in text or "园管" in text) and RUN.search(text) is not None


def bare_parks(text: str, words: Words) -> Iterator[Mention]:
    """References by 园区 to a park that is run like a zone."""
    for found in BARE.finditer(text) if has_park(text) else ():
        word, before = words.at(found.start()), words.at(found.start() - 1)
        whole = word is not None and word.start == found.start()
        if whole and (before is None or not before.text[-1].isalnum() or before.tag[:1] in ALONE):
            yield Mention(*found.span(), "Reference", found.group(), rule="reference", within="Zone")


__all__ = ["bare_parks", "find_parks", "has_park"]
