"""Find: by label, alias, code and pinyin; filters with counts; the time slider."""

from __future__ import annotations

import pytest

from kg.query import Facts
from kg.view import page

from .conftest import InLang, Opener
from .invented_graph import BASE, HOSTILE, fact, large, small, thing
from .opened import Opened

EVERYTHING = {"东岭街道", "云山区", "林晓东", "路长制", "孤立社区", *HOSTILE}
WANTED = ["东岭街道", "街道办", "990201001", "东　岭", "donglingjiedao", "dljd", "DONG LING", "lingjie", "dljdbsc"]


def test_search_finds_by_label_alias_code_and_pinyin(opened: Opened) -> None:
    for wanted in WANTED:
        opened.page.fill("#find", wanted)
        assert "东岭街道" in opened.page.locator("#found [role=option]").first.inner_text(), wanted
    opened.page.keyboard.press("Enter")
    assert opened.page.locator("#card h2").inner_text() == "东岭街道"


@pytest.mark.parametrize("size", [(1400, 900), (390, 844)], ids=["wide", "narrow"])
def test_what_is_found_is_brought_into_sight(opener: Opener, lang: str, size: tuple[int, int]) -> None:
    it = opener(page(large(10, 20), lang=lang), viewport={"width": size[0], "height": size[1]})
    for name in ("工作7之19", "街道3"):
        it.find(name)
        x, y = it.at(name)
        on_top = it.js("([x, y]) => document.elementFromPoint(x, y).tagName", [x, y])
        assert on_top == "CANVAS", "nothing covers it"


def test_a_character_of_several_readings_is_found_by_each(opener: Opener, lang: str) -> None:
    facts = Facts({t.iri: t for t in (thing("长葛市", "City"), thing("重华镇", "Office"))})
    it = opener(page(facts, lang=lang))
    for typed, name in (("zhangge", "长葛市"), ("changge", "长葛市"), ("zhonghua", "重华镇"), ("ch", "重华镇")):
        it.page.fill("#find", typed)
        assert name in it.page.locator("#found").inner_text()
    it.page.fill("#find", "hangge")  # from the middle of a syllable nothing begins
    assert it.page.locator("#no-hit").is_visible()


def test_search_says_when_nothing_is_found(opened: Opened, told: InLang) -> None:
    field = opened.page.locator("#find")
    assert field.get_attribute("placeholder") == told(
        "按名称、别名、代码或拼音查找", "Find by name, alias, code or pinyin"
    )
    field.fill("无此名称")
    assert opened.page.locator("#no-hit").inner_text() == told("没有找到", "Nothing found")


def test_search_by_keyboard(opened: Opened) -> None:
    opened.page.keyboard.press("/")
    opened.page.keyboard.type("东")
    options = opened.page.locator("#found [role=option]")
    second = options.nth(1).locator(".label").inner_text()
    opened.page.keyboard.press("ArrowDown")
    assert options.nth(1).get_attribute("aria-selected") == "true"
    assert opened.page.locator("#find").get_attribute("aria-activedescendant") == "hit-1"
    opened.page.keyboard.press("Enter")
    assert opened.page.locator("#card h2").inner_text() == second


def test_the_legend_hides_shows_and_leaves_one(opened: Opened, told: InLang) -> None:
    assert opened.visible() >= {"东岭街道", "林晓东"}
    everything = len(opened.visible())
    person = opened.page.locator('#classes [data-name="Person"]')
    assert person.inner_text().split() == [told("人物", "person"), "1"]
    person.click()
    assert "林晓东" not in opened.visible()
    assert person.get_attribute("aria-pressed") == "false"
    opened.page.click("#reset")
    assert len(opened.visible()) == everything
    posts = opened.page.locator('#relations [data-name="holdsPost"]')
    assert posts.inner_text().split("\n") == [told("任职于", "holds post in"), "1"]
    posts.click(modifiers=["Alt"])
    assert opened.visible() == {"林晓东", "东岭街道"}
    shown = told(f"显示 2 / {everything} 个事物", f"Showing 2 of {everything} things")
    assert opened.page.locator("#shown").inner_text() == shown


def test_articles_filter_with_their_counts(opened: Opened) -> None:
    opened.page.click("#articles-part summary")
    row = opened.page.locator("#articles li", has_text="东岭的路")
    assert row.locator(".count").inner_text() == "6"
    row.locator("input").check()
    assert opened.visible() == {"东岭街道", "云山区", "林晓东", "路长制"}
    opened.page.locator("#articles input:checked").click()
    assert "孤立社区" in opened.visible()


def test_confidence_filters_with_its_count(opener: Opener, lang: str, told: InLang) -> None:
    facts = small()
    sure = [f.__class__(**{n: getattr(f, n) for n in f.__slots__} | {"confidence": 0.9}) for f in facts.facts[:2]]
    it = opener(page(Facts(facts.things, (*sure, *facts.facts[2:]), facts.sources), lang=lang))
    it.page.locator("#legend summary", has_text=told("把握至少", "Confidence at least")).click()
    it.page.locator("#confidence").fill("0.8")
    assert it.visible() == {"东岭街道", "云山区", "林晓东"}
    said = told("0.80 · 2 / 14 条陈述", "0.80 · 2 of 14 statements")
    assert it.page.locator("#confidence-said").inner_text() == said


def test_the_time_slider_shows_the_graph_as_of_a_date_and_between_two(opened: Opened, told: InLang) -> None:
    assert opened.page.locator("#time-said").inner_text() == "2004-10 – 2021-12"
    opened.page.locator("#timebar [value=asof]").check()
    opened.page.locator("#time-to").fill(str(2019 * 12))
    assert opened.page.locator("#time-said").inner_text() == told("截至 2019-01", "As of 2019-01")
    assert opened.visible() == {"东岭街道", "路长制", *HOSTILE}  # 2018 is told, 2021 is not yet
    edges = opened.js("jiceng.Canvas.now.view.edges.map((k) => jiceng.Model.edges[k].predicate)")
    assert sorted(set(edges)) == ["implements", "locatedIn"]
    opened.page.locator("#timebar [value=between]").check()
    opened.page.locator("#time-to").fill(str(2021 * 12 + 11))
    opened.page.locator("#time-from").fill(str(2021 * 12))
    assert opened.visible() == {"东岭街道", "云山区", "林晓东", "路长制"}
    assert opened.page.locator("#years rect.in").count() == 1
    opened.page.locator("#timebar [value=all]").check()
    assert len(opened.visible()) == len(EVERYTHING)


def test_what_has_no_date_can_be_left_out(opener: Opener, lang: str) -> None:
    facts = small()
    undated = {iri: s.__class__(s.iri, s.id, s.title) for iri, s in facts.sources.items()}
    it = opener(page(Facts(facts.things, facts.facts, undated), lang=lang))
    it.page.locator("#undated").uncheck()
    assert it.visible() == {"东岭街道", "林晓东", "路长制"}


def test_one_asked_for_is_shown_whatever_is_filtered(opened: Opened) -> None:
    opened.page.locator('#relations [data-name="holdsPost"]').click(modifiers=["Alt"])
    opened.find("孤立社区")
    assert "孤立社区" in opened.visible()
    assert opened.page.locator("#card h2").inner_text() == "孤立社区"


def test_counts_follow_the_other_filters(opened: Opened) -> None:
    located = opened.page.locator('#relations [data-name="locatedIn"] .count')
    assert located.inner_text() == str(len(HOSTILE))
    opened.page.click("#articles-part summary")
    opened.page.locator("#articles li", has_text="东岭的路").locator("input").check()
    assert located.inner_text() == "0"
    assert opened.page.locator('#classes [data-name="Facility"] .count').inner_text() == "0"


def test_things_of_one_name_are_told_apart_by_their_class(opener: Opener, lang: str, told: InLang) -> None:
    two = [thing("a", "Office", label="五里"), thing("b", "Village", label="五里")]
    facts = Facts(
        {t.iri: t for t in two}, (fact("1", BASE + "b", "partOf", small().sources[BASE + "a1"], object=BASE + "a"),)
    )
    it = opener(page(facts, lang=lang))
    it.page.fill("#find", "五里")
    kinds = [told("乡级区划", "office (township level)"), told("村", "village")]
    assert it.page.locator("#found .why").all_inner_texts() == kinds
