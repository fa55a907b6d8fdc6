"""Relations of the common shape: who — does what to — what. The ontology's cue words, domain and range decide.

For each thing that can be an object, the nearest cue word before it in its clause says the relation; the clause's
agents are the subjects. What the ontology does not allow is not said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.model import Entity, Found, Resolution, Statement, Text
from kg.statements.builders import builders_beside, is_made_up, told_of_works
from kg.statements.clauses import AGENTS, Subjects, evidence_of
from kg.statements.doers import (
    doer_before,
    founded_before,
    holder_of,
    owner_by_particle,
    owner_inside,
    without_partners,
)
from kg.statements.founders import founder_before
from kg.statements.honours import bearers_of
from kg.statements.issued import is_no_issuing, issuers_of
from kg.statements.unsaid import meant_agents, unsaid
from kg.vocabulary import allows, cues

# The relations that an object of a class can stand in, by preference where several share a cue word.
OBJECTS = {
    "Programme": ("implements", "participatesIn"),
    "Project": ("undertakes", "participatesIn"),
    "Facility": ("establishes", "operates", "undertakes"),
    "Park": ("undertakes", "operates"),
    "Area": ("undertakes",),
    "Event": ("organizes", "participatesIn"),
    "Document": ("publishes", "implements"),
    "Award": ("awarded",),
    "School": ("undertakes", "establishes"),
    "Hospital": ("undertakes",),
    "Company": ("establishes", "assists"),
    "SocialOrganization": ("establishes",),
    "GovernmentBody": ("establishes",),
    "PartyOrganization": ("establishes",),
}
# Verbs of following what a higher body carries out: both do.
FOLLOWED = re.compile(r"(?:围绕|落实|按照|贯彻|响应|对标|结合|助力|紧扣|服务)$")
SYSTEMS = (
    "机制",
    "制度",
    "制",
    "队伍",
    "专班",
    "体系",
    "网络",
    "平台",
    "品牌",
    "议事法",
    "基金",
    "资金",
)
# Honours that need no verb of giving: 是全国文明镇, 列全市第一, 全国劳模某某.
BORNE = frozenset({"award.being", "award.title", "award.rank", "award.praised"})
# A sum that says what a thing costs, nobody who pays it: 、投资3亿元的某广场.
COSTING = re.compile(r"(?:^|[、，；“])(?:总|计划|预计|概算|其中)?$")
# A goal is no deed, and of a scheme's parts the scheme itself is what is carried out.
UNDONE = frozenset({"programme.goal", "programme.part"})
# Schools and hospitals are built; they build nothing.
NO_UNDERTAKERS = frozenset({"School", "Hospital", "Media"})
WORKS = frozenset({"Project", "Programme"})
GROUNDS = frozenset({"Area", "Park"})


def is_inside(found: Found, subjects: Subjects, types: frozenset[str]) -> bool:
    """Whether a name lies inside the name of an event, a body or an honour."""
    mention = found.mention
    return any(
        f.entity.type in types and f.mention.start <= mention.start and mention.end <= f.mention.end
        for f in subjects.inside(max(0, mention.start - 30), mention.end + 30)
        if f is not found
    )


FOUNDED = re.compile(r"成立|设立|组建|建立|构建|创立|搭建|建起|建成|首创|创设|布下|办起|开办")


# What stands in quotation marks before an object does not govern it.
QUOTED = re.compile(r"“[^“”]*”")
VEIL = "\ue000"


@cache
def cue_pattern(type: str) -> re.Pattern[str]:
    """The cue words of all relations that an object of a class may stand in, longest first."""
    words = sorted({c for p in OBJECTS[type] for c in cues(p)}, key=lambda c: (-len(c), c))
    return re.compile("|".join(map(re.escape, words)))


def relations(text: Text, resolution: Resolution, subjects: Subjects) -> Iterator[Statement]:
    """The statements of the common shape."""
    for found in resolution.found:
        if found.entity.type in OBJECTS and found.mention.type != "Reference":
            yield from relation_to(text, found, subjects)


def relation_to(text: Text, found: Found, subjects: Subjects) -> Iterator[Statement]:
    """What the agents of the clause do to one object."""
    governing = governed(text, found, subjects)
    if governing is None:
        return
    predicate, cue_start, rule = governing
    by_others = predicate in BY_DOERS and text.text.startswith(("由", "交由"), found.mention.end)
    if found.entity.type in GROUNDS and is_inside(found, subjects, WORKS):
        return  # 某片区 in 某片区老旧小区改造: the works are undertaken
    if by_others or is_qualified(text, found, subjects, predicate):
        return
    evidence = evidence_of(text, min(subjects.subject_start(found.mention.start), cue_start), found.mention.end)
    for agent in agents_of(text, found, subjects, predicate, cue_start):
        idle = predicate == "undertakes" and agent.type in NO_UNDERTAKERS
        if not idle and agent != found.entity and allows(predicate, agent.type, found.entity.type):
            yield Statement(text.article.id, agent, predicate, found.entity, evidence, rule=rule)


def governed(text: Text, found: Found, subjects: Subjects) -> tuple[str, int, str] | None:
    """The relation an object stands in, where its cue begins, and the rule: by a cue, else what is mostly meant."""
    start = found.mention.start
    predicate, rule = by_itself(text, found, subjects)
    if predicate or found.mention.rule in UNDONE:
        return (predicate, start, rule) if predicate else None
    cue = governing_cue(text, found, subjects)
    if cue is None and found.mention.rule == "award.cue":
        return "awarded", start, "cue.awarded.Award"  # what made it an honour gives it
    if cue is None:
        predicate = unsaid(text, found, subjects)
        return (predicate, start, f"default.{predicate}") if predicate else None
    # Floods and congresses are not held by an office; one can only take part.
    if found.mention.rule == "event.known" and cue[0] != "participatesIn":
        return None
    return *cue, f"cue.{cue[0]}.{found.entity.type}"


# Relations that a clause of its own before the thing says of its doer: 某公司建设的某中心.
BY_DOERS = frozenset({"undertakes", "operates", "establishes"})


# The phrase whose last 的 stands before the thing, or before names joined to its front.
QUALIFYING = re.compile(
    r"(?:总|计划|概算|协议|累计|由)?(?:投资|投入|出资|利用|占地|设有|运营|建设|改造|新建|打造|建成|设立|引进)"
    r"(?!了|一)[^，；。：]*的[^，；。：的、了]{0,12}$"
)


def is_qualified(text: Text, found: Found, subjects: Subjects, predicate: str) -> bool:
    """Whether the cue only qualifies the thing and names no doer: 总投资5亿元的某项目, 由某公司建设的某中心."""
    at = subjects.clause_at(found.mention.start)
    clause = subjects.clauses[at]
    phrase = QUALIFYING.search(text.text, clause.start, found.mention.start)
    if predicate not in BY_DOERS or phrase is None:
        return False
    if cue_pattern(found.entity.type).search(text.text, clause.start, phrase.start()):
        return False  # 启动总投资5亿元的某项目
    if phrase.group().startswith("由") or "由" in text.text[clause.start : phrase.start()]:
        return True
    doers = [f for f in subjects.inside(clause.start, phrase.start()) if f.entity.type in AGENTS]
    return not doers and not subjects.acting_before(at)


# What begins of itself is held by the one whose name stands before it: 某镇第二届“村BA”在某村开打.
OPENS = re.compile(
    "(?:在[^，。；]{2,20})?(?:如期|火热|正式|盛大|隆重)*(?:开幕|举行|举办|召开|开打|启幕|开赛|开锣|鸣枪|拉开帷幕|上演|开演)"
)


def by_itself(text: Text, found: Found, subjects: Subjects) -> tuple[str, str]:
    """The relation that an object's own form or setting says, and the rule; empty if none."""
    if found.entity.type == "Event" and took_place(text, found):
        return "participatesIn", "cue.participatesIn.Event"
    opens = found.entity.type == "Event" and OPENS.match(text.text, found.mention.end)
    if opens and holder_of(subjects, found) is not None:
        return "organizes", "cue.organizes.Event"
    if found.mention.rule in BORNE:
        return "awarded", f"said.{found.mention.rule}"
    if found.entity.type == "Document" and issuers_of(text, found, subjects):
        return "publishes", "cue.publishes.Document"
    if is_made_up(text, found) or (found.entity.type == "Programme" and is_founding(text, found, subjects)):
        return "establishes", f"cue.establishes.{found.entity.type}"
    return "", ""


def took_place(text: Text, found: Found) -> bool:
    """Whether an event is the setting of what is told: 在…阻击战中, …暴雨来临时."""
    before = text.text[max(0, found.mention.start - 8) : found.mention.start]
    after = text.text[found.mention.end : found.mention.end + 4]
    return bool(re.match(r"(?:中|期间|来临|发生|来袭)", after)) and bool(
        re.search(r"在[^，。]{0,7}$|今年$|^$|[，。]$", before)
    )


def agents_of(text: Text, found: Found, subjects: Subjects, predicate: str, cue_start: int) -> tuple[Entity, ...]:
    """Who acts: the possessor directly before the object (云州市“北拓”战略), else the clause's agents.

    An honour goes to what the clause speaks of, be it a person, a compound or a project.
    """
    if predicate == "awarded":
        return bearers_of(found, subjects)
    if named := named_otherwise(text, found, subjects, predicate, cue_start):
        return named
    owner = subjects.possessor_of(found)
    if predicate == "implements":
        owner = owner or owner_inside(subjects, found) or owner_by_particle(subjects, found)
    if predicate == "organizes" and cue_start == found.mention.start:
        owner = holder_of(subjects, found)
    doers = doer_before(subjects, cue_start) if cue_start < found.mention.start else ()
    agents = doers or without_partners(subjects, found.mention.start)
    if predicate == "undertakes" and not doers and told_of_works(subjects, found):
        return ()
    agents = (*agents, *(builders_beside(subjects, cue_start, agents) if predicate == "undertakes" else ()))
    if predicate in {"implements", "organizes"} and not doers:
        agents = founded_before(subjects, found.mention.start) or agents
    if predicate == "undertakes" and cue_start == found.mention.start:
        agents = meant_agents(subjects, found, agents)
    if owner is None:
        return agents
    end = found.mention.start - len(subjects.surface_before(found))
    followed = predicate == "implements" and FOLLOWED.search(text.text[max(0, end - 6) : end])
    return tuple(dict.fromkeys((owner, *agents))) if followed else (owner,)


def named_otherwise(text: Text, found: Found, subjects: Subjects, predicate: str, cue_start: int) -> tuple[Entity, ...]:
    """Who does it by a sign of its own: the speaker or the people who take part, the issuer, the founder."""
    if predicate == "participatesIn":
        speaker = subjects.speaker_of(found.mention.start)
        return (speaker,) if speaker is not None else subjects.people_before(found.mention.start)
    if predicate == "publishes":
        return issuers_of(text, found, subjects)
    return founder_before(text, subjects, cue_start) if predicate == "establishes" else ()


def is_founding(text: Text, found: Found, subjects: Subjects) -> bool:
    """Whether a mechanism or system is set up: 建立…机制, 构建…体系, 建成…网络."""
    clause = subjects.clauses[subjects.clause_at(found.mention.start)]
    before = veiled(text, found, subjects, clause.start)
    return FOUNDED.search(before[-12:]) is not None and found.entity.label.rstrip("”").endswith(SYSTEMS)


def veiled(text: Text, found: Found, subjects: Subjects, start: int) -> str:
    """The words of the clause before an object, with quotations and other names veiled: they govern nothing.

    A name is veiled by a character of its own, lest its veil look like the opening of a quotation.
    """
    before = list(text.text[start : found.mention.start])
    for other in subjects.inside(start, found.mention.start):
        for i in range(other.mention.start - start, other.mention.end - start):
            before[i] = VEIL
    return QUOTED.sub(lambda m: "“" * len(m.group()), "".join(before))


# What ground is made into is works; 改造成某某公园 sets nothing up.
REMADE = frozenset("改建为 改建成 改造为 改造成 改成 共建".split())
GROUND = re.compile("(?:公园|游园|街区|片区|[街路巷]|小区)$")
# What helps nobody by name: a bank that is asked to lend (协调某银行放贷), a centre beside (某服务中心、某公司).
NO_HELP = frozenset({"协调", "服务", "依托", "支持", "帮助"})
SERVICE = re.compile("中心|站|队|大厅|员|平台")
BANK = re.compile("银行|[支分]行|农商行|信用社")


def is_no_help(hit: re.Match[str], before: str, found: Found) -> bool:
    """Whether a cue of help or use says nothing of an object."""
    if hit.group() == "依托" and re.search("毗邻|紧邻|临近|靠近", before[hit.end() :]):
        return True  # 依托毗邻某某站的区位优势
    if hit.group() == "依托":
        return found.entity.label.rstrip("”").endswith("平台")
    if found.entity.type != "Company":
        return False
    asked = hit.group() == "协调" and BANK.search(found.entity.label) is not None
    return asked or (hit.group() == "服务" and SERVICE.match(before, hit.end()) is not None)


def governing_cue(text: Text, found: Found, subjects: Subjects) -> tuple[str, int] | None:
    """Relation and place of the nearest cue word before an object in its clause."""
    clause = subjects.clauses[subjects.clause_at(found.mention.start)]
    before = veiled(text, found, subjects, clause.start)
    hits = list(cue_pattern(found.entity.type).finditer(before))
    for hit in reversed(hits):
        if hit.group() == "投资" and COSTING.search(before[: hit.start()]) and before.endswith("的"):
            continue
        if hit.group() in NO_HELP and is_no_help(hit, before, found):
            continue
        if hit.group() in REMADE and GROUND.search(found.entity.label.rstrip("”")):
            return ("undertakes", clause.start + hit.start()) if hit.group() != "共建" else None
        for predicate in OBJECTS[found.entity.type]:
            if hit.group() in cues(predicate):
                if predicate == "publishes" and is_no_issuing(text, found, subjects):
                    return None
                return predicate, clause.start + hit.start()
    return None
