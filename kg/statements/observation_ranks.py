"""Ordinals that are figures: ranks where 位 or 名 says so (由第187名升至第42名), what is made so far (今年第12台)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.model import Quantity, Sentence
from kg.statements.indicator_reading import Reading
from kg.statements.indicator_words import tidy
from kg.statements.observation_items import Item, clause_spans
from kg.statements.observation_words import Page, head_end

RANK = re.compile("第(?P<number>\\d{1,4})(?P<unit>[位名])(?![一-龥]{0,2}(?:书记|主任|烈士|患者|队员|学员))")
CUE = re.compile(
    "(?:排名|排行|排在|排|位列|位居|名列|居|列|升至|升到|跃升|跃居|上升到|前移至|跻身|由|从|位次)[^，。；]{0,10}$"
)
FORMER = re.compile("(?:由|从)[^，。；]{0,8}$")
CONTEST = re.compile(
    "(?:在)?(?P<of>[^，。；]{0,30}?(?:榜单|考核|评比|评选|排名|排行榜|测评|评价|综合成绩|成绩|满意度|指数|调查|"
    "榜))(?:排名|结果)?(?:中|里|上)?"
)


SO_FAR = re.compile(
    "(?:是|成为)(?P<who>[^，。；]{0,10}?)(?:今年|全年|年内|本年)(?:以来)?(?P<deed>[一-龥]{2,8}?)的第(?P<number>\\d{1,3})"
    "(?P<unit>[个台部座所家处条场])(?P<noun>[^，。；]{0,16})"
)
# 街道今年第46场“屋场恳谈会”在这里开讲: so many have been held.
HELD_SO_FAR = re.compile("今年(?:的)?第(?P<number>\\d{1,3})(?P<unit>[场期次])(?P<noun>“[^，。；”]{2,14}”)")


def ranks_of(page: Page, sentence: Sentence) -> Iterator[tuple[Item, Reading]]:
    """The ranks of a sentence with what they rank, each as an item and its reading."""
    for clause in clause_spans(page.text, sentence) if RANK.search(page.text, sentence.start, sentence.end) else ():
        for match in RANK.finditer(page.text, *clause):
            before = page.text[clause[0] : match.start()]
            if not CUE.search(before):
                continue
            start, _ = head_end(page, clause[0], match.start())
            label = _ranked(page, sentence, page.text[start : match.start()], clause[0])
            quantity = Quantity(*match.span(), int(match["number"]), match["unit"])
            former = bool(FORMER.search(before)) and bool(
                re.match("[^，。；]{0,6}第|升|跃|上|前", page.text[match.end() : match.end() + 4])
            )
            item = Item(quantity, clause, (clause[0], match.start()), (match.end(), match.end()))
            reading = Reading(
                ("原" if former else "") + label, "observed.rank", start, match.end(), label, earlier=former
            )
            yield item, reading


def so_far(page: Page, sentence: Sentence) -> Iterator[tuple[Item, Reading]]:
    """是街道今年装成的第12台: an ordinal that says how many have been made this year."""
    yield from _held_so_far(page, sentence)
    for match in SO_FAR.finditer(page.text, sentence.start, sentence.end):
        clause = next((c for c in clause_spans(page.text, sentence) if c[0] <= match.start() < c[1]), match.span())
        noun = match["noun"] or _shown(page.text[sentence.start : match.start()], match["unit"])
        if not noun:
            continue
        quantity = Quantity(match.start("number"), match.end("unit"), int(match["number"]), match["unit"])
        item = Item(quantity, clause, (clause[0], quantity.start), (quantity.end, match.end()))
        who = next(iter(page.names_in(match.start("who"), match.end("who"))), None)
        yield item, Reading(f"{match['deed']}的{noun}", "observed.so_far", match.start(), match.end(), noun, who)


def _held_so_far(page: Page, sentence: Sentence) -> Iterator[tuple[Item, Reading]]:
    """今年第46场“屋场恳谈会”, of the body named directly before."""
    for match in HELD_SO_FAR.finditer(page.text, sentence.start, sentence.end):
        clause = next((c for c in clause_spans(page.text, sentence) if c[0] <= match.start() < c[1]), match.span())
        before = [n for n in page.names_in(clause[0], match.start()) if n.end == match.start()]
        quantity = Quantity(match.start("number"), match.end("unit"), int(match["number"]), match["unit"])
        item = Item(quantity, clause, (clause[0], quantity.start), (quantity.end, match.end()))
        reading = Reading(match["noun"], "observed.so_far", match.start(), match.end(), match["noun"])
        if before:
            yield item, replace(reading, named=before[-1])


def _shown(before: str, unit: str) -> str:
    """The noun of 这台…电梯 earlier in a sentence."""
    shown = re.search(f"这{unit}(?:[^，。；]{{0,16}}的)?([一-龥]{{2,6}})，", before)
    return shown[1] if shown else ""


def _ranked(page: Page, sentence: Sentence, before: str, clause: int) -> str:
    """What is ranked: the measure of the clause, else the contest that the sentence names before it."""
    contest = CONTEST.match(before) or next(
        iter(reversed(list(CONTEST.finditer(page.text[sentence.start : clause])))), None
    )
    if contest is None:
        return "排名"
    return tidy(re.sub("^在|^.*(?:发布|公布)的", "", contest["of"]).removesuffix("排名")) + "排名"


__all__ = ["ranks_of", "so_far"]
