"""Take the READMEs' pictures in Chromium: the graph of the seeds, the card of a person, a whole article."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

import kg

ROOT = Path(__file__).resolve().parent.parent
ENDINGS = {"en": "png", "zh": "zh-CN.png"}
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")


def take(lang: str, *, chromium: str | None, folder: Path) -> None:
    """Draw the graph in one language and photograph it, then the card."""
    with kg.build([ROOT / "seeds"], store=folder / "store", lang=lang) as graph:
        drawn = graph.view().save(folder / "graph.html")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 1400, "height": 900}, reduced_motion="reduce")
        page.goto(drawn.as_uri())
        page.wait_for_selector("body[data-ready]")
        page.wait_for_timeout(500)
        page.screenshot(path=ROOT / "docs" / f"graph.{ENDINGS[lang]}")
        page.fill("#find", "魏喜盈")
        page.keyboard.press("Enter")
        for quote in page.locator("#card .quote").all():
            quote.click()
        page.locator("#panel").screenshot(path=ROOT / "docs" / f"card.{ENDINGS[lang]}")
        page.locator("#card .read").first.click()
        page.locator("#reader").screenshot(path=ROOT / "docs" / f"article.{ENDINGS[lang]}")
        browser.close()


def main() -> None:
    """Take all of them."""
    chromium = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, CHROMIUM)), None)
    (ROOT / "docs").mkdir(exist_ok=True)
    for lang in ENDINGS:
        with tempfile.TemporaryDirectory() as folder:
            take(lang, chromium=chromium, folder=Path(folder))


if __name__ == "__main__":
    main()
