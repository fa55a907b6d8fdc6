"""What was done as part of a programme (underProgramme): works, places, events."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Found, Sentence, Statement, Text
from kg.statements.clauses import AGENTS, Subjects, said

SCHEMES = frozenset({"Programme", "Document"})
# Papers that works stand in: action plans, no rules and no laws.
PLAN = re.compile("(?:计划|方案|规划|清单|任务书)[^》]{0,16}》$")
PLACES = frozenset({"Compound", "Road", "Park", "Area", "Facility", "Project", "School", "Hospital"})
GROUNDS = frozenset({"Compound", "Road", "Park", "Area"})
CARRIED = re.compile(r"(?:推行|采取|采用|采用了|实行|实施|开展|推进|经过|探索|运用|完成|使用|落实|试点)[^，。；]{0,8}$")
# The last of a list that its count closes: A、B等12个老旧小区改造.
CLOSED = re.compile("等?(?:[0-9一二两三四五六七八九十百]+[余多]?[个条处座])|等")
LISTED = re.compile(
    r"^(?:、[一-鿿0-9]{2,12}|和[一-鿿0-9]{2,12}){1,4}(?:等)?(?:[0-9一二两三四五六七八九十百]+[个条处座])?$"
)
LEADS = re.compile(
    r"为(?:重要|有力|主要|总)?(?:牵引|引领|主线|契机|载体|统领|统揽|目标|导向|指引|抓手|依托|支撑|平台|切入点|突破口|轴线|路径|基础|手段)"
)
LED_BY = re.compile("(?:借助|结合|依托|按照|实施|用好|抢抓|根据)$")
BUILT = re.compile(
    "(?:建成|建设|打造|新建|改造|完成|实施|修建|启动|建起|改建|扩建)(?:了|出|起)?(?:(?:[^，。；]{1,16}[、和])*)"
    "(?:[0-9]+[余多]?[个座条处项])?$"
)
PUT_INTO = re.compile(
    "(?:纳入|列入|列为|入选|跻身|排进|编入|报进|报入)(?:了|到)?(?:全[市区省县国]|[市区省县]|[一-鿿]{2,6}[省市区县旗州])?(?:20[0-9]{2}年度?)?(?:首批|第[一二三四五六七八九十]+批)?[“]?$"
)
IN_IT = re.compile("(?:列入|纳入|位列|跻身)(?:其中|这一计划|该计划|该方案)")
AMONG = re.compile(
    "(?:项目)?[0-9一二两三四五六七八九十百]+[余多]?[个处条座][^；\n]{0,60}[，。]其中，?(?:[^，。；]{2,14}的)?(?:[^，。；]{2,12}[、和])*"
)


def under(text: Text, sentence: Sentence, found: list[Found], subjects: Subjects) -> Iterator[Statement]:
    """What one sentence says was done under which programme."""
    yield from places_of(text, found, subjects)
    yield from put_into(text, sentence, found, subjects)
    yield from listed_in(text, found, subjects)
    yield from renewed(text, sentence, found, subjects)
    for scheme in found:
        if is_scheme(scheme):
            yield from led(text, sentence, found, scheme, subjects)
            yield from among(text, subjects, scheme)


def is_scheme(found: Found) -> bool:
    """Whether works can be done under a thing: a programme, or a plan on paper."""
    return found.entity.type == "Programme" or (
        found.entity.type == "Document" and PLAN.search(found.entity.label) is not None
    )


def placed(text: Text, thing: Found, scheme: Found, rule: str) -> Iterator[Statement]:
    """One thing under one programme, the words from the earlier to the later."""
    at = (min(thing.mention.start, scheme.mention.start), max(thing.mention.end, scheme.mention.end))
    yield from said(text, (thing.entity, "underProgramme", scheme.entity), at, rule)


def places_of(text: Text, found: list[Found], subjects: Subjects) -> Iterator[Statement]:
    """A place where a programme is carried out: 实施A、B老旧小区改造; A小区推行B; 在A、B推行C."""
    for place in found:
        if place.entity.type not in GROUNDS or works_at(subjects, place, AGENTS | {"Project"}):
            continue
        for scheme in found:
            behind = scheme.entity.type == "Programme" and scheme.mention.start >= place.mention.end
            if behind and is_carried_out_at(text, found, place, scheme, subjects):
                yield from placed(text, place, scheme, "structure.place")


def is_carried_out_at(text: Text, found: list[Found], place: Found, scheme: Found, subjects: Subjects) -> bool:
    """Whether what stands between a place and a programme says that it is carried out there."""
    between = text.text[place.mention.end : scheme.mention.start]
    if between in {"", "的"} or LISTED.match(between) or CLOSED.fullmatch(between):
        return True
    if len(between) > 40 or not CARRIED.search(between) or "之间" in between:
        return False
    if "，" in between and place not in subjects.own[subjects.clause_at(place.mention.start)]:
        return False
    return not any(
        place.mention.end <= f.mention.start < scheme.mention.start for f in found if f.entity.type in AGENTS
    )


def put_into(text: Text, sentence: Sentence, found: list[Found], subjects: Subjects) -> Iterator[Statement]:
    """把A、B纳入P; A建于1986年，今年纳入P: what is put into a programme, else what the sentence speaks of."""
    for scheme in found:
        hit = PUT_INTO.search(text.text, max(sentence.start, scheme.mention.start - 24), scheme.mention.start)
        if not hit or not is_scheme(scheme):
            continue
        clause = subjects.clauses[subjects.clause_at(hit.start())]
        things = [f for f in found if clause.start <= f.mention.start < hit.start() and f.entity.type in PLACES]
        if not things:
            things = told_of(subjects, sentence, hit.start())
        for thing in things:
            if thing.entity.type in PLACES:
                yield from placed(text, thing, scheme, "structure.into")


def told_of(subjects: Subjects, sentence: Sentence, position: int) -> list[Found]:
    """The place that a position speaks of, where the paragraph named it last: 这个家属院…，今年列入P."""
    topic = subjects.topic_at(position)
    named = next((f for f in subjects.before(position) if f.entity == topic), None)
    near = named and subjects.clauses[subjects.clause_at(named.mention.start)].sentence.paragraph == sentence.paragraph
    return [named] if named and near else []


# What behind a list of yards says that they are renewed: A、B等21个院落、79栋楼改造, 对A、B等6个小区进行连片改造.
DONE = re.compile(
    "(?:等)?(?:[0-9]+[余多]?[个处]?(?:老旧)?(?:小区|院落|楼院|家属院|院)?)?(?:、[0-9]+栋楼)?"
    "(?:的|实施|进行|开展|完成|已|全面|整体|连片|综合|系统|相继|陆续|先后|全部|如期)*(?:改造|完工|竣工|整治|焕新)"
)
RENEWAL = re.compile("(?:小区|院落|楼院|家属院|住宅|社区)[^，。；]{0,4}(?:改造|更新|整治)")


def renewed(text: Text, sentence: Sentence, found: list[Found], subjects: Subjects) -> Iterator[Statement]:
    """推进老旧小区改造，A、B等11个小区相继完工: yards are renewed under what the sentence, or the last, carries out."""
    yards = [f for f in found if f.entity.type == "Compound"]
    for at, yard in enumerate(yards):
        if not DONE.match(text.text, yard.mention.end):
            continue
        row = [yard]
        for other in reversed(yards[:at]):
            if not ROW.fullmatch(text.text, other.mention.end, row[0].mention.start):
                break
            row.insert(0, other)
        scheme = renewal_before(subjects, sentence, row[0].mention.start)
        for thing in row if scheme else ():
            yield from placed(text, works_at(subjects, thing) or thing, scheme, "structure.place")  # type: ignore[arg-type]


ROW = re.compile("[、和及与][一-鿿]{0,8}")


def renewal_before(subjects: Subjects, sentence: Sentence, position: int) -> Found | None:
    """The programme of renewal that the paragraph named last before a place."""
    for other in subjects.before(position):
        if subjects.clauses[subjects.clause_at(other.mention.start)].sentence.paragraph != sentence.paragraph:
            return None
        if other.entity.type == "Programme" and RENEWAL.search(other.entity.label):
            return other
    return None


def listed_in(text: Text, found: list[Found], subjects: Subjects) -> Iterator[Statement]:
    """印发P，A、B等11个项目列入其中: what is listed stands under the paper or programme named last before.

    Rare in the gold, and general: 列入其中 says of any plan whatever that it holds the list in front of it.
    """
    for scheme in found:
        if not is_scheme(scheme):
            continue
        for later in subjects.clauses_after(subjects.clauses[subjects.clause_at(scheme.mention.start)])[:3]:
            hit = IN_IT.search(text.text, later.start, later.end)
            named = subjects.inside(later.start, hit.start()) if hit else []
            for thing in named:
                held = any(f is not thing and covers(f, thing) for f in named)
                if thing.entity.type in PLACES and not held:
                    yield from placed(text, thing, scheme, "structure.listed")


def works_at(subjects: Subjects, thing: Found, types: frozenset[str] = frozenset({"Project"})) -> Found | None:
    """The works, or body, whose name begins with a place's: 某街城中村改造项目 of 某街."""
    at_start = subjects.resolution.starting_at(thing.mention.start)
    return next((f for f in at_start if f.entity.type in types and f.mention.end > thing.mention.end), None)


def covers(outer: Found, inner: Found) -> bool:
    """Whether one mention lies inside another."""
    return outer.mention.start <= inner.mention.start and inner.mention.end <= outer.mention.end


def led(text: Text, sentence: Sentence, found: list[Found], scheme: Found, subjects: Subjects) -> Iterator[Statement]:
    """以P为契机，完成A、B; 实施P，建设A、B: what later clauses of the sentence build was done under P.

    Rare in the gold, and general: any programme may lead a sentence of works, and only works that are built are taken.
    """
    before = text.text[max(sentence.start, scheme.mention.start - 4) : scheme.mention.start]
    if not (LEADS.match(text.text, scheme.mention.end) or LED_BY.search(before)):
        return
    own = subjects.clause_at(scheme.mention.start)
    for thing in found:
        at = subjects.clause_at(thing.mention.start)
        if at <= own or thing.entity.type not in PLACES - {"Road", "Compound"}:
            continue
        if BUILT.search(text.text, subjects.clauses[at].start, thing.mention.start):
            yield from placed(text, thing, scheme, "structure.led")


def among(text: Text, subjects: Subjects, scheme: Found) -> Iterator[Statement]:
    """改造老旧小区22个，其中A、B…; …惠及5130户。其中，始建于1979年的A: those named are some of them."""
    for thing in subjects.inside(scheme.mention.end, scheme.mention.end + 100):
        ground = thing.entity.type in GROUNDS or (thing.entity.type == "Project" and "改造" in thing.entity.label)
        if (
            ground
            and not works_at(subjects, thing)
            and AMONG.fullmatch(text.text, scheme.mention.end, thing.mention.start)
        ):
            yield from placed(text, thing, scheme, "structure.among")
