"""What lies at several places: 某片区更新项目，涉及A、B两个小区; 在甲村、乙村设立A."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.model import Entity, Found, Statement, Text
from kg.statements.clauses import evidence_of
from kg.statements.open_places import GROUND
from kg.statements.sites import Site

COVERS = re.compile(r"(?:涉及|涵盖|覆盖|包括|包含|惠及)(?:了|到)?")
SETS_UP = re.compile(r"(?:等地?|分别|先后|同时)*(?:设立|建成|建起|建立|新建|开设|打造|创办|设)(?:了|起)?“?")
ROADS = frozenset({"Road"})
CROSSING = re.compile(r"(?:的)?(?:交叉口|交汇处|交会处|交叉处|路口)")
MADE = re.compile(r"(?:变身|变成|改成|改造成|建成|建起|打造|新建|新开)[^，。；]{0,12}$")
JOINED = re.compile(r"(?:、|和|与|及|以及)")


def covered(text: Text, entity: Entity, mentions: Sequence[Site]) -> Iterator[Statement]:
    """The places that a clause on a project lists behind 涉及, or in which a clause says that a thing is set up."""
    for site in mentions:
        row = listed(site) if entity.type == "Project" else spread(site) if entity.type == "Facility" else []
        row = row or (crossing(site) if entity.type in {"Facility", "Park", "Area"} else [])
        for found in row:
            first, last = sorted(((site.start, site.end), (found.mention.start, found.mention.end)))
            evidence = evidence_of(text, first[0], last[1])
            yield Statement(text.article.id, entity, "locatedIn", found.entity, evidence, rule="location.covered")


def listed(site: Site) -> list[Found]:
    """The grounds named one after another right behind the first 涉及 of a project's sentence."""
    end = site.clause.sentence.end
    covers = COVERS.search(site.text, site.end, end)
    if covers is None or any(f.entity.type == "Project" for f in site.subjects.inside(site.end, covers.start())):
        return []
    return row_from(site, covers.end(), end)


def spread(site: Site) -> list[Found]:
    """The grounds of a thing set up at several: 在甲村、乙村设立A."""
    at = site.text.rfind("在", site.clause.start, site.start)
    row = row_from(site, at + 1, site.start) if at >= 0 else []
    sets_up = len(row) > 1 and SETS_UP.fullmatch(site.text, row[-1].mention.end, site.start)
    return row if sets_up else []


def crossing(site: Site) -> list[Found]:
    """The roads at whose crossing a sentence sets out that says what was made there: 在甲路与乙路交叉口，…变身A."""
    at, end = site.clause.sentence.start, site.start
    row = row_from(site, at + 1, end, types=ROADS) if site.text[at : at + 1] == "在" else []
    made = len(row) > 1 and CROSSING.match(site.text, row[-1].mention.end, end) and MADE.search(site.text, at, end)
    return row if made else []


def row_from(site: Site, at: int, end: int, *, types: frozenset[str] = GROUND) -> list[Found]:
    """The grounds that stand one after another from a place on."""
    row: list[Found] = []
    while here := [f for f in site.resolution.starting_at(at) if f.entity.type in types]:
        row.append(max(here, key=lambda f: f.mention.end))
        joined = JOINED.match(site.text, row[-1].mention.end, end)
        if joined is None:
            break
        at = joined.end()
    return row


__all__ = ["covered"]
