"""Which body a post is of: what stands before the title, what a noun takes up, or what the clause speaks of."""

from __future__ import annotations

import re

from kg.model import Entity, PersonMention, Resolution, Span, Text
from kg.statements.clauses import AGENTS, DIVISIONS, Subjects, path_of

GAP = re.compile(
    r"^(?:的|(?:居民|村民|牧民|党员|群众|的)、|原|时任|现任|负责人|、|和|“|”|[一-鿿]{0,6}(?:科|办|室|部|组|站|队|委|会))?$"
)
# Titles that, without a body beside them, are of the body the clause speaks of.
LEADING = re.compile(
    r"(?:副|第一|常务|专职)*(?:党工委|党委|党总支|党支部|人大工委)?(?:副)?(?:书记|主任|镇长|乡长|苏木达|街道主任|区长|县长|市长|委员|武装部长|[一二三四]级调研员)"
)
HEAD_OF_TOWN = re.compile("副?(?:镇长|乡长|苏木达)")
SECRETARY = re.compile("(?:副|第一|专职)*(?:书记|委员|常委)")
BODIES = AGENTS | {"Compound", "Facility", "Project"}
HEADS = re.compile(r"([区县市省])长$")
PARTY_TITLE = re.compile(r"^(联合党委|综合党委|党工委|党委|党总支|党支部|总支|支部|纪工委|党组)")


def body_before(
    text: Text, resolution: Resolution, subjects: Subjects, person: PersonMention, span: Span
) -> tuple[Entity | None, int, int]:
    """The body before a post, else the one the clause speaks of; where its name and the title proper begin."""
    at, end = span
    before = (f for stop in range(min(at + 4, end - 1), at - 9, -1) for f in resolution.ending_at(stop))
    for found in before:
        if found.entity.type not in BODIES:
            continue
        if found.mention.end >= at or GAP.match(text.text[found.mention.end : at]):
            return found.entity, found.mention.start, max(at, found.mention.end)
    if (taken := by_noun(text, subjects, at)) is not None:
        return taken[0], taken[1], at
    if not LEADING.match(text.text[at:end]) and (bare := by_title(text, subjects, at, end)) is not None:
        return bare, at, at
    if not LEADING.match(text.text[at:end]) or text.text[at - 1 : at] in "委局厅院会":
        return None, at, at
    head = HEADS.search(text.text[at:end])
    if head:
        types = {"区": {"District", "Zone"}, "县": {"District"}, "市": {"City", "District"}, "省": {"Province"}}[
            head.group(1)
        ]
        own = (e for e in resolution.entities if e.type in types and e.label.endswith(head.group(1)))
        return next(own, None), at, at
    agents = [a for a in subjects.agents_at(person.mention.start) if a.type in AGENTS]
    body = agents[0] if agents else resolution.main
    if HEAD_OF_TOWN.fullmatch(text.text, at, end):
        towns = (f.entity for f in subjects.before(at) if f.entity.type == "Office")
        main = resolution.main
        body = main if main is not None and main.type == "Office" else next(towns, None)
    if body is not None and SECRETARY.match(text.text, at):
        parties = (f.entity for f in subjects.before(at) if f.entity.type == "PartyOrganization")
        body = next((p for p in parties if p.scope == path_of(body)), body)
    return body, at, at


# Nouns before a title that say the class of the body: 企业负责人, 社区副主任, 项目负责人.
OF_CLASS = {
    "企业": ("Company",),
    "公司": ("Company",),
    "项目": ("Project", "Facility"),
    "社区": ("Community",),
    "学校": ("School",),
    "医院": ("Hospital",),
}
ENDING = re.compile("[一-鿿]{0,6}[心社团园院校站所室队会局行馆厂司场坊店铺部地城]$")
HOLDING = AGENTS | {"Facility", "Project"}


def by_noun(text: Text, subjects: Subjects, at: int) -> tuple[Entity, int] | None:
    """The body named before that the noun before a title takes up, and where it begins: 调度中心主任."""
    noun = text.text[max(0, at - 2) : at]
    if kinds := OF_CLASS.get(noun):
        found = next((f for f in subjects.before(at - 2) if f.entity.type in kinds), None)
        return (found.entity, at - 2) if found else None
    ending = ENDING.search(text.text, max(0, at - 6), at)
    if ending is None or ending.end() != at:
        return None
    for start in range(ending.start(), at - 1):
        noun = text.text[start:at]
        for found in subjects.before(start):
            label = found.entity.label.rstrip("”’")
            if found.entity.type in HOLDING and label.endswith(noun) and len(label) > len(noun):
                return found.entity, start
    return None


# Titles that say of what kind of body they are, where a mark stands before them: 由院长某某带队.
OF_TITLE = (
    (re.compile("副?院长|医生|护士长"), re.compile("医院$|卫生院$")),
    (re.compile("副?行长"), re.compile("银行|行$")),
    (re.compile("副?校长|副?园长"), re.compile("学校$|小学$|中学$|园$")),
    (re.compile("副?理事长"), re.compile("合作社$|协会$|联盟$")),
    (re.compile("副?会长|秘书长"), re.compile("会$")),
    (re.compile("副?队长"), re.compile("队$")),
    (re.compile("副?馆长"), re.compile("馆$")),
    (re.compile("副?站长"), re.compile("站$")),
    (re.compile("值班长"), re.compile("中心$")),
    (re.compile("研究员|副?教授"), re.compile("研究[所院]$|科学院$|大学$|学院$")),
    (re.compile("副?董事长|副?总经理|总裁"), re.compile("公司$|集团$")),
)


def by_title(text: Text, subjects: Subjects, at: int, end: int) -> Entity | None:
    """The body, named before in the sentence, of the kind that a bare title asks for."""
    if at and text.text[at - 1] not in "，。：；、“”由和\n":
        return None
    sentence = subjects.clauses[subjects.clause_at(at)].sentence
    if (
        at == sentence.start and text.text[at - 1 : at] == "。"
    ):  # 某服务队送菜送药。队长王某某说: of the sentence before
        sentence = subjects.clauses[subjects.clause_at(at - 1)].sentence
    for title, ending in OF_TITLE:
        if title.fullmatch(text.text, at, end):
            named = (f.entity for f in subjects.inside(sentence.start, at) if f.entity.type in HOLDING)
            return next((e for e in named if ending.search(e.label.rstrip("”’"))), None)
    return None


def owner_of(resolution: Resolution, party: Entity, start: int) -> Entity | None:
    """The body whose Party organisation stands at a position: 某局 of 某局党组, 某镇 of 某镇党委."""
    kinds = {"Company", "GovernmentBody", "School", "Hospital"}
    inside = [f.entity for f in resolution.starting_at(start) if f.entity.type in kinds]
    if inside:
        return inside[-1]
    return next((e for e in resolution.entities if is_owner(e, party)), None)


OF_COMMITTEE = re.compile("副?书记")


def secretaries_party(resolution: Resolution, body: Entity, post: str) -> Entity:
    """The Party organisation of a division whose secretary somebody is: 社区副书记 of 某社区党委; else the division."""
    if body.type not in {"Community", "Village", "Office"} or not OF_COMMITTEE.fullmatch(post):
        return body
    parties = [e for e in resolution.entities if is_owner(body, e) and e.type == "PartyOrganization"]
    plain = (e for kind in PLAIN_KINDS for e in parties if e.identity == kind)
    return next(plain, body)


PLAIN_KINDS = ("党工委", "党委", "党总支", "党支部")
COMMITTEE = re.compile("(?:居民委员会|村民委员会|居委会|村委会)(?=.)")


def party_of(resolution: Resolution, body: Entity | None, post: str) -> tuple[Entity | None, str]:
    """The body that a title belongs to, with what is left of the title; a deputy of a congress is its 代表."""
    if body is not None and body.type == "GovernmentBody" and body.label.endswith("人大"):
        return body, post.removeprefix("人大")
    return committee_of(resolution, body, post)


def committee_of(resolution: Resolution, body: Entity | None, post: str) -> tuple[Entity | None, str]:
    """The party organisation that a title such as 党工委书记 belongs to, with what is left of the title.

    The committee of a community or a village is the community itself: 居委会主任 of it is its 主任.
    """
    if body is not None and (committee := COMMITTEE.match(post)):
        if body.type == "PartyOrganization":
            body = next((e for e in resolution.entities if is_owner(e, body)), body)
        return body, post[committee.end() :]
    found = PARTY_TITLE.match(post)
    if found and found.group() == "纪工委" and body is not None and body.identity == "党工委":
        body = next((e for e in resolution.entities if is_owner(e, body)), body)  # 党工委委员、纪工委书记
    if body is None or not found or (body.type == "PartyOrganization" and not body.label.endswith(found.group())):
        return body, post
    if body.type == "PartyOrganization":
        return body, post[found.end() :] or post
    kind, rest = found.group(), post[found.end() :]
    for other in resolution.entities:
        if other.type == "PartyOrganization" and other.label.endswith(kind) and other.scope == path_of(body):
            return other, rest
    if body.type in DIVISIONS and rest and kind != "党组":
        label = body.label + ("党支部" if kind in {"支部", "总支"} else kind)
        return Entity("PartyOrganization", label, scope=path_of(body), identity=kind), rest
    return body, post


def is_owner(division: Entity, party: Entity) -> bool:
    """Whether a Party organisation is a division's."""
    return division.type in DIVISIONS and path_of(division) == party.scope
