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
    r"^(?:实行|开展|举办|开办|设立|成立|组建)|^[^。；\n]{0,36}?(?:联合|联办|合办|共办|合股|携手|共建|合作|签订|签约|签署|共同|结对|联手|协作|联动|联建|结成|结为|达成|建立|签了|签下|组建|医联体|医共体|一道|一同)"
)
# What several that stand in a row do: A、B和C共同举办.
TOGETHER_AT_ONCE = re.compile(
    "等?(?:[0-9一二三四五六七八九]+个?(?:单位|部门|家))?(?:共同|联合|联手|携手|合力|一起|联办|合办)(?!体)"
)
# A牵头、B配合.
SECONDED = re.compile("等?(?:部门)?(?:配合|协同|协办|参与|协助)")
# A thing that an earlier clause ends with is what the next speaks of: 街道建成的某工坊，与某学院结成对子.
OPENING = re.compile("(?:还|也|已|又|先后|分别)?(?:与|和|同|联合|携手|会同)")
LIST_MARK = re.compile(r"^(?:、|和|及|以及|，)$")


def cooperation(text: Text, resolution: Resolution, subjects: Subjects) -> Iterator[Statement]:
    """The statements ``cooperatesWith``: the clause's agents with each body of the list."""
    rows = lists_of(text, outermost(resolution))
    for before, row in zip([[], *rows], rows, strict=False):
        last, gap = row[-1].mention, between(text, before, row)
        at_once = TOGETHER_AT_ONCE.match(text.text, last.end) is not None
        if at_once and gap == "和":
            yield from together(text, subjects, before[0].entity, [*before[1:], *row])
        elif at_once and len(row) > 1 and not WITH.search(text_before(text, row)):
            yield from together(text, subjects, row[0].entity, row[1:])
        else:
            for partner in partners_of(text, subjects, before, row):
                yield from together(text, subjects, partner, row)


def between(text: Text, before: list[Found], row: list[Found]) -> str:
    """The words between two lists."""
    return text.text[before[-1].mention.end : row[0].mention.start] if before else ""


def text_before(text: Text, row: list[Found]) -> str:
    """The last words before a list."""
    start = row[0].mention.start
    return text.text[max(0, start - 8) : start]


def partners_of(text: Text, subjects: Subjects, before: list[Found], row: list[Found]) -> tuple[Entity, ...]:
    """Who acts together with a list: the list before it, or the clause's agent; nobody where nothing says so."""
    last, gap, lead = row[-1].mention, between(text, before, row), text_before(text, row)
    after = TOGETHER.match(text.text[last.end : last.end + 50])
    by_both = gap in {"和", "与", "同"} and text.text[before[0].mention.start - 1] in "由是"
    seconded = gap == "牵头、" and SECONDED.match(text.text, last.end) is not None
    if seconded or (before and after and (gap in {"与", "同"} or by_both)):
        return tuple(f.entity for f in before)
    if JOINING.search(lead) or (after and WITH.search(lead)):
        return agents_before(text, subjects, row[0].mention.start)
    return ()


def together(text: Text, subjects: Subjects, partner: Entity, row: list[Found]) -> Iterator[Statement]:
    """One partner with each body of a list."""
    start = min(subjects.subject_start(row[0].mention.start), row[0].mention.start)
    for found in row:
        if partner != found.entity and allows("cooperatesWith", partner.type, found.entity.type):
            evidence = evidence_of(text, start, found.mention.end)
            yield Statement(text.article.id, partner, "cooperatesWith", found.entity, evidence, rule="cooperation.with")


def agents_before(text: Text, subjects: Subjects, position: int) -> tuple[Entity, ...]:
    """Who joins: the first of the clause's agents, which stands before the list."""
    at = subjects.clause_at(position)
    own = subjects.own[at]
    if (spoken_of := left_open(text, subjects, at)) is not None:
        return (spoken_of,)
    if (told_of := still_told_of(text, subjects, at)) is not None:
        return (told_of,)
    acting = AGENTS | {"Facility"}
    named = tuple(f.entity for f in own if f.mention.end <= position and f.entity.type in acting)
    return named[:1] or subjects.agents_at(position)[:1]


SYSTEMS = ("平台", "平台”", "系统", "小程序")  # what makes no agreement itself


def still_told_of(text: Text, subjects: Subjects, at: int) -> Entity | None:
    """The facility that an earlier clause of the sentence begins with: 某中心5月投用，设床位90张，与某医院签约."""
    clause, topic = subjects.clauses[at], subjects.topics[at]
    if topic is None or topic.type != "Facility" or topic.label.endswith(SYSTEMS):
        return None
    if subjects.own[at] or not OPENING.match(text.text, clause.start):
        return None
    while at > 0 and subjects.clauses[at - 1].sentence is clause.sentence:
        at -= 1
        if subjects.own[at]:
            return topic if subjects.own[at][-1].entity == topic else None
    return None


def left_open(text: Text, subjects: Subjects, at: int) -> Entity | None:
    """The facility, team or firm that the clause before ends with, where this one opens with 与 or 联合."""
    clause = subjects.clauses[at]
    inside = at > 0 and subjects.clauses[at - 1].sentence is clause.sentence
    if not inside or not OPENING.match(text.text, clause.start):
        return None
    before = subjects.clauses[at - 1]
    for found in subjects.resolution.ending_at(before.end):
        heads = found.mention.start == before.start or text.text[found.mention.start - 1] == "的"
        if heads and found.entity.type in {"Facility", "SocialOrganization", "Company"}:
            return found.entity
    return None


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
