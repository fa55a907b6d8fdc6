"""Known programmes: one concept for all variants of a name, and the sense of a name that has several."""

from __future__ import annotations

import pytest
from understood import entities

from kg.entities.programmes import candidates, canonical_programme, dated, glossed, sense_of
from kg.model import Entity
from kg.programmes import KnownProgramme

GLOSS_OF_2017 = "“双改”即集体经济股份合作制改革和村委会改居委会。"
GLOSS_OF_2019 = "“双改”即改进城市管理、改善人居环境。"


def programme(*paragraphs: str, published: str = "2022-09-15") -> Entity:
    """The one programme of an article."""
    (found,) = [e for e in entities(*paragraphs, published=published) if e.type == "Programme"]
    return found


@pytest.mark.parametrize(
    "names",
    [
        ("枫桥经验", "“枫桥经验”"),
        ("老旧小区改造", "“老旧小区”改造"),
        ("万人助万企", "“万人助万企”活动"),
        ("五星支部", "“五星”支部创建"),
    ],
)
def test_variants_stand_for_one_concept(names: tuple[str, ...]) -> None:
    assert len({canonical_programme(name) for name in names} - {""}) == 1


def test_a_name_of_nobodys_scheme() -> None:
    assert candidates("“码上议”工作法") == ()
    assert canonical_programme("“码上议”工作法") == ""
    assert sense_of("“码上议”工作法", "", "2022") is None


def test_a_name_with_two_senses_has_two_candidates() -> None:
    assert len({row.label for row in candidates("双改")}) == 2


@pytest.mark.parametrize(
    ("text", "published", "word"),
    [
        (GLOSS_OF_2017, "", "股份"),
        (GLOSS_OF_2019, "", "人居环境"),
        (GLOSS_OF_2017, "2021-05", "股份"),  # the gloss goes before the date
        ("推进“双改”。", "2017-11", "股份"),
        ("推进“双改”。", "2021-05", "人居环境"),
    ],
)
def test_gloss_and_date_decide(text: str, published: str, word: str) -> None:
    row = sense_of("双改", text, published)
    assert row is not None
    assert word in row.label


def test_a_scope_notes_year() -> None:
    since = KnownProgramme("甲", scope_note="郑州市；2019年起。")
    about = KnownProgramme("乙", scope_note="2017年前后。")
    assert [dated(since, year) for year in ("2018", "2019", "2022-01", "")] == [-1, 1, 1, 0]
    assert [dated(about, year) for year in ("2016", "2017", "2018", "2020")] == [1, 1, 1, -1]
    assert glossed(KnownProgramme("丙", ("集体改革",)), "集体改革") == 0  # too short to be a gloss


def test_the_two_senses_are_two_entities() -> None:
    old = programme("街道推进“双改”工作。", published="2017-11-06")
    new = programme("街道推进“双改”工作。", published="2021-05-11")
    assert old.key != new.key
    assert old.note
    assert new.note
    assert any("双改" in alias for alias in old.aliases)


def test_variants_in_one_article_are_one_entity() -> None:
    found = programme("街道推行“码上议”工作法。香樟社区落实“码上议”工作法，用好“码上议”机制。")
    assert found.label == "“码上议”工作法"
    assert found.identity == "码上议"
    assert set(found.aliases) >= {"码上议", "“码上议”机制"}


def test_variants_in_two_articles_have_one_key() -> None:
    assert programme("街道推行“码上议”工作法。").key == programme("街道推行“码上议”机制。").key
    assert programme("街道开展“万人助万企”活动。").key == programme("街道推进“万人助万企”。").key
    assert programme("街道推行“码上议”工作法。").key != programme("街道推行“敲门行动”。").key
