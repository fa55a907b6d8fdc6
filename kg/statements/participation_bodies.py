"""Bodies that take part in what is held: 街道举办邻里节，某艺术团、某协会等28支队伍同台献演."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Found, Statement, Text
from kg.statements.clauses import AGENTS, Subjects, said

# The list that a count closes: A、B等28支队伍, A、B等共86家企业.
COUNT = "(?:[0-9一二两三四五六七八九十百]+[余多]?[支家个名位户][一-鿿]{0,8}?)?"
CLOSED = f"(?:等(?:共|近|逾|约)?{COUNT}|代表队|代表|的[一-鿿]{{2,8}})?"
# What is done at what is held. Coming to see a place or joining a body is no taking part, so the verb ends its clause.
ACTS = re.compile(
    f"{CLOSED}(?:也|都|还|共同|应邀|受邀|一起|纷纷|分别|先后|依次|轮番|同台|联袂|登台|现场|第一个|首个|率先|倾情)*"
    "(?:(?:献演|献艺|演出|表演|展演|参演|登场|登台|亮相|同台|竞技|比拼|展示|角逐|参赛|参会|到场|到会|参展|出战|出席)|"
    "(?:获得|夺得|摘得|斩获|捧得)[^，。；“”]{0,10}(?:冠军|亚军|季军|[一二三四]等奖|[金银铜]奖)|"
    "(?:参加|参与|出席)(?:了)?(?:演出|活动|比赛|演练|会议|表演|展演|仪式|大会|启动仪式)?)(?=[，。；！]|$)"
)
# What is told and happened, or is only a floor of another name, holds nobody.
NOT_HELD = frozenset({"event.known"})
# Two clauses between what is held and who comes at most: 在某广场开幕，A登台; 文化节开幕。当天，A登台.
NEAR = 90


def bodies_taking_part(text: Text, subjects: Subjects) -> Iterator[Statement]:
    """The statements ``participatesIn`` of bodies, and of a person with them, that act at an event named before."""
    for at, clause in enumerate(subjects.clauses):
        row = row_of(subjects, at)
        if not row or not ACTS.match(text.text, row[-1].mention.end):
            continue
        event = event_before(subjects, row[0].mention.start, clause.sentence.paragraph)
        for body in row if event else ():
            at_event = (event.mention.start, row[-1].mention.end)  # type: ignore[union-attr]
            triple = (body.entity, "participatesIn", event.entity)  # type: ignore[union-attr]
            yield from said(text, triple, at_event, "participation.body")


def row_of(subjects: Subjects, at: int) -> list[Found]:
    """The bodies, or the person, that a clause begins with, one name after the other."""
    own = [f for f in subjects.own[at] if f.entity.type in AGENTS]
    clause = subjects.clauses[at]
    if not own:
        return [f for f in subjects.inside(clause.start, clause.end) if f.entity.type == "Person"][:1]
    return own


def event_before(subjects: Subjects, position: int, paragraph: int) -> Found | None:
    """What is held that the paragraph named last, not far before a position."""
    for found in subjects.before(position):
        far = position - found.mention.end > NEAR
        if far or subjects.clauses[subjects.clause_at(found.mention.start)].sentence.paragraph != paragraph:
            return None
        if found.entity.type == "Event" and found.mention.rule not in NOT_HELD and found.mention.end <= position:
            return found
    return None


__all__ = ["bodies_taking_part"]
