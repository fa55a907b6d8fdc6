"""When something came into being: 自2004年10月成立, 成立于2016年, 2021年初成立某某联合党委, 去年10月启用的某中心."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.model import Entity, Found, Resolution, Statement, Text, Time
from kg.statements.clauses import DIVISIONS, Clause, Subjects, evidence_of
from kg.statements.founding_this import this_one
from kg.vocabulary import allows

VERB = re.compile(
    r"(?:挂牌|正式|批准|调整|联合|牵头|合并|整合|撤并|共同)*(?:成立|组建|设立|析置|创办|创立)|合并而成|"
    r"撤[乡镇村]设(?:街道|街|镇|社区|办)|应运而生|开业|开馆|启用|投用|开园|揭牌|挂牌|建成(?:投用|启用|开放)?|投入(?:使用|运营)"
)
SINCE = re.compile(r"(?:成立|始建|组建|创建|设立|创办|建成|创立|建)于$")
ANNIVERSARY = re.compile(r"成立[0-9一二三四五六七八九十百]+周年|建党|建国|新中国")
# What is only planned has not come into being.
AHEAD = re.compile(r"预计|计划|将|拟|力争|有望|预期|确保")
SPAN = re.compile("(?:自|从)?.{4,12}?(?P<verb>成立|组建|设立|创办|创建|建成|投用|启用)(?:至今|以来)")
ADVERB = re.compile("(?:始|正式|初|也|均|都|由[^，。；]*|[“‘]|办事处|街道|社区|街道办)$")
# A division is not built and not opened; something in it is.
OPENING = re.compile("启用|投用|开园|建成|投入|开业|开馆")
FOUNDED = frozenset(
    "PartyOrganization GovernmentBody Company SocialOrganization School Hospital Facility Community Office Zone Media "
    "Park".split()
)
MODIFIED = FOUNDED | {"Compound", "Area"}
SET_UP = re.compile(r"(?:成立|组建|设立|创办|创立)(?:了)?")
SET_UP_BODIES = frozenset("PartyOrganization GovernmentBody Company SocialOrganization".split())
COUNTED = re.compile("[0-9一两二三四五六七八九十支个]{1,4}")
OPENED = re.compile(
    r"(?:正式)?(?:应运而生|建成投用|建成启用|建成开放|启用|投用|成立(?![一-鿿“])|揭牌|挂牌成立|建成|投入使用)"
)

Dated = tuple[Entity | None, int, int]
NOTHING: Dated = (None, 0, 0)


def founding(text: Text, resolution: Resolution, subjects: Subjects, times: Sequence[Time]) -> Iterator[Statement]:
    """The statements ``foundedOn``: a date and a verb of founding in one clause, or a date that heads the next."""
    for time in times:
        if found := SPAN.fullmatch(text.text, time.start, time.end):
            yield from since(text, subjects, time, found.end("verb"))
            continue
        if not time.edtf or "/" in time.edtf or time.end - time.start < 2 or is_no_date(text, time):
            continue
        clause = subjects.clauses[subjects.clause_at(time.start)]
        if time.end > clause.end:
            continue
        founded, start, end = what_was_dated(text, subjects, clause, time)
        if founded is not None and allows("foundedOn", founded.type, "Date"):
            evidence = evidence_of(text, min(start, time.start), max(end, time.end))
            yield Statement(
                text.article.id, founded, "foundedOn", time.edtf, evidence, time=time.edtf, rule="founding.date"
            )


def since(text: Text, subjects: Subjects, time: Time, end: int) -> Iterator[Statement]:
    """自2004年10月成立至今，某办事处…: the subject of the clause, or of the next, was founded then."""
    date = time.edtf.split("/")[0]
    at = subjects.clause_at(time.start)
    own = subjects.own[at] or (subjects.own[at + 1] if at + 1 < len(subjects.own) else ())
    founded = own[-1].entity if own else subjects.topic_at(time.start)
    if date and founded is not None and allows("foundedOn", founded.type, "Date"):
        evidence = evidence_of(text, time.start, max(end, own[-1].mention.end if own else end))
        yield Statement(text.article.id, founded, "foundedOn", date, evidence, time=date, rule="founding.date")


def is_no_date(text: Text, time: Time) -> bool:
    """Whether a time lies ahead, or is an anniversary's or a mere before."""
    ahead = AHEAD.search(text.text, max(0, time.start - 4), time.start) or is_later(time.edtf, text.article.published)
    before = text.text.startswith(("以前", "前"), time.end) or text.text[time.end - 1] == "前"
    return bool(ahead) or before or ANNIVERSARY.search(text.text, time.end, time.end + 30) is not None


def is_later(edtf: str, published: str) -> bool:
    """Whether a date lies after the month in which the article was published."""
    return len(edtf) >= 7 and len(published) >= 7 and edtf[:7] > published[:7]


def what_was_dated(text: Text, subjects: Subjects, clause: Clause, time: Time) -> Dated:
    """What a time dates, where its name or its clause begins, and where the evidence ends."""
    verb = VERB.search(text.text, time.end, min(clause.end, time.end + 40))
    said = text.text[time.start : time.end]
    if SINCE.search(text.text[max(clause.start, time.start - 6) : time.start]):
        return since_then(text, subjects, clause, time)
    if verb and (said[-1] not in "年来" or time.edtf[:4] in said):
        if text.text.startswith("的", verb.end()) and verb.start() - time.end <= 4:
            return modified(subjects, clause, verb.end())
        return what_was_founded(text, subjects, clause, time, verb)
    if time.end == clause.end and time.end < clause.sentence.end:
        return in_next_clause(text, subjects, clause)
    return NOTHING


def since_then(text: Text, subjects: Subjects, clause: Clause, time: Time) -> Dated:
    """What a date behind 成立于 or 建于 dates: what 这 takes up, what the words up to 的 qualify, or what is before."""
    if text.text[clause.start] in "这该" and (taken := this_one(subjects, clause.start, time)):
        return taken.entity, clause.start, time.end
    if "的" in text.text[time.end - 1 : time.end + 1]:
        return modified(subjects, clause, time.end)
    return before_since(text, subjects, clause, time)


def before_since(text: Text, subjects: Subjects, clause: Clause, time: Time) -> Dated:
    """What 成立于 dates: the name right before it, else what is open; nothing where another noun stands there."""
    start = max(clause.start, time.start - 6)
    since = SINCE.search(text.text[start : time.start])
    at = start + (since.start() if since else 0)
    named = [f for f in subjects.resolution.ending_at(at) if f.entity.type in MODIFIED]
    if named:
        last = max(named, key=lambda f: f.mention.end - f.mention.start)
        return last.entity, last.mention.start, time.end
    if at > clause.start and not ADVERB.search(text.text, clause.start, at):
        return NOTHING  # a compound or a building that has no entity: 她住的小区建于1984年
    return subjects.topic_at(time.start), subjects.subject_start(time.start), time.end


def modified(subjects: Subjects, clause: Clause, of: int) -> Dated:
    """What the words up to 的 qualify: 始建于1978年的某家属院."""
    behind = [f for f in subjects.inside(of, clause.end) if f.entity.type in MODIFIED and f.mention.start <= of + 6]
    return (behind[0].entity, behind[0].mention.start, behind[0].mention.end) if behind else NOTHING


def in_next_clause(text: Text, subjects: Subjects, clause: Clause) -> Dated:
    """What the clauses after a date set up, or what opens there: 2019年5月，某中心启用; 2022年3月，镇里成立某党委."""
    for later in subjects.clauses_after(clause)[:4]:
        named = [f for f in subjects.inside(later.start, later.end) if f.mention.type != "Reference"]
        for found in named:
            before = text.text[later.start : found.mention.start]
            hit = list(SET_UP.finditer(before))
            if hit and found.entity.type in SET_UP_BODIES and is_object(text, found, later.start + hit[-1].end()):
                return found.entity, clause.start, found.mention.end
        own = subjects.own[subjects.clause_at(later.start)]
        opened = OPENED.match(text.text, own[-1].mention.end) if own else None
        if own and opened and own[-1].entity.type in FOUNDED:
            return own[-1].entity, clause.start, opened.end()
        if SET_UP.search(text.text, later.start, later.end):
            return NOTHING
    return NOTHING


def is_object(text: Text, found: Found, after: int) -> bool:
    """Whether a name is what a verb sets up: right behind it, or behind what qualifies it."""
    between = text.text[after : found.mention.start]
    return (
        not between
        or between.endswith("的")
        or re.fullmatch("[0-9一两二三四五六七八九十支个]{1,4}", between) is not None
    )


def what_was_founded(text: Text, subjects: Subjects, clause: Clause, time: Time, verb: re.Match[str]) -> Dated:
    """The thing behind the verb; with nothing behind it, what stands before the date or the clause speaks of."""
    if AHEAD.search(text.text, clause.start, verb.start()):
        return NOTHING
    behind = [
        f
        for f in subjects.inside(verb.end(), clause.end + 40)
        if f.entity.type in FOUNDED and f.mention.end <= clause.sentence.end
    ]
    rest = text.text[verb.end() : clause.end]
    if re.match(r"(?:了)?[^，。；至以后的]", rest) and not re.match(r"(?:以来|至今|以后|之后|后|的)", rest):
        outer = [
            f
            for f in behind
            if f.mention.end >= min(clause.end, verb.end() + 30) - 1 or f.mention.start <= verb.end() + 4
        ]
        return (outer[0].entity, time.start, outer[0].mention.end) if outer else NOTHING
    between = [f for f in subjects.inside(time.end, verb.start()) if f.entity.type in FOUNDED]
    before = [
        f
        for f in subjects.inside(clause.start, time.start)
        if f.entity.type in FOUNDED | {"Compound"} and f.mention.end >= time.start - 2
    ]
    later = (
        [f for f in subjects.inside(clause.end, clause.end + 24) if f.entity.type in FOUNDED]
        if rest.startswith("至今") or rest.startswith("以来")
        else []
    )
    merged = verb.group() == "合并而成" or "原" in text.text[time.end : verb.start()]
    for found in (*before[-1:], *([] if merged else between[-1:]), *later[-1:]):
        return found.entity, min(found.mention.start, time.start), max(verb.end(), found.mention.end)
    topic = subjects.topic_at(time.start)
    if topic is not None and topic.type in DIVISIONS | {"Compound"} and OPENING.search(verb.group()):
        return NOTHING
    return topic, subjects.subject_start(time.start), verb.end()
