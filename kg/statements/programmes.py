"""How programmes, projects and events hang together: subProgrammeOf and underProgramme."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kg.model import Found, Resolution, Sentence, Statement, Text
from kg.statements.clauses import AGENTS, Subjects, said, span

# 以A为抓手: A is a means of what follows; 以A为牵引: what follows is a part of A.
MEANS = re.compile(r"为(?:重要|有力|主要|总)?(?:抓手|依托|支撑|平台|切入点|突破口|轴线|路径|实施路径|基础|手段)")
SET_UP = re.compile(r"(?:构建|建立|健全|完善|形成|打造)[^，。；]{0,8}$")
LEADS = re.compile(r"为(?:重要|有力|主要)?(?:牵引|引领|主线|契机|载体|统领|统揽|目标|导向|指引)")
PART = re.compile(r"^的?(?:一部分|内容|要求|组成部分)?$")
INTO = re.compile(r"纳入|列入|融入")


def structure(text: Text, resolution: Resolution, subjects: Subjects) -> Iterator[Statement]:
    """Which programme is a part or a means of which, and what was done under which."""
    yield from aspects(text, subjects)
    for sentence in text.sentences:
        found = [f for f in subjects.inside(sentence.start, sentence.end) if f.mention.type != "Reference"]
        schemes = [f for f in found if f.entity.type == "Programme"]
        yield from means(text, sentence, schemes)
        yield from into(text, found)
        yield from parts(text, schemes)
        yield from places_of(text, sentence, found, subjects)
        yield from led_projects(text, sentence, found)


def means(text: Text, sentence: Sentence, schemes: list[Found]) -> Iterator[Statement]:
    """以A为抓手，…B: A is a means of B."""
    for first, second in pairwise(schemes):
        between = text.text[first.mention.end : second.mention.start]
        if len(between) > 40:
            continue
        at = span(first, second)
        if MEANS.match(between) and SET_UP.search(between):
            yield from said(text, (first.entity, "subProgrammeOf", second.entity), at, "structure.means")
        elif LEADS.match(between):
            yield from said(text, (second.entity, "subProgrammeOf", first.entity), at, "structure.leads")


def parts(text: Text, schemes: list[Found]) -> Iterator[Statement]:
    """“三色管家”工作法：红色管家…，蓝色管家…: what a scheme lists after a colon is a part of it."""
    whole: Found | None = None
    for scheme in schemes:
        if scheme.mention.rule != "programme.part":
            whole = scheme
        elif whole is not None and re.search(r"[：:]", text.text[whole.mention.end : scheme.mention.start]):
            at = span(whole, scheme)
            yield from said(text, (scheme.entity, "subProgrammeOf", whole.entity), at, "structure.part")


def aspects(text: Text, subjects: Subjects) -> Iterator[Statement]:
    """在A方面，…B: A is a part of the section's programme, B of A."""
    head: Found | None = None
    for sentence in text.sentences:
        schemes = [f for f in subjects.inside(sentence.start, sentence.end) if f.entity.type == "Programme"]
        if sentence.kind == "heading":
            head = schemes[-1] if schemes else None
            continue
        if not schemes or not text.text[sentence.start : schemes[0].mention.start].endswith("在"):
            continue
        first = schemes[0]
        if not re.match(r"(?:工作)?(?:方面|中|上)", text.text[first.mention.end : first.mention.end + 4]):
            continue
        if head is not None:
            yield from said(
                text,
                (first.entity, "subProgrammeOf", head.entity),
                (first.mention.start, first.mention.end + 2),
                "structure.aspect",
            )
        for other in schemes[1:]:
            yield from said(
                text,
                (other.entity, "subProgrammeOf", first.entity),
                span(first, other),
                "structure.aspect",
            )


PLACES = frozenset({"Compound", "Road", "Park", "Area", "Facility", "Project"})
CARRIED = re.compile(
    r"(?:推行|采取|采用|实行|实施|开展|推进|经过|探索|运用|完成|纳入|列入|列为|使用|落实)[^，。；]{0,8}$"
)


def places_of(text: Text, sentence: Sentence, found: list[Found], subjects: Subjects) -> Iterator[Statement]:
    """A compound, road or park where a programme is carried out: 实施A、B老旧小区改造; A小区推行B; 在A、B推行C."""
    for place in found:
        if place.entity.type not in PLACES - {"Project", "Facility"}:
            continue
        for scheme in found:
            if scheme.entity.type != "Programme" or scheme.mention.start < place.mention.end:
                continue
            between = text.text[place.mention.end : scheme.mention.start]
            touching = between in {"", "的"} or LISTED.match(between) or CLOSED.fullmatch(between)
            others = any(
                place.mention.end <= f.mention.start < scheme.mention.start for f in found if f.entity.type in AGENTS
            )
            if touching or (len(between) <= 40 and CARRIED.search(between) and not others):
                at = span(place, scheme)
                yield from said(text, (place.entity, "underProgramme", scheme.entity), at, "structure.place")


# The last of a list that its count closes: A、B等12个老旧小区改造.
CLOSED = re.compile("等?(?:[0-9一二两三四五六七八九十百]+[余多]?[个条处座])|等")
LISTED = re.compile(
    r"^(?:、[一-鿿0-9]{2,12}|和[一-鿿0-9]{2,12}){1,4}(?:等)?(?:[0-9一二两三四五六七八九十百]+[个条处座])?$"
)


def led_projects(text: Text, sentence: Sentence, found: list[Found]) -> Iterator[Statement]:
    """以P为契机，完成A、B; 借助P的东风，…A: what follows in the sentence was done under P."""
    for scheme in found:
        if scheme.entity.type != "Programme":
            continue
        before = text.text[max(sentence.start, scheme.mention.start - 4) : scheme.mention.start]
        after = text.text[scheme.mention.end : scheme.mention.end + 8]
        if not (LEADS.match(after) or MEANS.match(after) or re.search(r"(?:借助|结合|依托|按照)$", before)):
            continue
        for thing in found:
            if thing.entity.type in {"Project", "Park"} and thing.mention.start > scheme.mention.end:
                at = span(scheme, thing)
                yield from said(text, (thing.entity, "underProgramme", scheme.entity), at, "structure.led")


def into(text: Text, found: list[Found]) -> Iterator[Statement]:
    """把A纳入B: A is done under B."""
    for first, second in pairwise(found):
        between = text.text[first.mention.end : second.mention.start]
        if second.entity.type == "Programme" and INTO.fullmatch(between.strip("“")):
            predicate = "subProgrammeOf" if first.entity.type == "Programme" else "underProgramme"
            yield from said(
                text,
                (first.entity, predicate, second.entity),
                span(first, second),
                "structure.into",
            )
