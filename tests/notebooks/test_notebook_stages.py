"""Each stage of an article can be read and shown; passages mark what was found and escape the rest."""

from __future__ import annotations

import re
import sys
import warnings
from pathlib import Path

import pyoxigraph as ox
import pytest

import kg
from kg.errors import InputError, KgError
from kg.jupyter import Mark, Passage, use_chinese_font

from .conftest import SEEDS
from .hostile import NAMES

SEED = SEEDS / "000_b6a82fe0401a7de3.txt"


@pytest.fixture(scope="module")
def stages() -> kg.unfolding.Stages:
    """The stages of a seed."""
    (article,) = kg.read(SEED)
    return kg.stages(article)


def test_a_file_is_read_as_its_articles(tmp_path: Path) -> None:
    assert [article.id for article in kg.read(SEEDS / "003_bba0e5877815e03d.txt")] == [
        "003_bba0e5877815e03d.txt#1",
        "003_bba0e5877815e03d.txt#2",
    ]
    assert len(kg.read(SEEDS)) == 7
    (tmp_path / "a.pages").write_bytes(b"\0\1\2")
    with pytest.raises(InputError, match=r"a\.pages"):
        kg.read(tmp_path / "a.pages")


def test_mending_is_shown_before_and_after(stages: kg.unfolding.Stages) -> None:
    (_, before), (_, after) = stages.compared.texts
    assert "明湖街道党\n工委书记魏喜盈" in before
    assert "明湖街道党工委书记魏喜盈" in after
    assert stages.source.texts[0][1] == before
    assert stages.mended.texts[0][1] == after
    html = stages.compared._repr_html_()
    assert "文件里的原样" in html
    assert "整理之后" in html


def test_mentions_are_marked_with_what_they_mean(stages: kg.unfolding.Stages) -> None:
    html = stages.mentions._repr_html_()
    assert re.search(r'<mark [^>]*title="乡级区划 明湖办事处">该办事处</mark>', html)
    assert re.search(r'<mark [^>]*title="人物 魏喜盈">魏喜盈</mark>', html)
    assert re.search(r'<mark [^>]*title="数量 5,840,000,000元">58.4亿元</mark>', html)
    assert re.search(r'<mark [^>]*title="时间 2021-09-17">9月17日</mark>', html)
    assert "乡级区划  明湖办事处" in repr(stages.mentions)


def test_tables_of_sentences_things_and_statements_lead_to_their_places(stages: kg.unfolding.Stages) -> None:
    source = SEED.read_text(encoding="utf-8")
    frame = stages.statements.to_dataframe()
    (row,) = frame[(frame["subject"] == "魏喜盈") & (frame["predicate"] == "任职于")].to_dict("records")
    assert row["object"] == "明湖街道党工委 书记"
    assert row["time"] == "2021"
    assert row["confidence"] > 0.9
    start, end = map(int, row["evidence"].rpartition("=")[2].split(","))
    assert source[start:end].replace("\n", "") == row["words"]
    things = stages.entities.to_dataframe()
    assert things[things["code"] == "410171560"]["name"].tolist() == ["明湖办事处"]
    assert set(stages.sentences.to_dataframe()["kind"]) >= {"headline", "body", "byline", "caption"}


def test_the_triples_are_those_of_the_graph(stages: kg.unfolding.Stages, graph: kg.Graph) -> None:
    triples = {quad.triple for quad in ox.parse(stages.turtle, format=ox.RdfFormat.TURTLE)}
    stored = {
        ox.Triple(q.subject, q.predicate, q.object)  # type: ignore[arg-type]
        for name in graph.store.article_graphs()
        if "000_" in name
        for q in graph.store.engine.quads_for_pattern(None, None, None, ox.NamedNode(name))
    }
    assert triples == stored


def test_a_hostile_passage_is_inert() -> None:
    text = "。".join(name[:200] for name in NAMES)
    marks = tuple(Mark(text.index(n[:200]), text.index(n[:200]) + len(n[:200]), "Project", n) for n in NAMES)
    html = Passage((("<b>x</b>", text),), marks)._repr_html_()
    assert "<script" not in html
    assert "<img" not in html
    assert "<b>" not in html
    assert "\u202e" not in html
    assert html.count("<mark") == len(NAMES)


def test_overlapping_marks_leave_the_longest() -> None:
    html = Passage(
        (("", "东岭街道党工委书记"),), (Mark(0, 4, "Office"), Mark(0, 7, "PartyOrganization"), Mark(5, 9, "Person"))
    )
    assert re.findall(r"<mark[^>]*>([^<]*)</mark>", html._repr_html_()) == ["东岭街道党工委"]


def test_a_chinese_font_is_used_or_its_lack_explained(monkeypatch: pytest.MonkeyPatch) -> None:
    import matplotlib  # noqa: PLC0415
    from matplotlib import font_manager  # noqa: PLC0415

    with matplotlib.rc_context():
        family = use_chinese_font()
        assert family
        assert matplotlib.rcParams["font.family"][0] == family
    monkeypatch.setattr(font_manager.fontManager, "ttflist", [])
    with pytest.warns(UserWarning, match="fonts-noto-cjk") as told:
        assert use_chinese_font() == ""
    assert "没有找到中文字体" in str(told[0].message)
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(KgError, match=r"jiceng-kg\[jupyter\]"):
        use_chinese_font()


def test_the_font_has_the_characters(tmp_path: Path) -> None:
    from matplotlib import pyplot  # noqa: PLC0415

    pyplot.switch_backend("agg")
    use_chinese_font()
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # "Glyph … missing from font"
        figure, axis = pyplot.subplots()
        axis.set_title("街道社区网格")
        figure.savefig(tmp_path / "a.png")
    pyplot.close(figure)
    assert (tmp_path / "a.png").stat().st_size > 1000


def test_a_graph_is_evaluated_from_python(graph: kg.Graph, tmp_path: Path) -> None:
    (tmp_path / "a.entities.jsonl").write_text(
        '{"article": "001_762087f2c4b58b2b.txt#1", "label": "明湖办事处", "type": "Office"}\n', encoding="utf-8"
    )
    (tmp_path / "a.statements.jsonl").write_text(
        '{"article": "001_762087f2c4b58b2b.txt#1", "subject": "魏喜盈", "subject_type": "Person", '
        '"predicate": "holdsPost", '
        '"object": "明湖街道党工委", "object_type": "PartyOrganization", "post": "副书记"}\n',
        encoding="utf-8",
    )
    assert graph.evaluate(tmp_path).entities.total.found == 1
    assert graph.evaluate(tmp_path).statements.total.recall == 1
