"""By keyboard and screen reader, in light and dark, in both languages; names that would do harm."""

from __future__ import annotations

import re
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from kg.query import Facts
from kg.view import page
from kg.view.labels import BLANK, legible

from .conftest import InLang, Opener
from .invented_graph import BASE, HOSTILE, fact, large, small, texts, thing
from .opened import Opened
from .wording import foreign


def serious(it: Opened) -> list[Any]:
    """What an audit finds that bars people from using the page."""
    found = Axe().run(it.page).response["violations"]
    return [
        (v["id"], [n["html"][:160] for n in v["nodes"]][:4]) for v in found if v["impact"] in ("serious", "critical")
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_audit_finds_nothing_serious(opener: Opener, lang: str, scheme: str) -> None:
    it = opener(
        page(small(), texts=texts(), lang=lang, compared=(BASE + "东岭街道", BASE + "云山区")), color_scheme=scheme
    )
    assert serious(it) == []  # the comparison is open
    it.page.click("#close")
    it.js("document.querySelectorAll('#legend details').forEach((part) => { part.open = true; })")
    it.page.locator('#classes [data-name="Person"]').click()
    it.page.locator("#timebar [value=between]").check()
    it.page.fill("#find", "a")
    it.find("dongling")
    for quote in it.page.locator("#card .quote").all()[:3]:
        quote.click()
    it.page.click("#export summary")
    it.photograph(f"audit-{lang}-{scheme}")
    assert serious(it) == []
    it.page.click("#card .read >> nth=0")
    assert serious(it) == []
    it.page.click("#reader-close")
    it.page.click("#show-table")
    assert serious(it) == []


def test_the_page_is_in_its_language(opener: Opener) -> None:
    for lang, html, words in (("zh", "zh-CN", "图例与筛选"), ("en", "en", "Legend and filters")):
        it = opener(page(small(), lang=lang))
        assert it.js("document.documentElement.lang") == html
        assert words in it.page.locator("#legend").inner_text()
        assert "undefined" not in it.page.locator("body").inner_text()


def test_chinese_is_written_in_a_chinese_font_of_the_system(opened: Opened) -> None:
    """Not as boxes: the browser tells which font it took for what stands in the card."""
    opened.find("东岭街道")
    devtools = opened.page.context.new_cdp_session(opened.page)
    devtools.send("DOM.enable")
    devtools.send("CSS.enable")
    root = devtools.send("DOM.getDocument")["root"]["nodeId"]
    heading = devtools.send("DOM.querySelector", {"nodeId": root, "selector": "#card h2"})["nodeId"]
    (font,) = devtools.send("CSS.getPlatformFontsForNode", {"nodeId": heading})["fonts"]
    assert re.search("CJK|Han|Hei|Song|PingFang|YaHei|WenQuanYi", font["familyName"]), font
    assert not font["isCustomFont"], "nothing is loaded"


@pytest.mark.parametrize(
    ("lang", "strays"),
    [("en", ["图例", "东岭、东岭街道办事处", "东岭街道，office"]), ("zh", ["Legend", "东岭街道 implements 路长制"])],
)
def test_a_word_of_the_other_language_does_not_go_unseen(opener: Opener, lang: str, strays: list[str]) -> None:
    """What every test of this folder ends with: wording that is not the page's own language is found."""
    it = opener(page(small(), lang=lang))
    assert foreign(it.page) == []
    it.js(
        """(strays) => {
          const note = document.createElement("p"), ctx = document.querySelector("#canvas canvas").getContext("2d");
          note.textContent = strays[0];
          document.body.append(note);
          note.remove();
          strays.slice(1).forEach((stray) => { ctx.fillText(stray, 0, 0); });
        }""",
        strays,
    )
    assert sorted(foreign(it.page)) == sorted(strays)
    it.given = "\n".join(strays)


def test_the_table_says_what_the_drawing_shows(opened: Opened, lang: str, told: InLang) -> None:
    opened.page.click("#show-table")
    things, relations = opened.page.locator("#table tbody").all()
    assert things.locator("tr").count() == len(opened.visible())
    office = things.locator("tr", has_text="990201001")
    kind, aliases = told("乡级区划", "office (township level)"), told("东岭、东岭街道办事处", "东岭, 东岭街道办事处")
    assert office.inner_text().split("\t")[:4] == ["东岭街道", kind, aliases, "990201001"]
    holds = told("任职于", "holds post in")
    row = relations.locator("tr", has_text=holds)
    assert row.inner_text().split("\t") == ["林晓东", holds, "东岭街道", "书记", "2021", "1"]
    heads = opened.page.locator("#table thead").first.inner_text().strip().split("\t")
    assert heads == told("名称 类别 别名 代码 相邻 社群", "Name Class Aliases Code Neighbours Community").split(" ")
    opened.photograph(f"table-{lang}")
    opened.page.locator('#classes [data-name="Person"]').click()
    assert things.locator("tr", has_text="林晓东").count() == 0
    office.get_by_role("button").focus()
    opened.page.keyboard.press("Enter")
    assert opened.page.locator("#card h2").inner_text() == "东岭街道"
    opened.page.click("#table-close")
    assert opened.page.locator("#table").is_hidden()


def test_the_drawing_by_keyboard(opener: Opener, lang: str, told: InLang) -> None:
    it = opener(page(large(2, 3), lang=lang))
    it.page.locator("#canvas").focus()
    it.page.keyboard.press("ArrowRight")  # the most central first
    said = it.page.locator("#say")
    first, comma = said.inner_text(), told("，", ", ")
    assert first.split(comma)[1:] == told("乡级区划，相邻 5", "office (township level), Neighbours 5").split(comma)
    seen = set()
    for key in ("ArrowLeft", "ArrowUp", "ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"):
        it.page.keyboard.press(key)
        seen.add(said.inner_text().split(comma)[0])
    assert len(seen) > 1
    it.page.keyboard.press("Enter")
    assert it.js("document.activeElement.textContent") in seen | {first.split(comma)[0]}  # the card's heading
    it.page.locator("#canvas").focus()
    it.page.keyboard.press("1")
    assert it.page.locator("#banner").is_visible()
    it.page.keyboard.press("0")
    assert it.page.locator("#banner").is_hidden()
    here = it.page.locator("#card h2").inner_text()
    it.page.keyboard.press("h")
    assert here not in it.visible()
    it.page.keyboard.press("t")
    assert it.page.locator("#table").is_visible()
    it.page.keyboard.press("?")
    assert it.page.locator("#keys-list").inner_text().startswith(told("/\n查找\n方向键", "/\nFind\nArrows"))
    it.page.keyboard.press("Escape")
    assert it.page.locator("#keys").is_hidden()


def test_everything_can_be_reached_by_tab(opened: Opened) -> None:
    reached = set()
    for _ in range(60):
        opened.page.keyboard.press("Tab")
        reached.add(opened.js("document.activeElement.id || document.activeElement.closest('[id]')?.id"))
    assert {
        "find",
        "layout",
        "colour",
        "size",
        "show-table",
        "export",
        "help",
        "theme",
        "canvas",
        "fold",
        "classes",
        "fit",
    } <= reached


def test_dark_follows_the_reader_and_the_button(opener: Opener) -> None:
    it = opener(page(small()), color_scheme="dark")
    assert it.js("document.documentElement.dataset.theme") == "dark"
    it.page.click("#theme")
    assert it.js("document.documentElement.dataset.theme") == "light"


def test_a_narrow_window(opener: Opener, lang: str) -> None:
    it = opener(page(small(), lang=lang), viewport={"width": 420, "height": 760})
    assert it.page.locator("#legend-body").is_hidden()
    it.find("dongling")
    it.photograph(f"narrow-{lang}")
    assert serious(it) == []
    assert it.page.locator("#card h2").is_visible()
    assert it.js("document.documentElement.scrollWidth") <= 420


def test_hostile_names_are_text(opened: Opened) -> None:
    for i, name in enumerate(HOSTILE):
        opened.js("(i) => jiceng.chooseThing(i)", opened.place(f"h{i}"))
        assert opened.page.locator("#card h2").text_content() == name.replace("\u2028", "⟨2028⟩").replace(
            "\u202e", "⟨202E⟩"
        )
        for button in opened.page.locator("#card .quote").all():
            button.click()
        opened.page.fill("#find", name)
        opened.page.keyboard.press("Escape")
    opened.page.click("#show-table")
    opened.page.click("#show-table")
    opened.find("云山区")
    opened.page.locator("#card .quote").first.click()
    opened.page.click("#card .read")
    assert HOSTILE[1] in opened.page.locator("#reader-text").inner_text()
    opened.page.click("#reader-close")
    opened.page.click("#close")
    opened.look_at("h1")
    opened.page.mouse.move(*opened.at("h1"))
    tip = opened.page.locator(".vis-tooltip")
    tip.wait_for(state="visible")
    assert tip.text_content() == HOSTILE[1]
    assert opened.page.locator("img, iframe, a, b").count() == 0


ODD = {
    "long": "长" * 10_000,
    "bidi": "a\u202e街道\u2066b\u200f",
    "emoji": "👨‍👩‍👧‍👦🇨🇳社区😀",
    "rare": "𠮷野家𪚥社区",
    "zalgo": "街" + "\u0301" * 500,
    "control": "明\x00湖\x07\x1b[31m",
    "blank": "   ",
}


def test_odd_names_are_legible(opener: Opener, lang: str) -> None:
    source = small().sources[BASE + "a1"]
    things = [thing(key, "Community", label=name, aliases=(name + "别名",), note=name) for key, name in ODD.items()]
    things.append(thing("东岭街道", "Office"))
    facts = [
        fact(key, BASE + key, "partOf", source, object=BASE + "东岭街道", words=name, post=name)
        for key, name in ODD.items()
    ]
    source = source.__class__(source.iri, ODD["long"], ODD["bidi"], ODD["emoji"], "2021")
    it = opener(
        page(Facts({t.iri: t for t in things}, tuple(facts), {source.iri: source}), title=ODD["long"], lang=lang)
    )
    for key, name in ODD.items():
        it.js("(i) => jiceng.chooseThing(i)", it.place(key))
        assert it.page.locator("#card h2").text_content() == (legible(name) if name.strip() else BLANK)
        it.page.locator("#card .quote").first.click()
        it.photograph(f"odd-{key}-{lang}")
        assert it.js("document.documentElement.scrollWidth") <= 1400
        panel = it.page.locator("#panel").bounding_box()
        assert panel
        assert panel["width"] <= 400
        assert panel["height"] <= 800
    it.page.click("#show-table")
    it.photograph(f"odd-table-{lang}")
    for kind in ("svg", "csv", "ttl", "png"):
        assert it.download(kind)
    it.find("𠮷野家")
    assert it.page.locator("#card h2").inner_text() == ODD["rare"]
