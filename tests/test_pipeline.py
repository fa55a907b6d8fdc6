"""The whole way from a page to its statements: the seeds, their evidence, odd inputs, nothing invented."""

from __future__ import annotations

import random
import unicodedata
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kg
from kg.articles import Source, read_articles, split_articles
from kg.model import Article, Entity, Extraction, Observation, Statement
from kg.pipeline import extract, understand
from kg.rdf import fits, to_quads
from kg.vocabulary import BOUNDS, CLASSES, PREDICATES, allows

SEEDS = Path(__file__).resolve().parent.parent / "seeds"
PUBLISHED = "2022-09-15"


@cache
def articles() -> tuple[Article, ...]:
    """The articles of the five seeds in the order of their files."""
    found: list[Article] = []
    for path in sorted(SEEDS.glob("*.txt")):
        read, refused = read_articles(Source(path, path.name))
        assert not refused
        found += read
    return tuple(found)


@cache
def extractions() -> tuple[Extraction, ...]:
    return tuple(extract(article) for article in articles())


def statements() -> list[Statement]:
    return [s for extraction in extractions() for s in extraction.statements]


def bare(text: str) -> str:
    """Text without white space."""
    return "".join(text.split())


def folded(text: str) -> str:
    """Bare text in one width: mending sets Chinese signs, 2. Markdown's marks are no words."""
    return "".join(c for c in unicodedata.normalize("NFKC", bare(text)) if c not in "*#")


def is_within(short: str, long: str) -> bool:
    """Whether the characters of one text stand in another in their order."""
    rest = iter(long)
    return all(c in rest for c in short)


def how_cut(source: str, statement: Statement) -> str:
    """How a statement's words stand in its file: same, same but for width, around an inset or a doubled print."""
    evidence = statement.evidence
    cut = source[evidence.start : evidence.end]
    if bare(cut) == bare(evidence.text):
        return "same"
    if folded(cut) == folded(evidence.text):
        return "width"
    left_out = len(folded(cut)) - len(folded(evidence.text))
    return "inset" if left_out > 0 and is_within(folded(evidence.text), folded(cut)) else "unexplained"


def test_five_files_are_seven_articles() -> None:
    assert [(a.file[:3], a.number) for a in articles()] == [
        ("000", 1),
        ("001", 1),
        ("002", 1),
        ("003", 1),
        ("003", 2),
        ("004", 1),
        ("004", 2),
    ]
    assert all(e.entities and e.statements for e in extractions())


def test_each_article_is_about_its_own_office() -> None:
    for article in articles():
        main = understand(article).resolution.main
        assert main is not None
        assert main.type == "Office"
        assert main.code
        assert any(name in article.source for name in (main.label, *main.aliases))


def test_every_statement_is_cut_out_of_its_file() -> None:
    ways = [(how_cut(e.article.source, s), s) for e in extractions() for s in e.statements]
    assert [s for way, s in ways if way == "unexplained"] == []
    assert sum(way == "same" for way, _ in ways) > 0.9 * len(ways)


def test_every_statement_shows_its_object() -> None:
    for statement in statements():
        said = statement.object
        if isinstance(said, Observation):
            assert any(c.isdigit() or c in "一二两三四五六七八九十百千半" for c in statement.evidence.text), statement


def test_every_statement_fits_the_ontology() -> None:
    for statement in statements():
        assert statement.predicate in PREDICATES
        assert fits(statement), statement
        said = statement.object
        if isinstance(said, Entity):
            assert allows(statement.predicate, statement.subject.type, said.type)
            assert statement.subject != said
        if isinstance(said, Observation):
            assert said.bound in BOUNDS
            assert said.indicator
        assert 0 < statement.confidence < 1
        assert statement.rule
        assert bool(statement.post) <= (statement.predicate == "holdsPost")


def test_every_entity_has_a_class_and_is_listed() -> None:
    for extraction in extractions():
        keys = {e.key for e in extraction.entities}
        assert len(keys) == len(extraction.entities)
        assert {e.type for e in extraction.entities} <= set(CLASSES)
        said = [e for s in extraction.statements for e in (s.subject, s.object) if isinstance(e, Entity)]
        assert {e.key for e in said} <= keys


def test_each_fact_is_said_once() -> None:
    for extraction in extractions():
        facts = [
            (s.subject.key, s.predicate, s.object.key if isinstance(s.object, Entity) else s.object, s.post, s.time)
            for s in extraction.statements
        ]
        assert len(set(facts)) == len(facts)


def test_the_order_of_articles_changes_nothing() -> None:
    order = list(range(len(articles())))
    random.Random(7).shuffle(order)
    again = {i: extract(articles()[i]) for i in order}
    assert tuple(again[i] for i in range(len(order))) == extractions()
    assert [to_quads(again[i]) for i in range(len(order))] == [to_quads(e) for e in extractions()]


def stated(text: str) -> list[Statement]:
    """Everything that is said of a text, with its spans checked."""
    found = []
    for article in split_articles(text, file="odd.txt", published=PUBLISHED):
        for statement in extract(article).statements:
            evidence = statement.evidence
            assert 0 <= evidence.start < evidence.end <= len(text)
            assert how_cut(text, statement) != "unexplained"
            found.append(statement)
    return found


PIECES = st.sampled_from(
    [
        *"街道社区村镇党工委书记王李张说在的和由为将，。；：、“”（）《》\n 0123456789%亿万",
        "枫林湾街道",
        "宁波市鄞州区",
        "香樟社区",
        "党工委书记沈国梁",
        "推行“码上议”工作法",
        "成立红梅志愿服务队",
        "2021年6月",
        "今年",
        "增长12.5%",
        "1.2万余人",
        "《管理办法》",
        "荣获“文明单位”称号",
        "位于",
        "由银河物业公司运营",
        "以“路长制”为抓手",
        "翠竹苑小区改造工程",
        "记者 周文博\n",
        "\n\n",
    ]
)


@settings(max_examples=120, deadline=None)
@given(st.lists(PIECES, max_size=60).map("".join))
def test_chinese_looking_text_never_fails(text: str) -> None:
    stated(text)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_text_never_fails(text: str) -> None:
    stated(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n\n",
        "。",
        "“”",
        "12345 67890\n3.14 2.71 99% 100\n1 2 3",
        "City opens new parks\nThe city opened 12 new parks in 2021. More than 3,000 residents took part.",
        "\u202e街道\u200b社区\ufeff",
        "街" * 100_000,
        "1" * 100_000,
        "，" * 20_000,
        "“" * 20_000,
    ],
    ids=lambda text: f"{text[:6]!r} {len(text)}",
)
def test_odd_inputs_say_nothing(text: str) -> None:
    assert stated(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "一碗牛肉面的讲究\n清晨五点，灶火已旺。师傅把牛骨放进锅里，慢火熬上几个小时，汤色才清亮。\n食客排着队，一口热汤下肚。",
        "秋雨\n雨下了一夜。早晨推开窗，院里的桂花落了满地，空气里都是甜味，远处的山隐在雾里。",
        "怎样选西瓜\n看纹路，听声音，摸瓜蒂。熟透的瓜敲起来声音发闷，纹路清晰，瓜蒂卷曲。",
    ],
)
def test_an_article_with_no_office_says_nothing_of_one(text: str) -> None:
    assert stated(text) == []
    assert [understand(a).resolution.main for a in split_articles(text, file="a.txt")] == [None]


def test_nothing_is_said_of_what_the_text_does_not_name() -> None:
    text = (
        "宁波银河物业有限公司开放日\n"
        "宁波银河物业有限公司昨日举办第三届邻里文化节，300余名居民参加。\n"
        "宁波银河物业有限公司董事长金志明表示，将继续做好服务。"
    )
    rows = stated(text)
    assert {(s.subject.label, s.predicate) for s in rows} >= {("金志明", "holdsPost")}
    ends = [e for s in rows for e in (s.subject, s.object) if isinstance(e, Entity)]
    assert all(any(name in text for name in (e.label, *e.aliases)) for e in ends)
    assert not any(e.type in {"Office", "Community"} for e in ends)


def test_one_path_need_not_stand_in_a_list(tmp_path: Path) -> None:
    file = tmp_path / "one.txt"
    file.write_text("云岭市青山区东岭街道推行路长制。", encoding="utf-8")
    every: tuple[str | Path | list[Path], ...] = (str(file), file, [file])
    for number, paths in enumerate(every):
        with kg.build(paths, store=tmp_path / str(number)) as graph:
            assert graph.report is not None
            assert graph.report.files == 1


def test_one_place_to_look_for_sources_need_not_stand_in_a_list(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("云岭市青山区东岭街道推行路长制。", encoding="utf-8")
    with kg.build(tmp_path / "one.txt", store=tmp_path / "store") as graph:
        (tmp_path / "elsewhere").mkdir()
        (tmp_path / "one.txt").rename(tmp_path / "elsewhere" / "one.txt")
        told = graph.explain("东岭街道", "implements", "路长制", places=str(tmp_path / "elsewhere"))
        listed = graph.explain("东岭街道", "implements", "路长制", places=[tmp_path / "elsewhere"])
    assert told == listed
    assert [e.file for e in told] == [tmp_path / "elsewhere" / "one.txt"]
