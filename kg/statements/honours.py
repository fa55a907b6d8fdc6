"""Who bears an honour: those its name asks for, the person meant, or what the clause speaks of."""

from __future__ import annotations

import re

from kg.model import Entity, Found
from kg.statements.clauses import Subjects

# What an honour's last word says of who bears it.
BORNE_BY = (
    (re.compile(r"(?:镇|街道|乡)(?:”|称号|荣誉|榜单|名单)*$"), frozenset({"Office"})),
    (re.compile(r"村(?:”|称号|荣誉|榜单|名单)*$"), frozenset({"Village", "Community"})),
    (re.compile(r"社区(?:”|称号|荣誉|榜单|名单)*$"), frozenset({"Community"})),
    (
        re.compile(r"(?:个人|先锋|标兵|模范|好人|劳模|志愿者|书记|党员|工作者|奖章)(?:”|称号|荣誉|榜单|名单)*$"),
        frozenset({"Person"}),
    ),
)


# 第一书记某某、某支行行长某某.
TITLED = re.compile("、[一-鿿]{3,24}")


def bearers_of(found: Found, subjects: Subjects) -> tuple[Entity, ...]:
    """Who bears an honour: those of the class its name asks for named last before, else who the clause speaks of."""
    behind = [f.entity for f in subjects.inside(found.mention.end, found.mention.end + 4) if f.entity.type == "Person"]
    if found.mention.rule == "award.title" and behind:
        return (behind[0],)
    if person := subjects.meant_by_pronoun(found.mention.start):
        return (person,)
    sentence = subjects.clauses[subjects.clause_at(found.mention.start)].sentence
    before = subjects.inside(sentence.start, found.mention.start)
    for asked, types in BORNE_BY:
        if asked.search(found.entity.label):
            named = [f for f in before if f.entity.type in types]
            if named:
                return last_row(subjects, named)
            if subjects.main is not None and subjects.main.type in types:
                return (subjects.main,)
    return subjects.bearers_at(found.mention.start)


def last_row(subjects: Subjects, named: list[Found]) -> tuple[Entity, ...]:
    """The last of some things named, with those that 、 and 和 join to it."""
    row = [named[-1]]
    for found in reversed(named[:-1]):
        between = subjects.text.text[found.mention.end : row[0].mention.start]
        titled = row[0].entity.type == "Person" and TITLED.fullmatch(between)
        if between not in {"、", "和", "及", "与"} and not titled:
            break
        row.insert(0, found)
    return tuple(f.entity for f in row)
