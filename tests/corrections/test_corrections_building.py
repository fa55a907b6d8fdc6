"""Corrections at every build: applied, remembered, reported when they no longer apply."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

import kg
from kg.cli import main
from kg.correcting import choose_corrections
from kg.errors import InputError
from kg.pipeline import BuildReport, build
from kg.store import Store

TEXT = "{office}推行路长制\n本报记者 周明远\n\n2021年，{office}积极推行路长制，辖区常住人口3.2万人。\n"
REJECT = '[[reject]]\narticle = "one.txt#1"\nsubject = "云岭街道"\npredicate = "implements"\nobject = "路长制"\n'
ADD = (
    '[[add]]\narticle = "two.txt#1"\nsubject = "西溪街道"\npredicate = "implements"\nobject = "河长制"\n'
    'object_type = "Programme"\nquote = "积极推行路长制"\nid = "rivers"\n'
)


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder with articles about two offices."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, office in (("one", "云岭街道"), ("two", "西溪街道")):
        (folder / f"{name}.txt").write_text(TEXT.format(office=office), encoding="utf-8")
    return folder


@pytest.fixture
def correct(tmp_path: Path, articles: Path) -> Callable[..., BuildReport]:
    """Builds the articles with corrections of this text (None: with those that the store remembers)."""

    def run(text: str | None = None, *, jobs: int = 1, store: str = "store") -> BuildReport:
        path = tmp_path / "c.toml"
        if text is not None:
            path.write_text(text, encoding="utf-8")
        with Store.open(tmp_path / store, create=True) as target:
            chosen = choose_corrections(target, None if text is None else path)
            return build(target, [articles], jobs=jobs, corrections=chosen)

    return run


def said(tmp_path: Path, store: str = "store") -> set[tuple[object, ...]]:
    """What the graph says that offices carry out, and by what rule."""
    with kg.open(tmp_path / store) as graph:
        rows = graph.statements(predicate="implements")
        return {(row["subject"], row["object"], row["confidence"], str(row["rule"]).partition(".")[0]) for row in rows}


def test_corrections_are_applied_and_only_files_that_they_concern_are_built_again(
    correct: Callable[..., BuildReport], tmp_path: Path
) -> None:
    correct("")
    assert {row[:2] for row in said(tmp_path)} == {("云岭街道", "路长制"), ("西溪街道", "路长制")}
    report = correct(REJECT)
    assert (report.articles, report.unchanged, report.unapplied) == (1, 1, ())
    assert {row[:2] for row in said(tmp_path)} == {("西溪街道", "路长制")}
    report = correct(f"# 两条\n{ADD}\n{REJECT}")
    assert (report.articles, report.unchanged, report.unapplied) == (1, 1, ())
    assert ("西溪街道", "河长制", 1.0, "correction:rivers") in said(tmp_path)
    assert correct(None).unchanged == 2
    report = correct("")
    assert report.articles == 2
    assert {row[:2] for row in said(tmp_path)} == {("云岭街道", "路长制"), ("西溪街道", "路长制")}


def test_one_that_no_longer_applies_is_named_at_every_build(
    correct: Callable[..., BuildReport], articles: Path
) -> None:
    assert correct(REJECT).unapplied == ()
    path = articles / "one.txt"
    path.write_text(path.read_text(encoding="utf-8").replace("路长制", "河长制"), encoding="utf-8")
    for _ in range(2):
        (unapplied,) = correct(None).unapplied
        assert (unapplied.at.line, unapplied.article) == (1, "one.txt#1")
        assert unapplied.why == "the article makes no such statement"


def test_one_for_all_articles_need_apply_to_one_only(correct: Callable[..., BuildReport]) -> None:
    everywhere = REJECT.replace('article = "one.txt#1"\n', "")
    assert correct(everywhere).unapplied == ()
    assert correct(None).unchanged == 2
    assert correct(None).unapplied == ()
    nowhere = '\n[[alias]]\nname = "东岭街道"\nalias = "东岭"\n'
    for text in (everywhere + nowhere, None):
        (unapplied,) = correct(text).unapplied
        assert (unapplied.at.line, unapplied.article) == (6, "")
        assert unapplied.why == "there is nothing to correct by it in any article"


def test_articles_and_files_that_are_not_there(correct: Callable[..., BuildReport]) -> None:
    text = REJECT.replace("one.txt#1", "one.txt#2") + "\n" + ADD.replace("two.txt#1", "three.txt#1")
    for again in (text, None):
        told = {(u.article, u.why) for u in correct(again).unapplied}
        assert told == {("one.txt#2", "there is no such article"), ("three.txt#1", "there is no such file")}


def test_any_number_of_processes_gives_the_same_graph(correct: Callable[..., BuildReport], tmp_path: Path) -> None:
    text = f"{ADD}\n{REJECT}\n[[merge]]\nnames = ['云岭街道', '西溪街道']\n"
    one, two = correct(text), correct(text, jobs=2, store="other")
    assert one.unapplied == two.unapplied
    dumps = []
    for store in ("store", "other"):
        out = tmp_path / f"{store}.nq"
        assert main(["--store", str(tmp_path / store), "--quiet", "export", "-o", str(out)]) == 0
        dumps.append(out.read_bytes())
    assert dumps[0] == dumps[1]


def test_a_store_remembers_its_corrections_until_told_otherwise(
    correct: Callable[..., BuildReport], tmp_path: Path
) -> None:
    correct(REJECT)
    with Store.open(tmp_path / "store", create=True) as store:
        assert store.surroundings.corrections == str((tmp_path / "c.toml").resolve())
    assert len(said(tmp_path)) == 1
    (tmp_path / "c.toml").unlink()
    with pytest.raises(InputError, match="--no-corrections"):
        correct(None)
    with Store.open(tmp_path / "store", create=True) as store:
        assert not choose_corrections(store, forget=True).entries
        assert store.surroundings.corrections == ""
    assert correct(None).articles == 1
    assert len(said(tmp_path)) == 2


def test_a_bad_file_is_not_remembered(correct: Callable[..., BuildReport], tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"c\.toml:1"):
        correct("[[rejct]]\n")
    with Store.open(tmp_path / "store") as store:
        assert store.surroundings.corrections == ""


def test_on_the_command_line(
    articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("KG_STORE", str(tmp_path / "store"))
    monkeypatch.setenv("KG_LANG", "zh")
    path = tmp_path / "更正.toml"
    path.write_text(f"{REJECT}\n{ADD.replace('积极推行', '消极推行')}", encoding="utf-8")
    run = ["build", str(articles), "--jobs", "1"]
    assert main([*run, "--corrections", str(path)]) == 1
    told = capsys.readouterr().err
    assert f"{path}:7：[[add]] 对 two.txt#1 不再适用：文章里没有“消极推行路长制”这句话" in told
    assert "更正：1 条生效，1 条不再适用" in told
    assert main([*run, "--json"]) == 1
    out = json.loads(capsys.readouterr().out)
    assert [line.split(":")[1] for line in out["unapplied"]] == ["7"]
    path.write_text("[[add]]\n", encoding="utf-8")
    assert main(run) == 2
    assert "更正.toml:1: [[add]]: lacks subject" in capsys.readouterr().err
    path.write_text(REJECT, encoding="utf-8")
    assert main(run) == 0
    assert main([*run, "--no-corrections"]) == 0
    assert len(said(tmp_path)) == 2
    monkeypatch.setenv("KG_CORRECTIONS", str(path))
    assert main(run) == 0
    assert len(said(tmp_path)) == 1


def test_in_python(articles: Path, tmp_path: Path) -> None:
    path = tmp_path / "c.toml"
    path.write_text(REJECT, encoding="utf-8")
    with kg.build([articles], store=tmp_path / "py", corrections=path) as graph:
        assert graph.report is not None
        assert graph.report.unapplied == ()
        assert len(graph.statements(predicate="implements")) == 1


def test_an_article_that_was_removed_takes_its_corrections_along(
    correct: Callable[..., BuildReport], tmp_path: Path
) -> None:
    correct(REJECT.replace('article = "one.txt#1"\n', ""))
    with Store.open(tmp_path / "store") as store:
        assert len(store.applied()) == 1
        store.remove("one.txt#1")
        assert store.applied() == ()
