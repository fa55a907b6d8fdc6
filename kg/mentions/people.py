"""People: a family name and one or two characters, where a post, a common noun or a verb of saying vouches for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kg.data.tables import load_set, load_table
from kg.mentions.boundaries import Words
from kg.model import Mention, PersonMention, Span, Text, Word

SAYING = load_table("after_names")
FOLLOWING = SAYING
STOP_CHARACTERS = frozenset(
    "来去赴率任聚集心说称是在的和与及等到对向把被将为从也就都已还又曾便自因以给获同讲了着过这那其该各任兼家长副总们抓年月日时一二三四五六七八九十个名位及或并而且"
)

# After a title these may begin a given name of two characters: 张家平, 李长春, 王心怡.
GIVEN_FIRST = frozenset("家长心年月日自立")


@lru_cache(maxsize=1)
def post_pattern() -> re.Pattern[str]:
    """A post as written: prefixes, title, further titles joined by 、 or 兼."""
    titles = sorted(set(load_table("posts")), key=lambda t: (-len(t), t))
    one = f"(?:原|时任|现任)?(?:[第一]{{2}}|常务|专职|党组|党委|总支|支部)?副?(?:{'|'.join(titles)})(?:助理)?"
    return re.compile(f"{one}(?:(?:、|兼|，兼|和){one})*")


def surname_length(text: str, at: int) -> int:
    """Length of the family name at a position, 0 if none."""
    names = load_set("surnames")
    if text[at : at + 2] in names:
        return 2
    return 1 if text[at : at + 1] in names else 0


def name_end(text: str, words: Words, at: int, *, sure: bool = False) -> int:
    """Where the person's name that begins at ``at`` ends; ``at`` itself if none begins there.

    Two characters of given name are tried before one; either must leave whole words behind it and, unless a title
    before makes it ``sure`` that a name stands here, be followed by something that can follow a name.
    """
    family = surname_length(text, at)
    first = words.at(at)
    if not family or first is None or first.start != at:
        return at
    for given in (2, 1):
        end = at + family + given
        name = text[at:end]
        if (
            len(name) < family + given
            or is_abstract(name)
            or not all("一" <= c <= "鿿" for c in name)
            or name[-1] in STOP_CHARACTERS
            or set(name[family:-1]) & STOP_CHARACTERS - (GIVEN_FIRST if sure else frozenset())
        ):
            continue
        if (is_cut(words, first, family, end) or (sure and is_split(words, at, end))) and (
            is_followed(text, end) or (sure and not is_common(words, at + family, end))
        ):
            return end
    return at


def is_split(words: Words, start: int, end: int) -> bool:
    """Whether the dictionary joined a name's first two characters and left the third alone: 方志 + 刚."""
    last = words.at(end - 1)
    inside = any(start < d.start < end for d in words.divisions)
    return (
        end - start == 3
        and last is not None
        and (last.start, last.end) == (end - 1, end)
        and (last.text not in load_set("boundary_words") or last.text in "刚正全平")
        and not inside
    )


def is_common(words: Words, start: int, end: int) -> bool:
    """Whether the given name is one common word of the language: 任 + 组长, 和 + 群众."""
    word = words.at(start)
    return (
        word is not None
        and word.start == start
        and word.end == end
        and end - start > 1
        and not word.tag.startswith("nr")
    )


def is_cut(words: Words, first: Word, family: int, end: int) -> bool:
    """Whether a name that ends at ``end`` cuts no word in two and is no common word itself."""
    last = words.at(end - 1)
    if last is None or last.end > end:
        return False
    if any(first.start < d.start < end for d in words.divisions):
        return False
    given = words.at(first.start + family)
    if given and given.start == first.start + family and given.end == end and given.text in never_given():
        return False
    if first.end - first.start > family and not first.tag.startswith("nr"):
        return (first.end == end and first.tag in {"", "nz", "ns"}) or (
            first.end < end and first.tag in {"nz", "ns", ""}
        )
    return True


@lru_cache(maxsize=1)
def never_given() -> frozenset[str]:
    """Words that are never a given name: posts, persons, kinds, boundary words of two characters."""
    tables = (load_set("posts"), load_set("person_words"), load_set("generic_words"))
    return frozenset(w for table in tables for w in table)


def is_abstract(name: str) -> bool:
    """Whether a would-be name is an abstract noun: 满意度, 安全感, 幸福感."""
    return name[-1] in "度感性化率"


def is_followed(text: str, end: int) -> bool:
    """Whether what follows can follow a person's name."""
    rest = text[end : end + 4]
    return not rest or not ("一" <= rest[0] <= "鿿") or rest.startswith(FOLLOWING) or rest[0] in "的了手家眼说心脸"


def find_people(text: Text, words: Words) -> Iterator[PersonMention]:
    """People beside a post, a common noun for a person or a verb of saying, and the names of the byline."""
    taken: set[int] = set()
    for finder in (
        people_after_posts,
        people_before_posts,
        people_after_nouns,
        people_who_say,
        people_called,
        people_of_byline,
    ):
        for person in finder(text, words):
            if not taken & set(range(person.mention.start, person.mention.end)):
                taken.update(range(person.mention.start, person.mention.end))
                yield person


def person(text: Text, start: int, end: int, rule: str) -> Mention:
    """A person's mention."""
    return Mention(start, end, "Person", text.text[start:end].replace(" ", ""), rule=f"person.{rule}")


def names_from(text: Text, words: Words, at: int, *, sure: bool = False) -> Iterator[Span]:
    """The names that stand in a row from a position: 张三、李四和王五."""
    while True:
        end = name_end(text.text, words, at, sure=sure)
        if end == at:
            return
        yield at, end
        if text.text[end : end + 1] not in "、和及" or end >= len(text.text):
            return
        at = end + 1


def people_after_posts(text: Text, words: Words) -> Iterator[PersonMention]:
    """党工委书记王某某, 副主任李某、赵某某."""
    for found in post_pattern().finditer(text.text):
        at = found.end()
        of = text.text.startswith("的", at)
        spans = list(names_from(text, words, at + of, sure=not of)) or transliterated(text.text, at + of)
        for start, end in spans:
            yield PersonMention(person(text, start, end, "after_post"), found.group(), found.span())


# Characters by which names of Mongolian, Tibetan, Uyghur and Kazakh people are written.
SOUNDS = "".join(load_table("transliteration"))


def transliterated(text: str, at: int) -> list[Span]:
    """A name without a Chinese family name, three to six characters of :data:`SOUNDS` up to a mark or a verb."""
    found = re.match(
        rf"[{SOUNDS}]{{2,3}}(?:[·•][{SOUNDS}]{{2,6}}|[{SOUNDS}]{{0,3}}?)(?=[，。、；：“”\n（）]|{'|'.join(SAYING)})",
        text[at:],
    )
    return [(at, at + found.end())] if found and found.end() >= 2 else []


def people_before_posts(text: Text, words: Words) -> Iterator[PersonMention]:
    """王某某（党工委书记）, 王某某任党工委书记, 王某某，某社区党支部书记."""
    for found in re.finditer(r"(?:，|、|。|：|^|\n|；|由|推荐|选举|选派|任命|“)", text.text):
        at = found.end()
        end = name_end(text.text, words, at)
        if end == at:
            continue
        link = re.match(r"（|，?(?:现任|担任|兼任|任|当选为?|是|系|，男|，女|，)", text.text[end:])
        if not link:
            continue
        clause = re.split(r"[。；！？\n）]", text.text[end + link.end() : end + link.end() + 40])[0]
        post = post_pattern().search(clause)
        if post is None or "，" in clause[: post.start()]:
            continue
        if link.group() in {"，", "是", "系"} and post.end() < len(clause) and clause[post.end()] not in "，、。":
            continue
        begin = end + link.end()
        yield PersonMention(
            person(text, at, end, "before_post"), post.group(), (begin + post.start(), begin + post.end()), after=True
        )


@lru_cache(maxsize=1)
def noun_pattern() -> re.Pattern[str]:
    """Common nouns for a person."""
    return re.compile("|".join(sorted(load_table("person_words"), key=lambda t: (-len(t), t))))


def people_after_nouns(text: Text, words: Words) -> Iterator[PersonMention]:
    """居民王某某, 老党员李某."""
    for found in noun_pattern().finditer(text.text):
        for start, end in names_from(text, words, found.end(), sure=True):
            yield PersonMention(person(text, start, end, "after_noun"))


def people_who_say(text: Text, words: Words) -> Iterator[PersonMention]:
    """王某某说, 李某介绍 at the head of a clause, and 某某总书记."""
    for found in re.finditer(r"(?:^|[，。；！？”\n：])", text.text):
        at = found.end()
        end = name_end(text.text, words, at)
        if end - at >= 2 and re.match(
            r"(?:同志)?(?:表示|说|介绍|告诉|坦言|感慨|总书记|回忆|笑着|激动地|高兴地)", text.text[end:]
        ):
            yield PersonMention(person(text, at, end, "saying"))


def people_called(text: Text, words: Words) -> Iterator[PersonMention]:
    """名叫王某某, 摄影王某; 王某某 摄."""
    for found in re.finditer(r"(?:名叫|叫做|姓名：|摄影[:：/]?|责编[:：/]|美编[:：/]|编辑[:：/])\s*", text.text):
        end = name_end(text.text, words, found.end(), sure=True)
        if end > found.end():
            yield PersonMention(person(text, found.end(), end, "called"))
    for found in re.finditer(r"(?<=[\s（。])([一-鿿]{2,3})\s?(?:摄影?|供图)(?=[\s）。]|$)", text.text):
        if surname_length(text.text, found.start(1)):
            yield PersonMention(person(text, found.start(1), found.end(1), "photographer"))


def people_of_byline(text: Text, words: Words) -> Iterator[PersonMention]:
    """The reporters and correspondents of the byline, at the places the reading gave."""
    for author in text.article.authors:
        if author.span[0] not in text.offsets or author.span[1] - 1 not in text.offsets:
            continue
        start, last = text.offsets.index(author.span[0]), text.offsets.index(author.span[1] - 1)
        if start <= last:
            yield PersonMention(
                Mention(start, last + 1, "Person", author.name, rule="person.byline"),
                author.role if author.body else "",
            )
