"""Organisations and places that carry their kind at the end of the name: 有限公司, 党工委, 公园, 服务中心.

The ontology's ``jc:nameSuffix`` annotations say which endings make which class; a row of ``SHAPES`` says how far a name
of the class reaches to the left and whether a name of nothing but common words is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.mentions.boundaries import Words, name_start
from kg.mentions.fronts import division_before, joined_start, owned_start, trim_front
from kg.mentions.shapes import SHAPES, Shape, ending_pattern, endings, has_proper_part, is_name
from kg.mentions.vetoes import VETOES
from kg.model import Mention, Text, Word

COUNTED = re.compile(r"[0-9〇一二两三四五六七八九十百千余多几数]+[余多]?[个家处座条支所名项批间片块幅套栋类]$")
# Posts that the dictionary joins to the body before them: 党委书记, 室主任.
POSTS = frozenset({"书记", "委员", "主任", "科长"})


def find_named(text: Text, words: Words) -> Iterator[Mention]:
    """The mentions of every class in ``SHAPES``."""
    for shape in SHAPES:
        for found in ending_pattern(shape.type).finditer(text.text):
            mention = named_before(words, shape, found.start(), found.end())
            if mention:
                yield mention


def named_before(words: Words, shape: Shape, kind: int, end: int) -> Mention | None:
    """The name whose ending is ``text[kind:end]``, if it is one."""
    if not ends_word(words, kind, end):
        return None
    start = name_start(words, kind, limit=shape.reach, keep=shape.keep, strict=not shape.loose)
    joined = joined_start(words, start)
    if joined < start and shape.owned and (before := words.divisions_ending_at(joined)):
        joined = before[0].start  # 陕西|万|和|某某公司
    start = joined
    division = division_before(words, start, kind, shape)
    inner = owned_front(words, division, start, shape) or trim_front(
        words, max(start, division.end) if division else start, kind, shape
    )
    if division is None and shape.type in LEVELLED:
        inner = level_inside(words, inner, kind)
    if division and inner == division.end and shape.type == "Area" and words.text.startswith("国际", inner):
        inner = division.start  # its city is a part of its name: 某某国际影视城
    elif division and shape.owned and (inner == division.end or is_trade(words, division.end, kind, shape)):
        inner = owned_start(words, division, shape)
    elif not is_name(words, inner, kind, shape) or (not division and is_counted(words, inner, kind)):
        return None
    if any(veto(words.text, shape, inner, kind, end) for veto in VETOES) or is_saying(words, shape, inner, kind):
        return None
    return Mention(inner, end, shape.type, words.text[inner:end], rule=f"suffix.{shape.type}")


# What a firm of a place does, in words that bound other names: 某市建设集团有限公司.
TRADES = frozenset("建设 投资 发展 开发 经营 运营 建筑 管理 服务 生产 销售 供应 租赁 保障".split())


def is_trade(words: Words, start: int, kind: int, shape: Shape) -> bool:
    """Whether a firm's name behind its place says its trade alone."""
    low, high = words.starting_at_or_after(start), words.ending_at_or_before(kind)
    between = [w.text for w in words.words[low : high + 1]]
    return shape.type == "Company" and bool(between) and TRADES.issuperset(between)


# Bodies that a level begins, whatever word stands before it: 跑了9趟区住建局, 事后区见义勇为协会.
LEVELLED = frozenset({"GovernmentBody", "SocialOrganization"})
LEVELS = frozenset("省 市 区 县 旗 镇 乡".split())


def level_inside(words: Words, start: int, kind: int) -> int:
    """Where the level that a body is named by stands, if the one word before it is no noun; else the start."""
    first = words.at(start)
    if first is None or first.start != start or first.tag[:1] in {"n", "j", "x", ""}:
        return start
    second = words.at(first.end)
    level = second is not None and second.text in LEVELS and first.end + 1 <= kind
    return first.end if level else start


# Whom or what a body of a division is for, right behind its name: 某街道企业服务驿站, 某社区居民食堂.
SERVED = frozenset("企业 党员 居民 市民 职工 群众 老人 健身 互助 全民 助餐 康复 托育 创业 就业 商户 业主 村民".split())


def owned_front(words: Words, division: Mention | None, start: int, shape: Shape) -> int:
    """Where the part of a name behind its owner's starts, if it starts with whom it serves; else 0."""
    if division is None or not shape.owned or shape.type != "Facility" or start > division.end:
        return 0
    word = words.at(division.end)
    return division.end if word is not None and word.start == division.end and word.text in SERVED else 0


# Words that make a saying of what looks like a name: 小事不出楼院, 数据多跑路, 织密平安网.
SAYINGS = frozenset("不 出 跑 织 走 去 来 管 少 抢 抓 促 织密 织牢 织好 筑牢 撑起 开新 不出 多跑 少跑 跑路".split())
SAID_OF = frozenset("Road Compound Facility Media GovernmentBody Area Park Project".split())


def is_saying(words: Words, shape: Shape, start: int, kind: int) -> bool:
    """Whether a word of doing inside makes a saying of a name."""
    if shape.type not in SAID_OF:
        return False
    index = words.starting_at_or_after(start)
    while index < len(words.words) and words.words[index].start <= kind:
        word = words.words[index]
        if word.text in SAYINGS and (word.start > start or len(word.text) > 1):
            return True
        index += 1
    return False


def is_counted(words: Words, start: int, kind: int) -> bool:
    """Whether a count stands before and takes the noun for one of many; of 276名枫叶花园居民 it counts people."""
    if not COUNTED.search(words.text[max(0, start - 8) : start]):
        return False
    return not (words.text[start - 1 : start] in "名位户" and has_proper_part(words, start, kind))


# Words of the dictionary for what is on or beside a street or a water: 朝阳街|上 is in it.
BESIDE = frozenset({"街上", "路旁", "河畔", "湖畔", "江畔"})
# Words of the dictionary that names of streets end with.
SIDE_STREETS = frozenset(side + street for side in "东西南北中前后" for street in "路街")


def ends_word(words: Words, kind: int, end: int) -> bool:
    """Whether the ending is a word's end, and no mere last character of another word (路 in 路长, 局 in 格局)."""
    word = words.at(end - 1)
    if word is None:
        return True
    if word.end != end:
        if word.text in BESIDE and word.start == kind:
            return True
        return words.text[end : word.end] in POSTS or word.text == "行为"  # 某银行某某分|行|为
    if end - kind > 1 or word.start >= kind or word.text in endings() or word.text in SIDE_STREETS:
        return True
    return len(word.text) > 2 and word.tag[:1] == "n" and ends_long_word(words, word, kind)


def ends_long_word(words: Words, word: Word, kind: int) -> bool:
    """Whether a noun of three characters or more that ends in a class's ending is a name of the class."""
    if words.text[kind] in "河湖江渠":  # 白石河, tagged as a name
        return word.tag in {"nr", "ns", "nz"} and len(word.text) == 3
    if words.text[kind] in "路街巷":  # 解放路 is a word of the dictionary, tagged as a name
        return word.tag in {"nz", "ns", "nt"} and not word.text.endswith(("出路", "道路", "思路", "公路", "铁路"))
    return words.text[kind] in "局厅厂" or (len(word.text) == 3 and words.text[kind] in "队团社馆站")
