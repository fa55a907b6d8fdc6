"""Works that cover several places: 某片区更新项目，涉及A、B两个小区."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.model import Entity, Found, Statement, Text
from kg.statements.clauses import evidence_of
from kg.statements.open_places import GROUND
from kg.statements.sites import Site

COVERS = re.compile(r"(?:涉及|涵盖|覆盖|包括|包含|惠及)(?:了|到)?")
JOINED = re.compile(r"(?:、|和|与|及|以及)")


def covered(text: Text, project: Entity, mentions: Sequence[Site]) -> Iterator[Statement]:
    """The places that a clause on a project lists behind 涉及."""
    for site in mentions if project.type == "Project" else ():
        for found in listed(site):
            evidence = evidence_of(text, site.start, found.mention.end)
            yield Statement(text.article.id, project, "locatedIn", found.entity, evidence, rule="location.covered")


def listed(site: Site) -> list[Found]:
    """The grounds named one after another right behind the first 涉及 of a project's sentence."""
    end = site.clause.sentence.end
    covers = COVERS.search(site.text, site.end, end)
    if covers is None or any(f.entity.type == "Project" for f in site.subjects.inside(site.end, covers.start())):
        return []
    row: list[Found] = []
    at = covers.end()
    while True:
        here = [f for f in site.resolution.starting_at(at) if f.entity.type in GROUND]
        if not here:
            return row
        row.append(max(here, key=lambda f: f.mention.end))
        joined = JOINED.match(site.text, row[-1].mention.end, end)
        if joined is None:
            return row
        at = joined.end()


__all__ = ["covered"]
