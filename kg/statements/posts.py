"""Who holds which post of which body.

The title as written is split into the body's kind and the post proper: 党工委书记 of an office is 书记 of its working
committee (W3C ORG: a membership of a person in an organisation with a role).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.data.tables import load_table
from kg.model import Entity, Found, PersonMention, Resolution, Span, Statement, Text
from kg.statements.clauses import AGENTS, Subjects, evidence_of
from kg.vocabulary import allows

JOINED = re.compile(r"、|兼|，兼|和")
PREFIX = re.compile(r"^(?:原|时任|现任)")
GAP = re.compile(r"^(?:的|原|时任|现任|负责人|、|和|“|”|[一-鿿]{0,6}(?:科|办|室|部|组|站|队|委|会))?$")
TITLES = "|".join(sorted(set(load_table("posts")), key=lambda t: (-len(t), t)))
# A post that stands before another one of the same person.
EARLIER = re.compile(rf"(?P<title>(?:副|第一|常务|专职)*(?:{TITLES}))(?:、|兼|，兼|，)$")
PARTY_TITLE = re.compile(r"^(党工委|党委|党总支|党支部|总支|支部|纪工委|党组)")


def posts(text: Text, resolution: Resolution, subjects: Subjects, people: Sequence[PersonMention]) -> Iterator[Statement]:
    """The statements ``holdsPost`` of every person with a post."""
    entity = {f.mention: f.entity for f in resolution.found}
    for person in people:
        if person.post and person.mention in entity and person.post_span != (0, 0):
            yield from posts_of(text, resolution, subjects, person, entity[person.mention])


def posts_of(
    text: Text, resolution: Resolution, subjects: Subjects, person: PersonMention, who: Entity
) -> Iterator[Statement]:
    """One statement for each post of a person, from the one beside the name leftwards: A书记、B主任王某某."""
    span = person.post_span
    end = max(person.mention.end, span[1])
    for _ in range(4):
        body, start, shown = body_before(text, resolution, subjects, person, span)
        start = min(start, person.mention.start, span[0])
        for title in JOINED.split(text.text[shown : span[1]]):
            target, post = party_of(resolution, body, PREFIX.sub("", title))
            if target is not None and post and allows("holdsPost", who.type, target.type):
                evidence = evidence_of(text, start, end)
                yield Statement(text.article.id, who, "holdsPost", target, evidence, post=post, rule="post.beside")
        before = EARLIER.search(text.text[max(0, start - 24) : start])
        if person.after or before is None:
            return
        offset = max(0, start - 24)
        span = (offset + before.start("title"), offset + before.end("title"))


def body_before(
    text: Text, resolution: Resolution, subjects: Subjects, person: PersonMention, span: Span
) -> tuple[Entity | None, int, int]:
    """The body named directly before a post, else the one the clause speaks of; where its name and the title proper begin."""
    at, end = span
    before: list[Found] = [
        f
        for f in resolution.found
        if f.entity.type in AGENTS | {"Compound", "Facility", "Project"} and -4 <= at - f.mention.end <= 8 and f.mention.end < end
    ]
    for found in sorted(before, key=lambda f: (-f.mention.end, f.mention.start)):
        if found.mention.end >= at or GAP.match(text.text[found.mention.end : at]):
            return found.entity, found.mention.start, max(at, found.mention.end)
    agents = subjects.agents_at(person.mention.start)
    return (agents[0] if agents else resolution.main), at, at


def party_of(resolution: Resolution, body: Entity | None, post: str) -> tuple[Entity | None, str]:
    """The party organisation that a title such as 党工委书记 belongs to, with what is left of the title."""
    found = PARTY_TITLE.match(post)
    if body is None or body.type == "PartyOrganization" or not found:
        return body, post
    kind, rest = found.group(), post[found.end() :]
    for other in resolution.found:
        if other.entity.type == "PartyOrganization" and other.entity.label.endswith(kind) and other.entity.scope == (body.code or body.label):
            return other.entity, rest
    return body, post
