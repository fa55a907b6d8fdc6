"""Who acts together with whom: X与Y联合打造, X联合Y, X携手Y."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Found, Resolution, Statement, Text
from kg.statements.clauses import AGENTS, Subjects, evidence_of
from kg.vocabulary import allows

WITH = re.compile(r"^(?:与|和|同|联合|携手|会同|联手|协同|牵手|对接|邀请|与辖区|联合辖区|同辖区|积极联合|主动联合|积极对接)$")
VERB_WITH = re.compile(r"联合|携手|会同|联手|协同|牵手|结对")
TOGETHER = re.compile(r"^[^。；\n]{0,16}?(?:联合|携手|共建|合作|签订|签约|签署|共同|结对|联手|协作|联动|立足)")


def cooperation(text: Text, resolution: Resolution, subjects: Subjects) -> Iterator[Statement]:
    """The statements ``cooperatesWith``."""
    named = [f for f in resolution.found if f.entity.type in AGENTS]
    for first, second in outer_pairs(named):
        between = text.text[first.mention.end : second.mention.start]
        after = text.text[second.mention.end : second.mention.end + 40]
        if not WITH.match(between) or first.entity == second.entity:
            continue
        if (VERB_WITH.search(between) or TOGETHER.match(after)) and allows("cooperatesWith", first.entity.type, second.entity.type):
            evidence = evidence_of(text, first.mention.start, second.mention.end)
            yield Statement(text.article.id, first.entity, "cooperatesWith", second.entity, evidence, rule="cooperation.with")


def outer_pairs(named: list[Found]) -> Iterator[tuple[Found, Found]]:
    """Neighbouring mentions, names inside names and chains left out: of 某街道某社区 only the last counts."""
    ends = [f for f in named if not any(o is not f and o.mention.start <= f.mention.start and f.mention.end <= o.mention.end and (o.mention.start, o.mention.end) != (f.mention.start, f.mention.end) for o in named)]
    chain: list[Found] = []
    for found in ends:
        if chain and chain[-1].mention.end == found.mention.start:
            chain[-1] = Found(found.mention, found.entity)
        else:
            chain.append(found)
    yield from zip(chain, chain[1:], strict=False)
