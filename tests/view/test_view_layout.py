"""Where things stand, and how they look."""

from __future__ import annotations

import random
from itertools import combinations
from math import hypot

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.query import Facts
from kg.view.labels import BLANK, LINE_WIDTH, columns, legible, wrapped
from kg.view.layout import STRETCH, arrange, parents
from kg.view.looks import LINES, LOOKS, line, look
from kg.view.packing import enclosing, pack
from kg.vocabulary import CLASSES, PREDICATES

from .colour_vision import VISIONS, apart
from .invented_graph import BASE, large, small


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(1, 90), max_size=60))
def test_packed_circles_do_not_overlap_and_lie_in_the_one_around_them(radii: list[int]) -> None:
    centres = pack(radii)
    for i, (x, y) in enumerate(centres):
        for j in range(i):
            assert hypot(x - centres[j][0], y - centres[j][1]) > radii[i] + radii[j] - 0.01
    if radii:
        x, y, r = enclosing(centres, radii)
        assert all(hypot(cx - x, cy - y) + own <= r + 0.01 for (cx, cy), own in zip(centres, radii, strict=True))
        assert r <= sum(radii) * 1.01


def test_a_circle_stands_near_the_one_it_should() -> None:
    near = [0, 0, 0, *([1] * 12)]
    centres = pack([10, 10, 10, *([3] * 12)], near)
    to_second = [hypot(x - centres[1][0], y - centres[1][1]) for x, y in centres[3:]]
    assert max(to_second[:4]) < 14


def test_the_order_of_things_and_facts_changes_nothing() -> None:
    facts = large(6, 12)
    wanted = arrange(facts.things, facts.facts)
    for seed in (1, 2):
        shuffled, things = list(facts.facts), list(facts.things.items())
        random.Random(seed).shuffle(shuffled)
        random.Random(seed).shuffle(things)
        assert arrange(dict(things), shuffled) == wanted


@pytest.mark.parametrize("facts", [small(), large(8, 20), large(1, 0), large(0, 0), Facts()])
def test_no_two_nodes_stand_on_each_other(facts: Facts) -> None:
    layout = arrange(facts.things, facts.facts)
    assert set(layout.positions) == set(facts.things)
    places = list(layout.positions.items())
    for i, (a, (ax, ay)) in enumerate(places):
        for b, (bx, by) in places[:i]:
            assert hypot((ax - bx) / STRETCH, ay - by) > layout.sizes[a] + layout.sizes[b]


def test_what_belongs_to_an_office_stands_around_it() -> None:
    facts = large(6, 12)
    layout = arrange(facts.things, facts.facts)
    for n in range(6):
        cluster = next(c for c in layout.clusters if c.iri == BASE + f"街道{n}")
        for m in range(12):
            x, y = layout.positions[BASE + f"工作{n}之{m}"]
            assert hypot((x - cluster.x) / cluster.rx, (y - cluster.y) / cluster.ry) <= 1.01


def test_the_forest_has_no_circles() -> None:
    facts = small()
    ring = [f for f in facts.facts if f.object] + [
        f.__class__(f.iri + "x", f.object, f.predicate, f.article, object=f.subject) for f in facts.facts if f.object
    ]
    above = parents(facts.things, ring)
    for start in facts.things:
        seen = [start]
        while seen[-1] in above:
            seen.append(above[seen[-1]])
            assert len(seen) == len(set(seen))


def test_every_class_and_relation_has_a_look_of_its_own() -> None:
    assert set(LOOKS) == set(CLASSES)
    assert len({(seen.colour, seen.shape) for seen in LOOKS.values()}) == len(LOOKS)
    assert set(LINES) == set(PREDICATES) - {"observed", "foundedOn"}
    assert len(set(LINES.values())) == len(LINES)
    assert look("Thing") not in LOOKS.values()
    assert line("elsewhere") not in LINES.values()


@pytest.mark.parametrize("vision", VISIONS)
def test_classes_of_one_shape_are_told_apart_by_people_of_any_colour_vision(vision: str) -> None:
    looks = LOOKS | {"Thing": look("Thing")}
    near = {
        (a, b): apart(looks[a].colour, looks[b].colour, vision)
        for a, b in combinations(looks, 2)
        if looks[a].shape == looks[b].shape
    }
    assert len(near) > 20
    assert min(near.values()) > 15, min(near, key=lambda pair: near[pair])


@given(st.text(min_size=1, max_size=80))
def test_labels_fit_their_width_and_lose_nothing_unsaid(text: str) -> None:
    lines = wrapped(text)
    assert len(lines) <= 3
    assert all(columns(line) <= 17 for line in lines)
    blank = not legible(text[: LINE_WIDTH * 3 + 1]).strip()
    assert "".join(lines) == (BLANK if blank else legible(text)) or lines[-1].endswith("…")
