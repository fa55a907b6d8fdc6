"""Where a person's name begins and ends: a family name with one or two characters, or sounds of another language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kg.data.tables import alternatives, load_set, load_table
from kg.mentions.boundaries import Words
from kg.model import Span, Word

FOLLOWING = load_table("after_names")
STOP_CHARACTERS = frozenset(
    "来去赴率任聚集心说称是在的和与及等到对向把被将为从也就都已还又曾便自因以给获同讲了着过这那其该各任兼家长副总们抓年月日时一二三四五六七八九十个名位及或并而且比"
)
# These may stand inside a given name but end none: what follows the name begins with them.
NEVER_LAST = STOP_CHARACTERS | frozenset(
    "翻看指拿走打找摸算站坐跑喊笑叹问答抱掏推握端谈提想听则却只仍忙近帮送告递高低多少族很"
)
# After a title these may begin a given name of two characters: 张家平, 李长春, 王心怡.
GIVEN_FIRST = frozenset("家长心年月日自立向")
# Family names that are words of the grammar: only what follows tells whether a name stands there.
GRAMMATICAL = frozenset("从和由同及应经向")
# Family names that often are words themselves; a common word after one is no given name: 任组长, 于基层.
DOUBTFUL = frozenset("任于时全都党家水路门田车房钱单成常应关包费项高家")
# Family names that are verbs of one character: a noun after one is its object (戴袖标).
VERBS = frozenset("戴管查过支齐")
# Words that the dictionary takes for names.
NO_NAMES = frozenset({"马甲", "扎根", "包联", "丰收节"})
# Tags of names of places and things.
PROPER = frozenset({"ns", "nz"})
# Tags of words that can follow a name as its predicate.
PREDICATE = frozenset("vdptmcruy")


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
    if first.end - first.start > family and first.text in load_set("boundary_words"):  # 关于, 由于, 从而
        return at
    sure = sure and text[at] not in GRAMMATICAL
    for given in (2, 1):
        end = at + family + given
        name = text[at:end]
        if (
            len(name) < family + given
            or is_abstract(name)
            or name in never_given()
            or name in NO_NAMES
            or (text[at] in GRAMMATICAL | VERBS and is_common(words, at + family, end))
            or not all("一" <= c <= "鿿" for c in name)
            or (name[-1] in NEVER_LAST and not (sure and (is_word(words, at + family, end) or is_closed(text, end))))
            or set(name[family:-1]) & STOP_CHARACTERS - (GIVEN_FIRST if sure else frozenset())
        ):
            continue
        whole = is_cut(words, first, family, end) or (sure and is_split(words, at, end))
        if (whole or (sure and is_city(words, at + family, end))) and (
            is_followed(text, end) or (sure and may_be_given(words, at + family, end))
        ):
            return end
    return at


def may_be_given(words: Words, start: int, end: int) -> bool:
    """Whether a given name may stand here: it is no common word, or one that a predicate follows (海波监督…)."""
    word = words.at(start)
    if not is_common(words, start, end) or (
        word is not None and word.tag in PROPER and not after_doubtful(words, start)
    ):
        return True  # the dictionary knows the given name as a place's: 沈|阿根
    behind = words.at(end)
    return (
        not after_doubtful(words, start)
        and behind is not None
        and behind.start == end
        and (behind.tag[:1] in PREDICATE or (behind.tag[:1] in "al" and behind.end - end > 1))  # 连续, 顾不上
    )


# These end a given name where a mark follows at once.
CLOSING_GIVEN = frozenset("时来心立年月日高")
SAID_AFTER = ("说", "表示", "介绍", "告诉", "坦言", "透露", "，", "。")


def is_closed(text: str, end: int) -> bool:
    """Whether a mark follows at once what must be a name then: 第一书记毛某时、…."""
    if text[end - 1] in "和高" and end - 3 >= 0:  # 单元长孟某和说
        return text.startswith(SAID_AFTER, end) or is_again(text, text[end - 3 : end])
    return text[end - 1] in CLOSING_GIVEN and text[end : end + 1] in {"、", "，", "；", "。"}


def is_again(text: str, name: str) -> bool:
    """Whether a name of three characters stands twice and never without its last, nor before another name."""
    at = [found.end() for found in re.finditer(name, text)]
    before_name = any(surname_length(text, end) and text[end] not in DOUBTFUL for end in at)
    return len(at) > 1 and len(at) == text.count(name[:-1]) and not before_name


def is_city(words: Words, start: int, end: int) -> bool:
    """Whether a given name is a city's by its short name: 朱|重庆."""
    inside = [d for d in words.divisions_ending_at(end) if d.start == start and d.type in {"City", "Province"}]
    return bool(inside) and end - start == 2 and not after_doubtful(words, start)


def after_doubtful(words: Words, start: int) -> bool:
    """Whether the family name before a given name often is a word itself."""
    return words.text[start - 1] in DOUBTFUL


def is_split(words: Words, start: int, end: int) -> bool:
    """Whether the dictionary joined a name's first two characters and left the third alone: 方志 + 刚."""
    first, last = words.at(start), words.at(end - 1)
    inside = words.division_starts_in(start, end)
    return (
        end - start == 3
        and last is not None
        and (last.start, last.end) == (end - 1, end)
        and (last.text not in load_set("boundary_words") or last.text in "刚正全平")
        and not (first is not None and first.text in never_given())
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


def is_word(words: Words, start: int, end: int) -> bool:
    """Whether a given name is one word that is none of doing: 悦来, 冰心."""
    word = words.at(start)
    return word is not None and is_common(words, start, end) and word.tag[:1] == "n"


def is_cut(words: Words, first: Word, family: int, end: int) -> bool:
    """Whether a name that ends at ``end`` cuts no word in two and is no common word itself."""
    last = words.at(end - 1)
    if last is None or last.end > end:
        return False
    if words.division_starts_in(first.start, end):
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


def names_from(text: str, words: Words, at: int, *, sure: bool = False) -> Iterator[Span]:
    """The names that stand in a row from a position: 张三、李四和王五; what follows 、 is less ``sure`` to be one."""
    listed = False
    while True:
        end = name_end(text, words, at, sure=sure and not listed)
        if end == at:
            return
        yield at, end
        if text[end : end + 1] not in "、和及" or end >= len(text):
            return
        at, listed = end + 1, text[end] == "、"


# Characters by which names of Mongolian, Tibetan, Uyghur and Kazakh people are written; a few stand inside only.
SOUNDS = "".join(load_table("transliteration"))
INNER = SOUNDS + "不都让合力提则顺云通平高敏山"
ENDED = rf"(?=[，。、；：“”\n（）]|$|{alternatives('after_names')})"
DOTTED = re.compile(rf"[{SOUNDS}][{INNER}]{{1,7}}[·•][{INNER}]{{2,8}}?{ENDED}")
SOUNDED = re.compile(
    rf"{DOTTED.pattern}|[{SOUNDS}][{INNER}]{{1,5}}?(?=[，。、；：“”\n（）]|$|{alternatives('after_names')})"
)


def transliterated(text: str, at: int) -> list[Span]:
    """A name without a Chinese family name, two to six characters of :data:`SOUNDS` up to a mark or a verb."""
    found = SOUNDED.match(text, at)
    return [found.span()] if found else []


def names_at(text: str, words: Words, at: int, *, sure: bool) -> list[Span]:
    """The names in a row after a title or a noun; a longer one written by sounds goes before a Chinese one."""
    spans = list(names_from(text, words, at, sure=sure))
    if sure and text[at : at + 1] in SOUNDS:
        sounded = transliterated(text, at)
        word = words.at(at)
        if sounded and word is not None and (word.end, word.tag[:1]) == (sounded[0][1], "v"):
            return spans  # 居民登台
        if sounded and (not spans or sounded[0][1] - at > max(3, spans[0][1] - at)):
            return sounded
    return spans
