"""Quoted names that a verb introduces and no kind-word ends: 设立“邻里港湾”, 组建“小巷管家”, 推出“妈妈的味道”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.data.tables import alternatives
from kg.mentions.boundaries import Words
from kg.mentions.programmes_quoted import ENDS
from kg.model import Mention, Text

# What a verb of making makes, when only the name in quotation marks says it.
MADE = (
    (
        re.compile(
            r"(?:设立|建成|建起|开设|升级为|变身|变身为|改造成|改建成|改造为|改建为|改成|改为|辟出|开出)(?:了|起)?(?:[0-9.万余多]+(?:平方米|亩|层|间)的?)?$"
        ),
        "Facility",
    ),
    (re.compile(r"(?:培育|组建|成立|组成)(?:了|起|的)?$"), "SocialOrganization"),
    (re.compile(r"(?:推出|首创|创立|探索出|推行|创新推出|启动|实施|开展|办起|开办)(?:了|起)?$"), "Programme"),
)
NAMED = re.compile(r"“([^“”，。；：、！？0-9\n]{3,8})”")
# What is set up and is no place: a fund, lessons, a duty.
NO_PLACE = re.compile("(?:基金|资金|课堂|课|岗|日|奖|机制|制度)$")
IS_PARK = re.compile("(?:公园|游园|绿地|小园)$")  # another finder's, or one of a sort
# Sayings in quotation marks that are no names.
SAYING = re.compile(alternatives("sayings"))


# A quotation that ends so names a troop, whatever verb stands by it: “矿嫂帮帮团”.
TROOP = re.compile("[一-鿿]{2,6}(?<![集组社财军剧使师抱])团")


def find_introduced(text: Text, words: Words) -> Iterator[Mention]:
    """The names; a list of quotations shares the verb before its first."""
    for found in NAMED.finditer(text.text):
        first = row_start(text.text, found.start())
        if TROOP.fullmatch(found.group(1)):
            yield Mention(found.start(1), found.end(1), "SocialOrganization", found.group(1), rule="introduced.troop")
            continue
        ended = ENDS.match(text.text, found.end()) or text.text.startswith("“", found.end())
        if SAYING.search(found.group(1)) or not ended or IS_PARK.search(found.group(1)):
            continue
        for verb, type in MADE:
            if verb.search(text.text[max(0, first - 16) : first]):
                made = "Programme" if type == "Facility" and NO_PLACE.search(found.group(1)) else type
                yield Mention(found.start(), found.end(), made, found.group(), rule=f"introduced.{made}")
                break


def row_start(text: str, start: int) -> int:
    """Where the row of quotations that a quotation belongs to begins."""
    before = re.search(r"(?:“[^“”]{2,10}”、?)+$", text[max(0, start - 60) : start])
    return start - len(before.group()) if before else start
