"""Shares, changes and before-and-after pairs."""

from __future__ import annotations

import re

from kg.statements.indicator_reading import NOTHING, Reading, left_of, right_of
from kg.statements.indicator_words import (
    CHANGE,
    FROM,
    LEVEL,
    SHARE,
    THAT_FIGURE,
    area_name,
    tidy,
    unit_kind,
    without_copula,
)
from kg.statements.observation_items import Item
from kg.statements.observation_words import Page, noun_end

GROWN = re.compile("(?:左右|以上)?的(增长|增幅|增速|下降|降幅|涨幅|提升)(?=$|[，。；、])")  # 收益实现了20%左右的增长
# What measures may be named in the clause before a pair that names none: …收入保持增长，从1552万元增长到1719万元.
MEASURED = re.compile(
    "[一-龥]{0,6}?(?:收入|产值|税收|利润|营收|投资|人口|面积|产量|销售额|客流量?|存款|总量|[一-龥]率)"
)
# What leads from the value before to the value after it: …61名增配到86名, 27%涨到今年的96.5%.
BROUGHT = re.compile(
    "[一-龥]{1,6}?(?:到|至|为|成)了?(?:的?(?:如今|现在|目前|当前|今年|去年|前年|20\\d\\d年)?(?:\\d{1,2}月)?[底末初份]?的?)?"
)
MOVED = re.compile(f" ?(?:{LEVEL.pattern[:-1]}|{BROUGHT.pattern}[约近超不足过 ]{{0,2}}\\d)")


def of_share(page: Page, item: Item, said: Reading | None) -> Reading | None:
    """占全区总量的71%, 占比达23.6%, 九成以上居民: a part of a whole."""
    quantity = item.quantity
    if unit_kind(quantity.unit) != "share" and quantity.unit:
        return None
    start, left = left_of(page, item)
    share = SHARE.search(left)
    if share is None:
        return _part_of(item, start, left)
    base = tidy(without_copula(left[: share.start()])) or (said.noun or said.indicator if said else "")
    of = share["of"]
    label = f"{base}占{of}的比例" if of else f"{base}占比"
    after = re.match("(?:的)?面积", page.text[item.right[0] : item.right[1]])
    begin = start if left[: share.start()] or said is None else said.start
    return Reading(tidy(label), "observed.share", begin, quantity.end + (after.end() if after else 0), base)


def _part_of(item: Item, start: int, left: str) -> Reading | None:
    """完成年度任务的78.5%: a share of what stands before it."""
    moved = FROM.search(left) or BROUGHT.fullmatch(left)
    whole = tidy(left) if left.endswith("的") and not moved else ""
    if len(whole) < 2:
        return None
    return Reading(f"{whole}的比例", "observed.share", start, item.quantity.end, whole)


def of_change(page: Page, item: Item, said: Reading | None) -> Reading | None:
    """同比增长12%, 下降11.3个百分点, 增速50%: a change of what was named in this clause or the last."""
    start, left = left_of(page, item)
    if (grown := GROWN.match(page.text, item.quantity.end)) and unit_kind(item.quantity.unit) == "share":
        base = tidy(re.sub("(?:又|实现|保持|取得|有)+了?$", "", without_copula(left))) or (said.noun if said else "")
        return Reading(base + grown[1], "observed.change", start, grown.end(), base) if base else None
    change = CHANGE.search(left)
    kind = unit_kind(item.quantity.unit)
    if (
        change is None
        or LEVEL.search(left)
        or (kind not in ("share", "rate", "duration") and not re.search("[比较]", change[0]))
    ):
        return None
    base = re.sub("^的", "", without_copula(left[: change.start()]))
    own = tidy(re.sub("^[^，]{0,16}?的(?=.)", "", base) if len(base) > 20 else base)
    own = "" if re.match("扣除|剔除|按", own) else re.sub("^(?:使|让|推动|促进|带动|实现)(?=.{4})", "", own)
    base = own or (said.indicator if said else "")
    if not base:
        return NOTHING
    word = re.sub("(?:分别|约|又|再|已|(?<![平年户人日])均)", "", change["to"])
    begin = start if own or said is None else said.start
    return Reading(base + word, "observed.change", begin, item.quantity.end, base)


def of_level(page: Page, item: Item, said: Reading | None) -> Reading | None:
    """由31%提高到94.8%: the value before and the value after."""
    start, left = left_of(page, item)
    whole = left or page.text[slice(*item.left)]  # 从前年的 is passed over as a time
    former, level = FROM.search(whole), LEVEL.search(left) or _brought(item, left, said)
    if former and MOVED.match(page.text, item.quantity.end):
        base = _moved(tidy(without_copula(left[: former.start()]))) or (said.noun if said else "")
        base = base or _measured_before(page, item)
        if not base:
            return None
        if len(base) <= 3 and said is not None and 2 <= len(said.noun) <= 12 and base.endswith("率"):
            base = said.noun + base
        return Reading("原" + base, "observed.former", start, item.quantity.end, base, earlier=True)
    if level is None:
        return None
    base = _moved(tidy(without_copula(re.sub("(?:由|从).*$", "", left[: level.start()]))))
    base = "" if said and THAT_FIGURE.search(base) else base
    own = bool(base)
    base = base or (said.noun or said.indicator if said else "")
    base = re.sub("的$", "", base)
    if not base:
        return None
    return Reading(
        area_name(base, unit_kind(item.quantity.unit)),
        "observed.level",
        start if own or said is None else said.start,
        item.quantity.end,
        base,
    )


def _brought(item: Item, left: str, said: Reading | None) -> re.Match[str] | None:
    """The verb between a value before and the value after, whatever it is: 由61名 | 增配到 | 86名."""
    pair = said is not None and said.rule == "observed.former" and item.order > 0
    return BROUGHT.fullmatch(left) if pair else None


def _measured_before(page: Page, item: Item) -> str:
    """The measure that the sentence named last before a clause."""
    before = page.text[page.sentence_start(item.clause[0]) : item.clause[0]]
    named = [m[0] for m in MEASURED.finditer(before.replace("的", "，"))]
    return named[-1] if named else ""


def _moved(words: str) -> str:
    """What is brought from one level to another: of 将小区内的停车位 the last noun."""
    words = re.sub("^[^，]{2,24}?(?<!门)[把将](?![关手握军来])(?=[^，]{2})", "", words)
    brought = re.match("(?:将|把|使|让)(?:[^，的]{1,12}的)?(?=[^，]{2})", words)
    return re.sub("(?:可|将|已|拟|有望)+$", "", words[brought.end() :] if brought else words)


def of_shared_noun(page: Page, item: Item, said: Reading | None) -> Reading | None:
    """95%的居民: a share of the noun that follows."""
    if unit_kind(item.quantity.unit) != "share":
        return None
    at, right = right_of(page, item)
    _, left = left_of(page, item)
    if without_copula(left) or not right:
        return None
    at += len(right) - len(right.removeprefix("是"))
    stop = noun_end(page, at, item.right[1])
    noun, rest = tidy(page.text[at:stop]), tidy(page.text[stop : item.right[1]])
    if not noun:
        return None
    label = f"{rest}的{noun}占比" if 2 <= len(rest) <= 20 else f"{noun}占比"
    return Reading(label, "observed.share_first", item.quantity.start, item.right[1], noun)


__all__ = ["of_change", "of_level", "of_share", "of_shared_noun"]
