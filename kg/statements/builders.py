"""Who builds with whom, what works do of themselves, and people who are put together."""

from __future__ import annotations

import re

from kg.model import Entity, Found, Text
from kg.statements.clauses import AGENTS, Subjects
from kg.statements.doers import FAR, start_of

# With whom something is built: 与某公司合作建设某某园.
WITH, JOINTLY = re.compile("[与同和]$"), re.compile("(?:合作|共同|联合|携手|联手)(?:投资|出资)?")


def builders_beside(subjects: Subjects, verb: int, agents: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """The partner, beside the agents, between 与 and a verb of building that is done together."""
    text, clause = subjects.text.text, subjects.clauses[subjects.clause_at(verb)]
    named = [f for f in subjects.inside(max(clause.start, verb - FAR), verb) if f.entity.type in AGENTS]
    if not named or JOINTLY.fullmatch(text, named[-1].mention.end, verb) is None:
        return ()
    joined = WITH.search(text, clause.start, start_of(subjects, named[-1]))
    return (named[-1].entity,) if joined and named[-1].entity not in agents else ()


def told_of_works(subjects: Subjects, found: Found) -> bool:
    """Whether the sentence tells what works do, not what an office does: 某某项目去年动工，修缮某某塔."""
    at = subjects.clause_at(found.mention.start)
    topic = subjects.topic_at(found.mention.start)
    told = topic is not None and topic.type == "Project" and topic != found.entity
    return told and found.entity.type != "Project" and not subjects.own[at] and not subjects.acting_before(at)


# People who are put together make a team: 抽调54名党员组成某服务队.
MADE_UP = re.compile(
    r"(?:抽调|选派|选调|吸纳|招募|动员|组织|把|将)[^，。；由]{2,30}(?:组成|编成|编为)(?:了)?(?:[0-9]+支)?$"
)


def is_made_up(text: Text, found: Found) -> bool:
    """Whether a team is made of people who are put together."""
    start = found.mention.start
    if found.entity.type != "SocialOrganization":
        return False
    return MADE_UP.search(text.text, max(0, start - 40), start) is not None


__all__ = ["builders_beside", "is_made_up", "told_of_works"]
