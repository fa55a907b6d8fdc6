"""Explore: neighbourhoods, expanding and collapsing, hiding, pinning, paths, layouts, communities, centrality."""

from __future__ import annotations

from kg.view import page

from .conftest import InLang, Opener
from .invented_graph import BASE, HOSTILE, large, small
from .opened import Opened


def chain(lang: str) -> str:
    """A page of two offices of one city, each with three programmes of its own and one that both have."""
    return page(large(2, 3), lang=lang)


def test_a_neighbourhood_of_one_two_and_three_steps(opener: Opener, lang: str, told: InLang) -> None:
    it = opener(chain(lang))
    it.find("工作0之1")
    found = []
    for depth in "123":
        it.page.click(f"#card .tools [data-depth='{depth}']")
        found.append(len(it.visible()))
    assert found == [2, 6, 7]
    said = it.page.locator("#banner").inner_text()
    assert said.split("\n")[0] == told("“工作0之1”3 步以内", "Within 3 steps of “工作0之1”")
    middle, ring = it.at("工作0之1"), it.at("街道0")
    assert middle != ring
    it.photograph(f"neighbourhood-{lang}")
    it.page.click("#banner button")
    assert len(it.visible()) == 10


def test_expanding_a_neighbourhood_from_its_edge_takes_a_step_more(opener: Opener, lang: str, told: InLang) -> None:
    it = opener(chain(lang))
    it.find("工作0之1")
    it.page.click("#card .tools [data-depth='1']")
    said = it.page.locator("#banner").inner_text()
    assert said.split("\n")[0] == told("“工作0之1”1 步以内", "One step from “工作0之1”")
    it.find("街道0")
    it.do("expand")
    assert it.visible() == {"工作0之0", "工作0之1", "工作0之2", "街道0", "云州市", "路长制"}


def test_collapsing_folds_what_stands_under_a_thing_and_expanding_unfolds_it(opener: Opener, lang: str) -> None:
    it = opener(chain(lang))
    it.find("街道0")
    it.do("collapse")
    assert it.visible() == {"云州市", "街道0", "街道1", "路长制", *(f"工作1之{n}" for n in range(3))}
    it.do("expand")
    assert len(it.visible()) == 10


def test_hiding_and_showing_again(opened: Opened, told: InLang) -> None:
    opened.find("林晓东")
    opened.do("hide")
    assert "林晓东" not in opened.visible()
    assert opened.page.locator("#panel").is_hidden()
    assert opened.page.locator("#hidden-things").inner_text() == told("已隐藏 1 个", "1 hidden")
    opened.page.click("#reset")
    assert "林晓东" in opened.visible()


def test_a_pinned_thing_keeps_its_place_in_every_layout(opened: Opened, told: InLang) -> None:
    place = "([i]) => jiceng.network.getPositions([i])[i]"
    here = [opened.place("林晓东")]
    opened.find("林晓东")
    before = opened.js(place, here)
    button = opened.page.locator("#card .tools [data-do=pin]")
    assert button.inner_text() == told("固定", "Pin")
    opened.do("pin")
    assert button.inner_text() == told("放开", "Unpin")
    for layout in ("force", "hierarchy", "timeline"):
        opened.page.select_option("#layout", layout)
        assert opened.js(place, here) == before
    opened.do("pin")
    assert opened.js(place, here) != before


def test_a_path_between_two_chosen_things(opener: Opener, lang: str, told: InLang) -> None:
    it = opener(page(large(2, 3), lang=lang))
    it.page.locator('#relations [data-name="partOf"]').click()  # so that one way is left
    it.find("工作0之1")
    it.do("path")
    said = it.page.locator("#banner").inner_text()
    assert said.startswith(told("从“工作0之1”出发", "From “工作0之1”: now click or find"))
    it.page.keyboard.type("工作1之2")
    it.page.keyboard.press("Enter")
    assert it.visible() == {"工作0之1", "街道0", "路长制", "街道1", "工作1之2"}
    card = it.page.locator("#card")
    assert card.locator("h2").inner_text() == told("路径", "Path")
    assert card.locator(".kind").inner_text() == told("4 步，1 条最短路径", "4 steps, one shortest path")
    card.locator(".quote").first.click()
    assert card.locator("blockquote mark").inner_text() == "所引的话"
    it.photograph(f"path-{lang}")


def test_all_shortest_paths_are_told_and_none_where_there_is_none(opener: Opener, lang: str, told: InLang) -> None:
    it = opener(chain(lang))
    it.find("工作0之1")
    it.do("path")
    it.click("工作1之2")
    ways = told("4 步，2 条最短路径", "4 steps, 2 shortest paths")
    assert it.page.locator("#card .kind").inner_text() == ways
    it = opener(page(small(), lang=lang))
    it.find("孤立社区")
    it.do("path")
    it.find("东岭街道")
    assert told("没有路径", "No path joins them") in it.page.locator("#card").inner_text()
    it.page.keyboard.press("Escape")
    assert it.page.locator("#banner").is_hidden()


def test_layouts(opened: Opened, lang: str, told: InLang) -> None:
    names = opened.page.locator("#layout option").all_inner_texts()
    assert " ".join(names) == told("按归属成团 力导向 区划层级 时间线", "Grouped By forces Hierarchy Timeline")
    seen = {}
    for layout in ("grouped", "force", "hierarchy", "timeline"):
        opened.page.select_option("#layout", layout)
        seen[layout] = opened.js("JSON.stringify(jiceng.network.getPositions())")
        opened.photograph(f"layout-{layout}-{lang}")
    assert len(set(seen.values())) == 4
    opened.page.select_option("#layout", "hierarchy")
    assert opened.at("云山区")[1] < opened.at("东岭街道")[1] < opened.at("路长制")[1]
    opened.page.select_option("#layout", "timeline")
    assert opened.at("h0")[0] < opened.at("林晓东")[0] < opened.at("孤立社区")[0]  # 2018, 2021, undated
    rules = opened.js("jiceng.Canvas.now.found.rules.map((r) => String(r.year))")
    assert rules == ["2004", "2018", "2021", "Infinity"]


WHERE_WRITTEN = """(words) => {
  const found = [], drawing = CanvasRenderingContext2D.prototype, own = drawing.fillText;
  drawing.fillText = function (text, x, y, ...more) {
    const at = this.getTransform().transformPoint({ x, y });
    if (text === words) found.push([at.x / devicePixelRatio, at.y / devicePixelRatio]);
    return own.call(this, text, x, y, ...more);
  };
  jiceng.network.redraw();
  drawing.fillText = own;
  return found;
}"""


def test_the_word_of_a_level_line_stands_on_the_line(opener: Opener) -> None:
    it = opener(page(small()))
    it.page.select_option("#layout", "timeline")
    (x, y), (to_x, to_y) = it.at("林晓东"), it.at("东岭街道")
    assert y == to_y
    ((word_x, word_y),) = it.js(WHERE_WRITTEN, "任职于")
    assert abs(word_x - (x + to_x) / 2) < 2
    assert abs(word_y - y) < 12


def test_communities_by_colour_and_in_the_legend(opener: Opener, lang: str, told: InLang) -> None:
    it = opener(page(large(3, 8), lang=lang))
    colours = "new Set(jiceng.Canvas.now.order.filter((n) => n.shape === 'dot').map((n) => n.colour)).size"
    assert it.js(colours) == 2  # offices and programmes
    it.page.select_option("#colour", "community")
    assert it.js(colours) == 3
    assert it.page.inner_text("#communities-part summary") == told("社群", "Communities")
    it.page.click("#communities-part summary")
    rows = it.page.locator("#communities li")
    assert [r.split()[1] for r in rows.all_inner_texts()] == ["街道0", "街道1", "街道2"]
    rows.filter(has_text="街道0").locator("button").click(modifiers=["Alt"])
    assert it.visible() - {"路长制", "云州市"} == {"街道0", *(f"工作0之{n}" for n in range(8))}


def test_size_by_centrality(opener: Opener, lang: str, told: InLang) -> None:
    it = opener(page(large(2, 9), lang=lang))
    size = "(i) => jiceng.Canvas.now.order.find((n) => n.id === i).size"
    for measure in ("degree", "betweenness", "core", "articles"):
        it.page.select_option("#size", measure)
        assert it.js(size, it.place("街道0")) >= it.js(size, it.place("工作0之0"))
    it.page.select_option("#size", label=told("按中介性", "By betweenness"))
    assert it.js(size, it.place("街道0")) == 31
    assert it.js(size, it.place("工作0之0")) == 7


def test_the_force_picture_is_the_same_at_each_run_and_brings_the_related_together() -> None:
    from kg.view.standing import placed, stand  # noqa: PLC0415

    facts = large(4, 6)
    runs = [placed(stand(facts, opened=400), facts)["all"]["force"] for _ in range(2)]
    assert runs[0] == runs[1]
    order = stand(facts, opened=400).order
    at = dict(zip(order, runs[0], strict=True))

    def far(a: str, b: str) -> float:
        return sum((x - y) ** 2 for x, y in zip(at[BASE + a], at[BASE + b], strict=True)) ** 0.5

    for n in range(4):
        others = [far(f"街道{n}", f"工作{m}之1") for m in range(4) if m != n]
        assert far(f"街道{n}", f"工作{n}之1") < min(others)
    assert len(set(runs[0])) == len(runs[0])
    assert not set(HOSTILE) & {str(place) for place in runs[0]}
