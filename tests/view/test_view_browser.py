"""The page in a real browser: no error, no request, evidence at a click, search, legend, hostile names inert."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from kg.view import page

from .invented_graph import BASE, HOSTILE, large, small

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")


@dataclass
class Opened:
    """A page opened from a file, and what it complained of and asked for."""

    page: Page
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium, as the system has it; it must be there: apt-get install chromium."""
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, CHROMIUM)), None)
    assert found, "no Chromium: apt-get install chromium, or name it in CHROMIUM"
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"])
        yield launched
        launched.close()


def open_page(browser: Browser, path: Path, html: str, **more: str) -> Opened:
    """Write a page to a file and open it."""
    path.write_text(html, encoding="utf-8", newline="\n")
    opened = Opened(browser.new_page(viewport={"width": 1400, "height": 900}, reduced_motion="reduce", **more))  # type: ignore[arg-type]
    opened.page.on("console", lambda message: opened.complaints.append(message.text))
    opened.page.on("pageerror", lambda error: opened.complaints.append(str(error)))
    opened.page.on("dialog", lambda dialog: opened.complaints.append(f"dialog {dialog.message}"))
    opened.page.on("request", lambda request: opened.requests.append(request.url))
    opened.page.goto(path.as_uri())
    opened.page.wait_for_selector("body[data-ready]")
    return opened


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Opened]:
    """The small graph's page; whatever a test does, it may not complain and may ask for nothing but itself."""
    path = tmp_path / "graph.html"
    it = open_page(browser, path, page(small(), title=HOSTILE[0]))
    yield it
    assert it.complaints == []
    assert it.requests == [path.as_uri()]
    assert it.page.evaluate("window.hit") is None
    it.page.close()


def click_at(it: Opened, x: float, y: float) -> None:
    """Click a place of the drawing given in its own coordinates."""
    place = it.page.evaluate("([x, y]) => jiceng.network.canvasToDOM({ x, y })", [x, y])
    it.page.mouse.click(place["x"], place["y"])


def node(it: Opened, name: str) -> dict[str, float]:
    """The node of a thing."""
    found = it.page.evaluate(
        "(iri) => jiceng.data.nodes[jiceng.data.things.findIndex((t) => t.iri === iri)]", BASE + name
    )
    assert isinstance(found, dict)
    return found


def visible(it: Opened) -> int:
    """How many nodes are drawn."""
    return int(it.page.evaluate("jiceng.nodes.get({ filter: (n) => !n.hidden }).length"))


def test_a_click_on_a_thing_shows_its_card(opened: Opened) -> None:
    office = node(opened, "东岭街道")
    click_at(opened, office["x"], office["y"])
    card = opened.page.locator("#card")
    card.wait_for(state="visible")
    text = card.inner_text()
    for words in (
        "东岭街道",
        "乡级区划",
        "东岭街道办事处",
        "990201001",
        "2004-10",
        "云山区",
        "林晓东",
        "书记",
        "路长制",
        "常住人口",
        "约32,000人",
        "东岭的路",
    ):
        assert words in text
    card.get_by_role("button", name="原文×2").click()
    assert card.locator("blockquote mark").all_inner_texts() == ["所引的话"] * 2


def test_a_click_on_a_relation_shows_its_evidence(opened: Opened) -> None:
    person, office = node(opened, "林晓东"), node(opened, "东岭街道")
    opened.page.evaluate(
        "([x, y]) => jiceng.network.moveTo({ position: { x, y }, scale: 1.5 })", [person["x"], person["y"]]
    )
    click_at(opened, person["x"] * 0.55 + office["x"] * 0.45, person["y"] * 0.55 + office["y"] * 0.45)
    quote = opened.page.locator("#card blockquote")
    quote.wait_for(state="visible")
    assert opened.page.locator("#card .triple").inner_text().split() == ["林晓东", "任职于", "东岭街道"]
    assert quote.inner_text().startswith("前文，所引的话，后文。")
    for words in ("东岭的路", "云州日报", "2021-09", "时间 2021", "把握 0.50", "规则 rule", "a.txt#1 5–9"):
        assert words in quote.inner_text()
    assert "书记" in opened.page.locator("#card").inner_text()
    opened.page.keyboard.press("Escape")
    assert opened.page.locator("#panel").is_hidden()


@pytest.mark.parametrize("wanted", ["东岭街道", "街道办", "990201001", "东　岭"])
def test_search_finds_by_label_alias_and_code(opened: Opened, wanted: str) -> None:
    opened.page.fill("#find", wanted)
    assert "东岭街道" in opened.page.locator("#found [role=option]").first.inner_text()
    opened.page.keyboard.press("Enter")
    assert opened.page.locator("#card h2").inner_text() == "东岭街道"


def test_search_says_when_nothing_is_found(opened: Opened) -> None:
    opened.page.fill("#find", "无此名称")
    assert opened.page.locator("#found").inner_text() == "没有找到"


def test_the_legend_hides_shows_and_leaves_one(opened: Opened) -> None:
    everything = visible(opened)
    person = opened.page.locator('#classes [data-name="Person"]')
    assert person.inner_text().split() == ["人物", "1"]
    person.click()
    assert visible(opened) == everything - 1
    assert opened.page.locator('#classes [data-name="Person"]').get_attribute("aria-pressed") == "false"
    opened.page.click("#reset")
    assert visible(opened) == everything
    opened.page.locator('#relations [data-name="holdsPost"]').click(modifiers=["Alt"])
    assert visible(opened) == 2
    assert opened.page.locator("#shown").inner_text() == f"显示 2 / {everything} 个事物"


def test_hostile_names_are_text(opened: Opened) -> None:
    for i, name in enumerate(HOSTILE):
        opened.page.evaluate(
            "(iri) => jiceng.chooseThing(jiceng.data.things.findIndex((t) => t.iri === iri))", BASE + f"h{i}"
        )
        assert opened.page.locator("#card h2").text_content() == name
        for button in opened.page.locator("#card .quote").all():
            button.click()
        opened.page.fill("#find", name)
        opened.page.keyboard.press("Escape")
    at = node(opened, "h1")
    opened.page.evaluate("([x, y]) => jiceng.network.moveTo({ position: { x, y }, scale: 1 })", [at["x"], at["y"]])
    place = opened.page.evaluate("([x, y]) => jiceng.network.canvasToDOM({ x, y })", [at["x"], at["y"]])
    opened.page.mouse.move(place["x"], place["y"])
    tip = opened.page.locator(".vis-tooltip")
    tip.wait_for(state="visible")
    assert tip.text_content() == HOSTILE[1]
    assert opened.page.locator("img, iframe, a, b").count() == 0


def test_dark_follows_the_reader_and_the_button(browser: Browser, tmp_path: Path) -> None:
    it = open_page(browser, tmp_path / "dark.html", page(small()), color_scheme="dark")
    assert it.page.evaluate("document.documentElement.dataset.theme") == "dark"
    it.page.click("#theme")
    assert it.page.evaluate("document.documentElement.dataset.theme") == "light"
    assert it.complaints == []
    it.page.close()


def test_a_big_graph_opens_on_its_middle_and_shows_the_rest_when_asked(browser: Browser, tmp_path: Path) -> None:
    it = open_page(browser, tmp_path / "big.html", page(large(10, 20), opened=40, total=500))
    assert it.page.locator("#shown").inner_text() == "显示 40 / 500 个事物"
    it.page.fill("#find", "工作7之19")
    it.page.keyboard.press("Enter")
    assert it.page.locator("#card h2").inner_text() == "工作7之19"
    it.page.click("#more")
    assert visible(it) == 212
    assert it.complaints == []
    it.page.close()


def test_a_page_about_one_thing_opens_with_its_card(browser: Browser, tmp_path: Path) -> None:
    it = open_page(browser, tmp_path / "one.html", page(small(), focus=BASE + "路长制"))
    assert it.page.locator("#card h2").inner_text() == "路长制"
    assert it.complaints == []
    it.page.close()
