"""由X运营, 由X承建, 由X牵头成立: the doer stands after 由, the thing before it or behind the verb."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Found, Resolution, Statement, Text
from kg.statements.clauses import AGENTS, Clause, Subjects, evidence_of, said
from kg.vocabulary import allows

Doing = tuple[tuple[str, re.Pattern[str]], ...]
# Before the doer; behind all but 由 only running is meant: 委托某公司运营.
BY = re.compile("由|委托|交给|请来|引进|引入|聘请|引来|邀请")
# Who brought the doer in: 由社区引进的某中心负责运营.
BROUGHT = re.compile("[^，。；、的]{1,8}(?:引进|引入|聘请|委托|招引)的")
DOING: Doing = (
    ("operates", re.compile(r"^[^，。；]{0,12}?(?:运营|管理|经营|管护|托管|运作|打理|合办|联办)")),
    (
        "undertakes",
        re.compile(
            r"^[^，。；]{0,24}?(?:承建|建设|施工|代建|开发|新建|改造|投建|实施|承担|共建|"
            r"出资(?![^，。；]{0,12}(?:建设|新建|打造))|牵头(?!成立|组建|实施|建设|推进))"
        ),
    ),
    ("establishes", re.compile(r"^[^，。；]{0,12}?(?:成立|孵化|发起|组建|创办|打造|设立)")),
)
THINGS = frozenset("Facility Project Park Compound Company SocialOrganization Area Programme School Hospital".split())

# What stands before the doer is what can be done so: a project is undertaken, a place is run.
WORKS = frozenset("Facility Project Park Compound Area School Hospital Road".split())
MADE = {
    "operates": frozenset("Facility Project Park Compound Area School Hospital".split()),
    "undertakes": WORKS,
    "establishes": THINGS,
}
GAP = re.compile(r"(?:、|和|与|及|同)?(?:属地|辖区|驻地|区属国企|国企|市属国企)?")


def passives(text: Text, resolution: Resolution, subjects: Subjects) -> Iterator[Statement]:
    """The statements that a clause with 由 makes."""
    for found in BY.finditer(text.text):
        clause = subjects.clauses[subjects.clause_at(found.start())]
        by = found.group() == "由"
        yield from passive(text, subjects, clause, found.end(), DOING if by else DOING[:1])
    yield from in_roles(text, subjects)


def passive(text: Text, subjects: Subjects, clause: Clause, at: int, doing: Doing) -> Iterator[Statement]:
    """What the agents right after 由, or 委托, do to the thing of the clause."""
    if brought := BROUGHT.match(text.text, at, clause.end):
        at = brought.end()
    agents = founder_from(text, subjects, at, clause.end) or agents_from(text, subjects, at, clause.end)
    if not agents:
        return
    after = text.text[agents[-1].mention.end : clause.end]
    for predicate, verb in doing:
        hit = verb.match(after)
        if not hit:
            continue
        thing = thing_of(subjects, clause, at, agents[-1].mention.end + hit.end(), MADE[predicate])
        if thing is None and predicate == "undertakes" and at - 1 == clause.start:
            thing = works_before(subjects, clause, hit.group())
        if thing is None or (hit.group().endswith("牵头") and thing.entity.type != "Project"):
            continue
        start = min(at - 1, thing.mention.start) if thing.mention.start >= clause.start else at - 1
        evidence = evidence_of(
            text, start, max(agents[-1].mention.end + hit.end(), thing.mention.end if thing.mention.start > at else 0)
        )
        if predicate == "undertakes":
            yield from continued(text, subjects, clause, thing, agents[-1].mention.end)
        for agent in agents:
            if predicate != "establishes" and agent.entity.type in {"Province", "City"}:
                continue  # the front of a name that was not found
            if agent.entity != thing.entity and allows(predicate, agent.entity.type, thing.entity.type):
                yield Statement(
                    text.article.id, agent.entity, predicate, thing.entity, evidence, rule=f"passive.{predicate}"
                )
        return


FOUNDING = re.compile("(?:牵头|带头)?(?:发起|创办|创立|成立|组建|首创)")


def founder_from(text: Text, subjects: Subjects, at: int, end: int) -> list[Found]:
    """The person with a title who founds something: 由退休法官某某牵头成立."""
    people = [f for f in subjects.inside(at, min(end, at + 30)) if f.entity.type == "Person"]
    titled = people and re.fullmatch("[^，。；、]{0,24}", text.text[at : people[0].mention.start])
    return people[:1] if titled and FOUNDING.match(text.text, people[0].mention.end) else []


BUILDS = re.compile("承建|施工|代建")


def works_before(subjects: Subjects, clause: Clause, verb: str) -> Found | None:
    """The works that the paragraph named last before a sentence that tells their builder alone: …开工，由某公司承建."""
    if BUILDS.search(verb) is None:
        return None
    start = subjects.clauses[subjects.paragraph_starts[subjects.clause_at(clause.start)]].start
    before = (f for f in subjects.before(clause.start) if f.mention.start >= max(start, clause.start - FAR))
    return next((f for f in before if f.entity.type == "Project"), None)


# Who else works on it, behind a mark: 由A牵头，B承建; 由A牵头、B代建.
CONTINUED = re.compile("(?:具体|负责|共同|联合|组织)*(?:承建|施工|代建|建设)")
# Whom a role in works names: 施工单位某某公司.
ROLE = re.compile("(?:(?P<runs>运营|管理)|施工|承建|建设|代建|投资)(?:方|单位|企业)(?P<is>为|是|：|——)?")
FAR = 200  # characters from works back to their name


def continued(text: Text, subjects: Subjects, clause: Clause, thing: Found, at: int) -> Iterator[Statement]:
    """The doers of the same works that the rest of the clause, from a place on, or the next one names."""
    here = text.text.find("、", at, clause.end) + 1
    spans = [(here, clause.end)] if here else []
    for start, end in [*spans, *((later.start, later.end) for later in subjects.clauses_after(clause)[:1])]:
        row = agents_from(text, subjects, start, end)
        if row and CONTINUED.match(text.text, row[-1].mention.end):
            for agent in row:
                span = (clause.start, row[-1].mention.end + 2)
                yield from said(text, (agent.entity, "undertakes", thing.entity), span, "passive.undertakes")


def in_roles(text: Text, subjects: Subjects) -> Iterator[Statement]:
    """The builders that their role names, of the works named last before, and who runs a place: 运营方是某公司."""
    for role in ROLE.finditer(text.text):
        row = agents_from(text, subjects, role.end(), role.end() + 40)
        before = (f for f in subjects.before(role.start()) if f.mention.start > role.start() - FAR)
        runs = role["runs"] is not None
        if runs and not role["is"]:
            continue
        types = MADE["operates"] if runs else frozenset({"Project"})
        thing = next((f for f in before if f.entity.type in types), None)
        for agent in row if thing else ():
            at, predicate = (role.start(), agent.mention.end), "operates" if runs else "undertakes"
            yield from said(text, (agent.entity, predicate, thing.entity), at, f"passive.{predicate}")  # type: ignore[union-attr]


def agents_from(text: Text, subjects: Subjects, at: int, end: int) -> list[Found]:
    """The agents in a row from a position on; a row breaks where anything but 、, 和, 与 stands between."""
    row: list[Found] = []
    for found in subjects.inside(at, end):
        gap = text.text[(row[-1].mention.end if row else at) : found.mention.start]
        if found.mention.start < (row[-1].mention.end if row else at):
            continue
        if found.entity.type not in AGENTS | {"Person", "Facility"} or not GAP.fullmatch(gap):
            break
        if gap == "" and row:
            row[-1] = found
        else:
            row.append(found)
    return row


def thing_of(subjects: Subjects, clause: Clause, by: int, verb_end: int, types: frozenset[str]) -> Found | None:
    """The thing behind the verb, else the clause's or the sentence's before 由."""
    text = subjects.text.text
    for found in subjects.inside(verb_end, clause.end):
        near = found.mention.start <= verb_end + 8 or text[found.mention.start - 1] == "的"
        if found.entity.type in types and near:
            return found
    before = [f for f in subjects.inside(clause.sentence.start, by) if f.entity.type in types]
    if before:
        return max(before, key=lambda f: (f.mention.end, -f.mention.start))
    return taken_up(subjects, clause, by, types)


# The noun that opens a clause, or stands before 由, and takes up a thing named before: 助餐点由某公司运营, 新城由….
NOUN = re.compile("(?:该|这个|这里的)?(?P<noun>[一-鿿]{2,4})(?=由|委托|交由)")


def taken_up(subjects: Subjects, clause: Clause, by: int, types: frozenset[str]) -> Found | None:
    """The thing named before that the noun right before 由 takes up by the end of its name."""
    noun = NOUN.fullmatch(subjects.text.text[clause.start : by].removesuffix("由")) or NOUN.match(
        subjects.text.text, clause.start, by
    )
    if noun is None:
        return None
    before = (f for f in subjects.before(clause.start) if f.entity.type in types)
    return next((f for f in before if f.entity.label.rstrip("”’").endswith(noun["noun"])), None)
