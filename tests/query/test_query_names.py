"""Names to things, cards, counts."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from kg.query import Ambiguous, Missing, find, one, read_card, read_facts, read_stats


@pytest.mark.parametrize(
    "name",
    [
        "东岭街道",
        "东岭街道办事处",
        "东岭",
        "990201001",
        "id:division/990201001",
        "https://w3id.org/jiceng/id/division/990201001",
        " 东岭　街道",
    ],
)
def test_a_thing_is_found_by_label_alias_code_and_iri(engine: ox.Store, name: str) -> None:
    assert one(engine, name).label == "东岭街道"


def test_a_label_goes_before_an_alias(engine: ox.Store) -> None:
    assert one(engine, "西溪").type == "Park"
    assert one(engine, "西溪街道").type == "Office"


def test_several_bearers_are_told(engine: ox.Store) -> None:
    with pytest.raises(Ambiguous) as error:
        one(engine, "双绿")
    assert [thing.label for thing in error.value.things] == ["“双绿”（种树）", "“双绿”（绿灯）"]


def test_an_unknown_name_gives_the_nearest(engine: ox.Store) -> None:
    with pytest.raises(Missing) as error:
        one(engine, "东岑街道")
    assert error.value.nearest[0] == "东岭街道"
    assert find(engine, "qqq").nearest == ()
    for name in ("jc:partOf", "<no iri>", "<x>", "id:a b", "https://a/{b}"):
        with pytest.raises(Missing):
            one(engine, name)


def test_a_card_shows_both_posts_with_time_and_words(engine: ox.Store) -> None:
    card = read_card(engine, one(engine, "林晓东"))
    told = [
        (s.other.label if s.other else "", s.facts[0].post, s.facts[0].time, s.facts[0].quote.text) for s in card.said
    ]
    assert told == [
        ("西溪街道党工委", "副书记", "2018", "时任西溪街道党工委副书记林晓东"),
        ("东岭街道党工委", "书记", "2021", "东岭街道党工委书记林晓东"),
    ]
    assert card.source(card.said[1].facts[0]).title == "东岭的路"


def test_a_card_leads_upwards_and_holds_numbers_and_dates(engine: ox.Store) -> None:
    card = read_card(engine, one(engine, "东岭街道"))
    assert [thing.label for thing in card.belongs] == ["云山区", "云州市"]
    people = next(f for f in card.facts.facts if f.value and f.value.indicator == "常住人口")
    assert (people.value and (people.value.value, people.value.bound), people.time) == ((32000, "about"), "2020")
    assert [s.facts[0].date for s in card.said if s.predicate == "foundedOn"] == ["2004-10"]
    assert [s.other.label for s in card.said if s.inverse and s.other] == ["东岭街道党工委"]


def test_counts(engine: ox.Store) -> None:
    stats = read_stats(engine)
    assert (stats.articles, stats.statements) == (2, 16)
    assert stats.by_class == {
        "City": 1, "District": 1, "Office": 2, "Park": 1, "PartyOrganization": 2, "Person": 1, "Programme": 3,
    }  # fmt: skip
    assert stats.entities == sum(stats.by_class.values())
    assert stats.by_predicate["observed"] == 5
    assert sum(stats.by_predicate.values()) == 16


def test_the_whole_graph_in_a_fixed_order(engine: ox.Store) -> None:
    facts = read_facts(engine)
    assert len(facts.facts) == 16
    assert facts == read_facts(engine)
    places = [(facts.sources[f.article].id, f.quote.start) for f in facts.facts]
    assert places == sorted(places)
