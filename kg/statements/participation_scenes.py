"""Who takes part in what is told as a scene, or won: “某夜话”又开场了…某某头一个发问; 在某艺术节上捧回一等奖."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Found, Statement, Text
from kg.statements.clauses import AGENTS, Clause, Subjects, said

# Programmes at which people sit together.
GATHERING = re.compile(
    "(?:议事会|说事会|评理会|恳谈会|圆桌会|夜话|夜谈|夜校|议事厅|议事亭|夜议厅|茶座|茶摊|课堂|学堂|讲堂|擂台)”?$"
)
NUMBER = "[0-9一二两三四五六七八九十百]+[余多]?"
# What people do at one, right behind their name or the list of them.
DOES = re.compile(
    f"(?:的)?(?:有关|相关)?(?:负责人|业务骨干|骨干|代表|工作人员|律师|教师|医生)?(?:等?{NUMBER}[名人位个家]?[一-鿿]{{0,8}}?)?"
    "(?:正|也|都|就|又|还|先|一起|带头|应邀|受邀|轮流|准时|当场)*(?:头一个|第一个|首个|率先|抢先|与[^，。；]{2,24}?|和[^，。；]{2,24}?|同[^，。；]{2,24}?)?"
    "(?:发问|登台|上台|发言|开口|举手|授课|讲课|开讲|主讲|上课|围坐|同坐|围成|手把手|坐班|轮值|面对面)"
)
INVITED = re.compile("(?:请来|邀请|邀请了|聘请|聘请了|邀来|邀|请)(?:了)?(?:辖区|驻区)?$")
BETWEEN = re.compile("[、和与及]|等")
SCENE = 110  # characters behind the programme's name that its scene goes on for
# Bodies that register with a community: A、B等31家单位、1946名党员到街道报到.
REGISTERED = re.compile(
    f"等{NUMBER}[家个]?(?:共建|驻区|包联|机关)?(?:单位|部门|党组织|支部)[^，。；]{{0,24}}?(?:报到|双报到|认领)"
)
REGISTERING = re.compile("双向?报到")
# What is won at a contest.
AT = re.compile("(?:在|获|获得|夺得|捧回|摘得|斩获|荣获|拿下|摘下)(?:了)?[^，。；]{0,10}$")
WON = re.compile(
    "(?:[一-鿿]{0,3}(?:赛区|决赛|总决赛))?(?:上|中|里)?(?:先后|一举|又|还)?(?:捧回|获|夺得|摘得|斩获|荣获|获得|拿下|摘下)?(?:了)?"
    "[^，。；、]{0,6}?(?:[一二三特]等奖|[金银铜]奖|冠军|亚军|季军|优胜奖)"
)


def scenes(text: Text, subjects: Subjects) -> Iterator[Statement]:
    """The statements ``participatesIn`` that a scene, a prize or a registration says."""
    registered = next(
        (e for e in subjects.resolution.entities if e.type == "Programme" and REGISTERING.search(e.label)), None
    )
    for found in subjects.resolution.found:
        type = found.entity.type
        if type == "Programme" and GATHERING.search(found.entity.label):
            yield from at_gathering(text, subjects, found)
        elif type == "Event" and found.mention.rule != "event.known":
            yield from winners(text, subjects, found)
        elif registered is not None and type in AGENTS and REGISTERED.match(text.text, found.mention.end):
            clause = subjects.clauses[subjects.clause_at(found.mention.start)]
            for body in row_before(text, subjects, clause, found):
                at = (body.mention.start, found.mention.end)
                yield from said(text, (body.entity, "participatesIn", registered), at, "participation.registered")


def row_before(text: Text, subjects: Subjects, clause: Clause, last: Found) -> list[Found]:
    """The names of a list that ends with one."""
    row = [last]
    named = [f for f in subjects.inside(clause.start, last.mention.start) if f.entity.type in AGENTS | {"Person"}]
    for found in sorted(named, key=lambda f: (f.mention.end, -f.mention.start), reverse=True):
        if found.mention.end > row[0].mention.start:
            continue
        between = text.text[found.mention.end : row[0].mention.start]
        titled = row[0].entity.type == "Person" and re.fullmatch("、[^，。；]{2,24}", between)
        if between not in {"、", "和", "与", "及"} and not titled:
            break
        row.insert(0, found)
    return row


def at_gathering(text: Text, subjects: Subjects, scheme: Found) -> Iterator[Statement]:
    """The people, and invited bodies, of the clauses behind a gathering's name who do what is done there."""
    paragraph = subjects.clauses[subjects.clause_at(scheme.mention.start)].sentence.paragraph
    for found in subjects.inside(scheme.mention.end, scheme.mention.end + SCENE):
        clause = subjects.clauses[subjects.clause_at(found.mention.start)]
        if clause.sentence.paragraph != paragraph:
            return
        if found.entity.type not in AGENTS | {"Person"} or not DOES.match(text.text, found.mention.end, clause.end):
            continue
        row = row_before(text, subjects, clause, found)
        invited = INVITED.search(text.text, clause.start, row[0].mention.start)
        people = [f for f in row if f.entity.type == "Person" or invited or len(row) > 1]
        for body in people:
            at = (scheme.mention.start, found.mention.end)
            yield from said(text, (body.entity, "participatesIn", scheme.entity), at, "participation.scene")


def winners(text: Text, subjects: Subjects, event: Found) -> Iterator[Statement]:
    """在某艺术节上捧回一等奖: who wins at a contest has taken part in it."""
    clause = subjects.clauses[subjects.clause_at(event.mention.start)]
    if not (AT.search(text.text, clause.start, event.mention.start) and WON.match(text.text, event.mention.end)):
        return
    for bearer in subjects.bearers_at(event.mention.start):
        at = (subjects.subject_start(event.mention.start), event.mention.end)
        yield from said(text, (bearer, "participatesIn", event.entity), at, "participation.won")


__all__ = ["scenes"]
