"""Nouns that take up a thing named before: 中心, 该项目, 这座公园, 村里, 35名队员, 大党委."""

from __future__ import annotations

import re
from bisect import bisect_left

from kg.model import Entity
from kg.statements.observation_anaphors import Named
from kg.statements.observation_cues import (
    CONTINUED,
    DEMONSTRATIVE,
    HERE,
    IN_WORKS,
    JOINT_PARTY,
    LOCAL,
    MEMBER,
    MEMBERS,
    NEAR_ONLY,
    WITHIN,
)

LOCAL_WORD = re.compile("|".join(LOCAL))
HAN = re.compile("[一-龥]+")
# A demonstrative's noun after an attribute: 这支成立于2016年的队伍, 这个建于1987年的大院.
AT_END = re.compile("[^。；]{2,40}?的(?P<noun>[一-龥]{2,6})$")
ATTRIBUTED = re.compile(
    "[^，。；的]{2,24}的(?P<noun>队伍|小区|大院|院落|公园|游园|项目|中心|工程|学校|公司|市场|广场|平台|食堂)"
)

# Works at the head of a clause are a deed, with its object behind it, and no noun: 改造老旧小区63个.
DOING = re.compile("改造|整治|更新|修缮|提升|建设|治理|征收")
DONE = re.compile("[，,]|项目|工程|过程|[中后前期]|期间|以来|总投资|完成|共|涉及|惠及|由")


def taken_up(before: Named, at: int, end: int) -> Entity | None:
    """The thing that the noun at the head of a clause takes up."""
    text = before.page.text
    if (local := LOCAL_WORD.match(text, at)) is not None:
        place = local[0]
        return (_speakers(before, at) if place[0] in "我咱" else None) or before.of_type(LOCAL[place], at)
    if IN_WORKS.match(text, at):
        return before.of_type(("Project",), at, since=before.paragraph(at, back=1))
    if (within := WITHIN.match(text, at, end)) is not None:
        return before.ending(within["of"], at)
    return _of_members(before, at, end) or _shown(before, at, end)


def _of_members(before: Named, at: int, end: int) -> Entity | None:
    """The team, school or event whose members a clause opens with, or the joint Party body that its noun means."""
    joint = JOINT_PARTY.match(before.page.text, at, end)
    if joint is not None:
        return before.party_ending(joint[0][-3:], at)
    member = MEMBER.match(before.page.text, at, end)
    if member is None:
        return None
    kinds, ends = next(of for noun, of in MEMBERS.items() if member[0].endswith(noun))
    since, found = before.paragraph(at, back=1), None
    for _, entity in before.named[bisect_left(before.starts, since) : bisect_left(before.starts, at)]:
        if entity.type in kinds.split() and re.search(f"(?:{ends})[”’]?$", entity.label):
            found = entity
    return found


def _shown(before: Named, at: int, end: int) -> Entity | None:
    """What a noun means, with a demonstrative (该中心, 这支…的队伍) or bare."""
    text = before.page.text
    shown = DEMONSTRATIVE.match(text, at, end)
    if shown is None:
        return _by_noun(before, at, at, end, shown=False)
    if (last := AT_END.match(text, shown.end(), end)) is not None and last.end() == end:
        return before.ending(last["noun"][-2:], at)
    if (told := ATTRIBUTED.match(text, shown.end(), end)) is not None:
        return before.ending(told["noun"], at)
    return _by_noun(before, at, shown.end(), end, shown=True)


def _speakers(before: Named, at: int) -> Entity | None:
    """The village or community of the one who says 我们村 in a quotation, if the text names it after that."""
    closing = before.page.text.find("”", at, at + 160)
    if closing < 0:
        return None
    first = bisect_left(before.starts, closing)
    for name, entity in before.named[first : first + 2]:
        label = entity.label if name.start < closing + 12 else ""
        if entity.type in HERE and label:
            return entity
        if entity.type == "PartyOrganization" and label:
            return before.division_of(entity)
    return None


def _by_noun(before: Named, at: int, start: int, end: int, *, shown: bool) -> Entity | None:
    """The thing whose name ends in the first words of a clause, or whose class they mean."""
    said = ""
    for word in before.page.words_in(start, min(end, start + 12))[:3]:
        said += word.text
        if len(said) < 2 or not HAN.fullmatch(said) or CONTINUED.match(before.page.text, word.end):
            continue
        if not shown and DOING.fullmatch(said) and not DONE.match(before.page.text, word.end):
            continue
        noun = said[-2:] if shown else said
        far = -1 if shown or said not in NEAR_ONLY else before.paragraph(at, back=1)
        found = before.ending(noun, at, since=far)
        if found is not None and (found.type != "Programme" or before.page.text[word.end] != "的"):
            return found
    return None


__all__ = ["taken_up"]
