"""Who bears an honour: those its name asks for, the person meant, or what the clause speaks of."""

from __future__ import annotations

import re

from kg.model import Entity, Found
from kg.statements.clauses import Clause, Subjects

TAIL = "(?:”|等|称号|荣誉|榜单|名单|榜)*$"
BODIES = frozenset({"Facility", "SocialOrganization", "GovernmentBody"})
# What an honour's last word says of who bears it.
BORNE_BY = (
    (re.compile(rf"(?:镇|街道|乡){TAIL}"), frozenset({"Office"})),
    (re.compile(rf"村{TAIL}"), frozenset({"Village", "Community"})),
    (re.compile(rf"社区{TAIL}"), frozenset({"Community"})),
    (re.compile(rf"(?:小区|家属院|庭院|楼院){TAIL}"), frozenset({"Compound"})),
    (re.compile(rf"(?:河湖|河流|河道|公园){TAIL}"), frozenset({"Park"})),
    (re.compile(rf"(?:调解室|工作室|调解委员会){TAIL}"), BODIES),
    (re.compile(rf"(?:宣讲|服务|志愿)[一-鿿]{{0,4}}(?:集体|团队|组织){TAIL}"), frozenset({"SocialOrganization"})),
    (
        re.compile(
            "(?:个人|先锋|标兵|模范|好人|劳模|志愿者|书记|党员|团员|工作者|奖章|红旗手|工匠|楷模|使者|能手|调解员|网格员|"
            rf"教师|医生|人物|好支书|退役军人|[一二三]等功|新[一-鿿]人|最美[一-鿿]+[员者人]){TAIL}"
        ),
        frozenset({"Person"}),
    ),
)
# Honours that people alone bear: without a person named, nobody's.
PERSONAL = re.compile(
    f"(?:好人|共产党员|党务工作者|劳动模范|劳模|道德模范|红旗手|好支书|调解员|网格员|退役军人|[一二三]等功|先进个人){TAIL}"
)
# What takes up a programme: 该工作法被评为, 这项服务上榜.
POINTED_SCHEME = re.compile("(?:该|此|这一|这套|这项|这个|这种)(?:工作法|机制|模式|品牌|制度|服务|计划|行动)")
# 第一书记某某、某支行行长某某.
TITLED = re.compile("、[一-鿿]{3,24}")
# 某某佳苑、采油三厂家属院: the owner before a yard's name.
OWNED = re.compile("、[一-鿿]{1,6}")
# Between a title and whom it names: 全国模范人民调解员、街道司法所原所长某某.
APPOSED = re.compile("[”]?(?:、[^，。；：！？]{1,28})?")
# Between an honour and what it qualifies: 被授予“X”称号的某调解室.
QUALIFIES = re.compile("[”]?(?:荣誉)?(?:称号)?的[“]?")
# Whom the giver hands it to: 为A、B等20家商户授牌“X”.
HANDED = re.compile("[为向给][^，。；]{2,40}授牌$")
BY = re.compile("被(?!评|授|命|认|确|列|表|追|誉)")
# What is only aimed at is not borne yet.
AIMED_AT = re.compile("力争|争创|争取|有望|(?<!”)计划|申报|目标|冲刺|确保")
# Something pointed at that nothing named stands for: 该系统被认定为…
POINTED_AT = re.compile("(?:该|此)[一-鿿]{1,3}被|这[项个座条支一][一-鿿]{1,4}?[还也又]?(?:被|上榜|入选|获|荣)")
# A name in quotation marks right before the verb that gives: “新居民一件事”入选….
QUOTED = re.compile(
    "[^，。；“”]{0,16}(?P<name>“[^“”]{2,16}”)(?:先后|还|也|又|成功|连续[^，。；]{2,3})*(?:被|上榜|入选|获|荣)"
)
# Those who are praised stand between the verb and the honour's name.
PRAISED = re.compile("(?:表彰(?:了)?|通报表扬(?:了)?|对)[^，。；“”]{2,40}$")


def bearers_of(found: Found, subjects: Subjects) -> tuple[Entity, ...]:
    """Who bears an honour: those of the class its name asks for named last before, else who the clause speaks of."""
    clause = subjects.clauses[subjects.clause_at(found.mention.start)]
    text, start = subjects.text.text, found.mention.start
    if AIMED_AT.search(text, clause.start, start):
        return ()
    if person := named_behind(found, subjects) or subjects.meant_by_pronoun(start):
        return (person,)
    handed = HANDED.search(text, clause.start, start)
    if not handed and found.mention.rule == "award.praised":
        handed = PRAISED.search(text, clause.start, start)
    if handed:
        return tuple(dict.fromkeys(f.entity for f in subjects.inside(handed.start(), handed.end())))
    return spoken_of(found, subjects, clause)


def spoken_of(found: Found, subjects: Subjects, clause: Clause) -> tuple[Entity, ...]:
    """Who bears an honour by what the clause, or what it takes up, speaks of."""
    text, start = subjects.text.text, found.mention.start
    if (quoted := QUOTED.match(text, clause.start, start)) and not subjects.inside(*quoted.span("name")):
        return named_so(subjects, quoted["name"])
    if POINTED_SCHEME.match(text, led_to(subjects, clause.start)):
        return tuple(f.entity for f in subjects.before(clause.start) if f.entity.type == "Programme")[:1]
    by = BY.search(text, clause.start, start)
    asked = asked_for(found, subjects, by.start() if by else start)
    pointed = POINTED_AT.match(text, clause.start) and not subjects.own[subjects.clause_at(start)]
    if asked or pointed or PERSONAL.search(found.entity.label):
        return asked
    return subjects.bearers_at(by.start() if by else start)


LED = re.compile("(?:今年|去年|同年|次年|当年|目前|如今|[0-9]{1,4}[年月日]|底|初|，)*")


def led_to(subjects: Subjects, start: int) -> int:
    """Where a clause begins behind the words of its time."""
    led = LED.match(subjects.text.text, start)
    return led.end() if led else start


def named_so(subjects: Subjects, quoted: str) -> tuple[Entity, ...]:
    """The programme or thing whose longer name holds a short one in quotation marks; empty if none does."""
    held = [e for e in subjects.resolution.entities if quoted in e.label or quoted[1:-1] == e.label]
    return tuple(e for e in held if e.type != "Award")[:1]


def asked_for(found: Found, subjects: Subjects, before: int) -> tuple[Entity, ...]:
    """Those of the class that an honour's name asks for, named before a place in its sentence; else the one meant."""
    sentence = subjects.clauses[subjects.clause_at(found.mention.start)].sentence
    types = next((types for asked, types in BORNE_BY if asked.search(found.entity.label)), frozenset[str]())
    named = [f for f in subjects.inside(sentence.start, before) if f.entity.type in types and not gives(subjects, f)]
    if named:
        return last_row(subjects, named)
    if subjects.main is not None and subjects.main.type in types:
        return (subjects.main,)
    meant = in_paragraph(found, subjects, types & TAKEN_UP)
    return (meant,) if meant else ()


def gives(subjects: Subjects, found: Found) -> bool:
    """Whether a body stands as the giver: after 被, before 授予."""
    return subjects.text.text[max(0, found.mention.start - 1) : found.mention.start] in {"被", "由"}


def named_behind(found: Found, subjects: Subjects) -> Entity | None:
    """Whom a title before a name, or an honour that qualifies a thing, speaks of."""
    text = subjects.text.text
    for other in subjects.inside(found.mention.end, found.mention.end + 32):
        title = found.mention.rule == "award.title" and other.entity.type == "Person"
        if title and APPOSED.fullmatch(text, found.mention.end, other.mention.start):
            return other.entity
        if other.mention.rule and QUALIFIES.fullmatch(text, found.mention.end, other.mention.start):
            return other.entity
    return None


# What a bare noun, or nothing at all, takes up from the sentences before: 小区还摘得“宜居小区”的牌子.
FAR = 500  # characters back to the yard that is told of
TAKEN_UP = frozenset({"Person", "Compound", "Park"})


def in_paragraph(found: Found, subjects: Subjects, types: frozenset[str]) -> Entity | None:
    """What the paragraph, for a yard the last ones, named last of the class that alone bears an honour."""
    if not types:
        return None
    paragraph = subjects.clauses[subjects.clause_at(found.mention.start)].sentence.paragraph
    for other in subjects.before(found.mention.start):
        here = subjects.clauses[subjects.clause_at(other.mention.start)].sentence.paragraph == paragraph
        if not here and ("Compound" not in types or other.mention.end < found.mention.start - FAR):
            return None
        if other.entity.type in types:
            return other.entity
    return None


def last_row(subjects: Subjects, named: list[Found]) -> tuple[Entity, ...]:
    """The last of some things named, with those that 、 and 和 join to it."""
    row = [named[-1]]
    for found in reversed(named[:-1]):
        between = subjects.text.text[found.mention.end : row[0].mention.start]
        titled = TITLED if row[0].entity.type == "Person" else OWNED
        if between not in {"、", "和", "及", "与"} and not titled.fullmatch(between):
            break
        row.insert(0, found)
    return tuple(f.entity for f in row)
