"""Who helps whom by name: 为A、B等企业协调贷款, 结对帮扶某镇, A缺资金，办事处牵线某银行."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Entity, Found, Resolution, Statement, Text
from kg.statements.clauses import AGENTS, Subjects, said
from kg.statements.cooperation import lists_of, outermost
from kg.statements.doers import without_partners

# What stands before the one who is helped.
FOR = re.compile("(?:为|给|替|帮|帮助|协助|助力|扶持|支持|服务)(?:了|辖区|辖区内|驻区|属地)?(?:的)?$")
# What is done for somebody; what is done to or of a body is no help: 为某局点赞, 给某公司供货.
HELPED = re.compile(
    "(?:等)?(?:[0-9一二两三四五六七八九十百]+[余多]?[家个名户])?[一-鿿]{0,4}?(?:企业|公司|单位|商户|学校|村)?(?:及时|成功|先后|累计)?"
    "(?:协调|解决|争取|申请|申办|办理|融资|落实|兑现|放贷|授信|发放(?:了)?贷款|获贷|贷到|对接|招工|招到|招聘|招募|减免|打通|减负|纾困|跑办|代办|找到|"
    "引进|牵线|恢复|扩建|渡过|送去|送上|扩产|增容|谋划|销售|拓宽|搭建)"
)
# The one who is helped stands right behind these.
PAIRED = re.compile("(?:结对帮扶|对口帮扶|对口支援|结对共建帮扶|对口协作|结对联系|驰援|支援)(?:了)?$")
# A firm is in need, and somebody does something about it in the clauses behind.
NEED = re.compile(
    "缺(?!席|位|口处)|急需|急缺|遇到|遇上|卡在|碰到|不足|发愁|犯愁|告急|吃紧|紧张|短缺|受阻|陷入|面临|难题|困难"
)
MENDED = re.compile(
    "牵线|协调|对接|联系|联合|帮|为其|助其|上门|当天|[0-9一二两三四五六七八九十]+[天日个]|压减|解决|申请|争取"
)
BROUGHT_IN = re.compile("(?:牵线|联合|协调|对接|联系|请来|会同)(?:了)?$")
HELPERS = frozenset("Office Community Village Zone GovernmentBody PartyOrganization SocialOrganization Company".split())


def helping(text: Text, resolution: Resolution, subjects: Subjects) -> Iterator[Statement]:
    """The statements ``assists`` whose verb stands behind whom it helps, or is left to the next clause."""
    rows = lists_of(text, outermost(resolution))
    for row in rows:
        yield from helped(text, subjects, row)
    for row in rows:
        if row[-1].entity.type == "Company":
            yield from in_need(text, subjects, row[-1])


def helped(text: Text, subjects: Subjects, row: list[Found]) -> Iterator[Statement]:
    """为A、B等N家企业协调…, 结对帮扶某县某镇: each of the row, by whoever acts."""
    first, end = row[0], row[-1].mention.end
    start = first.mention.start
    lead = text.text[max(0, front_of(subjects, start) - 8) : front_of(subjects, start)]
    by_verb = FOR.search(lead) and HELPED.match(text.text, end)
    if not (by_verb or PAIRED.search(lead)):
        return
    for helper in helpers_of(text, subjects, start):
        for found in row:
            yield from said(text, (helper, "assists", found.entity), (start, found.mention.end), "helping.for")


def front_of(subjects: Subjects, start: int) -> int:
    """Where the chain of names that ends in one begins: 某县某镇."""
    before = [f.mention.start for f in subjects.resolution.ending_at(start)]
    return min(before) if before else start


def helpers_of(text: Text, subjects: Subjects, position: int) -> tuple[Entity, ...]:
    """Who helps at a position: the clause's agents, and whom they bring in: 协调某银行为某公司授信."""
    at = subjects.clause_at(position)
    brought = brought_in(text, subjects, subjects.clauses[at].start, position)
    others = (f.entity for f in brought if f not in subjects.own[at])
    return tuple(dict.fromkeys((*without_partners(subjects, position), *others)))


def brought_in(text: Text, subjects: Subjects, start: int, end: int) -> list[Found]:
    """The bodies of a stretch that somebody joins or asks: 牵线某银行, 联合某供电局."""
    named = (f for f in subjects.inside(start, end) if f.entity.type in AGENTS)
    return [f for f in named if BROUGHT_IN.search(text.text, start, front_of(subjects, f.mention.start))]


def in_need(text: Text, subjects: Subjects, firm: Found) -> Iterator[Statement]:
    """A急需资金，办事处牵线某银行放贷: who acts in the next clauses of the sentence, and whom it brings in."""
    at = subjects.clause_at(firm.mention.start)
    clause = subjects.clauses[at]
    if firm.mention.start != clause.start or not NEED.search(text.text, firm.mention.end, clause.end):
        return
    for later in subjects.clauses_after(clause)[:2]:
        own = subjects.own[subjects.clause_at(later.start)]
        acting = [f for f in own if f.entity.type in HELPERS and f.entity != firm.entity]
        if not acting or not MENDED.search(text.text, acting[-1].mention.end, later.end):
            continue
        brought = brought_in(text, subjects, acting[-1].mention.end, later.end)
        for helper in (acting[0], *brought):
            at_words = (firm.mention.start, max(helper.mention.end, acting[-1].mention.end))
            yield from said(text, (helper.entity, "assists", firm.entity), at_words, "helping.need")
        return


__all__ = ["helping"]
