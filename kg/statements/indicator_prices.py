"""What a meal costs: 一荤两素15元, 8元一荤两素, 一顿早饭5元钱, 75岁以上老人每餐3元."""

from __future__ import annotations

import re

from kg.statements.indicator_reading import Reading
from kg.statements.indicator_words import unit_kind
from kg.statements.observation_items import Item
from kg.statements.observation_words import Page

HIGHEST = 100  # yuan; what costs more is no meal of a canteen
DISHES = re.compile("[一两二三四]荤[一两二三四](?:半荤[一两二三四])?素(?:[一两]汤)?")
MEAL = re.compile("早饭|早餐|午饭|午餐|晚饭|晚餐|中餐|套餐|每餐|一餐|一顿饭|每顿")
WHO = re.compile("\\d{2}周?岁(?:及|以上|及以上)?的?老(?:年)?人|老(?:年)?人")
CHEAPER = re.compile("优惠|补贴|补助|减免|便宜|立减|奖励|补[\\d一-十]")


def is_meal(text: str, item: Item) -> bool:
    """Whether a sum is the price of a meal."""
    return _meal(text, item) is not None


def _meal(text: str, item: Item) -> tuple[int, str] | None:
    """Where the words begin that name the meal of a sum, and these words: of its clause, or before a bare sum."""
    start, end = item.clause
    if unit_kind(item.quantity.unit) != "money" or item.quantity.value > HIGHEST:
        return None
    for begin in (start, max(0, start - 10) if item.quantity.start - start <= 3 else start):
        words = text[begin:end]
        if (DISHES.search(words) or MEAL.search(words)) and not CHEAPER.search(words):
            return begin, words
    return None


def of_meal(page: Page, item: Item, said: Reading | None) -> Reading | None:
    """The price of a meal."""
    named_meal = _meal(page.text, item)
    if named_meal is None:
        return None
    begin, words = named_meal
    who, meal = WHO.search(words), MEAL.search(words)
    dishes = DISHES.search(words)
    named = meal[0] if meal and meal[0] not in ("每餐", "一餐", "一顿饭", "每顿") else "每餐"
    label = f"{who[0] if who else ''}{dishes[0] if dishes else ''}{named}价格"
    return Reading(label, "observed.price", begin, item.clause[1], label)


__all__ = ["is_meal", "of_meal"]
