"""What belongs to what: partOf, locatedIn, partyOrganizationOf, foundedOn."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Entity, Found, Resolution, Statement, Text
from kg.statements.clauses import DIVISIONS, Subjects, evidence_of, path_of
from kg.vocabulary import allows

LOCATED = frozenset("Company School Hospital Facility Project Park Road Area Event".split())
# Things that an article on an office names without saying where they lie: in the office's area.
DEFAULT_PLACE = frozenset({"Road", "Park", "Facility"})
# Bodies of higher levels are no part of the office an article is about.
HIGHER = re.compile(r"国|中央|全国|省|市|区|县|自治|[一-鿿]{2,3}(?:省|市|区|县|州|盟|旗)|[一-鿿]{2,6}部$|.*(?:交警|公安|消防|法院|检察院|派出所|税务|海关)")
HOLDING = re.compile(r"(?:里面有|内有|设有|内设|设立|设置|设|配备|建有|开设)[^，。；]{0,40}$")
SITE = re.compile(r"(?:产业园|科技园|园区|产业基地|综合体)(?:建设)?(?:项目)?(?:[一二三]期)?$")
VIRTUAL = re.compile(r"(?:平台|小程序|热线|公众号|系统|APP|专线)”?$")
LOCATING = re.compile(r"位于|坐落|落户|辖区|地处|入驻|辖内|境内|紧邻|毗邻|在建|片区|驻地")


def hierarchy(text: Text, resolution: Resolution, subjects: Subjects) -> Iterator[Statement]:
    """Every statement of belonging that the article shows."""
    yield from division_parents(text, resolution, subjects)
    yield from owned_bodies(text, resolution)
    yield from compounds(text, resolution, subjects)
    yield from located(text, resolution, subjects)
    yield from located_in_names(text, resolution)


def said(text: Text, subject: Entity, predicate: str, target: Entity, start: int, end: int, rule: str) -> Iterator[Statement]:
    """One statement, if the ontology allows it."""
    if subject != target and allows(predicate, subject.type, target.type):
        yield Statement(text.article.id, subject, predicate, target, evidence_of(text, start, end), rule=rule)


def division_parents(text: Text, resolution: Resolution, subjects: Subjects) -> Iterator[Statement]:
    """The pairs of the division hierarchy."""
    for child, parent, mention in resolution.parents:
        start, end = chain_span(resolution, child, parent) or (mention.start, mention.end)
        yield from said(text, child, "partOf", parent, start, end, "hierarchy.division")


def chain_span(resolution: Resolution, child: Entity, parent: Entity) -> tuple[int, int] | None:
    """The first place where the parent's name stands directly before the child's."""
    found = resolution.found
    for first, second in zip(found, found[1:], strict=False):
        if first.entity == parent and second.entity == child and first.mention.end == second.mention.start:
            return first.mention.start, second.mention.end
    return None


def owned_bodies(text: Text, resolution: Resolution) -> Iterator[Statement]:
    """Party organisations of a division, public bodies of a division: 某市某局, 某社区党委."""
    for found in resolution.found:
        if found.entity.type not in {"PartyOrganization", "GovernmentBody", "SocialOrganization", "Facility"}:
            continue
        owner = owner_inside(resolution, found) if found.mention.type != "Reference" else owner_by_scope(resolution, found.entity)
        if owner is None and is_main_party(found.entity, resolution.main):
            owner = resolution.main
        if owner is not None and found.entity.type == "SocialOrganization" and owner.type in {"Province", "City", "District"}:
            continue
        owner = owner or owner_by_name(resolution, found.entity)
        if owner is None and found.entity.type == "GovernmentBody" and not HIGHER.match(found.entity.label):
            owner = resolution.main
        if owner is None:
            continue
        if found.entity.type == "Facility" and owner.type not in {"Community", "Village", "Compound", "Area"}:
            continue
        predicate = "partyOrganizationOf" if found.entity.type == "PartyOrganization" else "partOf"
        if found.entity.type == "Facility":
            predicate = "locatedIn"
        yield from said(text, found.entity, predicate, owner, found.mention.start, found.mention.end, f"hierarchy.body.{predicate}")


def is_main_party(entity: Entity, main: Entity | None) -> bool:
    """Whether an entity is the party organisation of the main division."""
    return main is not None and entity.type == "PartyOrganization" and entity.scope == path_of(main)


def owner_by_scope(resolution: Resolution, entity: Entity) -> Entity | None:
    """The division whose scope an entity was given."""
    return next((f.entity for f in resolution.found if f.entity.type in DIVISIONS and path_of(f.entity) == entity.scope), None)


def owner_by_name(resolution: Resolution, entity: Entity) -> Entity | None:
    """The division whose full name a body's begins with."""
    return next((f.entity for f in resolution.found if f.entity.type in DIVISIONS and entity.label.startswith(f.entity.label)), None)


def owner_inside(resolution: Resolution, found: Found) -> Entity | None:
    """The last division within a name, or directly before it."""
    owners = DIVISIONS | ({"Company", "School", "Hospital", "GovernmentBody"} if found.entity.type == "PartyOrganization" else set())
    inside = [
        f
        for f in resolution.found
        if f.entity.type in owners and f.entity != found.entity and f.mention.end <= found.mention.end and found.mention.start <= f.mention.start
    ]
    if inside:
        return inside[-1].entity
    before = [f for f in resolution.found if f.mention.end == found.mention.start and f.entity.type in DIVISIONS]
    return before[-1].entity if before else None


def compounds(text: Text, resolution: Resolution, subjects: Subjects) -> Iterator[Statement]:
    """A compound is part of the community named directly before it, else of the main division."""
    placed: set[Entity] = set()
    for found in sorted(resolution.found, key=lambda f: (owner_inside(resolution, f) is None, f.mention.start)):
        if found.entity.type != "Compound" or found.mention.type == "Reference" or found.entity in placed:
            continue
        placed.add(found.entity)
        owner = owner_inside(resolution, found) or community_before(subjects, found)
        start = found.mention.start
        if owner is not None:
            near = [f.mention.start for f in resolution.found if f.entity == owner and start - 20 <= f.mention.start < start]
            start = min([start, *near])
        target = owner or resolution.main
        if target is not None:
            yield from said(text, found.entity, "partOf", target, start, found.mention.end, "hierarchy.compound")


def community_before(subjects: Subjects, found: Found) -> Entity | None:
    """The community or village that the paragraph named last before a compound."""
    paragraph = subjects.clauses[subjects.clause_at(found.mention.start)].sentence.paragraph
    at = subjects.clause_at(found.mention.start)
    while at > 0 and subjects.clauses[at - 1].sentence.paragraph == paragraph:
        at -= 1
    before = subjects.inside(subjects.clauses[at].start, found.mention.start)
    named = {f.entity for f in before if f.entity.type in {"Community", "Village"}}
    return named.pop() if len(named) == 1 else None


def located(text: Text, resolution: Resolution, subjects: Subjects) -> Iterator[Statement]:
    """Things that lie in a division: a word of place before them, or a division directly before."""
    for found in resolution.found:
        if found.entity.type not in LOCATED or found.mention.type == "Reference" or VIRTUAL.search(found.entity.label):
            continue
        place, start = place_of(text, resolution, subjects, found)
        if place is not None:
            yield from said(text, found.entity, "locatedIn", place, start, found.mention.end, "hierarchy.located")


def place_of(text: Text, resolution: Resolution, subjects: Subjects, found: Found) -> tuple[Entity | None, int]:
    """Where a thing lies and where the words that say so begin."""
    clause = subjects.clauses[subjects.clause_at(found.mention.start)]
    before = text.text[clause.start : found.mention.start]
    topic = subjects.topic_at(found.mention.start)
    if topic is not None and topic.type == "Facility" and topic != found.entity and HOLDING.search(before):
        return topic, clause.start
    cue = list(LOCATING.finditer(before))
    if cue:
        divisions = [f for f in subjects.inside(clause.start, found.mention.start) if f.entity.type in DIVISIONS or f.entity.type == "Area"]
        return (divisions[-1].entity if divisions else subjects.base_at(found.mention.start)), (divisions[-1].mention.start if divisions else clause.start)
    after = text.text[found.mention.end : clause.end + 30]
    if re.match(r"[（，]?(?:位于|坐落于|坐落在|地处)", after):
        later = [f for f in subjects.inside(found.mention.end, found.mention.end + 40) if f.entity.type in DIVISIONS | {"Area", "Road"}]
        if later:
            return later[0].entity, found.mention.start
    held = LOCATIVE.search(text.text[max(0, found.mention.start - 3) : found.mention.start])
    if held:
        near = [f for f in resolution.found if f.mention.end == found.mention.start - len(held.group()) and f.entity.type in PLACED]
        if near:
            return near[-1].entity, near[-1].mention.start
    opened = sentence_place(text, subjects, clause.sentence.start, found)
    if opened is not None:
        return opened.entity, opened.mention.start
    touching = [f for f in resolution.found if f.mention.end == found.mention.start and f.entity.type in DIVISIONS - {"City", "Province"}]
    if touching:
        return touching[-1].entity, touching[-1].mention.start
    held_at = re.match(r"[^，。；]{0,4}在", text.text[found.mention.end : found.mention.end + 6])
    if found.entity.type == "Event" and held_at:
        at = found.mention.end + held_at.end()
        there = [f for f in subjects.inside(at, at + 20) if f.entity.type in PLACED and f.mention.start == at]
        if there:
            return there[0].entity, found.mention.start
    base = subjects.base_at(found.mention.start)
    inside = any(f.entity.type in DIVISIONS and f.mention.start == found.mention.start for f in subjects.inside(found.mention.start, found.mention.end))
    site = found.entity.type == "Project" and SITE.search(found.entity.label)
    if site or found.entity.type in DEFAULT_PLACE or base is not None and base.type == "Area" and found.entity.type != "Event":
        return (None if inside else base), found.mention.start
    return None, found.mention.start


PLACED = DIVISIONS | {"Area", "Road", "Compound", "Facility", "Park"}
SET_OUT = re.compile(r"在|走进|来到|步入|漫步")
LOCATIVE = re.compile(r"(?:的|内的|里的|内|中的)$")


def sentence_place(text: Text, subjects: Subjects, start: int, found: Found) -> Found | None:
    """The place that the sentence sets out with: 在某某社区，…."""
    opening = SET_OUT.match(text.text, start)
    if found.entity.type not in DEFAULT_PLACE or not opening:
        return None
    first = subjects.inside(opening.end(), found.mention.start)
    row = [f for f in first if f.entity.type in PLACED - {"City", "Province"} and f.mention.start <= opening.end() + 12]
    after = text.text[row[-1].mention.end : row[-1].mention.end + 1] if row else ""
    return row[-1] if row and after in "，内里的举" else None


def located_in_names(text: Text, resolution: Resolution) -> Iterator[Statement]:
    """A project or a facility named by the place it is at: 某某路改造 lies in 某某路."""
    for found in resolution.found:
        if found.entity.type not in {"Project", "Facility"}:
            continue
        for inner in resolution.found:
            if (
                inner.entity.type in {"Road", "Compound", "School", "Community", "Village", "Facility", "Park", "Hospital"}
                and inner.mention.start == found.mention.start
                and inner.mention.end < found.mention.end
            ):
                yield from said(text, found.entity, "locatedIn", inner.entity, found.mention.start, found.mention.end, "hierarchy.in_name")
        for inner in resolution.found:
            if (
                inner.entity.type in {"Company", "GovernmentBody"}
                and inner.mention.start == found.mention.start
                and inner.mention.end < found.mention.end
            ):
                predicate = "undertakes" if found.entity.type == "Project" else "operates"
                yield from said(text, inner.entity, predicate, found.entity, found.mention.start, found.mention.end, "hierarchy.owner_in_name")
