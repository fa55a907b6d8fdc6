"""What is meant of a programme or a project that no cue word governs, and when nothing is."""

from __future__ import annotations

import re

from kg.model import Entity, Found, Text
from kg.statements.clauses import DIVISIONS, Subjects
from kg.statements.doers import owner_by_particle, owner_inside

# Somebody else's money: 总投资15亿元的某项目.
INVESTED = re.compile(r"投资[^，。；]*的[^，。；]*$")
# What is said of a thing that no cue word governs.
DEFAULT = {"Programme": "implements", "Project": "undertakes"}
# What something is called, or is given, is not carried out there: 作为“一号工程”, 获评全国某某示范.
CALLED = re.compile(
    r"(?:作为|成为|获评|斩获|列为|评为|入选|称为|归结为|是个?|创成|创建成|列入|纳入|入选)[^，。；、]{0,12}$"
)
# Who is made a pilot of a programme carries it out: 街道被列为全省“某某”试点.
PILOT = re.compile("(?:列为|确定为|确定成|作为|成为|列入|入选|选为)(?:全[国省市区县])?(?:首批|唯一)?$")
# What is heard of and seen at another's place is that one's: 听取某某模式的介绍.
LEARNED = re.compile(r"(?:学习|听取|了解|观摩|参观|考察|调研|借鉴|察看|查看|观看)(?:了|到)?[^，。；]{0,20}$")
# What goes on as the name of a place, a body, a paper or a rate is only named there: 乡村振兴示范村, 医养结合协议.
NAMED_IN = re.compile(
    "(?:项目|工作)?(?:示范[村镇区点社乡市]|先进|典型|工作站|服务站|[中专]心|现场会|大会|指挥部|办公室|试点[村镇]|"
    "协议|联盟|协会|对象|签约|资金|率|指数|第一书记|经验交流|到[0-9一-鿿]|专家|论坛|大道|产业园|载体|用房|用地)"
)
HOLDING = frozenset(
    "Event GovernmentBody Facility Company SocialOrganization PartyOrganization Award Document Project".split()
)
# Bodies that are set up for a programme say that it is carried out: 成立“五星”支部创建工作专班.
SET_UP_FOR = re.compile("(?:专班|领导小组|联合党委|调度中心)”?$")


def is_named_in(text: Text, found: Found, subjects: Subjects) -> bool:
    """Whether a programme is named only in the name of a body, a place, works or an honour."""
    for other in subjects.inside(max(0, found.mention.start - 30), found.mention.end + 30):
        span = other.mention
        held = span.start <= found.mention.start and found.mention.end <= span.end and span != found.mention
        if held and other.entity.type in HOLDING and not SET_UP_FOR.search(text.text, span.start, span.end):
            return True
    return False


# Works that offices have done; a plant or a hospital is somebody else's, unless it is one of a list of projects.
PUBLIC_WORKS = re.compile(
    "(?:改造|整治|治理|拆迁|征迁|征收|扩建|改扩建|提升|更新|修缮|修复|绿化|亮化|硬化|安置房|安置区|回迁房|"
    "工程|项目|建设|花园|嘉苑|家园|新村|小区)(?:[一二三四五]期|项目|工程)*”?$"
)
LISTED_AS = re.compile(
    "[^，。；]{0,120}?(?:等(?:一批|一大批|多个)?|[0-9一二两三四五六七八九十]+[余多]?[个项件])[^，。；、]{0,6}(?:项目|工程|实事)"
)
AMONG = re.compile("项目[0-9]+[余多]?个，其中[^。；]{0,80}$")
# What is looked at, leaned on, helped along or turned into something is not undertaken there.
PASSED_BY = re.compile("(?:参观|考察|走进|来到|依托|协助|配合|按照|位于|落户|学习|调研|是|在(?!建))[^，。；、]{0,14}$")
IN_THE_COURSE = re.compile("中|过程")
GOES_OVER = re.compile("成|为(?!民)|”?为[^，。；]{0,3}抓手|的(?:主阵地|标准|要求)")
GENERIC_WORKS = re.compile(
    "(?:[^，。；]{0,2}(?:旧|老旧?|低效|闲置|废弃)?(?:厂房|工业园|楼栋|房屋|院落|管网|暖房|连片|污水管网)(?:微?改造|更新|整治|提升|工程))"
)


def unsaid(text: Text, found: Found, subjects: Subjects) -> str:
    """What is meant of an object without a cue word: a programme is carried out, a project undertaken; else empty."""
    if subjects.clauses[subjects.clause_at(found.mention.start)].sentence.kind != "body":
        return ""
    before = text.text[max(0, found.mention.start - 40) : found.mention.start]
    if found.entity.type == "Project":
        return DEFAULT["Project"] if is_undertaken(text, found, subjects, before) else ""
    if found.entity.type == "Programme":
        return DEFAULT["Programme"] if is_carried_out(text, found, subjects, before) else ""
    return ""


def is_carried_out(text: Text, found: Found, subjects: Subjects, before: str) -> bool:
    """Whether a programme that is only named is one that is carried out there."""
    if owner_inside(subjects, found) is not None or owner_by_particle(subjects, found) is not None:
        return True
    if PILOT.search(before) and text.text.endswith("试点", 0, found.mention.end):
        return True
    if CALLED.search(before) or LEARNED.search(before):
        return False
    return not is_named_in(text, found, subjects) and not NAMED_IN.match(text.text, found.mention.end)


def is_undertaken(text: Text, found: Found, subjects: Subjects, before: str) -> bool:
    """Whether a project that is only named is the office's: public works, or one of a list of its projects."""
    if owned_by_firm(subjects, found):
        return True
    acting = subjects.acting_before(subjects.clause_at(found.mention.start))
    name, end = text.text[found.mention.start : found.mention.end], found.mention.end
    if (INVESTED.search(before) and not acting) or GOES_OVER.match(text.text, end):
        return False
    if PASSED_BY.search(before) and not IN_THE_COURSE.match(text.text, end):
        return False
    among = AMONG.search(text.text, max(0, found.mention.start - 100), found.mention.start)
    if among or LISTED_AS.match(text.text, end):
        return True
    return (
        OF_SCHOOL.search(name) is None
        and PUBLIC_WORKS.search(name) is not None
        and GENERIC_WORKS.fullmatch(name) is None
    )


def owned_by_firm(subjects: Subjects, found: Found) -> Entity | None:
    """The firm whose project it is: 某公司的研发总部项目."""
    at = found.mention.start - 1
    firms = subjects.resolution.ending_at(at) if at >= 0 and subjects.text.text[at] == "的" else ()
    return next((f.entity for f in firms if f.entity.type == "Company"), None)


# What a school or a hospital has built of itself is no office's works, unless a verb says so.
OF_SCHOOL = re.compile(
    "(?:小学|中学|学校|学院|大学|医院|幼儿园|校区|院区)(?:改?扩建|迁建|新建|改造)?(?:项目|工程|[一二三]期)*”?$"
)


def meant_agents(subjects: Subjects, found: Found, agents: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """Who undertakes what is only named: not the villages, firms or schools that its clause began with."""
    if (firm := owned_by_firm(subjects, found)) is not None:
        return (firm,)
    base = subjects.base_at(found.mention.start)
    above = tuple(a for a in agents if a.type not in {"Community", "Village", "Company", "School", "Hospital"})
    if above or base is None or base.type not in DIVISIONS:
        return above or agents
    return (base,)
