"""Posts that are taken: 王某某任组长的专班, 某某兼任支部书记, 她当选某社区首任党委书记、居委会主任."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from kg.data.tables import alternatives
from kg.model import Found, Resolution, Statement, Text
from kg.statements.clauses import AGENTS, Subjects, evidence_of
from kg.statements.posts_bodies import party_of
from kg.vocabulary import allows

TITLE = (
    "(?:副|党委|党总支|党支部|支部|总|常务|执行|兼职|居委会|村委会)*"
    rf"(?:{alternatives('posts')}|总召集人|召集人|链长)"
)
VERB = (
    "(?:同志)?(?:又|还|也|曾|则|被)*(?:高票|全票)?"
    "(?:现任|历任|兼任|担任|出任|接任|调任|转任|升任|当选为?|被?选为|被?推选为|被?任命为|受聘为|被聘为|成为|挑起|任|为)"
)
TAKING = re.compile(
    rf"(?:{VERB}|(?P<being>[也还曾原]?[是系]|原为))(?:了)?(?P<body>[^，。；、“”]{{0,20}}?)(?:首任|第一任)?(?P<title>{TITLE})(?P<more>(?:、{TITLE})*)(?P<of>的)?"
)
# When somebody takes a post, said between the name and the verb: 李某某今年5月接任….
WHEN = re.compile(r"(?:[12][0-9]{3}年|今年|去年|前年)?(?:[0-9]{1,2}月)?(?:底|初|起)?")
# Who is something is it to the end of the clause: not 是某社区书记的女儿.
CLOSED = tuple("，。；、！”\n")
# A step of somebody's career that a year opens: 2008年任某社区党总支副书记.
CAREER = (
    "(?<=[，；。])(?:(?:[12][0-9]{3}年|今年|去年|前年)(?:[0-9]{1,2}月)?(?:底|初|起)?|次年|同年|随后|后来|后)，?(?:又|再|再次)?"
    "(?=任|担任|当选|出任|调任|转任|升任|被?选为|被?任命为)"
    "|(?<=，)(?:此后|先后|又|再)*(?=出任|接任|调任|转任|升任|历任|高票当选|全票当选)"
    "|(?<=，)(?=成为[^，。；、“”]{0,14}(?:书记|主任|主席|会长|队长|[镇乡局]长)[，。；、])"
    "|(?<=[，。；])(?:此后|先后|又)+(?=任)|(?<=，)(?=曾任|原是|原为|原系)"
)
# He who was named last takes a post: 她当选…, 如今还兼任….
PRONOUN = re.compile(
    rf"(?:(?<![其])[她他]|(?<=[，；。])(?:如今|现在|目前)?(?:还|同时|并)(?=兼任|担任)|{CAREER}){TAKING.pattern}"
)
# Another one's post of the same body: 王某某任组长、李某某任副组长的专班.
AND_ANOTHER = re.compile(rf"^(?:、|，)[^，。；、]{{2,24}}任(?:常务|执行|副)*(?:{alternatives('posts')}|总指挥)(?=的)")
# Work at a body: 到某街道任党工委书记, 在某厂当班组长, 考进某街道，当计生专干.
WORKED = re.compile(
    r"(?:先|曾|又|后|随后)?(?:到|调到|调至|调往|应聘到|考到|考入|考进|进入|进|在)(?P<body>[^，。；、“”]{2,24}?)，?(?:担?任|当|做)[了过]?"
    rf"(?:[0-9一二三四五六七八九十]+[多余]?年)?(?:一名)?(?P<title>(?:党工委|人大工委)?{TITLE}|[一-鿿]{{2,4}}[工员])(?P<more>(?:、{TITLE})*)(?P<of>)"
    "(?=[，。；、])"
)
# A clause that tells more of the one named before: 2007年应聘到…, 回村前在….
OPEN = re.compile(
    r"(?<=[，。；\n])(?:[12][0-9]{3}年(?:[0-9]{1,2}月)?(?:底|初)?)?，?(?:毕业后|退伍后|回村前|退休前|之前|此前|后来|随后|曾|又)?"
    + WORKED.pattern
)
# 时任某局局长的他: the one named before.
HE_WHO = re.compile(
    rf"(?:时任|原任|曾任|现任|身为|担任)(?P<body>[^，。；、“”]{{0,20}}?)(?P<title>{TITLE})(?P<more>)(?P<of>)的[他她]"
)
COUNT = re.compile("[0-9一二三四五六七八九十百余多支个]+[人名]?[^，。；]{0,2}")
LONGEST_TIME = 12  # characters of a time between a name and the verb
FOUNDED = re.compile("成立|组建|设立|建立|创办|创立|牵头")
BURDEN = re.compile("的担子|的重任|一职|职务")


def taken_posts(text: Text, resolution: Resolution, subjects: Subjects) -> Iterator[tuple[Found | None, Statement]]:
    """The statements of posts taken, each with the mention of who takes it; none where a later clause tells it."""
    people = [f for f in resolution.found if f.entity.type == "Person"]
    for person in people:
        end = person.mention.end
        time = WHEN.match(text.text, end)
        found = TAKING.match(text.text, time.end() if time else end, end + 70)
        if found and (not found["being"] or text.text.startswith(CLOSED, found.end())):
            for said in taken(text, resolution, subjects, person, found):
                yield person, said
        worked = WORKED.match(text.text, time.end() if time else end, end + 70)
        for said in taken(text, resolution, subjects, person, worked) if worked else ():
            yield person, said
    starts = [p.mention.start for p in people]
    for pattern in (PRONOUN, OPEN, HE_WHO):
        for found in pattern.finditer(text.text):
            index = bisect_left(starts, found.start()) - 1
            if index > 0 and text.text.startswith("的", people[index].mention.end):
                index -= 1  # 他接过王某某的担子，成为…
            near = index >= 0 and found.start() - starts[index] <= 400
            if near and (not found.groupdict().get("being") or text.text.startswith(CLOSED, found.end())):
                for said in taken(text, resolution, subjects, people[index], found):
                    yield None, said if pattern is PRONOUN else replace(said, rule="post.career")


def taken(
    text: Text, resolution: Resolution, subjects: Subjects, person: Found, found: re.Match[str]
) -> Iterator[Statement]:
    """The posts that one clause says somebody takes."""
    who = person.entity
    near = 0 <= found.start() - person.mention.end <= LONGEST_TIME
    start = person.mention.start if near else found.start()
    body, stop = body_taken(text, subjects, found, start)
    if body is None:
        return
    for title in [found["title"], *filter(None, found["more"].split("、"))]:
        target, post = party_of(resolution, body.entity, title)
        if target is None or not post or not allows("holdsPost", who.type, target.type):
            continue
        if post.startswith("支部") and target.type == "PartyOrganization":
            post = post.removeprefix("支部")
        evidence = evidence_of(text, min(start, body.mention.start) if stop else start, max(found.end("title"), stop))
        yield Statement(text.article.id, who, "holdsPost", target, evidence, post=post, rule="post.taken")


def body_taken(text: Text, subjects: Subjects, found: re.Match[str], start: int) -> tuple[Found | None, int]:
    """The body of a post: behind 的, inside the words before the title, or what the sentence founded before."""
    end, stop = found.start("body"), found.end()
    of = bool(found["of"]) and not BURDEN.match(text.text, stop - 1)
    if another := AND_ANOTHER.match(text.text[stop : stop + 40]):
        stop, of = stop + another.end() + 1, True
    if of:
        counted = COUNT.match(text.text, stop)
        near = counted.end() if counted else stop
        behind = [f for f in subjects.inside(stop, near + 30) if f.entity.type in AGENTS | {"Facility", "Programme"}]
        behind = [f for f in behind if not re.search("[，。；]", text.text[stop : f.mention.start])]
        held = [f for f in behind if allows("holdsPost", "Person", f.entity.type)]
        return (held[0], held[0].mention.end) if held else (None, 0)
    inside = [f for f in subjects.inside(end, found.end("body") + 4) if allows("holdsPost", "Person", f.entity.type)]
    if inside:
        last = max(inside, key=lambda f: (f.mention.end, -f.mention.start))
        return last, last.mention.end
    if found.end("body") - found.start("body") > 4:
        return None, 0
    return founded_before(text, subjects, start) or community_open(subjects, found, start), 0


OF_COMMUNITY = re.compile("党委|党总支|居委会|村委会")


def community_open(subjects: Subjects, found: re.Match[str], start: int) -> Found | None:
    """The community or village named last, where a title says it is of one's committee: 他又当选党委书记."""
    if not OF_COMMUNITY.match(found["title"]) or found.end("body") > found.start("body"):
        return None
    before = (f for f in subjects.before(start) if f.entity.type in {"Community", "Village"})
    return next(before, None)


def founded_before(text: Text, subjects: Subjects, position: int) -> Found | None:
    """The body that an earlier clause of the sentence founds: 成立联合党支部，某某当选书记."""
    sentence = subjects.clauses[subjects.clause_at(position)].sentence
    named = [f for f in subjects.inside(sentence.start, position) if f.entity.type in FOUNDABLE]
    for found in reversed(named):
        clause = subjects.clauses[subjects.clause_at(found.mention.start)]
        if clause.end < position and FOUNDED.search(text.text, clause.start, found.mention.start):
            return found
    return None


FOUNDABLE = frozenset("PartyOrganization GovernmentBody SocialOrganization Company Facility".split())
