"""When something came into being: 自2004年10月成立, 成立于2016年, 2021年初成立某某联合党委, 去年10月启用."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.model import Entity, Resolution, Statement, Text, Time
from kg.statements.clauses import Clause, Subjects, evidence_of
from kg.vocabulary import allows

VERB = re.compile(
    r"(?:挂牌|正式|批准|调整|联合|牵头)*(?:成立|组建|设立|析置|创办|创立)|撤[乡镇村]设(?:街|镇|社区|办)|启用|投用|开园|揭牌|挂牌|建成(?:投用|启用|开放)?|投入(?:使用|运营)"
)
SINCE = re.compile(r"(?:成立|始建|组建|创建|设立|创办|建成|创立|建)于$")
ANNIVERSARY = re.compile(r"成立[0-9一二三四五六七八九十百]+周年|建党|建国|新中国")
FOUNDED = frozenset(
    "PartyOrganization GovernmentBody Company SocialOrganization School Hospital Facility Community Office Zone Media "
    "Park".split()
)


def founding(text: Text, resolution: Resolution, subjects: Subjects, times: Sequence[Time]) -> Iterator[Statement]:
    """The statements ``foundedOn``: a date and a verb of founding in one clause."""
    for time in times:
        if not time.edtf or "/" in time.edtf or time.end - time.start < 2:
            continue
        future = "将" in text.text[max(0, time.start - 4) : time.start]
        if future or text.text.startswith("以前", time.end) or ANNIVERSARY.search(text.text, time.end, time.end + 30):
            continue
        clause = subjects.clauses[subjects.clause_at(time.start)]
        if time.end > clause.end:
            continue
        verb = VERB.search(text.text, time.end, min(clause.end, time.end + 30))
        if SINCE.search(text.text[max(clause.start, time.start - 6) : time.start]):
            founded, start, end = subjects.topic_at(time.start), subjects.subject_start(time.start), time.end
        elif verb and (text.text[time.end - 1] not in "年来" or time.edtf[:4] in text.text[time.start : time.end]):
            founded, start, end = what_was_founded(text, subjects, clause, time, verb)
        else:
            continue
        if founded is not None and allows("foundedOn", founded.type, "Date"):
            evidence = evidence_of(text, min(start, time.start), max(end, time.end))
            yield Statement(
                text.article.id, founded, "foundedOn", time.edtf, evidence, time=time.edtf, rule="founding.date"
            )


def what_was_founded(
    text: Text, subjects: Subjects, clause: Clause, time: Time, verb: re.Match[str]
) -> tuple[Entity | None, int, int]:
    """The thing behind the verb; with nothing behind it, what stands before the date or the clause speaks of."""
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
        return (outer[0].entity, time.start, outer[0].mention.end) if outer else (None, 0, 0)
    between = [f for f in subjects.inside(time.end, verb.start()) if f.entity.type in FOUNDED]
    before = [
        f
        for f in subjects.inside(clause.start, time.start)
        if f.entity.type in FOUNDED and f.mention.end >= time.start - 2
    ]
    later = (
        [f for f in subjects.inside(clause.end, clause.end + 24) if f.entity.type in FOUNDED]
        if rest.startswith("至今") or rest.startswith("以来")
        else []
    )
    for found in (*before[-1:], *between[-1:], *later[-1:]):
        return found.entity, min(found.mention.start, time.start), max(verb.end(), found.mention.end)
    return subjects.topic_at(time.start), subjects.subject_start(time.start), verb.end()
