"""What words tell about a break: whether the piece before it is unfinished, and the piece after it no beginning."""

from __future__ import annotations

import re
from math import log

from kg.text.dictionary import tokenizer

_OPENER = re.compile(
    r"(?:下一步|近年来|近日|日前|连日来|今年|去年|今后|目前|眼下|如今|同时|此外|另外|据了解|据悉|据介绍|截至|自\d|接下来|首先|其次|最后|[一二三四五六]是|"
    r"[（(]?[一二三四五六七八九十]+[）)]?[、是]|\d{1,2}[、.．]\D|\d{4}年|\d{1,2}月|“|在.{4,20}[，,]|为.{4,20}[，,]|图为|本报讯|走进)"
)
_ITEM = re.compile(
    r"[（(]?[一二三四五六七八九十]+[）)、]|[一二三四五六]是|\d{1,2}[、.．](?!\d)|第[一二三四五六七八九十]+[，,、：]"
)
_OPEN = re.compile(r"(?:[^\W_]|\d\.|[，、；：,;:％%“‘（《—+])$|[^。！？…][”’）》]$")
_DANGLING = re.compile(
    r"[，、,“‘（《的和与及在将为以把被对从向于由是并等至到让使令给据按自]$|(?:通过|围绕|按照|根据|推进|推动|加强|开展|截至|坚持)$"
)
_TORN = re.compile(r"[，。、；：！？”’）》】,;%]|的(?![确士])|了(?![解如])|[\u3400-\u9fff][。；]")
_JOINED = re.compile(r"和(?![平谐睦顺美田县气煦])|与(?![此其会时])|及(?!时)|以及|等(?=[\d，。、])")
_REST = re.compile(r"[\u3400-\u9fff]、")  # 力、战斗力: what is left of 组织力; but 水、电 may begin a sentence
_NUMBER = re.compile(r"[\d.]$")
_COMMON = log(20)  # counts of jieba's dictionary: rarer words (行社) meet by chance
_HAN = re.compile(r"[\u3400-\u9fff]+")


def begins_afresh(text: str) -> bool:
    """Whether a piece begins as writers begin a paragraph (近年来, 在…中，): half of a sentence seldom does."""
    return bool(_OPENER.match(text))


def is_item(text: str) -> bool:
    """Whether a piece begins with a number or word that counts (一是, 1.)."""
    return bool(_ITEM.match(text))


def is_unfinished(text: str) -> bool:
    """Whether a piece ends on a word, a comma or the like, and not as a sentence does."""
    return bool(_OPEN.search(text))


def dangles(text: str) -> bool:
    """Whether a piece ends on what no sentence ends on (的, 和, a comma)."""
    return bool(_DANGLING.search(text))


def cannot_begin(text: str) -> bool:
    """Whether a piece begins with what nothing begins with: a comma, a closing mark, one character and a stop."""
    return bool(_TORN.match(text))


def seldom_begins(text: str) -> bool:
    """Whether a piece begins with 和, 与 or the like."""
    return bool(_JOINED.match(text))


def spans_word(before: str, after: str) -> bool:
    """Whether a word of the dictionary lies across the break between two pieces.

    >>> spans_word("全面贯彻落", "实责任"), spans_word("工作部署。", "今年")
    (True, False)
    """
    left = before[-3:] if _HAN.fullmatch(before[-3:]) else before[-1:]
    weight = tokenizer().weight
    return any(
        weight(left[-i:] + after[:k]) >= _COMMON and _HAN.fullmatch(left[-i:] + after[:k]) is not None
        for i in range(1, len(left) + 1)
        for k in range(1, min(3, len(after)) + 1)
    )


def is_one(before: str, after: str) -> bool:
    """Whether the words on both sides of a break show that it runs through a sentence."""
    if after[:1].isdigit() and _NUMBER.search(before):
        return True
    torn = cannot_begin(after) or seldom_begins(after) or bool(_REST.match(after))
    return torn or dangles(before) or spans_word(before, after)


def inside_word(left: str, right: str) -> bool:
    """Whether a blank between two pieces stands inside a word, or before a particle that no phrase begins with.

    >>> inside_word("街道党工", "委书记"), inside_word("一核多元", "合作共治")
    (True, False)
    """
    return right[:1] in tuple("的了着过们") or spans_word(left[-3:], right[:3])
