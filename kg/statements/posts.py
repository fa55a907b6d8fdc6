"""Who holds which post of which body.

The title as written is split into the body's kind and the post proper: 党工委书记 of an office is 书记 of its working
committee (W3C ORG: a membership of a person in an organisation with a role).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.data.tables import load_table
from kg.model import Author, Entity, Evidence, PersonMention, Resolution, Statement, Text
from kg.statements.clauses import Subjects, evidence_of, path_of
from kg.statements.posts_bodies import body_before, owner_of, party_of, secretaries_party
from kg.statements.posts_taken import taken_posts
from kg.vocabulary import allows

JOINED = re.compile(r"、|兼|，兼|和")
# A post without a date of its own is held at the time of the article, a former one is not.
FORMER = re.compile(r"(?:原|时任|曾任|前任|曾)$")
PREFIX = re.compile(r"^(?:原|时任|现任)")
TITLES = "|".join(sorted(set(load_table("posts")), key=lambda t: (-len(t), t)))
# A post that stands before another one of the same person.
EARLIER = re.compile(
    rf"(?P<title>(?:副|第一|常务|专职)*(?:{TITLES}))(?:、|兼|，兼|，)(?:现任|时任|原|曾任|同时担任|担任|兼任|任)?$"
)
# A further post behind one that stands after the name: 王某某　党工委委员、办事处副主任.
LATER = re.compile(
    rf"(?:、|兼|，兼)[^，。；、：“”（）\n]{{0,10}}?(?P<title>(?:副|第一|常务|专职)*(?:{TITLES}))(?=[、，。；）\n ]|$)"
)
# A body that was not found between one post and the next.
UNKNOWN = re.compile(r"(?:、|兼)(?P<body>[^、，。；：“”兼]{2,12})$")
# Words between a post and somebody who has none beside the name: 网格员、65岁的退休教师某某.
BEFORE_NAME = re.compile(rf"(?P<title>(?:副|第一|常务|专职)*(?:{TITLES}))、[^，。；、：“”（）]{{2,14}}$")
# Titles of the Party; other titles of the same person are of the body whose Party organisation was named.
OF_PARTY = re.compile(r"书记|委员|常委|党代表|组织员|干事|党建|成员|召集人|组长")


def posts(
    text: Text, resolution: Resolution, subjects: Subjects, people: Sequence[PersonMention]
) -> Iterator[Statement]:
    """The statements ``holdsPost`` of every person with a post."""
    entity = {f.mention: f.entity for f in resolution.found}
    taken = set()
    for holder, said in taken_posts(text, resolution, subjects):
        if holder is not None:
            taken.add(holder.mention)
        yield said
    yield from writers(text, resolution)
    for person in people:
        if person.mention not in entity or (person.after and person.mention in taken):
            continue
        held = person if person.post and person.post_span != (0, 0) else with_post_before(text, person)
        if held is not None:
            yield from posts_of(text, resolution, subjects, held, entity[person.mention])


def with_post_before(text: Text, person: PersonMention) -> PersonMention | None:
    """The person with the post that stands before a noun beside the name; None if none does."""
    start = max(0, person.mention.start - 28)
    found = BEFORE_NAME.search(text.text[start : person.mention.start])
    if found is None:
        return None
    return replace(person, post=found["title"], post_span=(start + found.start("title"), start + found.end("title")))


def writers(text: Text, resolution: Resolution) -> Iterator[Statement]:
    """Reporters whose medium stands beside them in the byline."""
    people = {f.entity.label: f.entity for f in resolution.found if f.entity.type == "Person"}
    scope = path_of(resolution.main) if resolution.main else ""
    media = {f.entity.label: f.entity for f in resolution.found if f.entity.type == "Media"}
    for author in text.article.authors:
        body = author.body or (text.article.newspaper if author.role.endswith("记者") else "")
        source = text.article.source
        at = medium_beside(source, author, body)
        if at < 0 or not author.role:
            continue
        target = media.get(body, Entity("Media", body))
        # one whom only a line outside the article names (a page's footer) is told apart as those inside it are
        who = people.get(author.name) or Entity("Person", author.name, scope=scope)
        evidence = Evidence(at, author.span[1], "".join(source[at : author.span[1]].split()))
        yield Statement(
            text.article.id,
            who,
            "holdsPost",
            target,
            evidence,
            post=author.role,
            time=text.article.published[:4],
            rule="post.byline",
        )


# How a paper calls itself in the bylines of its own reporters.
OWN = ("本报", "本网", "本刊", "本台", "本社")
LONGEST_LINE = 60  # characters from a medium's name to a reporter's in one line


def medium_beside(source: str, author: Author, body: str) -> int:
    """Where a medium's name, or what it calls itself, stands before an author's in the source; -1 if nowhere."""
    if not body:
        return -1
    start = author.span[0]
    if author.body:
        at = source.rfind(body, max(0, start - 30), author.span[1])
        return at if at >= 0 else max(source.rfind(own, max(0, start - 12), start) for own in OWN)
    if (ours := source.rfind("本报讯", max(0, start - 12), start)) >= 0:
        return ours
    at = source.rfind(body, max(0, start - LONGEST_LINE), start)
    return at if "\n" not in source[at:start] else -1


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
            if target is not None:
                target = secretaries_party(resolution, target, post)
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
        if body is None and (unknown := UNKNOWN.search(text.text[max(0, start - 16) : start])):
            start += unknown.start("body") - len(
                unknown.string
            )  # 党工委委员、招商局局长: the one before stands all the same
        before = EARLIER.search(text.text[max(0, start - 24) : start])
        if person.after and (later := LATER.match(text.text, span[1])):
            span = later.span("title")
            end = later.end()
            continue
        if person.after or before is None:
            return
        offset = max(0, start - 24)
        span = (offset + before.start("title"), offset + before.end("title"))
