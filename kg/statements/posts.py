"""Who holds which post of which body.

The title as written is split into the body's kind and the post proper: 党工委书记 of an office is 书记 of its working
committee (W3C ORG: a membership of a person in an organisation with a role).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.data.tables import load_table
from kg.model import Entity, Evidence, Found, PersonMention, Resolution, Span, Statement, Text
from kg.statements.clauses import AGENTS, DIVISIONS, Subjects, evidence_of, path_of
from kg.vocabulary import allows

JOINED = re.compile(r"、|兼|，兼|和")
# A post without a date of its own is held at the time of the article, a former one is not.
FORMER = re.compile(r"(?:原|时任|曾任|前任|曾)$")
PREFIX = re.compile(r"^(?:原|时任|现任)")
GAP = re.compile(r"^(?:的|原|时任|现任|负责人|、|和|“|”|[一-鿿]{0,6}(?:科|办|室|部|组|站|队|委|会))?$")
TITLES = "|".join(sorted(set(load_table("posts")), key=lambda t: (-len(t), t)))
# A post that stands before another one of the same person.
EARLIER = re.compile(rf"(?P<title>(?:副|第一|常务|专职)*(?:{TITLES}))(?:、|兼|，兼|，)$")
# Titles that, without a body beside them, are of the body the clause speaks of.
LEADING = re.compile(
    r"(?:副|第一|常务|专职)*(?:党工委|党委|党总支|党支部|人大工委)?(?:副)?(?:书记|主任|镇长|乡长|街道主任|区长|县长|市长|委员|武装部长)"
)
HEADS = re.compile(r"([区县市省])长$")
TAKING = re.compile(
    rf"^(?:同志)?(?:现任|兼任|担任|任|当选为?|为)(?P<body>[^，。；、]{{0,16}}?)(?:首任|第一任)?(?P<title>(?:副|党委|党总支|党支部|总)?(?:{TITLES}|总指挥|总召集人|召集人))(?P<of>的)?"
)
# Another one's post of the same body: 王某某任组长、李某某任副组长的专班.
AND_ANOTHER = re.compile(rf"^(?:、|，)[^，。；、]{{2,24}}任(?:常务|执行|副)*(?:{TITLES}|总指挥)(?=的)")
# Titles of the Party; other titles of the same person are of the body whose Party organisation was named.
OF_PARTY = re.compile(r"书记|委员|常委|党代表|组织员|干事|党建|成员|召集人|组长")
PARTY_TITLE = re.compile(r"^(党工委|党委|党总支|党支部|总支|支部|纪工委|党组)")


def posts(
    text: Text, resolution: Resolution, subjects: Subjects, people: Sequence[PersonMention]
) -> Iterator[Statement]:
    """The statements ``holdsPost`` of every person with a post."""
    entity = {f.mention: f.entity for f in resolution.found}
    yield from taken_posts(text, resolution, subjects)
    yield from writers(text, resolution)
    for person in people:
        if person.post and person.mention in entity and person.post_span != (0, 0):
            yield from posts_of(text, resolution, subjects, person, entity[person.mention])


def taken_posts(text: Text, resolution: Resolution, subjects: Subjects) -> Iterator[Statement]:
    """王某某任组长的专班, 兼任办公室主任, 担任某某党委书记."""
    for person in resolution.found:
        if person.entity.type != "Person":
            continue
        end = person.mention.end
        found = TAKING.match(text.text[end : end + 40])
        if not found:
            continue
        stop, of = end + found.end(), bool(found["of"])
        if another := AND_ANOTHER.match(text.text[stop : stop + 40]):
            stop, of = stop + another.end() + 1, True
        named = subjects.inside(end, end + found.end("body") + 3)
        if of:
            named = [f for f in subjects.inside(stop, stop + 30) if f.entity.type in AGENTS | {"Facility", "Programme"}]
        bodies = [f for f in named if allows("holdsPost", "Person", f.entity.type)]
        if not bodies:
            continue
        body = max(bodies, key=lambda f: (f.mention.end, -f.mention.start)) if not of else bodies[0]
        target, post = party_of(resolution, body.entity, found["title"])
        if target is not None and post:
            evidence = evidence_of(text, person.mention.start, max(stop, body.mention.end))
            yield Statement(text.article.id, person.entity, "holdsPost", target, evidence, post=post, rule="post.taken")


def writers(text: Text, resolution: Resolution) -> Iterator[Statement]:
    """Reporters whose medium stands beside them in the byline."""
    people = {f.entity.label: f.entity for f in resolution.found if f.entity.type == "Person"}
    media = {f.entity.label: f.entity for f in resolution.found if f.entity.type == "Media"}
    for author in text.article.authors:
        body = text.article.newspaper if author.body == "本报" else author.body
        source = text.article.source
        at = source.rfind(author.body, max(0, author.span[0] - 30), author.span[1]) if author.body else -1
        if at < 0 or not body or author.name not in people or not author.role:
            continue
        target = media.get(body, Entity("Media", body))
        evidence = Evidence(at, author.span[1], "".join(source[at : author.span[1]].split()))
        yield Statement(
            text.article.id, people[author.name], "holdsPost", target, evidence, post=author.role, rule="post.byline"
        )


def posts_of(
    text: Text, resolution: Resolution, subjects: Subjects, person: PersonMention, who: Entity
) -> Iterator[Statement]:
    """One statement for each post of a person, from the one beside the name leftwards: A书记、B主任王某某."""
    span = person.post_span
    if person.after and text.text.startswith("的", span[1]):
        return  # 王某某任组长的专班: a post of what follows
    end = max(person.mention.end, span[1])
    for _ in range(4):
        body, start, shown = body_before(text, resolution, subjects, person, span)
        start = min(start, person.mention.start, span[0])
        for title in JOINED.split(text.text[shown : span[1]]):
            target, post = party_of(resolution, body, PREFIX.sub("", title))
            if (
                target is not None
                and target.type == "PartyOrganization"
                and not (OF_PARTY.search(post) or target.label.endswith("部"))
            ):
                target = owner_of(resolution, target, start)
            if target is not None and post and allows("holdsPost", who.type, target.type):
                evidence = evidence_of(text, start, end)
                year = (
                    ""
                    if PREFIX.match(title) or FORMER.search(text.text[max(0, start - 2) : start])
                    else text.article.published[:4]
                )
                yield Statement(
                    text.article.id, who, "holdsPost", target, evidence, post=post, time=year, rule="post.beside"
                )
        before = EARLIER.search(text.text[max(0, start - 24) : start])
        if person.after or before is None:
            return
        offset = max(0, start - 24)
        span = (offset + before.start("title"), offset + before.end("title"))


def body_before(
    text: Text, resolution: Resolution, subjects: Subjects, person: PersonMention, span: Span
) -> tuple[Entity | None, int, int]:
    """The body before a post, else the one the clause speaks of; where its name and the title proper begin."""
    at, end = span
    before: list[Found] = [
        f
        for f in resolution.found
        if f.entity.type in AGENTS | {"Compound", "Facility", "Project"}
        and -4 <= at - f.mention.end <= 8
        and f.mention.end < end
    ]
    for found in sorted(before, key=lambda f: (-f.mention.end, f.mention.start)):
        if found.mention.end >= at or GAP.match(text.text[found.mention.end : at]):
            return found.entity, found.mention.start, max(at, found.mention.end)
    if not LEADING.match(text.text[at:end]) or text.text[at - 1 : at] in "委局厅院会":
        return None, at, at
    head = HEADS.search(text.text[at:end])
    if head:
        types = {"区": {"District", "Zone"}, "县": {"District"}, "市": {"City", "District"}, "省": {"Province"}}[
            head.group(1)
        ]
        own = [f.entity for f in resolution.found if f.entity.type in types and f.entity.label.endswith(head.group(1))]
        return (own[0] if own else None), at, at
    agents = [a for a in subjects.agents_at(person.mention.start) if a.type in AGENTS]
    return (agents[0] if agents else resolution.main), at, at


def owner_of(resolution: Resolution, party: Entity, start: int) -> Entity | None:
    """The body whose Party organisation stands at a position: 某局 of 某局党组, 某镇 of 某镇党委."""
    kinds = {"Company", "GovernmentBody", "School", "Hospital"}
    inside = [f.entity for f in resolution.found if f.mention.start == start and f.entity.type in kinds]
    if inside:
        return inside[-1]
    return next(
        (f.entity for f in resolution.found if f.entity.type in DIVISIONS and path_of(f.entity) == party.scope), None
    )


def party_of(resolution: Resolution, body: Entity | None, post: str) -> tuple[Entity | None, str]:
    """The party organisation that a title such as 党工委书记 belongs to, with what is left of the title."""
    found = PARTY_TITLE.match(post)
    if body is None or body.type == "PartyOrganization" or not found:
        return body, post
    kind, rest = found.group(), post[found.end() :]
    for other in resolution.found:
        if (
            other.entity.type == "PartyOrganization"
            and other.entity.label.endswith(kind)
            and other.entity.scope == path_of(body)
        ):
            return other.entity, rest
    return body, post
