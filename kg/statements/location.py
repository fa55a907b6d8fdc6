"""Where things lie: the ways a text says it, the surest first."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TypeAlias

from kg.model import Entity, Found, Resolution, Statement, Text
from kg.statements.clauses import DIVISIONS, Clause, Subjects, evidence_of
from kg.vocabulary import allows

LOCATED = frozenset("Company School Hospital Facility Project Park Road Area Event".split())
PLACED = DIVISIONS | {"Area", "Road", "Compound", "Facility", "Park"}
LOCAL = PLACED - {"City", "Province"}
# Things that an article on an office names without saying where they lie: in the office's area.
UNSAID = frozenset({"Road", "Park"})
# Works are where their place is; other projects are sites of their own.
WORKS = re.compile(r"(?:改造|整治|建设|更新|工程|治理|修复)(?:工程|项目)?$")
VIRTUAL = re.compile(r"(?:平台|小程序|热线|公众号|系统|APP|专线)”?$")
LOCATING = re.compile(r"位于|坐落|落户|辖区|地处|入驻|辖内|境内|紧邻|毗邻|在建|片区|驻地")
# What one moves into is the place, not the thing: 某公司入驻某商圈.
MOVED_IN = re.compile(r"(?:入驻|进驻|落户)(?:于|到|在)?[“‘]?$")
HOLDING = re.compile(r"(?:里面有|内有|设有|内设|设立|设置|设|配备|建有|开设)[^，。；]{0,40}$")
SET_OUT = re.compile(r"在|走进|来到|步入|漫步")
LOCATIVE = re.compile(r"(?:的|内的|里的|内|中的)$")
MADE = re.compile(r"建起|建成|设立|打造|建设|成立|新建|开设|建立|改造")
LIES = re.compile(
    r"(?:、[^，。；、]{2,30}){0,4}(?:等)?[（，]?(?:均|都|就)?(?:位于|坐落于|坐落在|地处|设在|建在|驻在|(?:先后|相继|已)?(?:落户|入驻|进驻)(?:于|到|在)?)"
)
TAKES_PLACE = re.compile(r"[^，。；]{0,4}在")


class Site:
    """One mention of a thing, with the clause around it."""

    def __init__(self, text: Text, resolution: Resolution, subjects: Subjects, found: Found) -> None:
        self.text, self.resolution, self.subjects, self.found = text.text, resolution, subjects, found
        self.start, self.end = found.mention.start, found.mention.end
        self.clause: Clause = subjects.clauses[subjects.clause_at(self.start)]
        self.before = self.text[self.clause.start : self.start]

    def ending_at(self, position: int, types: frozenset[str]) -> Found | None:
        """The last-resolved mention of given classes that ends at a position."""
        ending = [f for f in self.resolution.ending_at(position) if f.entity.type in types]
        return ending[-1] if ending else None


Place: TypeAlias = "tuple[Entity, int] | None"  # where it lies, and where the words that say so begin


def in_facility(site: Site) -> Place:
    """该中心设有A、B."""
    topic = site.subjects.topic_at(site.start)
    if topic is not None and topic.type == "Facility" and topic != site.found.entity and HOLDING.search(site.before):
        return topic, site.clause.start
    return None


def after_cue(site: Site) -> Place:
    """位于某街道的A, 辖区A: the division or area named last before, else what the section speaks of."""
    if not LOCATING.search(site.before) or MOVED_IN.search(site.before):
        return None
    named = [f for f in site.subjects.inside(site.clause.start, site.start) if f.entity.type in DIVISIONS | {"Area"}]
    if named:
        return named[-1].entity, named[-1].mention.start
    base = site.subjects.base_at(site.start)
    return (base, site.clause.start) if base is not None else None


def before_cue(site: Site) -> Place:
    """A位于某街道."""
    lies = LIES.match(site.text, site.end)
    later = site.subjects.inside(lies.end(), lies.end() + 30) if lies else []
    places = [f for f in later if f.entity.type in PLACED]
    return (places[0].entity, site.start) if places else None


def after_of(site: Site) -> Place:
    """某社区的A, 某广场内A."""
    held = LOCATIVE.search(site.text[max(0, site.start - 3) : site.start])
    near = site.ending_at(site.start - len(held.group()), LOCAL) if held else None
    return (near.entity, near.mention.start) if near else None


def where_set_out(site: Site) -> Place:
    """在某社区，…A: the place the sentence sets out with."""
    opening = SET_OUT.match(site.text, site.clause.sentence.start)
    if site.found.entity.type not in UNSAID | {"Facility"} or not opening:
        return None
    row = [
        f
        for f in site.subjects.inside(opening.end(), site.start)
        if f.entity.type in LOCAL and f.mention.start <= opening.end() + 12
    ]
    if row and site.text[row[-1].mention.end : row[-1].mention.end + 1] in "，内里的举":
        return row[-1].entity, row[-1].mention.start
    return None


def at_place(site: Site) -> Place:
    """街道在某社区建成A."""
    for found in reversed(site.subjects.inside(site.clause.start, site.start)):
        if found.entity.type in LOCAL and site.text[found.mention.start - 1 : found.mention.start] == "在":
            return found.entity, found.mention.start
    return None


def made_by(site: Site) -> Place:
    """某村建起A: what a community or a village sets up lies in it."""
    made = MADE.search(site.before[-12:]) and site.found.entity.type in {"Facility", "Park"}
    own = site.subjects.own[site.subjects.clause_at(site.start)]
    makers = [f for f in own if f.entity.type in {"Community", "Village"}] if made else []
    return (makers[-1].entity, makers[-1].mention.start) if makers else None


def where_held(site: Site) -> Place:
    """某某节在A举行."""
    held = TAKES_PLACE.match(site.text, site.end) if site.found.entity.type == "Event" else None
    there = [f for f in site.subjects.inside(held.end(), held.end() + 20) if f.entity.type in PLACED] if held else []
    return (there[0].entity, site.start) if there and held and there[0].mention.start == held.end() else None


def section_area(site: Site) -> Place:
    """What a section on an area names lies in the area."""
    base = site.subjects.base_at(site.start)
    if base is not None and base.type == "Area" and site.found.entity.type != "Event":
        return base, site.start
    return None


def unsaid(site: Site) -> Place:
    """A road, a park, an industrial site that the article does not place: in the main division's area."""
    entity = site.found.entity
    main = site.resolution.main
    site_like = entity.type == "Project" and WORKS.search(entity.label) is None
    if entity.type not in UNSAID and not site_like and not named_after(entity, main):
        return None
    inside = site.subjects.inside(site.start, site.end)
    if main is None or (
        entity.type in UNSAID and any(f.entity.type in DIVISIONS and f.mention.start == site.start for f in inside)
    ):
        return None
    return main, site.start


def named_after(entity: Entity, main: Entity | None) -> bool:
    """Whether a school or a hospital bears the name of the office an article is about."""
    if main is None or entity.type not in {"School", "Hospital"}:
        return False
    return any(len(name) >= 2 and name in entity.label for name in main.aliases)


WAYS: tuple[Callable[[Site], Place], ...] = (
    in_facility,
    after_cue,
    before_cue,
    after_of,
    where_set_out,
    at_place,
    made_by,
    where_held,
    section_area,
    unsaid,
)


def located(text: Text, resolution: Resolution, subjects: Subjects) -> Iterator[Statement]:
    """Each thing's place, said by the surest of :data:`WAYS` that any of its mentions shows."""
    sites: dict[Entity, list[Site]] = {}
    for found in resolution.found:
        if (
            found.entity.type in LOCATED
            and found.mention.type != "Reference"
            and not VIRTUAL.search(found.entity.label)
        ):
            sites.setdefault(found.entity, []).append(Site(text, resolution, subjects, found))
    for entity, mentions in sites.items():
        yield from surest(text, entity, mentions)


def surest(text: Text, entity: Entity, mentions: list[Site]) -> Iterator[Statement]:
    """The statements of the first way that says where a thing lies; different mentions may say different places."""
    for way in WAYS:
        said: dict[Entity, tuple[Site, int]] = {}
        for site in mentions:
            place = way(site)
            if place is not None and place[0] != entity and allows("locatedIn", entity.type, place[0].type):
                said.setdefault(place[0], (site, place[1]))
        for place_entity, (site, start) in said.items():
            evidence = evidence_of(text, start, site.end)
            yield Statement(
                text.article.id, entity, "locatedIn", place_entity, evidence, rule=f"location.{way.__name__}"
            )
        if said:
            return
