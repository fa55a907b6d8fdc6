"""Organisations and places that carry their kind at the end of the name: 有限公司, 党工委, 公园, 服务中心.

The ontology's ``jc:nameSuffix`` annotations say which endings make which class; a row of :data:`SHAPES` says how far a
name of the class reaches to the left and whether a name of nothing but common words is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from kg.data.tables import load_set
from kg.mentions.boundaries import Words, name_start
from kg.model import Mention, Text
from kg.vocabulary import name_suffixes


@dataclass(frozen=True, slots=True)
class Shape:
    """How names of a class look: ``reach`` characters to the left of the ending, ``keep`` boundary words they may hold."""

    type: str
    reach: int = 16
    keep: frozenset[str] = frozenset()
    generic: bool = False  # names of common words only are names too
    numerals: bool = False  # 第二中学, 八十五中


TRADE = frozenset("服务 管理 生产 销售 经营 投资 运营 发展 建设 创新 培训 学习 实践 保障 保护 养护 维修 指导 支持 调解 治理 宣传 展示 体验 检查 监督 巡逻 巡查 巡防 规划 计划 劝导 统筹 协调 整治 改造 提升 推进 领导 维护 组织 发放 处理 受理 办理 孵化 调研 开发 引导 帮扶 评估 督导 督查 考核 培育 运动 中 上 新 大 小 里 开 下 外 东部 西部 南部 北部 中部 建 办 党员 党建 村民 居民 群众 市民 老人 企业 负责 全国 全民".split())

SHAPES: tuple[Shape, ...] = (
    Shape("PartyOrganization", keep=TRADE),
    Shape("GovernmentBody", keep=TRADE),
    Shape("Company", keep=TRADE, numerals=True),
    Shape("School", keep=TRADE, numerals=True),
    Shape("Hospital", keep=TRADE, numerals=True),
    Shape("SocialOrganization", keep=TRADE),
    Shape("Media", reach=8, keep=TRADE),
    Shape("Compound", reach=10, keep=TRADE, numerals=True),
    Shape("Road", reach=6, keep=frozenset("中 上 新 大 小 里 开 下 外 建 学习 为民 发展 创新 创业 建设 和".split()), numerals=True),
    Shape("Park", reach=8, keep=TRADE),
    Shape("Facility", keep=TRADE),
    Shape("Area", reach=10, keep=TRADE),
    Shape("Project", reach=24, keep=TRADE, numerals=True),
)

# Endings that are words of their own: they make a name only with a part before them that is no common word.
COUNTED = re.compile(r"[0-9〇一二两三四五六七八九十百千余多几数]+[余多]?[个家处座条支所名项批间片块幅套栋类]$")


@lru_cache(maxsize=None)
def ending_pattern(type: str) -> re.Pattern[str]:
    """All endings of a class, longest first, as one expression."""
    return re.compile("|".join(sorted(map(re.escape, name_suffixes(type)), key=lambda s: (-len(s), s))))


def find_named(text: Text, words: Words) -> Iterator[Mention]:
    """The mentions of every class in :data:`SHAPES`."""
    for shape in SHAPES:
        yield from find_shape(text, words, shape)


def find_shape(text: Text, words: Words, shape: Shape) -> Iterator[Mention]:
    """The mentions of one class."""
    for found in ending_pattern(shape.type).finditer(text.text):
        mention = named_before(text, words, shape, found.start(), found.end())
        if mention:
            yield mention


def named_before(text: Text, words: Words, shape: Shape, kind: int, end: int) -> Mention | None:
    """The name whose ending is ``text[kind:end]``, if it is one."""
    if not ends_word(text.text, words, kind, end):
        return None
    start = name_start(words, kind, limit=shape.reach, keep=shape.keep)
    start = trim_front(text.text, words, start, kind, shape)
    modifier = text.text[start:kind]
    if not is_name(words, start, kind, shape) or COUNTED.search(text.text[max(0, start - 8) : start]):
        return None
    return Mention(start, end, shape.type, modifier + text.text[kind:end], rule=f"suffix.{shape.type}")


def ends_word(text: str, words: Words, kind: int, end: int) -> bool:
    """Whether the ending is not the beginning or the middle of a longer word (银行 in 银行业, 路 in 路长)."""
    word = words.at(end - 1)
    return word is None or word.end == end


def trim_front(text: str, words: Words, start: int, kind: int, shape: Shape) -> int:
    """Drop what a name cannot begin with: closing marks, numerals of a count, measure words."""
    while start < kind:
        word = words.at(start)
        if word is None:
            return start
        plain = word.text
        if text[start] in "·•-—&”’":
            start = start + 1
        elif not shape.numerals and (word.tag in {"m", "q", "mq"} or plain.isdigit()):
            start = word.end
        elif plain in FRONT_STOPS and word.end < kind:
            start = word.end
        else:
            return start
    return kind


FRONT_STOPS = frozenset("服务 管理 组织 处理 受理 办理 统筹 协调 发放 检查 监督 推进 提升 领导 负责 引导 帮扶 考核 开 上 下 里 外 中 等 级 全国 宣传 巡查 建 办 企业 群众 居民 村民 市民 党员 老人 治理 整治 保护 保障 维护 展示 支持 指导 培训 投资".split())


def is_name(words: Words, start: int, kind: int, shape: Shape) -> bool:
    """Whether the part before the ending names one thing rather than a kind."""
    if start >= kind:
        return False
    generic = load_set("generic_words")
    index = words.starting_at_or_after(start)
    parts = []
    while index < len(words.words) and words.words[index].end <= kind:
        parts.append(words.words[index].text)
        index += 1
    if shape.generic:
        return True
    return any(part not in generic and any(c.isalnum() for c in part) for part in parts)
