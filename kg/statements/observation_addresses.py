"""Numbers that measure nothing because they say which house, group or age is meant."""

from __future__ import annotations

import re

from kg.model import Quantity
from kg.statements.indicator_words import unit_kind


def is_address(text: str, quantity: Quantity) -> bool:
    """Whether a number says which house, group or age is meant: 10栋1楼, 某某村14组, 建成时间超过20年的."""
    words, after = text[quantity.start : quantity.end], text[quantity.end : quantity.end + 6]
    if quantity.unit == "组" and (text[quantity.start - 1 : quantity.start] in "村区" or words[:1] in "十二三"):
        return not text.endswith(("分成", "分为", "编为", "编成"), 0, quantity.start)
    if unit_kind(quantity.unit) == "duration":
        return after.startswith("的") and words[:1] in "超满"
    house = quantity.unit in ("栋", "幢", "座")
    return house and bool(re.match("[0-9一二三四五六七八九十]+[楼层室号]|[0-9]+单元", after))


__all__ = ["is_address"]
