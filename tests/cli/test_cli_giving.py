"""kg export, view, evaluate, validate, remove; options and exit codes; the Python face."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from query.invented_county import extractions

import kg as package
from kg.cli import COMMANDS
from kg.errors import StoreError
from kg.graph import statements_csv
from kg.messages import MESSAGES, language

from .conftest import Run

Kg = Callable[..., Run]


@pytest.mark.parametrize("ending", ["ttl", "trig", "nq", "nt", "jsonld", "rdf", "graphml", "csv"])
def test_export_writes_every_format_the_same_each_time(kg: Kg, store: Path, tmp_path: Path, ending: str) -> None:
    run = kg("export", "-o", tmp_path / f"one.{ending}")
    assert run.code == 0
    assert f"one.{ending}" in run.err
    kg("export", "-o", tmp_path / f"two.{ending}")
    one, two = ((tmp_path / f"{name}.{ending}").read_bytes() for name in ("one", "two"))
    assert one == two
    assert "东岭街道".encode() in one or ending == "rdf"


def test_export_csv_is_a_table_of_statements(kg: Kg, store: Path, tmp_path: Path) -> None:
    kg("export", "-o", tmp_path / "x.csv")
    with (tmp_path / "x.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 16
    post = next(row for row in rows if row["predicate"] == "holdsPost" and row["article"] == "a.txt#1")
    assert (post["subject"], post["object"], post["post"], post["time"], post["evidence"]) == (
        "林晓东", "东岭街道党工委", "书记", "2021", "东岭街道党工委书记林晓东",
    )  # fmt: skip


def test_csv_cells_cannot_be_formulas() -> None:
    text = statements_csv([{"subject": "=1+1", "object": "@x", "value": -3, "evidence": "+甲"}])
    assert "'=1+1" in text
    assert "'@x" in text
    assert ",-3," in text
    assert "'+甲" in text


def test_export_statements_has_every_span_cut_its_evidence(kg: Kg, store: Path, tmp_path: Path) -> None:
    assert kg("export", "--statements", tmp_path / "new" / "out").code == 0
    sources = {x.article.id: x.article.source for x in extractions()}
    lines = (tmp_path / "new" / "out" / "statements.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    assert len(rows) == 16
    assert all(sources[r["article"]][r["start"] : r["end"]] == r["evidence"] for r in rows)
    entities = (tmp_path / "new" / "out" / "entities.jsonl").read_text(encoding="utf-8").splitlines()
    assert {"东岭街道", "西溪"} <= {json.loads(line)["label"] for line in entities}


def test_export_needs_a_place_and_a_known_ending(kg: Kg, store: Path, tmp_path: Path) -> None:
    for arguments, said in (
        ([], "--statements"),
        (["-o", tmp_path / "x.zip"], "graphml"),
        (["-o", tmp_path / "no" / "x.csv"], "写不进去"),
    ):
        run = kg("export", *arguments)
        assert run.code == 2
        assert said in run.err


def test_view_writes_a_page(kg: Kg, store: Path, tmp_path: Path) -> None:
    run = kg("view", "-o", tmp_path / "g.html")
    assert run.code == 0
    assert "图谱 11 个事物，页面含 11 个" in run.err
    text = (tmp_path / "g.html").read_text(encoding="utf-8")
    assert text.startswith("<!DOCTYPE html>")
    kg("view", "-o", tmp_path / "h.html")
    assert (tmp_path / "h.html").read_text(encoding="utf-8") == text


def test_view_around_a_name_and_by_filters(kg: Kg, store: Path, tmp_path: Path) -> None:
    page = tmp_path / "g.html"
    assert "页面含 2 个" in kg("view", "林晓东", "--predicate", "holdsPost", "--since", "2020", "-o", page).err
    assert "页面含 2 个" in kg("view", "--class", "Office", "-o", page).err
    assert "页面含 3 个" in kg("view", "--limit", "3", "-o", page).err
    for arguments, said in (
        (["--class", "Frob"], "没有类别 Frob"),
        (["--predicate", "frob"], "没有关系 frob"),
        (["--since", "去年"], "EDTF"),
        (["双绿"], "2 个事物"),
        (["无此街道"], "没有名为“无此街道”的事物"),
        (["东岭街"], "相近的名称：东岭街道"),
        (["--until", "1900"], "没有符合条件"),
    ):
        run = kg("view", *arguments, "-o", tmp_path / "no.html")
        assert run.code == 2
        assert said in run.err
        assert not (tmp_path / "no.html").exists()


def test_evaluate_against_what_the_store_says(kg: Kg, store: Path, tmp_path: Path) -> None:
    kg("export", "--statements", tmp_path)
    run = kg("evaluate", tmp_path, "--json", "--list")
    report = json.loads(run.out)
    assert report["statements"]["total"]["f1"] == 1
    assert report["entities"]["total"]["f1"] == 1
    assert report["statements"]["missed"] == []
    gold = tmp_path / "statements.jsonl"
    row = {
        "article": "a.txt#1",
        "subject": "东岭街道",
        "predicate": "implements",
        "object": "河长制",
        "start": 0,
        "end": 1,
    }
    gold.write_text(gold.read_text(encoding="utf-8") + json.dumps(row, ensure_ascii=False) + "\n", encoding="utf-8")
    out = kg("evaluate", tmp_path, "--list").out
    assert "a.txt#1 漏 东岭街道 | implements | 河长制" in out
    assert "16/17" in out
    assert kg("evaluate", store).code == 2


def test_validate_in_words(kg: Kg, store: Path) -> None:
    run = kg("validate")
    assert run.code == 0
    assert "2篇文章" in run.out
    assert json.loads(kg("validate", "--json").out)["conforms"] is True


def test_remove_takes_out_what_only_that_article_said(kg: Kg, store: Path) -> None:
    run = kg("remove", "b.txt#1", "c.txt#1")
    assert run.code == 1
    assert "已撤下 b.txt#1" in run.err
    assert "没有文章 c.txt#1" in run.err
    assert json.loads(kg("stats", "--json").out)["articles"] == 1
    assert kg("show", "西溪街道").code == 2
    assert kg("remove", "b.txt#1").code == 2


def test_the_store_is_named_before_or_after_the_command(kg: Kg, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_STORE", "/nowhere/at/all")
    assert kg("--store", store, "stats").code == 0
    assert kg("stats", "--store", store).code == 0
    run = kg("stats")
    assert run.code == 2
    assert "还没有图谱" in run.err


def test_wrong_usage_ends_with_2_and_help_is_in_the_language_asked_for(kg: Kg) -> None:
    run = kg("frob")
    assert run.code == 2
    assert "用法有误" in run.err
    assert kg("--help").code == 0
    for command in COMMANDS:
        assert MESSAGES[f"help.{command}"][0][:8] in kg(command, "--help").out
        assert MESSAGES[f"help.{command}"][1][:8] in kg(command, "--help", "--lang", "en").out
        assert re.search(rf"^ +{command} +{re.escape(MESSAGES[f'help.{command}'][0][:8])}", kg("--help").out, re.M)


def test_messages_are_complete_and_take_the_same_values() -> None:
    for key, (zh, en) in MESSAGES.items():
        assert sorted(re.findall(r"{(\w+)}", zh)) == sorted(re.findall(r"{(\w+)}", en)), key
    assert language({"LANG": "zh_CN.UTF-8"}) == "zh"
    assert language({"LANG": "de_DE"}) == language({}) == "en"


def test_the_python_face(store: Path) -> None:
    with package.open(store) as g:
        assert g.stats().articles == 2
        codes = g.query("SELECT DISTINCT ?c { ?o a jc:Office ; skos:notation ?c } ORDER BY ?c")
        assert [row["c"] for row in codes] == ["990201001", "990201002"]
        assert len(g.ask("posts", person="林晓东")) == 2
        assert g.show("东岭").thing.code == "990201001"
        assert len(g.statements(predicate="holdsPost")) == 2
        assert len(g.statements(article="b.txt#1")) == 6
        assert g.view("东岭", depth=1).held == 5
        assert g.networkx().number_of_nodes() == 11
        assert len(list(g.rdflib().query("SELECT DISTINCT ?o { ?o a <https://w3id.org/jiceng/ontology#Office> }"))) == 2
    with pytest.raises(StoreError):
        g.stats()
    with pytest.raises(AttributeError):
        package.frob  # noqa: B018
