"""The front of a name that was found from its end: what to drop, and how it stands to a division's name before it."""

from __future__ import annotations

import re

from kg.data.tables import load_set
from kg.mentions.boundaries import Words, begins_name, name_start
from kg.mentions.shapes import Shape, has_proper_part
from kg.model import Mention, Word

LOCAL_WORDS = frozenset("街道 社区 辖区 镇区 村 镇 全镇 全区 乡".split())
# A division behind one of these is a branch's: 某银行某某支行, 某中学某某校区.
BRANCHING = re.compile(
    r"(?:大学|学院|中学|小学|学校|医院|银行|公司|集团|公安局?|分局|交警|铁路|移动|联通|电信|电力|保险|大厦|超市)$"
)

# What somebody or something does that ends before a name: 旧祠堂变身|银杏书房, 代表齐聚|某某湖.
LEADING_DEEDS = re.compile("变身为?|(?:齐|相|欢)聚(?:在|于)?")
# What a place ends at on a side: 南接某某东街.
BORDER = re.compile(r"[东南西北][起到至接临邻靠连依抵](?=[一-鿿]{2})")
# A sum before a name is what it costs, not a part of it.
SUM = re.compile(r"(?:总?投资)?[0-9.]*[0-9]+[余多]?[万亿]*(?:美|欧|日|港)?元(?:的)?(?!以)")
# What is done to a project, where it is, or how much of it there is: 续建某某产业园, 近15万平方米改造工程.
PROJECT_LEAD = re.compile(
    r"[一-鿿]{0,8}?(?:合作|共同|联合|携手)(?:建设|打造|开发|改造|投建)(?=[一-鿿]{3})|(?:续建|招引|力促|促进|推进|推动|实施|加快|[镇乡]?驻地)(?=[一-鿿]{3})|"
    r"[近约超余共]?[0-9.]+[余多]?[万亿]?(?:平方米|平方公里|亩|户|公里|套|栋|米)的?"
)
# Who does what to a thing, where the doer has no name: 街道运营…, 社区改造….
DOERS = frozenset("街道 办事处 社区 村里 镇里 我们 公司 中心 政府 学校 党委 党工委 居委会 村委会".split())
DEEDS = frozenset("运营 建设 改造 开发 打造 管理 托管 投资 整治 提升 推进 组织 新建 修建 建成 承建 引入 盘活".split())
KIND_LEFT = frozenset("路 街 巷 大道 河 湖".split())
# Where in a city a road or a water lies: 中心城区|青水河.
CITY_AREA = re.compile("(?:中心|主|老|新)?城区(?=[一-鿿]{2})")
# Classes of things that are built and run.
BUILT = frozenset("Park Facility Area Compound School Hospital".split())


def trim_front(words: Words, start: int, kind: int, shape: Shape) -> int:
    """Drop what a name cannot begin with: marks, numerals of a count, words that names hold only inside."""
    start = after_help(words, after_deed(words, start, kind, shape), kind, shape)
    while shape.type == "Project" and (lead := PROJECT_LEAD.match(words.text, start, kind)):
        start = lead.end()
    if words.text[start] == "好" and words.text[start - 1] in "决做办管建守用抓护治":
        start += 1  # 解决好|某某小区停车难
    first = start = after_lead(words, after_whereabouts(words.text, start, kind, shape), kind, shape)
    while start < kind:
        word = words.at(start)
        if word is None:
            return start
        joined = words.text[start] in "家个支所名座组" and words.text[start - 1 : start] in set("0123456789余多")
        if words.text[start] in "·•-—&”’" or joined:  # the dictionary joins the measure word to the noun: 1|家协会
            start += 1
        elif start == first and is_first(words, word, start):
            return start
        elif cannot_begin(words, word, start, kind, shape):
            start = word.end
        else:
            return start
    return kind


def after_lead(words: Words, start: int, kind: int, shape: Shape) -> int:
    """Behind a sum, what somebody did, praise, another road and a side that something ends at."""
    if shape.numerals:  # 投资4.6亿元某某项目, 领到3万元某某项目(分红)
        start = max((cost.end() for cost in SUM.finditer(words.text, start, kind)), default=start)
    if "聚" in (before := words.text[start:kind]) or "变身" in before:
        start = max((d.end() for d in LEADING_DEEDS.finditer(words.text, start, kind) if d.end() < kind), default=start)
    if words.text.endswith("越来越", 0, start) and (praise := words.text.find("的", start, start + 3)) > 0:
        start = praise + 1  # 越来越美的|某某公园
    if shape.type == "Road":
        start = after_road(words, start, kind)
    border = BORDER.match(words.text, start, kind + 1)
    return border.end() if border else start


def after_road(words: Words, start: int, kind: int) -> int:
    """Where the second of two roads begins that stand side by side without a mark: 某某路|某某路."""
    low, high = words.starting_at_or_after(start + 2), words.ending_at_or_before(kind - 2)
    return next((w.end for w in words.words[low : high + 1] if w.text in {"路", "街", "大道"}), start)


def after_whereabouts(text: str, start: int, kind: int, shape: Shape) -> int:
    """The start past when a firm was called so, 某某煤矿（现|某某集团）, and where in a city a road or a water lies."""
    if shape.type == "Company" and text[start - 1 : start + 1] in {"（现", "（原", "(现", "(原"}:
        return start + 1
    city = CITY_AREA.match(text, start, kind) if shape.type in {"Park", "Road"} else None
    return city.end() if city else start


def is_first(words: Words, word: Word, start: int) -> bool:
    """Whether a word that mostly bounds names is the first of one here."""
    if words.text[start - 1 : start + 1] in {"、和", "，和", "“和"}:  # behind a mark 和 joins nothing: 和平小区
        return True
    return word.start == start and begins_name(words, words.starting_at_or_after(start), True)


def cannot_begin(words: Words, word: Word, start: int, kind: int, shape: Shape) -> bool:
    """Whether a name of a shape cannot begin with the word at ``start``."""
    if not shape.numerals and is_count(words, word):
        return True
    if shape.type in {"Road", "Park"} and word.text in LOCAL_WORDS and word.end < kind:
        return True
    bounds = word.text in load_set("boundary_words") and word.start == start
    return bounds and not (shape.verbs and word.end >= kind)


def after_deed(words: Words, start: int, kind: int, shape: Shape) -> int:
    """The start past a doer or a road and what is done: 街道运营|银杏邻里中心, 彩虹路建设|口袋公园."""
    index = words.starting_at_or_after(start) if shape.type in BUILT else len(words.words)
    while index + 1 < len(words.words) and words.words[index + 1].end <= kind:
        who, deed = words.words[index], words.words[index + 1]
        acts = who.text in KIND_LEFT or (who.text in DOERS and has_proper_part(words, deed.end, kind))
        if acts and deed.text in DEEDS:
            start = deed.end
        index += 1
    return start


# What is done for or with an enterprise is no part of its name: 协调某某银行, 帮扶某某公司.
HELP = frozenset("协调 支持 帮扶 引导 指导 督促 推荐 联系 组织 邀请 动员 推动 促成 帮助 协助".split())
HELPED = frozenset({"Company", "School", "Hospital", "SocialOrganization"})


def after_help(words: Words, start: int, kind: int, shape: Shape) -> int:
    """The start past what is done for an enterprise whose name follows: 为89家企业协调|某某农商银行."""
    index = words.starting_at_or_after(start) if shape.type in HELPED else len(words.words)
    while index + 1 < len(words.words) and words.words[index + 1].end <= kind:
        word = words.words[index]
        if (word.text in HELP or word.text == "共建") and has_proper_part(words, word.end, kind):
            start = word.end
        index += 1
    return start


def is_count(words: Words, word: Word) -> bool:
    """Whether a numeral counts (两个, 12) rather than begins a name (五龙口)."""
    behind_figure = words.text[word.start - 1 : word.start].isdigit()
    counted = word.text in {"人", "户", "家"} and behind_figure
    if word.text == "天" and not behind_figure:  # 天某湖, 天某路
        return False
    if counted or word.tag in {"q", "mq"} or word.text[0].isdigit():
        return True
    after = words.at(word.end)
    return word.tag == "m" and (len(word.text) > 1 or after is None or after.tag in {"q", "m"})


def joined_start(words: Words, start: int) -> int:
    """The start moved where a conjunction is part of the name or a first character is not.

    Of 泰和安置区 in a list 泰 alone cannot be an item, nor 祥 of 陕西祥和公司; of 其中华信基地 the name is 华信基地.
    """
    text = words.text
    if text[start - 1 : start + 1] == "其中":
        return start + 1
    if text[start - 1] == "和" and text[start - 2 : start - 1] in {"、", "，", "。", "“"}:
        return start - 1  # a list goes on with a mark or with 和, not with both: 、和|瑞小区
    word = words.at(start - 1) if start else None
    if word is not None and len(word.text) == 2 and word.text[0] in "对沿把将" and word.tag in {"v", "d"}:
        return start - 1  # the dictionary joins the preposition to the name: 对映|月路
    if text[start - 1] == "和" and words.divisions_ending_at(start - 2):
        return start - 2
    fields = FIELDS.search(text, max(0, start - 6), start) if text[start - 1] == "和" else None
    if fields and SECOND.match(text, start):
        return name_start(words, fields.start(), limit=10, keep=load_set("inner_words"))
    listed = start >= 3 and text[start - 3] in "、，。（" and "一" <= text[start - 2] <= "鿿"
    return start - 2 if listed and text[start - 1] == "和" else start


# Two fields of one department: 人力资源和社会保障局, 住房和城乡建设局, 文化和旅游局.
FIELDS = re.compile(
    "(?:人力资源|住房|文化|文化广电|发展|自然资源|规划|工业|经济|科技|科学技术|教育|商务|交通|医疗|卫生|民政|退役军人)和$"
)
SECOND = re.compile(
    "社会保障|城乡建设|旅游|改革|规划|自然资源|信息化|科技|体育|民族|宗教|数字|城市管理|健康|文物|林业|农业|网络|商务"
)


def division_before(words: Words, start: int, kind: int, shape: Shape) -> Mention | None:
    """The division that a name's front ends with or reaches over, unless it is a part of the name itself."""
    division = words.division_over(start, kind)
    if division is None or BRANCHING.search(words.text[start : division.start]):
        return None
    # 河南 in 青水河南支公园
    inside = shape.type in {"Park", "Road"} and division.rule.startswith("division.short") and start < division.start
    return None if inside else division


# Central enterprises whose local companies bear the group's name before the place's: 国网某市供电公司.
GROUP = re.compile("(?:国网|国家电网|南网|南方电网|中国(?:移动|联通|电信|铁塔|邮政|石油|石化|人寿|人保|平安|烟草))$")


# A branch bears the name of its bank before its place's.
BANK = re.compile("(?:银行|农商行|农信社|信用社)$")


def owned_start(words: Words, division: Mention, shape: Shape) -> int:
    """Where a name that begins with its owner starts; enterprises take the whole chain of divisions."""
    if not shape.loose:
        return division.start
    start = chain_start(words, division.start)
    if shape.type != "Company":
        return start
    if group := GROUP.search(words.text, max(0, start - 4), start):
        return group.start()
    bank = BANK.search(words.text, max(0, start - 3), start)
    return name_start(words, bank.start(), limit=8, keep=shape.keep) if bank else start


def chain_start(words: Words, start: int) -> int:
    """Where the chain of divisions that reaches a position begins: 北京 of 北京某地物业公司."""
    before = [m for m in words.divisions_ending_at(start) if m.type in {"Province", "City", "District"}]
    return chain_start(words, before[-1].start) if before else start
