"""The page that kg serve gives: it asks its own server, by SPARQL, for what it does not hold."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest
from playwright.sync_api import Browser, Route, expect
from query.invented_county import fill
from serve.running import running

from kg.query import ask, read_facts
from kg.serve import Settings
from kg.store import Store
from kg.viewing import make_live_page

HOST = "http://live.test"


@pytest.fixture(scope="module")
def county(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the two articles of the invented county."""
    path = tmp_path_factory.mktemp("live") / "kg-store"
    with Store.open(path, create=True) as store:
        fill(store)
    return path


def test_what_the_page_does_not_hold_is_asked_for(browser: Browser, county: Path) -> None:
    with Store.open(county, read_only=True) as store:
        facts = read_facts(store.engine)
        made = make_live_page(store, endpoint="sparql", most=2)
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
        page.goto(f"{HOST}/explore")
        page.wait_for_selector("body[data-ready]")
        assert page.locator("#shown").inner_text().startswith(f"显示 2 / {len(facts.things)} 个事物")
        held = set(page.evaluate("jiceng.Model.things.map((t) => t.iri)"))
        other = next(
            t for iri, t in facts.things.items() if iri not in held and facts.about(iri) and "'" not in t.label
        )
        page.fill("#find", other.label)
        page.wait_for_selector("#found [role=option]")
        page.keyboard.press("Enter")
        expect(page.locator("#card h2")).to_have_text(other.label)
        told = {f.iri for f in facts.about(other.iri)}
        seen = page.evaluate("(iri) => jiceng.Model.factsOf(jiceng.Model.byIri.get(iri)).map((f) => f.iri)", other.iri)
        assert set(seen) == told
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
        page.close()


def test_a_server_that_refuses_is_told_of(browser: Browser, county: Path) -> None:
    with Store.open(county, read_only=True) as store:
        html = make_live_page(store, endpoint="sparql", lang="en", most=2).html
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
    expect(page.locator("#say")).to_have_text("Reading failed: 503 too busy <b>now</b>")
    page.close()


def test_the_explorer_of_a_running_server(browser: Browser, county: Path) -> None:
    with Store.open(county, read_only=True) as store:
        thing = max(read_facts(store.engine).things.values(), key=lambda t: (t.type == "Office", t.iri))
    with running(Settings(county)) as url:
        page = browser.new_page(viewport={"width": 1400, "height": 900})
        complaints: list[str] = []
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        requests: list[str] = []
        page.on("request", lambda request: requests.append(request.url))
        page.goto(f"{url.rstrip('/')}/explore")
        page.wait_for_selector("body[data-ready]")
        page.fill("#find", thing.label)
        page.keyboard.press("Enter")
        expect(page.locator("#card h2")).to_have_text(thing.label)
        page.wait_for_timeout(300)
        assert complaints == []
        assert {r.rpartition("/")[2] for r in requests} <= {"explore", "sparql", "favicon.ico"}
        assert any(r.endswith("/sparql") for r in requests)
        page.close()
