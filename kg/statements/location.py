"""Where things lie: the ways a text says it, the surest first."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from kg.model import Entity, Found, Resolution, Statement, Text
from kg.statements.clauses import DIVISIONS, Subjects, evidence_of
from kg.statements.location_covered import covered
from kg.statements.location_held import among_firms, in_facility, inside_it, made_there, moved_in
from kg.statements.location_unsaid import BORDER, building, newly_made, own_name, unsaid
from kg.statements.open_places import GROUND, OpenPlaces
from kg.statements.sites import LOCAL, LOCATED, PLACED, UNSAID, Place, Site
from kg.vocabulary import allows

STEMS = frozenset({"School", "Hospital"})
VIRTUAL = re.compile(r"(?:平台|小程序|热线|公众号|系统|APP|专线)”?$")
LOCATING = re.compile(r"位于|坐落|落户|辖区|地处|入驻|辖内|境内|紧邻|毗邻|在建|片区|驻地")
# Of what a clause speaks whose ground it is: 社区面积…，辖区内有A.
WITHIN = re.compile(r"辖区|辖内|境内|驻地")
# What one moves into is the place, not the thing: 某公司入驻某商圈.
MOVED_IN = re.compile(r"(?:入驻|进驻|落户)(?:于|到|在)?[“‘]?$")
# What stands right behind the word is the place itself: 位于甲路与乙路交叉口.
PLACE_ITSELF = re.compile(r"(?:位于|坐落于|坐落在|坐落|地处)[^，。；的]{0,24}$")
LOCATIVE = re.compile(r"(?:的|内的|里的|内|中的)$")
# Beside a road or a water is in its place, too: 位于青水河畔的A.
BESIDE = re.compile(r"(?:畔|旁|边|[东南西北]?岸)?(?:的|内的|里的|内|中的)$")
MADE_OF = re.compile(r"[^，。；、]{0,14}?(?:新建|新开|建设|建成|打造|设立|开设|投用|启用|创办|兴建)的?")
LYING = re.compile(r"(?:位于|坐落于|坐落在|地处|总部位于)$")
OPENS = re.compile(r"(?:正式)?(?:投用|启用|投入使用|开业|揭牌|挂牌|建成|落成|开张|成立|开放|动工|开工|落户|运营)")
STRIKES = re.compile(r"(?:突袭|袭击|席卷|侵袭|突降|肆虐)(?:了)?")
LIES = re.compile(
    r"(?:、[^，。；、]{2,30}){0,4}(?:等)?[（，]?(?:均|都|就|便|也)?(?:位于|坐落于|坐落在|地处|[设建驻开安]在|(?:先后|相继|已|去年|今年|明年|将|年内|成功|正式)*(?:落户|入驻|进驻)(?:于|到|在)?)"
)
SET_UP = re.compile(r"(?:设立|设置|开设|建成|建起|建立|新建|打造|创办|设)(?:了|起)?[“]?$")
HELD_HERE = re.compile(r"[^，。；]{0,4}在(?:这里|此)(?:召开|举行|举办|开幕|启动)")
LEANING = re.compile(r"(?:依托|利用|借助)(?=[^，。；、]{4,24}(?:设立|开设|设置|建立|建起|打造)(?:了)?“?$)")
TAKES_PLACE = re.compile(r"[^，。；]{0,4}在")


def lying_in(site: Site) -> Place:
    """位于某路的A: the place right behind the word, with nothing but 的 before the thing."""
    held = BESIDE.search(site.text[max(0, site.start - 4) : site.start])
    near = site.ending_at(site.start - len(held.group()), PLACED) if held else None
    if near is None or not LYING.search(site.text[max(0, near.mention.start - 4) : near.mention.start]):
        return None
    return near.entity, near.mention.start


def opened_at(site: Site) -> Place:
    """某中心在某社区投用. Rare in the gold, and general: what is opened in a place lies there, whatever it is."""
    held = TAKES_PLACE.match(site.text, site.end) if site.entity.type != "Event" else None
    there = [f for f in site.resolution.starting_at(held.end()) if f.entity.type in LOCAL] if held else []
    opens = there and OPENS.match(site.text, there[-1].mention.end)
    return (there[-1].entity, site.start) if opens else None


def struck(site: Site) -> Place:
    """强降雨突袭某市."""
    strikes = STRIKES.match(site.text, site.end) if site.entity.type == "Event" else None
    there = site.resolution.starting_at(strikes.end()) if strikes else ()
    hit = [f for f in there if f.entity.type in PLACED]
    return (hit[-1].entity, site.start) if hit else None


def after_cue(site: Site) -> Place:
    """位于某街道的A, 辖区A: the division or area named last before, else what the clause or section speaks of."""
    if (
        BORDER.search(site.before)
        or not LOCATING.search(site.before)
        or MOVED_IN.search(site.before)
        or is_the_place(site)
    ):
        return None
    named = [f for f in site.subjects.inside(site.clause.start, site.start) if f.entity.type in DIVISIONS | {"Area"}]
    if named:
        return named[-1].entity, named[-1].mention.start
    base = site.subjects.base_at(site.start)
    if WITHIN.search(site.before) and (base is None or base.type != "Area"):
        base = site.open.ground_at(site.start) or site.open.office_at(site.start)
    return (base, site.clause.start) if base is not None else None


def is_the_place(site: Site) -> bool:
    """Whether a road, water or area is where something else lies."""
    return site.entity.type in {"Road", "Park", "Area"} and PLACE_ITSELF.search(site.before) is not None


def before_cue(site: Site) -> Place:
    """A位于某街道."""
    lies = LIES.match(site.text, site.end)
    later = site.subjects.inside(lies.end(), min(lies.end() + 30, site.clause.end)) if lies else []
    places = [f for f in later if f.entity.type in PLACED]
    return (places[0].entity, site.start) if places else None


def after_of(site: Site) -> Place:
    """某社区的A, 某广场内A, 某小区新建的A."""
    held = LOCATIVE.search(site.text[max(0, site.start - 3) : site.start])
    near = site.ending_at(site.start - len(held.group()), LOCAL) if held else None
    if near is None and site.text[site.start - 1] == "的":
        row = [f for f in site.subjects.inside(site.clause.start, site.start) if f.entity.type in GROUND | {"Park"}]
        near = row[-1] if row and MADE_OF.fullmatch(site.text, row[-1].mention.end, site.start) else None
    return (near.entity, near.mention.start) if near else None


def where_set_out(site: Site) -> Place:
    """在某社区，…A; 初冬时节，走进某街道某社区，…A: the place the sentence sets out with."""
    if site.entity.type not in UNSAID | {"Facility", "Project"}:
        return None
    for index in range(site.subjects.clause_at(site.clause.sentence.start), site.subjects.clause_at(site.start) + 1):
        clause = site.subjects.clauses[index]
        set_out = site.open.set_out(clause)
        if set_out is None or set_out.entity.type not in LOCAL or set_out.mention.end > site.start:
            continue
        if site.text[set_out.mention.end : set_out.mention.end + 1] in "，内里的举一二三四五六七八九":
            return set_out.entity, set_out.mention.start
    return None


def at_place(site: Site) -> Place:
    """街道在某社区建成A."""
    if site.entity.type == "Road":
        return None  # 在甲路、乙路沿线: two places of one deed
    types = PLACED if site.entity.type == "Event" else LOCAL  # 在某市召开某某会
    named = site.subjects.inside(site.clause.start, site.start)
    for found in sorted(named, key=lambda f: (-f.mention.start, -f.mention.end)):
        if found.entity.type in types and site.text[found.mention.start - 1 : found.mention.start] == "在":
            return found.entity, found.mention.start
    return None


def set_up_at(site: Site) -> Place:
    """某中心在某村设立A, 依托某中心设立A: the ground right behind 在, when a verb of making stands before the thing."""
    if not SET_UP.search(site.before):
        return None
    held = LEANING.search(site.before)
    start = site.clause.start + held.end() if held else site.start
    base = [f for f in site.resolution.starting_at(start) if f.entity.type == "Facility"]
    if base and site.entity.type == "Facility" and base[0].entity != site.entity:
        return base[0].entity, base[0].mention.start
    return at_place(site)


def where_held(site: Site) -> Place:
    """某某节在A举行; 某某会在这里召开: in the area of the office open here."""
    held = TAKES_PLACE.match(site.text, site.end) if site.entity.type == "Event" else None
    if site.entity.type == "Event" and site.behind(HELD_HERE):
        here = site.open.ground_at(site.start) or site.open.office_at(site.start)
        return (here, site.start) if here is not None else None
    there = [f for f in site.subjects.inside(held.end(), held.end() + 20) if f.entity.type in PLACED] if held else []
    return (there[0].entity, site.start) if there and held and there[0].mention.start == held.end() else None


def section_area(site: Site) -> Place:
    """What a section on an area names lies in the area."""
    base = site.subjects.base_at(site.start)
    if base is not None and base.type == "Area" and site.entity.type != "Event":
        return base, site.start
    return None


WAYS: tuple[Callable[[Site], Place], ...] = (
    lying_in,
    set_up_at,
    in_facility,
    moved_in,
    after_cue,
    before_cue,
    after_of,
    where_set_out,
    at_place,
    inside_it,
    made_there,
    where_held,
    opened_at,
    struck,
    among_firms,
    section_area,
    own_name,
    newly_made,
    building,
    unsaid,
)


def located(text: Text, resolution: Resolution, subjects: Subjects) -> Iterator[Statement]:
    """Each thing's place, said by the surest of :data:`WAYS` that any of its mentions shows."""
    sites: dict[Entity, list[Site]] = {}
    open = OpenPlaces(subjects)
    for found in resolution.found:
        if (
            found.entity.type in LOCATED
            and found.mention.type != "Reference"
            and not VIRTUAL.search(found.entity.label)
            and not is_stem(resolution, found)
        ):
            sites.setdefault(found.entity, []).append(Site(text, resolution, subjects, open, found))
    for entity, mentions in sites.items():
        said = list(covered(text, entity, mentions))
        yield from said
        if all(
            s.object.type == "Road" for s in said if isinstance(s.object, Entity)
        ):  # at a crossing, and where that is
            yield from surest(text, entity, mentions)


def is_stem(resolution: Resolution, found: Found) -> bool:
    """Whether a school or a hospital is only the front of a branch's name: 某医院 of 某医院某院区."""
    longer = (f for f in resolution.starting_at(found.mention.start) if f.mention.end > found.mention.end)
    return found.entity.type in STEMS and any(f.entity.type in STEMS for f in longer)


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
