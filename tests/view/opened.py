"""A page opened in Chromium, and what a person does with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from .invented_graph import BASE
from .wording import foreign, listen

SCREENSHOTS = Path(__file__).parent / "screenshots"  # looked at by people, ignored by git


@dataclass
class Opened:
    """A page, and what it complained of and asked for."""

    page: Page
    address: str
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    given: str = ""  # what a test put into the page that is no wording of its own

    def js(self, expression: str, argument: object = None) -> Any:
        """What an expression is in the page."""
        return self.page.evaluate(expression, argument)

    def place(self, name: str) -> int:
        """The place of an invented thing among the page's things."""
        return int(self.js("(iri) => jiceng.Model.byIri.get(iri)", BASE + name))

    def visible(self) -> set[str]:
        """The labels of what is drawn."""
        return set(self.js("jiceng.Canvas.now.view.things.map(jiceng.Model.label)"))

    def at(self, name: str) -> tuple[float, float]:
        """Where a thing is drawn, in pixels of the window."""
        seen = self.js("(i) => jiceng.network.canvasToDOM(jiceng.network.getPositions([i])[i])", self.place(name))
        return seen["x"], seen["y"]

    def look_at(self, name: str, scale: float = 1.0) -> None:
        """Move the picture until a thing stands in the middle."""
        move = "([i, scale]) => jiceng.network.moveTo({ position: jiceng.network.getPositions([i])[i], scale })"
        self.js(move, [self.place(name), scale])

    def click(self, name: str) -> None:
        """Click a thing."""
        self.page.mouse.click(*self.at(name))

    def find(self, words: str) -> None:
        """Type into the search field and take the first that it offers."""
        self.page.fill("#find", words)
        self.page.keyboard.press("Enter")

    def do(self, act: str) -> None:
        """Press a button of the open card."""
        self.page.click(f"#card .tools [data-do={act}]")

    def ready(self) -> None:
        """Wait for the page to be usable."""
        self.page.wait_for_selector("body[data-ready]")

    def reopen(self, address: str) -> None:
        """Open an address in the same window, as if anew."""
        own_words(self)
        self.page.goto("about:blank")
        self.page.goto(address)
        self.ready()

    def photograph(self, name: str) -> None:
        """Keep a picture of the page."""
        SCREENSHOTS.mkdir(exist_ok=True)
        self.page.wait_for_timeout(120)
        self.page.screenshot(path=SCREENSHOTS / f"{name}.png")

    def download(self, kind: str) -> bytes:
        """What a button of the export menu gives."""
        self.page.click("#export summary")
        with self.page.expect_download() as coming:
            self.page.click(f"#export-menu [data-kind={kind}]")
        return Path(coming.value.path()).read_bytes()


def open_page(browser: Browser, path: Path, html: str, **more: Any) -> Opened:
    """Write a page to a file and open it."""
    path.write_text(html, encoding="utf-8", newline="\n")
    context = {"viewport": {"width": 1400, "height": 900}, "reduced_motion": "reduce", "accept_downloads": True}
    it = Opened(browser.new_page(**(context | more)), path.as_uri())
    it.page.set_default_timeout(10_000)
    listen(it.page)
    it.page.on("console", lambda message: it.complaints.append(message.text))
    it.page.on("pageerror", lambda error: it.complaints.append(str(error)))
    it.page.on("dialog", lambda dialog: it.complaints.append(f"dialog {dialog.message}"))
    it.page.on("request", lambda request: it.requests.append(request.url))
    it.page.goto(path.as_uri())
    it.ready()
    return it


def content(it: Opened) -> None:
    """The page complained of nothing and asked for nothing but itself and what it made; nothing of it ran.

    All that it said of its own it said in its own language.
    """
    assert it.complaints == []
    assert {r for r in it.requests if not r.startswith("blob:")} <= {it.address, "about:blank"}, it.requests
    assert it.js("window.hit") is None
    own_words(it)


def own_words(it: Opened) -> None:
    """All that the page said of its own since it was opened, it said in its own language."""
    if it.page.url.startswith(it.address):
        strange = foreign(it.page, it.given)
        assert not strange, strange
