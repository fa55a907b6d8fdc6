"""One Chromium for all tests of the page, and the small graph's page in it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright

from kg.view import page

from .invented_graph import HOSTILE, small, texts
from .opened import Opened, content, open_page

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="package")  # not longer: other tests have a browser too, and one at a time may run
def browser() -> Iterator[Browser]:
    """Chromium, as the system has it; it must be there: apt-get install chromium."""
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, CHROMIUM)), None)
    assert found, "no Chromium: apt-get install chromium, or name it in CHROMIUM"
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"])
        yield launched
        launched.close()


Opener = Callable[..., Opened]
InLang = Callable[[str, str], str]


@pytest.fixture(params=["zh", "en"])
def lang(request: pytest.FixtureRequest) -> str:
    """Each language of the interface in its turn."""
    return str(request.param)


@pytest.fixture
def told(lang: str) -> InLang:
    """Of a Chinese and an English wording the one that the page ought to use."""
    return lambda zh, en: zh if lang == "zh" else en


@pytest.fixture
def opener(browser: Browser, tmp_path: Path) -> Iterator[Opener]:
    """Opens pages; whatever a test does with them, they may not complain and may ask for nothing but themselves."""
    pages: list[Opened] = []

    def opens(html: str, **more: Any) -> Opened:
        pages.append(open_page(browser, tmp_path / f"page{len(pages)}.html", html, **more))
        return pages[-1]

    yield opens
    for it in pages:
        content(it)
        it.page.close()


@pytest.fixture
def opened(opener: Opener, lang: str) -> Opened:
    """The small graph's page, with the text of one of its articles and a hostile title."""
    return opener(page(small(), title=HOSTILE[0], texts=texts(), lang=lang))
