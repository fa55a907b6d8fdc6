"""Numbers that measure nothing because they say which house, group or age is meant."""

from __future__ import annotations

import re

from kg.model import Quantity
from kg.statements.indicator_words import unit_kind

PLACED = re.compile("[^，。；]{1,16}中(?:排名|名列|位列|位居|排在|排|居|列|前移|升)")
# What was merged counts nothing that is there: 由甲、乙两个街道合并而成.
MERGED = re.compile("[一-龥]{1,4}(?:合并|整合|组合|归并)")
WAY = re.compile("[往向朝沿][东西南北前][^，。]{0,4}$")  # 往北走两公里 tells the way
# 对自筹比例超过10%的项目给予奖补: a condition, no figure.
FOR_THOSE = re.compile("(?:以上|以下)?的[一-龥]{1,6}(?:给予|予以|奖励|每|实行|按)")
AWAY = re.compile("(?:距离?|相距|离)[^，。；]{1,12}$")  # 距夜市不足500米 tells where
IF_THEY = re.compile("(?:^|[，。；\n])(?:对|凡|给)[^，。；]{1,20}$")


def is_address(text: str, quantity: Quantity) -> bool:
    """Whether a number says which house, group or age is meant: 10栋1楼, 某某村14组, 建成时间超过20年的."""
    words, after = text[quantity.start : quantity.end], text[quantity.end : quantity.end + 6]
    if quantity.unit == "组" and (text[quantity.start - 1 : quantity.start] in "村区" or words[:1] in "十二三"):
        return not text.endswith(("分成", "分为", "编为", "编成"), 0, quantity.start)
    if unit_kind(quantity.unit) == "duration":
        return after.startswith("的") and words[:1] in "超满"
    house = quantity.unit in ("栋", "幢", "座")
    return house and bool(re.match("[0-9一二三四五六七八九十]+[楼层室号]|[0-9]+单元", after))


def marks_off(text: str, quantity: Quantity) -> bool:
    """Whether a number only says which things are meant: 65岁以上老人, 50万元以上的企业, 超亿元项目."""
    after = text[quantity.end : quantity.end + 12]
    if PLACED.match(text, quantity.end) or re.match(
        "(?:左右)?(?:为(?:一?个?单位|基本单元|一[个组格])|一个?(?:网?格|组|单元)的)", after
    ):
        return True
    if MERGED.match(text, quantity.end) or (after[:1] == "字" and text[quantity.start - 1] == "”"):
        return True
    return _of_its_kind(text, quantity, unit_kind(quantity.unit), after)


def _of_its_kind(text: str, quantity: Quantity, kind: str, after: str) -> bool:
    """Whether a length, age, share, sum or area says a way, a group, a condition or a class."""
    words, before = text[quantity.start : quantity.end], text[max(0, quantity.start - 24) : quantity.start]
    if kind == "length":
        return bool(WAY.search(before[-6:]) or AWAY.search(before))
    if kind == "degree":
        return before.endswith("零下")  # the weather
    if kind == "age":
        return words.endswith(("以上", "以下", "以内")) or bool(re.match("及?以[上下]|至", after))
    if kind == "share":
        return bool(FOR_THOSE.match(after)) and bool(IF_THEY.search(before))
    if kind in ("money", "area"):
        return (words.endswith(("以上", "以下")) and bool(re.match("的?[一-龥]{2}", after))) or bool(
            re.match("[超过千百万亿元]+$", words) and re.match("(?:级|项目|企业|楼宇|村|镇|产业|工程|订单)", after)
        )
    return False


__all__ = ["is_address", "marks_off"]
