"""Who issues a document that no verb before it governs: 《X》已印发, 被某局编入《X汇编》; what only looks like it."""

from __future__ import annotations

import re

from kg.model import Entity, Found, Text
from kg.statements.clauses import AGENTS, DIVISIONS, Subjects

# What is said behind a document that has been issued.
ISSUED = re.compile(
    "(?:也|已|已经|于|日前|近日|当天|正式|同步|随后|[0-9]{1,2}月(?:[0-9]{1,2}日)?)*(?:印发|出台|发布|公布|编印|下发)"
)
READ_OUT = re.compile("(?:宣读|解读|通报)(?:了)?$")
# Works are taken into a collection by its maker.
COLLECTED = re.compile("(?:列入|编进|编入|收入|收录进|写进|写入)(?:了)?$")
COLLECTION = re.compile("(?:汇编|手册|选编|案例集|案例|读本|名录|指引|指南)(?:（[^）]{1,4}）)?》$")
# What others are led to sign, and a series of the paper itself, no office issues.
SIGNED = re.compile("(?:引导|督促|组织|动员|推动|号召|带领)[^，。；]*签[订署下]?(?:了)?$")
OURS = re.compile("本[报版刊台网]")


def is_no_issuing(text: Text, found: Found, subjects: Subjects) -> bool:
    """Whether the verb before a document is signing, or the newspaper's own."""
    clause = subjects.clauses[subjects.clause_at(found.mention.start)]
    signed = SIGNED.search(text.text, clause.start, found.mention.start)
    return signed is not None or OURS.search(text.text, clause.start, found.mention.start) is not None


def issuers_of(text: Text, found: Found, subjects: Subjects) -> tuple[Entity, ...]:
    """Who issued a document by what is said behind it, or who took something into it; empty if nothing says so."""
    start, end = found.mention.start, found.mention.end
    if found.mention.rule == "document.report":
        issuing = [f.entity for f in subjects.inside(start, end) if f.entity.type in DIVISIONS]
        return tuple(issuing[-1:] or ([subjects.main] if subjects.main else []))
    clause = subjects.clauses[subjects.clause_at(start)]
    before = text.text[max(clause.start, start - 4) : start]
    if COLLECTED.search(before) and COLLECTION.search(found.entity.label):
        by = text.text.rfind("被", clause.start, start)
        named = [f for f in subjects.inside(by + 1, start) if f.mention.start == by + 1] if by >= 0 else []
        if by < 0 and "将其" in text.text[clause.start : start] and not subjects.own[subjects.clause_at(start)]:
            return ()  # whoever takes it in has a name that was not found
        outer = max(named, key=lambda f: f.mention.end, default=None)
        return (outer.entity,) if outer and outer.entity.type in AGENTS else subjects.agents_at(start)
    if not (ISSUED.match(text.text, end) or READ_OUT.search(before)):
        return ()
    inside = [
        f.entity for f in subjects.inside(start, end) if f.entity.type in DIVISIONS and f.mention.start == start + 1
    ]
    named_first = inside[-1:] or ([subjects.main] if subjects.main else [])
    return tuple(named_first)


__all__ = ["is_no_issuing", "issuers_of"]
