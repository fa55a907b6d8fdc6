"""When something came into being: 自2004年10月成立, 成立于2016年, 始建于1985年."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.model import Found, Resolution, Statement, Text, Time
from kg.statements.clauses import evidence_of
from kg.vocabulary import allows

AFTER = re.compile(r"^(?:正式|挂牌|初|底)*(?:成立|组建|设立|建成|创办|挂牌|揭牌|建立|获批)")
BEFORE = re.compile(r"(?:成立|始建|组建|创建|设立|创办|建成|创立|建)于$")


def founding(text: Text, resolution: Resolution, times: Sequence[Time]) -> Iterator[Statement]:
    """The statements ``foundedOn``: a date beside a verb of founding, of the nearest thing in the sentence."""
    for time in times:
        if not time.edtf or "/" in time.edtf:
            continue
        before, after = text.text[max(0, time.start - 6) : time.start], text.text[time.end : time.end + 8]
        if not (AFTER.match(after) or BEFORE.search(before)):
            continue
        sentence = next((s for s in text.sentences if s.start <= time.start < s.end), None)
        if sentence is None:
            continue
        inside = [f for f in resolution.found if sentence.start <= f.mention.start < sentence.end and allows("foundedOn", f.entity.type, "Date")]
        founded = nearest(inside, time, founds_object=bool(re.match(r"^(?:正式)?(?:成立|组建|设立|建立)[^，。至于后以]", after)))
        if founded is not None:
            start, end = min(time.start, founded.mention.start), max(time.end, founded.mention.end)
            yield Statement(text.article.id, founded.entity, "foundedOn", time.edtf, evidence_of(text, start, end), time=time.edtf, rule="founding.date")


def nearest(found: Sequence[Found], time: Time, *, founds_object: bool) -> Found | None:
    """What was founded: the object after 成立, else the thing named last before the date, else the first after it."""
    before = [f for f in found if f.mention.end <= time.start]
    after = [f for f in found if f.mention.start >= time.end]
    if founds_object and after:
        return after[0]
    return before[-1] if before else after[0] if after else None
