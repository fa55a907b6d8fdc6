"""Who takes part in what is held: 书记某某主持会议, 某某在大会上作报告, 主任某某参加某活动."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Found, Resolution, Statement, Text
from kg.statements.clauses import AGENTS, Clause, Subjects, said

# What somebody does at a meeting that was named before.
AT_MEETING = re.compile(
    "(?:先后|分别|依次|现场|在会上)?(?:作|做|发表)(?:了)?[^，。；、]{0,8}(?:讲话|报告|发言|部署|总结|汇报|点评|介绍|分享|交流|推介)|"
    "到会(?:并)?(?:讲话|致辞|指导)|(?:等(?:领导|嘉宾|同志|[0-9]+[余多]?人)?)?(?:一同|共同)?(?:出席|参加|到场|参会)(?=[，。；])|"
    "(?:到会|出席|参加|主持|列席)(?:了)?(?:会议|活动|仪式|大会|推进会|座谈会|指导|并|$|[，。；])|"
    "宣读|致辞|致欢迎|通报|宣布|讲话(?:$|[，。；])"
)
# What stands between somebody and an event in one clause.
TO_EVENT = re.compile(
    "(?:受邀|应邀|也|都|还|曾|先后|分别|带队|代表[一-鿿]{0,8})*(?:在|参加|出席|参与|列席|主持|观摩)(?:了|过)?"
    "(?:[^，。；“”]{0,14}(?:召开|举行|举办)的)?[^，。；“”]{0,10}"
)
AFTER_IN = re.compile("(?:上|中|现场|期间|开幕|闭幕)")
# In a meeting, somebody says something in the next clause: 在全镇动员大会上，书记某某提出….
ON_IT = re.compile("(?:上|现场|开幕式上)[，。；]?")
SAYS = re.compile("(?:还|也|要求|强调|郑重|代表[一-鿿]{0,8})*(?:说|提出|指出|表示|要求|强调|宣布|承诺|介绍)")
MEETING = re.compile("会$|会议$|仪式$|论坛$|典礼$|会”$|大赛$|比赛$|活动$|节$|节”$")


def participation(text: Text, resolution: Resolution, subjects: Subjects) -> Iterator[Statement]:
    """The statements ``participatesIn`` of people."""
    meeting: Found | None = None
    told_at: Found | None = None
    paragraph = -1
    for clause in subjects.clauses:
        if clause.sentence.paragraph != paragraph:
            meeting, told_at, paragraph = None, None, clause.sentence.paragraph
        found = subjects.inside(clause.start, clause.end)
        people = [f for f in found if f.entity.type == "Person"]
        events = [f for f in found if f.entity.type == "Event"]
        for event in events:
            for person in taking_part(text, people, event):
                yield from taken_part(text, person, event)
        if told_at is not None and people and SAYS.match(text.text, people[-1].mention.end):
            yield from taken_part(text, people[-1], told_at)
        told_at = events[-1] if events and ON_IT.fullmatch(text.text, events[-1].mention.end, clause.end) else None
        if meeting is not None and not events:
            speakers = [*listed_before(text, subjects, clause), *people] if people else []
            speakers = speakers or [
                f for f in subjects.own[subjects.clause_at(clause.start)] if f.entity.type in AGENTS
            ]
            yield from at_meeting(text, clause, speakers, meeting)
        yield from in_programmes(text, found, people)
        held = [e for e in events if MEETING.search(e.entity.label)]
        meeting = held[-1] if held else meeting


def listed_before(text: Text, subjects: Subjects, clause: Clause) -> list[Found]:
    """The people of the clauses before one in its sentence that are nothing but posts and names."""
    named: list[Found] = []
    at = subjects.clause_at(clause.start)
    while at > 0 and subjects.clauses[at - 1].sentence is clause.sentence:
        at -= 1
        other = subjects.clauses[at]
        people = [f for f in subjects.inside(other.start, other.end) if f.entity.type == "Person"]
        if not people or text.text[people[-1].mention.end : other.end].strip("，、；"):
            break
        named = [*people, *named]
    return named


# What joins somebody to a programme: 某某是“楼道管家”的首批志愿者, 某某等当“社区规划师”, “楼道管家”、老劳模某某.
IN_PROGRAMME = re.compile(
    "(?:[和、][^，。；]{0,10})?(?:等[^，。；]{0,6})?(?:是|当|担任|成为|当选|加入|参加|报名|报名参加)(?:了)?[“]?"
)
PLAYED_BY = re.compile("”?、[^，。；、]{0,14}")


def in_programmes(text: Text, found: list[Found], people: list[Found]) -> Iterator[Statement]:
    """The people of a clause who play a part in a programme."""
    for scheme in found if people else ():
        if scheme.entity.type != "Programme":
            continue
        for person in people:
            joins = person.mention.end <= scheme.mention.start and IN_PROGRAMME.fullmatch(
                text.text, person.mention.end, scheme.mention.start
            )
            plays = scheme.mention.rule in PARTS and PLAYED_BY.fullmatch(
                text.text, scheme.mention.end, person.mention.start
            )
            if joins or plays:
                at = (min(person.mention.start, scheme.mention.start), max(person.mention.end, scheme.mention.end))
                yield from said(text, (person.entity, "participatesIn", scheme.entity), at, "participation.programme")


PARTS = frozenset({"programme.quoted_form", "programme.quoted_role", "programme.part"})


def taking_part(text: Text, people: list[Found], event: Found) -> list[Found]:
    """The people before an event whose predicate leads to it."""
    before = [p for p in people if p.mention.end <= event.mention.start]
    if not before or not TO_EVENT.fullmatch(text.text, before[-1].mention.end, event.mention.start):
        return []
    between = text.text[before[-1].mention.end : event.mention.start]
    if "在" in between and not AFTER_IN.match(text.text, event.mention.end):
        return []
    return before


def at_meeting(text: Text, clause: Clause, people: list[Found], meeting: Found) -> Iterator[Statement]:
    """The people of a clause who do at the meeting what is done at meetings."""
    if not people:
        return
    last = people[-1]
    if AT_MEETING.match(text.text, last.mention.end, clause.end):
        for person in people:
            at = (person.mention.start, clause.end)
            yield from said(text, (person.entity, "participatesIn", meeting.entity), at, "participation.meeting")


def taken_part(text: Text, person: Found, event: Found) -> Iterator[Statement]:
    """One person in one event."""
    at = (min(person.mention.start, event.mention.start), max(person.mention.end, event.mention.end))
    yield from said(text, (person.entity, "participatesIn", event.entity), at, "participation.event")
