"""How programmes hang together: which is a part or a means of which (subProgrammeOf)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from kg.model import Entity, Found, Resolution, Sentence, Statement, Text
from kg.statements.clauses import Subjects, said, span
from kg.statements.under import under

# 以A为抓手: A is a means of what follows; 以A为牵引: what follows is a part of A.
MEANS = re.compile(r"为(?:重要|有力|主要|总)?(?:抓手|依托|支撑|平台|切入点|突破口|轴线|路径|实施路径|基础|手段)")
SET_UP = re.compile(r"(?:构建|建立|健全|完善|形成|打造)[^，。；]{0,8}$")
CARRIED_OUT = re.compile("(?:实施|启动)(?:了|好)?(?:[0-9]{4}年)?$")
LEADS = re.compile(r"为(?:重要|有力|主要)?(?:牵引|引领|主线|载体|统领|统揽|目标|导向)")
INTO = re.compile(r"纳入|列入|融入")


def structure(text: Text, resolution: Resolution, subjects: Subjects) -> Iterator[Statement]:
    """Which programme is a part or a means of which, and what was done under which."""
    yield from one_way(hanging(text, subjects))
    for sentence in text.sentences:
        found = [f for f in subjects.inside(sentence.start, sentence.end) if f.mention.type != "Reference"]
        if any(f.entity.type in {"Programme", "Document", "Compound"} for f in found):
            yield from under(text, sentence, found, subjects)


def hanging(text: Text, subjects: Subjects) -> Iterator[Statement]:
    """Every part and means of a programme, the surest first."""
    yield from aspects(text, subjects)
    for sentence in text.sentences:
        found = subjects.inside(sentence.start, sentence.end)
        schemes = [f for f in found if f.entity.type == "Programme" and f.mention.type != "Reference"]
        yield from means(text, schemes)
        yield from relied_on(text, schemes)
        yield from into(text, schemes)
        yield from parts(text, schemes)
        yield from one_of_its(text, schemes)
        yield from listed_of(text, sentence, schemes, subjects)


def one_way(statements: Iterable[Statement]) -> Iterator[Statement]:
    """No programme is a part of what is a part of it: of two that say so the first stays."""
    said_so: set[tuple[Entity, object]] = set()
    for statement in statements:
        if (statement.object, statement.subject) not in said_so:
            said_so.add((statement.subject, statement.object))
            yield statement


def means(text: Text, schemes: list[Found]) -> Iterator[Statement]:
    """以A为抓手，…B: A is a means of B."""
    for first, second in pairwise(schemes):
        between = text.text[first.mention.end : second.mention.start]
        if len(between) > 40:
            continue
        at = span(first, second)
        if MEANS.match(between) and SET_UP.search(between):
            yield from said(text, (first.entity, "subProgrammeOf", second.entity), at, "structure.means")
        elif LEADS.match(between) or (MEANS.match(between) and CARRIED_OUT.search(between)):
            yield from said(text, (second.entity, "subProgrammeOf", first.entity), at, "structure.leads")


RELIED = re.compile("(?:依托|借助|通过)$")
BROUGHT_OUT = re.compile("(?:平台|系统)?(?:[，]?[一-鿿]{0,8})(?:推出|开发|打造|上线|开设)(?:了)?[^，。；]{0,8}")
IN_COURSE = re.compile("(?:推进|开展|实施|落实)$")
COURSE = re.compile("(?:工作|活动|行动)?(?:中|过程中|的过程中)，[^。；]{0,20}以$")
WAYS = re.compile("为(?:实施)?(?:路径|抓手|主线|载体)")


def relied_on(text: Text, schemes: list[Found]) -> Iterator[Statement]:
    """依托A推出B, 在推进A中，…以B为路径: B is a part of A."""
    for first, second in pairwise(schemes):
        start, end = first.mention.end, second.mention.start
        lead = text.text[max(0, first.mention.start - 3) : first.mention.start]
        out = RELIED.search(lead) and BROUGHT_OUT.fullmatch(text.text, start, end)
        way = IN_COURSE.search(lead) and COURSE.fullmatch(text.text, start, end)
        if out or (way and WAYS.match(text.text, second.mention.end)):
            yield from said(
                text, (second.entity, "subProgrammeOf", first.entity), span(first, second), "structure.leads"
            )


def into(text: Text, schemes: list[Found]) -> Iterator[Statement]:
    """把A纳入B: A is a part of B."""
    for first, second in pairwise(schemes):
        if INTO.fullmatch(text.text[first.mention.end : second.mention.start].strip("“")):
            yield from said(
                text, (first.entity, "subProgrammeOf", second.entity), span(first, second), "structure.into"
            )


def parts(text: Text, schemes: list[Found]) -> Iterator[Statement]:
    """“三色管家”工作法：红色管家…，蓝色管家…: what a scheme lists after a colon is a part of it.

    Rare in the gold, and general: only items that bear the head of the scheme's own name are its parts.
    """
    whole: Found | None = None
    for scheme in schemes:
        if scheme.mention.rule != "programme.part":
            whole = scheme
        elif whole is not None and re.search("[：:]|，即", text.text[whole.mention.end : scheme.mention.start]):
            at = span(whole, scheme)
            yield from said(text, (scheme.entity, "subProgrammeOf", whole.entity), at, "structure.part")


# A是某街道B工作法的一环; between A and B stands whose B is.
ONE_OF = re.compile("(?:也|正|就)?(?:是|成为|系)[^，。；“”]{0,16}")
ITS_PART = re.compile(
    "的(?:一环|重要(?:内容|一环|部分|组成部分|举措|抓手)|组成部分|一部分|一个(?:环节|部分)|具体(?:实践|举措))"
)


def one_of_its(text: Text, schemes: list[Found]) -> Iterator[Statement]:
    """A是B的一环: A is a part of B."""
    for first, second in pairwise(schemes):
        said_so = ITS_PART.match(text.text, second.mention.end)
        if said_so and ONE_OF.fullmatch(text.text, first.mention.end, second.mention.start):
            at = (first.mention.start, said_so.end())
            yield from said(text, (first.entity, "subProgrammeOf", second.entity), at, "structure.one_of")


POINTED = re.compile("(?:这一|该|这套|这个)(?:做法|工作法|机制|模式|打法)[：:]$")


def listed_of(text: Text, sentence: Sentence, schemes: list[Found], subjects: Subjects) -> Iterator[Statement]:
    """推开这一做法：“A”、“B”、“C”: parts of the scheme that the sentences before named last."""
    listed = [f for f in schemes if f.mention.rule == "programme.part"]
    if not listed or not POINTED.search(text.text, sentence.start, listed[0].mention.start):
        return
    named = (f for f in subjects.before(sentence.start) if f.entity.type == "Programme")
    whole = next((f for f in named if f.mention.rule != "programme.part"), None)
    for part in listed if whole else ():
        at = (listed[0].mention.start, part.mention.end)
        yield from said(text, (part.entity, "subProgrammeOf", whole.entity), at, "structure.part")  # type: ignore[union-attr]


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
            if head is not None and other.entity == head.entity:
                continue  # 在A方面，…解决B创建中的问题: B is the whole, spoken of again
            yield from said(
                text,
                (other.entity, "subProgrammeOf", first.entity),
                span(first, other),
                "structure.aspect",
            )
