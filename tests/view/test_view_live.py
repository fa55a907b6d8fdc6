"""The page that kg serve gives: it asks its own server, by SPARQL, for what it does not hold."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest
from playwright.sync_api import Browser, Page, Route, expect
from query.invented_county import fill
from serve.running import running

import kg
from kg.query import ask, read_facts
from kg.serve import Settings
from kg.store import Store
from kg.store.texts import FOLDER
from kg.viewing import make_live_page

from .conftest import InLang
from .opened import SCREENSHOTS
from .wording import foreign, listen

HOST = "http://live.test"
expect.set_options(timeout=20_000)  # a server that has just begun takes its time
SEEDS = Path(__file__).resolve().parents[2] / "seeds"


@pytest.fixture(scope="module")
def county(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the two articles of the invented county."""
    path = tmp_path_factory.mktemp("live") / "kg-store"
    with Store.open(path, create=True) as store:
        fill(store)
    return path


def test_what_the_page_does_not_hold_is_asked_for(browser: Browser, county: Path, lang: str, told: InLang) -> None:
    with Store.open(county, read_only=True) as store:
        facts = read_facts(store.engine)
        made = make_live_page(store, endpoint="sparql", most=2, lang=lang)
        assert (made.held, made.total) == (2, len(facts.things))
        asked: list[str] = []
        complaints: list[str] = []

        def answer(route: Route) -> None:
            if route.request.url == f"{HOST}/explore":
                route.fulfill(body=made.html, content_type="text/html; charset=utf-8")
                return
            assert route.request.url == f"{HOST}/sparql"
            asked.append(route.request.post_data or "")
            found = ask(store.engine, asked[-1])
            assert isinstance(found, ox.QuerySolutions)
            body = found.serialize(format=ox.QueryResultsFormat.JSON)
            route.fulfill(body=body or b"", content_type="application/sparql-results+json")

        page = browser.new_page(viewport={"width": 1400, "height": 900}, reduced_motion="reduce")
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.route("**/*", answer)
        listen(page)
        page.goto(f"{HOST}/explore")
        page.wait_for_selector("body[data-ready]")
        total = len(facts.things)
        shown = told(f"显示 2 / {total} 个事物", f"Showing 2 of {total} things")
        assert page.locator("#shown").inner_text().startswith(shown)
        held = set(page.evaluate("jiceng.Model.things.map((t) => t.iri)"))
        other = next(
            t for iri, t in facts.things.items() if iri not in held and facts.about(iri) and "'" not in t.label
        )
        page.fill("#find", other.label)
        page.wait_for_selector("#found [role=option]")
        page.keyboard.press("Enter")
        expect(page.locator("#card h2")).to_have_text(other.label)
        wanted = {f.iri for f in facts.about(other.iri)}
        seen = page.evaluate("(iri) => jiceng.Model.factsOf(jiceng.Model.byIri.get(iri)).map((f) => f.iri)", other.iri)
        assert set(seen) == wanted
        page.locator("#card .quote").first.click()
        assert page.locator("#card blockquote mark").first.inner_text() in {
            f.quote.text for f in facts.about(other.iri)
        }
        page.click("#card .tools [data-depth='2']")
        expect(page.locator("#banner")).to_be_visible()
        near = {iri for f in facts.about(other.iri) for iri in (f.subject, f.object) if iri}
        two = near | {iri for n in near for f in facts.about(n) for iri in (f.subject, f.object) if iri}
        drawn = set(page.evaluate("jiceng.Canvas.now.view.things.map((i) => jiceng.Model.things[i].iri)"))
        assert drawn == two
        page.fill("#find", '"} UNION { ?thing ?p ?o')
        page.wait_for_timeout(500)
        assert page.locator("#no-hit").is_visible()
        assert complaints == []
        assert foreign(page) == []
        page.close()


def test_a_server_that_refuses_is_told_of(browser: Browser, county: Path, lang: str, told: InLang) -> None:
    with Store.open(county, read_only=True) as store:
        html = make_live_page(store, endpoint="sparql", lang=lang, most=2).html
    page = browser.new_page()

    def answer(route: Route) -> None:
        if route.request.url.endswith("/explore"):
            route.fulfill(body=html, content_type="text/html; charset=utf-8")
        else:
            route.fulfill(status=503, body="too busy <b>now</b>")

    page.route("**/*", answer)
    page.goto(f"{HOST}/explore")
    page.wait_for_selector("body[data-ready]")
    page.fill("#find", "xyz")
    failed = told("读取失败：503 too busy <b>now</b>", "Reading failed: 503 too busy <b>now</b>")
    expect(page.locator("#say")).to_have_text(failed)
    box = page.locator("#say").bounding_box()
    assert box
    assert box["width"] > 150, "everybody sees it, not only screen readers"
    page.close()


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that was built of one of the seeds."""
    folder = tmp_path_factory.mktemp("built")
    kg.build([SEEDS / "001_762087f2c4b58b2b.txt"], store=folder / "store", progress=False).close()
    return folder / "store"


def visit(browser: Browser, url: str, lang: str) -> tuple[Page, list[str], list[str]]:
    """The explorer in a browser that prefers a language; what it complains of and asks for."""
    page = browser.new_page(viewport={"width": 1400, "height": 900}, locale={"zh": "zh-CN", "en": "en-GB"}[lang])
    complaints: list[str] = []
    requests: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: requests.append(request.url.partition("?")[0]))
    listen(page)
    page.goto(f"{url.rstrip('/')}/explore")
    page.wait_for_selector("body[data-ready]")
    return page, complaints, requests


def test_the_explorer_of_a_running_server_has_whole_articles(
    browser: Browser, built: Path, lang: str, told: InLang
) -> None:
    with Store.open(built, read_only=True) as store:
        facts = read_facts(store.engine)
    office = next(t for t in facts.things.values() if t.type == "Office" and len(facts.about(t.iri)) > 5)
    with running(Settings(built, quick=1, slow=1)) as url:
        page, complaints, requests = visit(browser, url, lang)
        page.fill("#find", office.label)
        page.keyboard.press("Enter")
        expect(page.locator("#card h2")).to_have_text(office.label)
        page.locator("#card .quote").first.click()
        quote = page.locator("#card blockquote").first
        expect(quote.locator(".sentence mark")).not_to_be_empty()  # the sentence came with the article
        marked = quote.locator("mark").inner_text()
        assert marked in quote.locator(".sentence").inner_text()
        quote.locator(".read").click()
        reader = page.locator("#reader")
        expect(reader.locator("#reader-text mark.now").first).to_be_visible()
        assert marked in "".join(reader.locator("#reader-text mark.now").all_inner_texts())
        assert reader.locator("#reader-text mark").count() > 10
        assert reader.locator(".note").count() == 0
        reader.locator("#reader-text mark").first.click()
        page.screenshot(path=SCREENSHOTS / f"live-article-{lang}.png")
        many = len([f for f in facts.facts if f.article == next(iter(facts.sources))])
        assert page.evaluate("jiceng.Model.sources[0].said.size") == many
        assert told("条陈述", "statement") in reader.locator("#reader-side h3").inner_text()
        reader.locator("#reader-side .go").first.click()
        expect(page.locator("#panel")).to_be_visible()
        assert complaints == []
        assert {r.rpartition("/")[2] for r in requests} <= {"explore", "sparql", "article", "favicon.ico"}
        assert [r.rpartition("/")[2] for r in requests].count("article") == 1, "read once"
        assert foreign(page) == []
        page.close()


def test_a_statement_that_the_page_does_not_hold_is_fetched_from_its_line(browser: Browser, built: Path) -> None:
    """What else stands in the article that was opened, and is not drawn, is a click away."""
    with Store.open(built, read_only=True) as store:
        facts = read_facts(store.engine)
        html = make_live_page(store, endpoint="/sparql", reader="/article", lang="en", most=2).html
    with running(Settings(built, quick=1, slow=1)) as url:
        page = browser.new_page(viewport={"width": 1400, "height": 900}, locale="en-GB")
        page.route("**/few", lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8"))
        page.goto(f"{url.rstrip('/')}/few")
        page.wait_for_selector("body[data-ready]")
        page.evaluate("jiceng.chooseThing(0)")
        page.locator("#card .go").last.click()  # the article
        expect(page.locator("#reader-text mark")).not_to_have_count(0)
        expect(page.locator("#reader-text .note")).to_have_count(0)
        held = set(page.evaluate("jiceng.Model.facts.map((f) => f.iri)"))
        other = next(f for f in facts.facts if f.iri not in held and f.object)
        ends = (facts.things[other.subject].label, facts.things[other.object].label)
        page.locator("#reader-side .go", has_text=f"{ends[0]} — ").filter(has_text=f" — {ends[1]}").first.click()
        expect(page.locator("#card .triple button")).to_have_text(list(ends))
        page.close()


def test_an_article_whose_text_is_gone_says_so(browser: Browser, county: Path, lang: str, told: InLang) -> None:
    assert not (county / FOLDER).exists()
    with Store.open(county, read_only=True) as store:
        thing = max(read_facts(store.engine).things.values(), key=lambda t: (t.type == "Office", t.iri))
    with running(Settings(county, quick=1, slow=1)) as url:
        page, complaints, _ = visit(browser, url, lang)
        page.fill("#find", thing.label)
        page.keyboard.press("Enter")
        expect(page.locator("#card h2")).to_have_text(thing.label)
        page.locator("#card .quote").first.click()
        page.locator("#card .read").first.click()
        note = told("服务器上没有这篇文章的全文", "The server does not have this article's text")
        expect(page.locator("#reader-text .note")).to_contain_text(note)
        assert page.locator("#reader-text mark").count() == page.locator("#reader-side li").count() > 3
        assert complaints == []
        assert foreign(page) == []
        page.close()
