"""What a demonstrative takes up where a date of founding stands: 这个小区建于1987年, 这支成立于2016年的队伍."""

from __future__ import annotations

import re

from kg.model import Found, Time
from kg.statements.clauses import Subjects

NOUNS = {
    "Compound": "小区|院子|院落|大院|楼院|家属院",
    "SocialOrganization": "队伍|服务队|协会",
    "School": "学校",
    "Hospital": "医院",
    "Facility": "中心|场馆",
}
NOUN = re.compile("|".join(f"(?P<{type}>{nouns})" for type, nouns in NOUNS.items()))
REACH = 8  # characters from the date to the noun it qualifies


def this_one(subjects: Subjects, start: int, time: Time) -> Found | None:
    """What was named last of the class that the noun behind 这 asks for, between 这 and the date or behind it."""
    text = subjects.text.text
    noun = NOUN.search(text, start, time.start)
    if noun is None and "的" in text[time.end - 1 : time.end + 1]:
        noun = NOUN.search(text, time.end, time.end + REACH)
    if noun is None:
        return None
    return next((f for f in subjects.before(start) if f.entity.type == noun.lastgroup), None)
