"""Explore: neighbourhoods, expanding and collapsing, hiding, pinning, paths, layouts, communities, centrality."""

from __future__ import annotations

import pytest

from kg.view import page

from .conftest import Opener
from .invented_graph import BASE, HOSTILE, large, small
from .opened import Opened


def chain() -> str:
    """A page of two offices of one city, each with three programmes of its own and one that both have."""
    return page(large(2, 3))


def test_a_neighbourhood_of_one_two_and_three_steps(opener: Opener) -> None:
    it = opener(chain())
    it.find("工作0之1")
    found = []
    for depth in "123":
        it.page.click(f"#card .tools [data-depth='{depth}']")
        found.append(len(it.visible()))
    assert found == [2, 6, 7]
    assert it.page.locator("#banner").inner_text().startswith("“工作0之1”3 步以内")
    middle, ring = it.at("工作0之1"), it.at("街道0")
    assert middle != ring
    it.photograph("neighbourhood")
    it.page.click("#banner button")
    assert len(it.visible()) == 10


def test_expanding_a_neighbourhood_from_its_edge_takes_a_step_more(opener: Opener) -> None:
    it = opener(chain())
    it.find("工作0之1")
    it.page.click("#card .tools [data-depth='1']")
    it.find("街道0")
    it.do("expand")
    assert it.visible() == {"工作0之0", "工作0之1", "工作0之2", "街道0", "云州市", "路长制"}


def test_collapsing_folds_what_stands_under_a_thing_and_expanding_unfolds_it(opener: Opener) -> None:
    it = opener(chain())
    it.find("街道0")
    it.do("collapse")
    assert it.visible() == {"云州市", "街道0", "街道1", "路长制", *(f"工作1之{n}" for n in range(3))}
    it.do("expand")
    assert len(it.visible()) == 10


def test_hiding_and_showing_again(opened: Opened) -> None:
    opened.find("林晓东")
    opened.do("hide")
    assert "林晓东" not in opened.visible()
    assert opened.page.locator("#panel").is_hidden()
    assert opened.page.locator("#hidden-things").inner_text() == "已隐藏 1 个"
    opened.page.click("#reset")
    assert "林晓东" in opened.visible()


def test_a_pinned_thing_keeps_its_place_in_every_layout(opened: Opened) -> None:
    place = "([i]) => jiceng.network.getPositions([i])[i]"
    here = [opened.place("林晓东")]
    opened.find("林晓东")
    before = opened.js(place, here)
    opened.do("pin")
    for layout in ("force", "hierarchy", "timeline"):
        opened.page.select_option("#layout", layout)
        assert opened.js(place, here) == before
    opened.do("pin")  # which now says: release
    assert opened.js(place, here) != before


@pytest.mark.parametrize(("lang", "title"), [("zh", "4 步，1 条最短路径"), ("en", "4 steps, 1 shortest paths")])
def test_a_path_between_two_chosen_things(opener: Opener, lang: str, title: str) -> None:
    it = opener(page(large(2, 3), lang=lang))
    it.page.locator('#relations [data-name="partOf"]').click()  # so that one way is left
    it.find("工作0之1")
    it.do("path")
    it.page.keyboard.type("工作1之2")
    it.page.keyboard.press("Enter")
    assert it.visible() == {"工作0之1", "街道0", "路长制", "街道1", "工作1之2"}
    card = it.page.locator("#card")
    assert card.locator(".kind").inner_text() == title
    card.locator(".quote").first.click()
    assert card.locator("blockquote mark").inner_text() == "所引的话"
    it.photograph(f"path-{lang}")


def test_all_shortest_paths_are_told_and_none_where_there_is_none(opener: Opener) -> None:
    it = opener(chain())
    it.find("工作0之1")
    it.do("path")
    it.click("工作1之2")
    assert "4 步，2 条最短路径" in it.page.locator("#card").inner_text()
    it = opener(page(small()))
    it.find("孤立社区")
    it.do("path")
    it.find("东岭街道")
    assert "没有路径" in it.page.locator("#card").inner_text()
    it.page.keyboard.press("Escape")
    assert it.page.locator("#banner").is_hidden()


def test_layouts(opened: Opened) -> None:
    seen = {}
    for layout in ("grouped", "force", "hierarchy", "timeline"):
        opened.page.select_option("#layout", layout)
        seen[layout] = opened.js("JSON.stringify(jiceng.network.getPositions())")
        opened.photograph(f"layout-{layout}")
    assert len(set(seen.values())) == 4
    opened.page.select_option("#layout", "hierarchy")
    assert opened.at("云山区")[1] < opened.at("东岭街道")[1] < opened.at("路长制")[1]
    opened.page.select_option("#layout", "timeline")
    assert opened.at("h0")[0] < opened.at("林晓东")[0] < opened.at("孤立社区")[0]  # 2018, 2021, undated
    rules = opened.js("jiceng.Canvas.now.found.rules.map((r) => String(r.year))")
    assert rules == ["2004", "2018", "2021", "Infinity"]


def test_communities_by_colour_and_in_the_legend(opener: Opener) -> None:
    it = opener(page(large(3, 8)))
    colours = "new Set(jiceng.Canvas.now.order.filter((n) => n.shape === 'dot').map((n) => n.colour)).size"
    assert it.js(colours) == 2  # offices and programmes
    it.page.select_option("#colour", "community")
    assert it.js(colours) == 3
    it.page.click("#communities-part summary")
    rows = it.page.locator("#communities li")
    assert [r.split()[1] for r in rows.all_inner_texts()] == ["街道0", "街道1", "街道2"]
    rows.filter(has_text="街道0").locator("button").click(modifiers=["Alt"])
    assert it.visible() - {"路长制", "云州市"} == {"街道0", *(f"工作0之{n}" for n in range(8))}


def test_size_by_centrality(opener: Opener) -> None:
    it = opener(page(large(2, 9)))
    size = "(i) => jiceng.Canvas.now.order.find((n) => n.id === i).size"
    for measure in ("degree", "betweenness", "core", "articles"):
        it.page.select_option("#size", measure)
        assert it.js(size, it.place("街道0")) >= it.js(size, it.place("工作0之0"))
    it.page.select_option("#size", "betweenness")
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
