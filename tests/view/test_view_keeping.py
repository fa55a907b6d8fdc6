"""Keep: the view in the address, positions, pictures, CSV and Turtle of what is shown; the page in a sandbox."""

from __future__ import annotations

import csv
import io
from xml.etree import ElementTree

import pyoxigraph as ox
import pytest
from playwright.sync_api import expect

from kg.query import PREFIXES
from kg.view import page
from kg.vocabulary import JC

from .conftest import InLang, Opener
from .invented_graph import BASE, HOSTILE, large, small, texts
from .opened import Opened

PLACES = "JSON.stringify(jiceng.network.getPositions())"


def settle(it: Opened) -> str:
    """The address once it tells of the view."""
    it.page.wait_for_timeout(250)
    return str(it.js("location.href"))


def drag(it: Opened, name: str, dx: int, dy: int) -> None:
    """Drag a thing."""
    x, y = it.at(name)
    it.page.mouse.move(x, y)
    it.page.mouse.down()
    it.page.mouse.move(x + dx, y + dy, steps=4)
    it.page.mouse.up()


def test_a_link_shows_the_same_view(opened: Opened) -> None:
    opened.page.locator('#classes [data-name="Person"]').click()
    opened.page.locator("#timebar [value=asof]").check()
    opened.page.select_option("#layout", "force")
    opened.page.select_option("#colour", "community")
    opened.page.select_option("#size", "degree")
    opened.page.click("#theme")
    opened.find("路长制")
    opened.page.click("#card .tools [data-depth='2']")
    drag(opened, "云山区", 40, 60)
    before, wanted, theme = opened.js(PLACES), opened.visible(), opened.js("document.documentElement.dataset.theme")
    address = settle(opened)
    opened.js("localStorage.clear()")
    opened.reopen(address)
    assert opened.js(PLACES) == before
    assert opened.visible() == wanted
    assert opened.page.locator("#card h2").inner_text() == "路长制"
    assert opened.js("document.documentElement.dataset.theme") == theme
    for control, value in (("layout", "force"), ("colour", "community"), ("size", "degree")):
        assert opened.page.locator(f"#{control}").input_value() == value
    assert opened.page.locator("#timebar [value=asof]").is_checked()
    assert opened.js("jiceng.network.getScale().toFixed(2)") == opened.js("jiceng.State.view[2].toFixed(2)")


def test_a_link_is_copied(opened: Opened, told: InLang) -> None:
    opened.find("林晓东")
    address = settle(opened)
    opened.page.click("#export summary")
    link = opened.page.locator("#export-menu [data-kind=link]")
    assert link.inner_text() == told("复制此视图的链接", "Copy a link to this view")
    link.click()
    said = opened.page.locator("#say")
    assert said.inner_text() == told("已复制", "Copied")
    box = said.bounding_box()
    assert box
    assert box["width"] > 30, "everybody sees it"
    opened.page.fill("#find", "")
    opened.page.focus("#find")
    opened.page.keyboard.press("Control+V")
    assert opened.page.locator("#find").input_value() == address[:300]


def test_the_address_of_a_relation_a_path_and_a_cut_one(opened: Opened, told: InLang) -> None:
    edge = "jiceng.chooseRelation(jiceng.Model.edges.find((e) => e.predicate === 'holdsPost').id)"
    opened.js(edge)
    opened.reopen(settle(opened))
    assert opened.page.locator("#card .says").inner_text() == told("任职于", "holds post in")
    opened.find("林晓东")
    opened.do("path")
    opened.find("云山区")
    opened.reopen(settle(opened))
    assert opened.visible() == {"林晓东", "东岭街道", "云山区"}
    for broken in ("#c=%E4%B8&n=zz.9&t=asof.x.y&v=1_2&g=a_b&i=&m=-3&l=spiral&=&&x", "#" + "a" * 5000):
        opened.reopen(opened.address + broken)
        assert len(opened.visible()) >= 1


def test_going_to_another_address_of_the_page_changes_the_view(opened: Opened) -> None:
    opened.js("location.hash = 'c=Person&l=timeline'")
    expect(opened.page.locator("#layout")).to_have_value("timeline")
    assert "林晓东" not in opened.visible()


def test_where_a_thing_was_put_is_remembered_and_no_other_graph_moves(opener: Opener, lang: str) -> None:
    it = opener(page(small(), lang=lang))
    drag(it, "林晓东", 90, 30)
    place = it.js(PLACES)
    settle(it)
    it.reopen(it.address)
    assert it.js(PLACES) == place
    it.js("location.hash = ''")


def test_png_is_a_picture_of_the_view(opened: Opened) -> None:
    data = opened.download("png")
    assert data.startswith(b"\x89PNG")
    assert int.from_bytes(data[16:20], "big") >= 1400


def test_svg_is_well_formed_and_shows_names_as_text(opened: Opened, told: InLang) -> None:
    root = ElementTree.fromstring(opened.download("svg"))
    svg = "{http://www.w3.org/2000/svg}"
    texts_ = ["".join(t.itertext()) for t in root.iter(f"{svg}text")]
    assert {"东岭街道", "云山区", "林晓东", told("任职于", "holds post in")} <= set(texts_)
    assert sum(1 for _ in root.iter(f"{svg}path")) == len(opened.js("jiceng.Canvas.now.view.edges"))
    tags = {element.tag.removeprefix(svg) for element in root.iter()}
    assert tags <= {"svg", "title", "rect", "ellipse", "circle", "polygon", "path", "text", "tspan"}
    opened.page.goto("about:blank")


def test_csv_holds_what_is_shown_and_no_cell_runs(opener: Opener, lang: str) -> None:
    facts = small()
    name = "=1+1"
    things = facts.things | {
        BASE + "林晓东": facts.things[BASE + "林晓东"].__class__(BASE + "林晓东", name, ("Person",))
    }
    it = opener(page(facts.__class__(things, facts.facts, facts.sources), texts=texts(), lang=lang))
    it.page.locator('#classes [data-name="Facility"]').click()
    rows = list(csv.DictReader(io.StringIO(it.download("csv").decode("utf-8-sig"))))
    assert len(rows) == len(facts.facts) - len(HOSTILE)
    assert ("'=1+1", "holdsPost", "东岭街道", "书记") in {
        (r["subject"], r["predicate"], r["object"], r["post"]) for r in rows
    }
    number = next(r for r in rows if r["indicator"] == "常住人口")
    assert (number["value"], number["unit"], number["bound"], number["time"]) == ("32000", "人", "about", "2020")
    assert number["evidence"] == "所引的话"


def test_turtle_holds_what_is_shown(opened: Opened) -> None:
    opened.find("林晓东")
    opened.page.click("#card .tools [data-depth='1']")
    graph = ox.Store()
    graph.load(opened.download("ttl"), format=ox.RdfFormat.TURTLE)
    office, person = ox.NamedNode(BASE + "东岭街道"), ox.NamedNode(BASE + "林晓东")
    assert ox.Quad(person, ox.NamedNode(JC.holdsPost), office) in graph
    found = graph.query(
        "SELECT ?words ?time WHERE { ?s rdf:predicate jc:holdsPost ; jc:time ?time ; "
        "prov:wasDerivedFrom/oa:hasSelector/oa:exact ?words }",
        prefixes=dict(PREFIXES),
    )
    assert [(s["words"].value, s["time"].value) for s in found] == [("所引的话", "2021")]
    assert not list(graph.quads_for_pattern(ox.NamedNode(BASE + "路长制"), None, None))


def test_turtle_of_hostile_names_is_well_formed(opened: Opened) -> None:
    graph = ox.Store()
    graph.load(opened.download("ttl"), format=ox.RdfFormat.TURTLE)
    labels = {q.object.value for q in graph if q.predicate.value.endswith("prefLabel")}
    assert set(HOSTILE) <= labels


@pytest.mark.parametrize(
    ("lang", "sandbox"), [("zh", "allow-scripts"), ("en", "allow-scripts allow-downloads")], ids=["zh", "en"]
)
def test_the_page_works_in_a_sandboxed_frame(opener: Opener, lang: str, sandbox: str) -> None:
    it = opener(page(small(), lang=lang))
    it.page.goto("about:blank")
    frame = """([html, sandbox]) => {
        const frame = document.createElement("iframe");
        frame.id = "f";
        frame.setAttribute("sandbox", sandbox);
        frame.style = "width: 1300px; height: 800px";
        frame.srcdoc = html;
        document.body.append(frame);
    }"""
    it.js(frame, [page(small(), lang=lang), sandbox])
    inner = it.page.frame_locator("#f")
    inner.locator("body[data-ready]").wait_for(state="attached")
    inner.locator("#find").fill("dongling")
    inner.locator("#find").press("Enter")
    assert inner.locator("#card h2").inner_text() == "东岭街道"
    inner.locator("#card .tools [data-do=pin]").click()
    it.page.wait_for_timeout(200)  # the view is kept, where it may be


def test_a_link_into_a_large_graph_shows_what_it_tells_of(opener: Opener, lang: str) -> None:
    it = opener(page(large(10, 20), opened=40, lang=lang))
    it.find("工作7之19")
    it.reopen(settle(it))
    assert it.page.locator("#card h2").inner_text() == "工作7之19"
