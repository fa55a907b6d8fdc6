"""When something came into being: 自2004年10月成立, 成立于2016年, 始建于1985年."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.model import Entity, Resolution, Statement, Text, Time
from kg.statements.clauses import Subjects, evidence_of
from kg.vocabulary import allows

OBJECT = re.compile(r"^(?:，)?(?:正式|挂牌|初|底)*(?:成立|组建|设立|建立|创办)(?:了)?(?=[^，。至于后以以来])")
AFTER = re.compile(r"^(?:，)?(?:正式|挂牌|初|底|由[^，。]{2,14})*(?:成立|组建|设立|建成|创办|挂牌|揭牌|建立|获批)")
BEFORE = re.compile(r"(?:成立|始建|组建|创建|设立|创办|建成|创立|建)于$")


def founding(text: Text, resolution: Resolution, subjects: Subjects, times: Sequence[Time]) -> Iterator[Statement]:
    """The statements ``foundedOn``: a date beside a verb of founding."""
    for time in times:
        if not time.edtf or "/" in time.edtf:
            continue
        before, after = text.text[max(0, time.start - 6) : time.start], text.text[time.end : time.end + 12]
        if not (AFTER.match(after) or BEFORE.search(before)):
            continue
        founded, start, end = what_was_founded(text, subjects, time, after)
        if founded is not None and allows("foundedOn", founded.type, "Date"):
            evidence = evidence_of(text, min(start, time.start), max(end, time.end))
            yield Statement(text.article.id, founded, "foundedOn", time.edtf, evidence, time=time.edtf, rule="founding.date")


def what_was_founded(text: Text, subjects: Subjects, time: Time, after: str) -> tuple[Entity | None, int, int]:
    """The thing after 成立 if one stands there, else what the clause speaks of."""
    object_of = OBJECT.match(after)
    if object_of:
        at = time.end + object_of.end()
        found = [f for f in subjects.inside(at, at + 12) if f.mention.start <= at + 4]
        if found:
            return found[0].entity, found[0].mention.start, found[0].mention.end
        return None, time.start, time.end
    topic = subjects.topic_at(time.start)
    return topic, subjects.subject_start(time.start), time.end + 4
