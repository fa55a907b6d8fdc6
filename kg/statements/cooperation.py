"""Who acts together with whom: X联合A、B开展, X与A、B等签订协议, A、B与X共建."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Entity, Found, Resolution, Statement, Text
from kg.statements.clauses import AGENTS, Subjects, evidence_of
from kg.vocabulary import allows

JOINING = re.compile(r"(?:联合|会同|携手|协同|联手|牵手|吸纳|对接)(?:了|辖区|驻区|属地|辖区内|区|市|属地的|辖区的)?$")
WITH = re.compile(r"(?:与|同|和)(?:辖区|驻区|属地|辖区内|辖区的|驻地|区|市)?(?:的)?$")
TOGETHER = re.compile(
    r"^[^。；\n]{0,36}?(?:联合|携手|共建|合作|签订|签约|签署|共同|结对|联手|协作|联动|联建|结成|结为|达成|建立|签了|签下|组建|医联体|医共体)"
)
LIST_MARK = re.compile(r"^(?:、|和|及|以及|，)$")


def cooperation(text: Text, resolution: Resolution, subjects: Subjects) -> Iterator[Statement]:
    """The statements ``cooperatesWith``: the clause's agents with each body of the list."""
    rows = lists_of(text, outermost(resolution))
    for before, row in zip([[], *rows], rows, strict=False):
        first, last = row[0].mention, row[-1].mention
        after = TOGETHER.match(text.text[last.end : last.end + 50])
        joined = JOINING.search(text.text[max(0, first.start - 8) : first.start])
        gap = text.text[before[-1].mention.end : first.start] if before else ""
        by_both = gap in {"和", "与", "同"} and text.text[before[0].mention.start - 1] in "由是"
        if before and after and (gap in {"与", "同"} or by_both):
            partners = tuple(f.entity for f in before)
        elif joined or (after and WITH.search(text.text[max(0, first.start - 8) : first.start])):
            partners = agents_before(text, subjects, first.start)
        else:
            continue
        for partner in partners:
            yield from together(text, subjects, partner, row)


def together(text: Text, subjects: Subjects, partner: Entity, row: list[Found]) -> Iterator[Statement]:
    """One partner with each body of a list."""
    start = min(subjects.subject_start(row[0].mention.start), row[0].mention.start)
    for found in row:
        if partner != found.entity and allows("cooperatesWith", partner.type, found.entity.type):
            evidence = evidence_of(text, start, found.mention.end)
            yield Statement(text.article.id, partner, "cooperatesWith", found.entity, evidence, rule="cooperation.with")


def agents_before(text: Text, subjects: Subjects, position: int) -> tuple[Entity, ...]:
    """Who joins: the first of the clause's agents, which stands before the list."""
    own = subjects.own[subjects.clause_at(position)]
    acting = AGENTS | {"Facility"}
    named = tuple(f.entity for f in own if f.mention.end <= position and f.entity.type in acting)
    return named[:1] or subjects.agents_at(position)[:1]


def outermost(resolution: Resolution) -> list[Found]:
    """The bodies of a text, names inside names and the fronts of chains left out."""
    named = [
        f
        for f in resolution.found
        if f.entity.type in AGENTS | {"Facility"} and f.entity.type not in {"Province", "City"}
    ]
    outer: list[Found] = []
    for found in named:  # in the order of their starts, of one start the longest first
        if not any(holds(other, found) for other in outer[-1:]):
            outer.append(found)
    starts = {f.mention.start for f in outer}
    return [f for f in outer if f.mention.end not in starts]


def holds(outer: Found, inner: Found) -> bool:
    """Whether one mention lies inside another, longer one."""
    a, b = outer.mention, inner.mention
    return a.start <= b.start and b.end <= a.end and (a.start, a.end) != (b.start, b.end)


def lists_of(text: Text, named: list[Found]) -> list[list[Found]]:
    """Runs of mentions that only 、, 和, 及 part."""
    rows: list[list[Found]] = []
    for found in named:
        gap = text.text[rows[-1][-1].mention.end : found.mention.start] if rows else ""
        if LIST_MARK.match(gap.split("的")[-1]) and not WITH.search(gap):
            rows[-1].append(found)
        else:
            rows.append([found])
    return rows
