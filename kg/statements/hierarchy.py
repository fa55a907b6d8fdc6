"""What belongs to what: partOf, locatedIn, partyOrganizationOf, foundedOn."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kg.model import Entity, Found, Mention, Resolution, Span, Statement, Text
from kg.statements.belonging import is_former, is_local, is_no_part_of
from kg.statements.clauses import DIVISIONS, Subjects, path_of, said, span
from kg.statements.location import located
from kg.statements.location_unsaid import OWN_DESKS
from kg.statements.open_places import OpenPlaces

SITES = frozenset("Road Compound School Community Village Facility Park Hospital Area".split())
# What only numbers a building of several is no site of its own: 某某公寓一期.
BANK = re.compile("[东西南北两沿]岸")
PHASE = re.compile("第?[一二三四五]期(?:项目|工程)?”?")
OWNERS = frozenset({"Company", "GovernmentBody"})


def hierarchy(text: Text, resolution: Resolution, subjects: Subjects) -> Iterator[Statement]:
    """Every statement of belonging that the article shows."""
    yield from division_parents(text, resolution, subjects)
    yield from owned_bodies(text, resolution)
    yield from own_desks(text, resolution)
    yield from compounds(text, resolution, subjects)
    yield from located(text, resolution, subjects)
    yield from located_in_names(text, resolution)
    yield from branches(text, resolution)


def division_parents(text: Text, resolution: Resolution, subjects: Subjects) -> Iterator[Statement]:
    """The pairs of the division hierarchy, each with the first place where the parent's name stands before the child's.

    Where there is none, the mention that shows the pair says it.
    """
    chains: dict[tuple[Entity, Entity], Span] = {}
    for first, second in pairwise(resolution.found):
        if first.mention.end == second.mention.start:
            chains.setdefault((second.entity, first.entity), (first.mention.start, second.mention.end))
    named: dict[Entity, list[Mention]] = {}
    for found in resolution.found:
        named.setdefault(found.entity, []).append(found.mention)
    for child, parent, mention in resolution.parents:
        if all(is_former(text.text, m) for m in named.get(child, [mention])):
            continue
        at = chains.get((child, parent), (mention.start, mention.end))
        yield from said(text, (child, "partOf", parent), at, "hierarchy.division")


def owned_bodies(text: Text, resolution: Resolution) -> Iterator[Statement]:
    """Party organisations of a division, public bodies of a division: 某市某局, 某社区党委."""
    owners = Owners(resolution)
    for found in resolution.found:
        if found.entity.type not in {"PartyOrganization", "GovernmentBody", "SocialOrganization", "Facility"}:
            continue
        owner = owner_inside(resolution, found) if found.mention.type != "Reference" else owners.by_scope(found.entity)
        if owner is None and is_main_party(found.entity, resolution.main):
            owner = resolution.main
        if (
            owner is not None
            and found.entity.type == "SocialOrganization"
            and owner.type in {"Province", "City", "District"}
        ):
            continue
        owner = owner or owners.by_name(found.entity)
        if owner is None and found.entity.type == "GovernmentBody" and is_local(found.entity.label):
            owner = resolution.main
        if owner is None or is_department(text, found, owner) or is_no_part_of(found.entity, owner):
            continue
        if found.entity.type == "Facility" and owner.type not in {"Community", "Village", "Compound", "Area"}:
            continue
        party = found.entity.type == "PartyOrganization" and not found.entity.label.endswith("纪工委")
        predicate = "partyOrganizationOf" if party else "partOf"
        if found.entity.type == "Facility":
            predicate = "locatedIn"
        yield from said(
            text,
            (found.entity, predicate, owner),
            span(found),
            f"hierarchy.body.{predicate}",
        )


def own_desks(text: Text, resolution: Resolution) -> Iterator[Statement]:
    """The desks and the clinic of an office that bear its full name: 某街道便民服务中心, 某镇卫生院."""
    owners = Owners(resolution)
    for found in resolution.found:
        desk = found.entity.type == "Facility" and OWN_DESKS.search(found.entity.label)
        owner = owners.by_name(found.entity) if desk or found.entity.type == "Hospital" else None
        if owner is not None and (owner.type in {"Office", "Zone"} or (desk and owner.type in {"District", "City"})):
            yield from said(text, (found.entity, "partOf", owner), span(found), "hierarchy.desk")


# Departments and schools of a committee, and mass organisations, are no division's Party organisation themselves.
DEPARTMENT = re.compile("(?:(?<!支)部|政法委|党校|[办室]|联盟)$")
YOUTH = re.compile("团[省市区县旗]委$")
ABOVE = frozenset({"Province", "City", "District"})


def is_department(text: Text, found: Found, owner: Entity) -> bool:
    """Whether a Party body is only a department of a committee, or a committee above named by its level alone."""
    label = found.entity.label
    if found.entity.type != "PartyOrganization" or owner.type not in DIVISIONS:
        return label.endswith("届人大")  # a congress, not a body that belongs to the city
    mass = "共青团" in label or YOUTH.search(label) is not None or DEPARTMENT.search(label) is not None
    held = text.text.startswith(("书记", "副书记", "常委", "委员"), found.mention.end)
    return mass or (found.mention.type == "Reference" and owner.type in ABOVE and not held)


def is_main_party(entity: Entity, main: Entity | None) -> bool:
    """Whether an entity is the party organisation of the main division."""
    return main is not None and entity.type == "PartyOrganization" and entity.scope == path_of(main)


class Owners:
    """The divisions of an article as owners of bodies; of several that fit the one named first."""

    def __init__(self, resolution: Resolution) -> None:
        self._scopes: dict[str, Entity] = {}
        self._labels: dict[str, tuple[int, Entity]] = {}
        for order, entity in enumerate(e for e in resolution.entities if e.type in DIVISIONS):
            self._scopes.setdefault(path_of(entity), entity)
            self._labels.setdefault(entity.label, (order, entity))

    def by_scope(self, entity: Entity) -> Entity | None:
        """The division whose scope an entity was given."""
        return self._scopes.get(entity.scope)

    def by_name(self, entity: Entity) -> Entity | None:
        """The division whose full name a body's begins with."""
        fronts = (self._labels.get(entity.label[:length]) for length in range(1, len(entity.label) + 1))
        return min((front for front in fronts if front is not None), key=lambda f: f[0], default=(0, None))[1]


def owner_inside(resolution: Resolution, found: Found) -> Entity | None:
    """The last division within a name, or directly before it."""
    owners = DIVISIONS | (
        {"Company", "School", "Hospital", "GovernmentBody"} if found.entity.type == "PartyOrganization" else set()
    )
    names = resolution.within(found.mention.start, found.mention.end)
    inside = [f for f in names if f.entity.type in owners and f.entity != found.entity]
    if inside:
        return inside[-1].entity
    before = [f for f in resolution.ending_at(found.mention.start) if f.entity.type in DIVISIONS]
    if found.mention.rule == "introduced.troop" and not before:  # 某社区的“银发评理团”
        before = [f for f in resolution.ending_at(found.mention.start - 2) if f.entity.type in {"Community", "Village"}]
    return before[-1].entity if before else None


def compounds(text: Text, resolution: Resolution, subjects: Subjects) -> Iterator[Statement]:
    """A compound is part of the community named directly before it, else of what the part of the page is about."""
    open = OpenPlaces(subjects)
    placed: set[Entity] = set()
    named = [f for f in resolution.found if f.entity.type == "Compound" and f.mention.type != "Reference"]
    for found in sorted(named, key=lambda f: (owner_inside(resolution, f) is None, f.mention.start)):
        if found.entity in placed:
            continue
        placed.add(found.entity)
        if is_former(text.text, found.mention):
            continue
        owner = owner_inside(resolution, found) or visited(subjects, found) or community_before(subjects, found)
        start = found.mention.start
        if owner is not None:
            line = text.text.rfind("\n", 0, start) + 1  # the evidence lies in one paragraph
            near = (
                at
                for at in range(max(start - 20, line), start)
                if any(f.entity == owner for f in resolution.starting_at(at))
            )
            start = next(near, start)
        target = owner or open.office_at(start)
        if target is not None:
            yield from said(text, (found.entity, "partOf", target), (start, found.mention.end), "hierarchy.compound")


def visited(subjects: Subjects, found: Found) -> Entity | None:
    """Another office whose name heads the list a compound stands in: 到某某街道甲小区、乙家属院."""
    clause = subjects.clauses[subjects.clause_at(found.mention.start)]
    before = [f for f in subjects.inside(clause.start, found.mention.start) if f.entity.type in DIVISIONS]
    if not before or before[-1].entity.type != "Office" or before[-1].entity == subjects.main:
        return None
    between = subjects.text.text[before[-1].mention.end : found.mention.start]
    return before[-1].entity if re.fullmatch(r"(?:[一-鿿]+、)*", between) else None


def community_before(subjects: Subjects, found: Found) -> Entity | None:
    """The community or village that the paragraph named last before a compound."""
    at = subjects.paragraph_starts[subjects.clause_at(found.mention.start)]
    before = subjects.inside(subjects.clauses[at].start, found.mention.start)
    named = {f.entity for f in before if f.entity.type in {"Community", "Village"}}
    if len(named) != 1 or (found.mention.rule.startswith("list.") and office_acts(subjects, at, found)):
        return None
    return named.pop()


def office_acts(subjects: Subjects, first: int, found: Found) -> bool:
    """Whether the sentence of a counted list of compounds is an office's: 街道…完成甲家属院、乙小区等53个小区的改造."""
    stop = subjects.clause_at(found.mention.start)
    begin = subjects.clauses[stop].sentence.start
    own = (subjects.own[i] for i in range(first, stop + 1) if subjects.clauses[i].start >= begin)
    return any(o[-1].entity.type == "Office" for o in own if o)


def beginning(resolution: Resolution, outer: Found) -> Iterator[Found]:
    """The shorter names with which a name begins."""
    return (f for f in resolution.starting_at(outer.mention.start) if f.mention.end < outer.mention.end)


BRANCH = re.compile(r"(?:院区|校区|分院|分校)$")


def branches(text: Text, resolution: Resolution) -> Iterator[Statement]:
    """A campus is part of the school or hospital whose name its own begins with: 某医院某院区."""
    for found in resolution.found:
        for base in beginning(resolution, found) if BRANCH.search(found.entity.label) else ():
            if base.entity.type in {"School", "Hospital"}:
                yield from said(text, (found.entity, "partOf", base.entity), span(found), "hierarchy.branch")


def located_in_names(text: Text, resolution: Resolution) -> Iterator[Statement]:
    """A project named by the place it is at lies there, one named by its owner is undertaken by it."""
    areas = [e for e in resolution.entities if e.type == "Area"]
    for found in resolution.found:
        named = [f for f in beginning(resolution, found) if f.entity.type in SITES | OWNERS]
        if found.entity.type not in {"Project", "Facility"}:
            continue
        area = next((e for e in areas if found.entity.label.startswith(e.label)), None)
        if area is not None and found.entity.type == "Project" and {f.entity.type for f in named} <= {"Road"}:
            yield from said(text, (found.entity, "locatedIn", area), span(found), "hierarchy.in_name")
            continue  # in an area that is named elsewhere, not on the road that the area is called after
        for inner in sorted(named, key=lambda f: f.mention.end)[-1:]:
            if PHASE.fullmatch(text.text, inner.mention.end, found.mention.end) or BANK.match(
                text.text, inner.mention.end
            ):
                continue
            if found.entity.type == "Project" and inner.entity.type in SITES:
                yield from said(text, (found.entity, "locatedIn", inner.entity), span(found), "hierarchy.in_name")
            elif inner.entity.type in OWNERS:
                predicate = "undertakes" if found.entity.type == "Project" else "operates"
                yield from said(text, (inner.entity, predicate, found.entity), span(found), "hierarchy.owner_in_name")
