"""People who found something themselves: 居民马某与12名姐妹合伙创办某合作社, 由退休法官周某牵头成立的某调解室."""

from __future__ import annotations

import re

from kg.model import Entity, Found, Text
from kg.statements.clauses import AGENTS, Subjects

# What stands between somebody and the verb of founding; a secretary who leads (牵头) does it for the community.
ONESELF = re.compile(
    "(?:还|又|也|先后|主动|率先|自己|自发|[0-9]{4}年|去年|今年|与[^，。；]{1,12}|和[^，。；]{1,12}|自掏腰包|自筹资金|退休后|返乡)*"
    "(?:合伙|一起|共同)?(?P<verb>创办|创立|发起|首创|领办|带头成立|带头办起|带头创办|带头组建|拉起|自办|创建)"
)
LEADING = re.compile("(?:还|又|也|先后|主动|率先)*(?:牵头|挑头|领头)(?:成立|组建|办起|创办|建起|设立)")
FAR = 40  # characters between somebody and the verb's end


def founder_before(text: Text, subjects: Subjects, verb: int) -> tuple[Entity, ...]:
    """The person who founds what a verb that begins at a place governs; nobody where a body does."""
    at = subjects.clause_at(verb)
    start = subjects.clauses[at].start
    people = [f for f in subjects.inside(max(start, verb - FAR), verb) if f.entity.type == "Person"]
    if not people:
        return ()
    last = people[-1]
    own = ONESELF.match(text.text, last.mention.end, verb + 6)
    if own and own.start("verb") <= verb < own.end():
        body = subjects.agents_at(verb) if own["verb"].startswith("带头") else ()
        return (last.entity, *body)
    led = LEADING.match(text.text, last.mention.end, verb + 4)
    if led and verb < led.end() and not leads_a_body(text, subjects, start, last):
        return (last.entity,)
    return ()


def leads_a_body(text: Text, subjects: Subjects, start: int, person: Found) -> bool:
    """Whether somebody's post of a body stands before the name: 村党委书记某某牵头成立 is the village's deed."""
    title = text.text[max(start, person.mention.start - 16) : person.mention.start]
    held = re.search("书记|主任|委员|村长|镇长|乡长$", title) is not None
    return held or any(f.entity.type in AGENTS for f in subjects.own[subjects.clause_at(start)]) or not title


__all__ = ["founder_before"]
