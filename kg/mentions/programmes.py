"""Programmes: named policies, campaigns, systems and ways of working.

Three signs make a programme: it stands in quotation marks beside a kind-word or a verb of carrying out; it ends in a
kind-word (工作法, 路长制, 专项行动) with a name before it; or it is nationally known (``ontology/programmes.ttl``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kg.data.openings import opening
from kg.data.tables import load_set
from kg.mentions.boundaries import Words, name_start
from kg.mentions.programmes_quoted import CARRYING_OUT, STRONG, known_names, known_pattern, quoted_programmes
from kg.model import Mention, Text

# Works of this kind are projects.
PLACED = re.compile(r"(?:路|街|巷|大道|小区|院|社区|村|河|湖|渠)$")
PLACED_WORKS = re.compile(r".*(?:综合整治|环境整治|综合改造)$")
WORKS = re.compile(
    r"(?:更新|治理|扩建|改造|建设|整治|修复|绿化|管线|管网|道路|桥梁|安置|拆迁|亮化|硬化|提升|改扩|[一二三四五]期)$"
)
GENERIC = load_set("generic_programmes")
KEEP = load_set("programme_inner_words")


def find_programmes(text: Text, words: Words) -> Iterator[Mention]:
    """Programmes in quotation marks, known ones, and ones with a kind-word at the end."""
    yield from quoted_programmes(text, words)
    yield from known_programmes(text)
    yield from ending_programmes(text, words)
    yield from phrase_programmes(text)
    yield from done_programmes(text)
    yield from tiered_programmes(text)


# A system of bodies in tiers: “甲—乙—丙—丁”四级组织体系.
TIERS = re.compile(
    r"“[^“”，。；！？\n]{2,14}?[—+＋→][^“”，。；！？\n]{2,14}[—+＋→][^“”，。；！？\n]{2,30}”[一二三四五六]级(?:组织|治理|网格|联动|党建)[一-鿿]{0,2}(?:体系|链条|架构|网络|格局|机制)"
)


def tiered_programmes(text: Text) -> Iterator[Mention]:
    """Systems of bodies in tiers."""
    for found in TIERS.finditer(text.text):
        yield Mention(found.start(), found.end(), "Programme", found.group(), rule="programme.quoted_kind")


KIND_BEHIND = re.compile("专项行动|行动|主题教育|活动|工作法|管理模式|模式|机制|制度|战略|改革|计划|工程")


# A measure that is called after the deed is no programme: 矛盾纠纷化解率, 家庭医生签约数.
MEASURED_BY = re.compile("[率量数额](?!据|字|智)")


# Of one place it is works: 某片区城市更新.
SECTIONED = re.compile("片区|街区|地块")


def known_programmes(text: Text) -> Iterator[Mention]:
    """Nationally known programmes, with the kind-word behind them."""
    for found in known_pattern().finditer(text.text):
        after = KIND_BEHIND.match(text.text, found.end())
        if found.group() in load_set("common_programmes") and not after:
            continue
        if not after and MEASURED_BY.match(text.text, found.end()):
            continue
        if found.group() == "城市更新" and SECTIONED.search(text.text, max(0, found.start() - 2), found.start()):
            continue
        end = found.end() + (len(after.group()) if after else 0)
        yield Mention(found.start(), end, "Programme", text.text[found.start() : end], rule="programme.known")


PHRASES = (
    re.compile(
        r"(?:深入)?学习(?:宣传)?贯彻(?:落实)?(?:习近平[^，。；、]{2,20}?(?:思想|精神)|党的[一二三]十[一二三四五六七八九]?大精神|党的[一-鿿]{2,12}?全会精神)"
    ),
    re.compile(r"(?<=在)[一-鿿]{4,6}创建(?=方面|中)"),
    re.compile(r"(?<![一-鿿])[一-鿿]{2}(?:城市|园林|卫生|双拥|示范)[一-鿿]{0,2}创建(?=工作|活动|、|，|。|契机)"),
    re.compile(r"(?:[一-鿿]{2})?国家中心城市(?:建设)?"),
    re.compile(r"(?:“十[二三四五六]五”|十[二三四五六]五)规划"),
)


def phrase_programmes(text: Text) -> Iterator[Mention]:
    """Fixed phrases of Party and government usage."""
    for pattern in PHRASES:
        for found in pattern.finditer(text.text):
            goal = "中心城市" in found.group() or "五" in found.group()[:3]
            rule = "programme.goal" if goal else "programme.phrase"
            yield Mention(found.start(), found.end(), "Programme", found.group(), rule=rule)


# The kind of place whose renewal is a programme, and the words that say that it is renewed.
RENEWED = re.compile("老旧小区|背街小巷|棚户区|城中村")
DONE_BEFORE = re.compile(
    "(?:改造|整治|更新|翻新)(?:提升|升级|改造|整治|完成|了)*[^，。；：]{0,60}$|完成[^，。；]{2,60}$"
)
DONE_AFTER = re.compile(
    "(?:[0-9]+[余多]?[个条处])?(?:的|实施|进行|开展|全部|完成|启动)(?:综合|连片|系统|全面)*(?:改造|整治|更新|提升)"
)
COUNTED_AFTER = re.compile("[0-9]+[余多]?[个条处]|[，。；、）]|$")
CALLED_SO = {
    "老旧小区": "老旧小区改造",
    "背街小巷": "背街小巷整治",
    "棚户区": "棚户区改造",
    "城中村": "城中村改造",
}


def done_programmes(text: Text) -> Iterator[Mention]:
    """The same said by a verb and its object: 改造A、B等老旧小区13个, 对12个老旧小区实施改造."""
    for found in RENEWED.finditer(text.text):
        start, end = found.span()
        before = DONE_BEFORE.search(text.text, max(0, start - 70), start)
        counted = before and not before.group().startswith("完成") and COUNTED_AFTER.match(text.text, end)
        if found.group() == "背街小巷" and not text.text.endswith("等", 0, start):
            continue  # back lanes are swept every day; a list of named ones is a scheme
        if counted or DONE_AFTER.match(text.text, end):
            yield Mention(start, end, "Programme", CALLED_SO[found.group()], rule="programme.done")


@lru_cache(maxsize=1)
def strong_pattern() -> re.Pattern[str]:
    """Kind-words that make a programme without quotation marks."""
    return re.compile(opening(STRONG.split("|")) + f"(?:{STRONG})")


def ending_programmes(text: Text, words: Words) -> Iterator[Mention]:
    """全科网格制, 环境综合整治, 网格化巡查制度."""
    for found in strong_pattern().finditer(text.text):
        kind, end = found.span()
        word = words.at(end - 1)
        if (word and word.end != end) or (text.text[end : end + 1] == "度" and found.group().endswith("制")):
            continue
        if found.group() in {"综合整治", "环境整治", "综合整治工作"} and PLACED.search(
            text.text[max(0, kind - 2) : kind]
        ):
            continue
        if found.group() == "计划" and PLANNED.match(text.text, end):
            continue
        if found.group() == "工程" and WORKS.search(text.text[max(0, kind - 2) : kind]):
            continue
        start = name_start(words, kind, limit=14, keep=KEEP, quotes=False, strict=True)
        start = skip_front(words, start, kind)
        name = text.text[start:end]
        if ends_known(name) or re.search(r"[两三四五六七八九十0-9]+[项大个]$", text.text[start:kind]):
            continue  # A、B两项工程 counts what it names
        if PLACED_WORKS.match(name) and text.text.startswith(("项目", "工程"), end):
            continue
        if (
            kind - start >= 2
            and name not in GENERIC
            and text.text[kind - 1] != "”"
            and (says_what(found.group()) or specific(words, start, kind))
            and "”" not in name
        ):
            yield Mention(start, end, "Programme", name, rule="programme.ending")


def says_what(ending: str) -> bool:
    """Whether an ending says itself what is done, so that common words before it make a name: 服务承诺制."""
    return len(ending) == 3 and ending.endswith("制") and not ending.startswith(("责任", "长", "网格", "积分"))


# 计划 is a verb where what is planned follows: …院区计划明年6月投用.
PLANNED = re.compile(r"[0-9]|今年|明年|后年|年内|年底|到20|于|在|再|新|投|建|完|开|争|用|将")


def ends_known(name: str) -> bool:
    """Whether a name is a known programme with words before it; the known one is found by itself."""
    known = known_names()
    return any(name[i:] in known for i in range(1, len(name) - 1))


def skip_front(words: Words, start: int, kind: int) -> int:
    """Drop verbs of carrying out and adverbs that the name reached over."""
    front = set(CARRYING_OUT.split("|")) | {
        "推进",
        "落实",
        "全面",
        "进一步",
        "大力",
        "各项",
        "相关",
        "管理",
        "处理",
        "组织",
        "严格",
        "新",
        "大",
        "一",
        "和",
        "与",
        "下",
        "上",
        "中",
        "进",
        "年",
        "每",
    }
    index = words.starting_at_or_after(start)
    while index < len(words.words) and words.words[index].start < kind and words.words[index].text in front:
        start = words.words[index].end
        index += 1
    return min(start, kind)


def specific(words: Words, start: int, kind: int) -> bool:
    """Whether at least one word of the name is no common word."""
    common = (
        load_set("generic_words")
        | GENERIC
        | {
            "工作",
            "运营",
            "基本",
            "年度",
            "列入",
            "占",
            "建设",
            "开发",
            "经营",
            "长效",
            "常态",
            "良好",
            "各项",
            "相关",
            "一系列",
            "系列",
            "有关",
            "帮扶",
            "重大",
            "民生",
            "规章",
            "完善",
            "发展",
            "新",
            "健全",
        }
    )
    index, parts = words.starting_at_or_after(start), []
    while index < len(words.words) and words.words[index].end <= kind:
        parts.append(words.words[index].text)
        index += 1
    return any(p not in common for p in parts)
