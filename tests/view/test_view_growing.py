"""Grow: a small graph opens whole, a large one on its middle; no node, one node, many."""

from __future__ import annotations

from kg.query import Facts
from kg.view import page

from .conftest import InLang, Opener
from .invented_graph import large, small, thing


def test_a_small_graph_opens_whole(opener: Opener, lang: str, told: InLang) -> None:
    it = opener(page(large(10, 20), lang=lang))
    shown = told("显示 212 / 212 个事物", "Showing 212 of 212 things")
    assert it.page.locator("#shown").inner_text() == shown
    assert it.page.locator("#more").is_hidden()


def test_a_large_graph_opens_on_its_middle_and_says_how_to_narrow(opener: Opener, lang: str, told: InLang) -> None:
    words = told(
        "显示 40 / 12,400 个事物（本页载有 212 个），可按类别",
        "Showing 40 of 12,400 things (212 are in this page): narrow by class",
    )
    it = opener(page(large(10, 20), opened=40, total=12_400, lang=lang))
    assert it.page.locator("#shown").inner_text().startswith(words)
    it.photograph(f"large-{lang}")
    assert {"云州市", "路长制", "街道0"} <= it.visible()
    it.find("工作7之19")
    assert it.page.locator("#card h2").inner_text() == "工作7之19"
    assert "工作7之19" in it.visible()
    it.page.click("#more")
    assert len(it.visible()) == 212


def test_narrowing_a_large_graph_shows_the_most_central_of_what_fits(opener: Opener, lang: str) -> None:
    it = opener(page(large(10, 20), opened=40, lang=lang))
    it.page.locator('#classes [data-name="Office"]').click(modifiers=["Alt"])
    assert it.visible() == {f"街道{n}" for n in range(10)}
    it.page.locator('#classes [data-name="Programme"]').click(modifiers=["Alt"])
    assert len(it.visible()) == 40
    places = it.js("jiceng.Canvas.now.order.map((n) => `${n.x} ${n.y}`)")
    assert len(set(places)) == 40  # drawn close together, none on another
    assert it.js("Math.max(...jiceng.Canvas.now.order.map((n) => Math.abs(n.x)))") < 1500


def test_a_graph_of_nothing_says_what_helps(opener: Opener, lang: str, told: InLang) -> None:
    it = opener(page(Facts(), lang=lang))
    words = told("图中没有任何事物。请先用 kg build 读入文章", "Read articles with kg build first")
    assert words in it.page.locator("#empty").inner_text()
    it.page.fill("#find", "a")
    assert it.page.locator("#no-hit").is_visible()
    it.page.keyboard.press("Escape")
    for layout in ("force", "hierarchy", "timeline", "grouped"):
        it.page.select_option("#layout", layout)
    for kind in ("png", "svg", "csv", "ttl"):
        assert it.download(kind)
    it.page.click("#show-table")


def test_a_graph_of_one_thing(opener: Opener, lang: str) -> None:
    one = thing("孤立社区", "Community")
    it = opener(page(Facts({one.iri: one}), lang=lang))
    for layout in ("force", "hierarchy", "timeline", "grouped"):
        it.page.select_option("#layout", layout)
        assert it.visible() == {"孤立社区"}
    it.find("guli")
    it.page.click("#card .tools [data-depth='3']")
    assert it.visible() == {"孤立社区"}


def test_filters_that_leave_nothing_say_so(opener: Opener, lang: str, told: InLang) -> None:
    it = opener(page(small(), lang=lang))
    for name in ("Office", "District", "Person", "Programme", "Community", "Facility"):
        it.page.locator(f'#classes [data-name="{name}"]').click()
    assert told("没有事物符合", "Nothing fits these filters") in it.page.locator("#empty").inner_text()
    it.page.click("#reset")
    assert it.page.locator("#empty").is_hidden()


def test_twenty_thousand_things_open_on_their_middle(opener: Opener) -> None:
    """A browser that had to draw them all would not answer for minutes; here each act has ten seconds at most."""
    facts = large(399, 49)
    it = opener(page(facts, lang="en"))
    assert it.page.locator("#shown").inner_text().startswith("Showing 300 of 19,952 things: narrow by class")
    it.find("工作398之48")
    assert it.page.locator("#card h2").inner_text() == "工作398之48"
    it.page.click("#card .tools [data-depth='2']")
    assert len(it.visible()) == 52
    it.page.click("#banner button")
    it.page.click("#show-table")
    assert it.page.locator("#table tbody tr").count() > 300
    assert len(it.visible()) <= 320


def test_the_file_of_two_thousand_things_is_small() -> None:
    assert len(page(large(40, 49)).encode()) < 3_000_000


def test_thousands_of_things_are_held_and_found(opener: Opener, lang: str, told: InLang) -> None:
    it = opener(page(large(100, 20), lang=lang))
    words = told("显示 300 / 2,102 个事物，可按类别", "Showing 300 of 2,102 things: narrow by class")
    assert it.page.locator("#shown").inner_text().startswith(words)
    it.find("工作99之19")
    assert it.page.locator("#card h2").inner_text() == "工作99之19"
    it.page.click("#close")
    it.page.click("#more")
    assert 1000 <= len(it.visible()) <= 1100
