"""kg explain: what is told of a statement, with the source file at hand and without."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

import kg
from kg.articles import find_files, read_articles
from kg.cli import main
from kg.data.rule_precisions import load_precisions
from kg.errors import QueryError, UnknownName
from kg.explanation import Explanation
from kg.messages import rule_told
from kg.pipeline import extract

TEXT = (
    "云岭街道道路通人心畅\n本报记者 周明远\n\n"
    "2021年，云岭街道积极推行路长制，打造翠湖公园项目。办事处辖区常住人口3.2万人。街道党工委书记林晓东介绍了经验。\n"
)
ADD = (
    '[[add]]\narticle = "one.txt#1"\nsubject = "云岭街道"\npredicate = "implements"\nobject = "河长制"\n'
    'object_type = "Programme"\nquote = "介绍了经验"\nid = "rivers"\n'
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one article, built into the store beside it with a correction."""
    folder = tmp_path / "news" / "2021"
    folder.mkdir(parents=True)
    (folder / "one.txt").write_text(TEXT, encoding="utf-8")
    corrections = tmp_path / "c.toml"
    corrections.write_text(ADD.replace("one.txt#1", "2021/one.txt#1"), encoding="utf-8")
    with kg.build([tmp_path / "news"], store=tmp_path / "store", corrections=corrections):
        return folder


@pytest.fixture
def explain(folder: Path, tmp_path: Path) -> Callable[..., Explanation]:
    """Explains the one statement that words mean."""

    def run(*words: str, places: tuple[Path, ...] = ()) -> Explanation:
        with kg.open(tmp_path / "store") as graph:
            (told,) = graph.explain(*words, places=places)
            return told

    return run


def parts(told: Explanation) -> dict[str, str]:
    """The parts by kind; each must stand where it says in the sentence."""
    assert all(told.sentence[p.start : p.end] == p.text for p in told.parts)
    assert all(a.end <= b.start for a, b in zip(told.parts, told.parts[1:], strict=False))
    return {part.kind: part.text for part in told.parts}


def test_the_whole_sentence_with_its_parts(explain: Callable[..., Explanation], folder: Path) -> None:
    told = explain("云岭街道", "implements", "路长制")
    assert told.file == folder / "one.txt"
    assert told.sentence == "2021年，云岭街道积极推行路长制，打造翠湖公园项目。"
    assert parts(told) == {"time": "2021年", "subject": "云岭街道", "cue": "推行", "object": "路长制"}
    assert told.fact.rule == "cue.implements.Programme"
    assert told.precision == load_precisions().rules[told.fact.rule]
    assert dict(told.points)["*"] == load_precisions().points["*"]
    assert TEXT[told.fact.quote.start : told.fact.quote.end].replace("\n", "") in told.sentence
    same = explain(told.fact.iri.rpartition("/")[2][:8])
    assert same == told


def test_a_reference_is_the_subject_it_was_resolved_to(explain: Callable[..., Explanation]) -> None:
    told = explain("云岭街道", "observed", "常住人口")
    assert parts(told) == {"subject": "办事处", "indicator": "常住人口", "number": "3.2万人"}


@pytest.mark.parametrize("mishap", ["gone", "changed"])
def test_without_the_source_it_keeps_to_what_the_graph_holds(
    explain: Callable[..., Explanation], folder: Path, mishap: str
) -> None:
    path = folder / "one.txt"
    if mishap == "gone":
        path.unlink()
    else:
        path.write_text(TEXT.replace("积极", "大力"), encoding="utf-8")
    told = explain("云岭街道", "implements", "路长制")
    assert (told.file, told.without, told.points) == (None, f"explain.{mishap}", ())
    assert told.sentence == told.fact.quote.text == "云岭街道积极推行路长制"
    assert parts(told) == {"subject": "云岭街道", "cue": "推行", "object": "路长制"}
    assert told.precision is not None


def test_the_source_is_found_where_one_says(explain: Callable[..., Explanation], folder: Path, tmp_path: Path) -> None:
    moved = tmp_path / "elsewhere"
    (tmp_path / "news").rename(moved)
    assert explain("云岭街道", "implements", "路长制").without == "explain.gone"
    assert explain("云岭街道", "implements", "路长制", places=(moved,)).file == moved / "2021" / "one.txt"


def test_a_correction_is_named(explain: Callable[..., Explanation]) -> None:
    told = explain("云岭街道", "implements", "河长制")
    assert (told.precision, told.points, told.fact.confidence) == (None, (), 1.0)
    assert "人工更正 rivers" in str(told)


def test_what_cannot_be_explained(folder: Path, tmp_path: Path) -> None:
    with kg.open(tmp_path / "store") as graph:
        with pytest.raises(QueryError):
            graph.explain("0123456789")
        with pytest.raises(QueryError):
            graph.explain("云岭街道", "implements", "林长制")
        with pytest.raises(UnknownName):
            graph.explain("东岭街道", "implements", "路长制")


def test_on_the_command_line(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("KG_STORE", str(tmp_path / "store"))
    monkeypatch.setenv("KG_LANG", "zh")
    assert main(["show", "路长制"]) == 0
    (hash,) = re.findall(r" · ([0-9a-f]{12})$", capsys.readouterr().out, re.MULTILINE)[:1]
    assert main(["explain", hash]) == 0
    out = capsys.readouterr().out
    for words in (
        "云岭街道  实施  路长制  2021",
        f"编号  {hash}",
        "［时间 2021年］，［主语 云岭街道］积极［线索 推行］［宾语 路长制］，打造",
        "规则  cue.implements.Programme · 关系词在对象之前",
        "线索  推行",
        "依据  重新读取",
    ):
        assert words in out, words
    assert main(["explain", "云岭街道", "implements", "路长制", "--json"]) == 0
    (told,) = json.loads(capsys.readouterr().out)
    assert (told["hash"], told["article"], told["sentence"][:5]) == (hash, "2021/one.txt#1", "2021年")
    assert {part["kind"] for part in told["parts"]} == {"time", "subject", "cue", "object"}
    assert main(["--lang", "en", "explain", hash]) == 0
    assert "[Cue 推行]" in capsys.readouterr().out
    assert main(["explain", "云岭街道"]) == 2
    assert main(["explain"]) == 2


def test_every_rule_that_was_measured_has_words_in_both_languages() -> None:
    rules = [rule for rule in load_precisions().rules if rule != "*"]
    assert [rule for rule in rules if not (rule_told(rule, "zh") and rule_told(rule, "en"))] == []


def test_every_statement_of_the_seeds_can_be_explained(tmp_path: Path) -> None:
    seeds = Path(__file__).parents[2] / "seeds"
    with kg.build([seeds], store=tmp_path / "store") as graph:
        iris = [fact.iri for fact in graph.facts().facts]
        for iri in iris[:: max(1, len(iris) // 12)]:
            (told,) = graph.explain(iri)
            assert told.file is not None or told.without == "explain.outside"
            parts(told)
            assert str(told)
    assert extract(read_articles(find_files([seeds])[0][0])[0][0]).statements
