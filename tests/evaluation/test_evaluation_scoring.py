"""The figures of an invented gold, computed by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.errors import InputError
from kg.evaluation import Rows, as_json, evaluate, read_rows
from kg.evaluation.names import Names, kin, norm, overlap, same


def thing(label: str, type: str, *aliases: str, **more: object) -> dict[str, object]:
    """An entity row."""
    return {"article": "a.txt#1", "label": label, "type": type, "aliases": list(aliases), **more}


def said(subject: str, predicate: str, **more: object) -> dict[str, object]:
    """A statement row."""
    return {"article": "a.txt#1", "subject": subject, "predicate": predicate, "start": 0, "end": 10, **more}


GOLD = Rows(
    [
        thing("东岭街道", "Office", "东岭"),
        thing("云山区", "District"),
        thing("路长制", "Programme"),
        thing("幸福小区", "Compound"),
        thing("某座谈会", "Event", optional=True),
    ],
    [
        said("东岭街道", "partOf", object="云山区"),
        said("东岭街道", "implements", object="路长制", time="2021-09"),
        said("东岭街道", "observed", indicator="常住人口", value=32000, unit="人", bound="about"),
        said("东岭街道", "foundedOn", object="2004-10"),
        said("东岭街道", "cooperatesWith", object="云山区"),
        said("林晓东", "holdsPost", object="东岭街道", post="书记", optional=True),
    ],
)


def test_right_is_right() -> None:
    report = evaluate(GOLD, GOLD)
    for side, required, all_rows in ((report.entities, 4, 5), (report.statements, 5, 6)):
        assert (side.total.gold, side.total.found, side.total.system, side.total.right) == (
            required,
            required,
            all_rows,
            all_rows,
        )
        assert side.total.f1 == 1.0
        assert not side.missed
        assert not side.spurious
    assert report.fields == {"time": (1, 1), "post": (1, 1), "bound": (1, 1)}
    assert report.cited == (6, 6)


def test_nothing_found() -> None:
    report = evaluate(GOLD, Rows())
    assert (report.statements.total.precision, report.statements.total.recall, report.statements.total.f1) == (0, 0, 0)
    assert [row["label"] for row in report.entities.missed] == [
        "东岭街道",
        "云山区",
        "路长制",
        "幸福小区",
    ]  # not the optional


def test_figures_by_hand() -> None:
    system = Rows(
        [
            thing("东岭", "Office"),  # right by an alias
            thing("路长制", "Event"),  # a kindred class: right
            thing("云山区", "Company"),  # no kindred class: spurious
            thing("云山区", "Company"),  # said twice: counted once
        ],
        [
            said("东岭", "implements", object="路长制度", time="2021", start=20, end=30),  # contained, more than half
            said("东岭街道", "observed", indicator="人口", value="32000.0", unit="", bound="exact"),
            said("东岭街道", "foundedOn", object="2004"),
            said("云山区", "cooperatesWith", object="东岭街道"),  # the other way round
            said("云山区", "partOf", object="东岭街道"),  # the wrong way round
        ],
    )
    report = evaluate(GOLD, system)
    entities, statements = report.entities.total, report.statements.total
    assert (entities.found, entities.gold, entities.right, entities.system) == (2, 4, 2, 3)
    assert (entities.precision, entities.recall) == (pytest.approx(2 / 3), 0.5)
    assert entities.f1 == pytest.approx(4 / 7)
    assert (statements.found, statements.gold, statements.right, statements.system) == (4, 5, 4, 5)
    assert statements.f1 == pytest.approx(0.8)
    assert report.fields == {"time": (1, 1), "post": (0, 0), "bound": (0, 1)}
    assert report.cited == (3, 4)
    assert [row["object"] for row in report.statements.missed] == ["云山区"]
    assert [row["predicate"] for row in report.statements.spurious] == ["partOf"]
    assert report.entities.by_kind["Programme"].found == 1
    assert report.entities.by_kind["Event"].right == 1


def test_a_fact_is_matched_once() -> None:
    twice = Rows((), [said("东岭街道", "implements", object="路长制", time=t) for t in ("2021", "2022")])
    report = evaluate(Rows((), GOLD.statements[1:2]), twice)
    assert (report.statements.total.right, report.statements.total.system) == (1, 2)


def test_articles_are_told_apart_and_folders_are_not() -> None:
    gold = Rows((), [{**said("某", "partOf", object="甲"), "article": f"x/{file}#1"} for file in ("a.txt", "b.txt")])
    system = Rows((), [{**said("某", "partOf", object="甲"), "article": "elsewhere/b.txt#2"}])
    report = evaluate(gold, system)
    assert report.statements.by_article["b.txt#1"].found == 1
    assert report.statements.by_article["a.txt#1"].recall == 0
    assert report.statements.by_article["b.txt#2"].precision == 1


def test_names() -> None:
    assert norm("“Ｄ”级　区") == "d级区"
    assert overlap("甲乙", "乙丙") == 0.5
    mine = Names([thing("东岭街道", "Office", "东岭")])
    assert same(mine, "东岭", Names([]), "东岭街道") == 1
    assert same(Names([]), "路长制", Names([]), "路长制度") == 0.9
    assert same(Names([]), "路长", Names([]), "路长制度") == 0  # too short to be told by its part
    assert same(Names([]), "东岭街道办", Names([]), "西岭街道办") == pytest.approx(0.8)
    assert kin("Community", "Village")
    assert not kin("Person", "Office")


def test_gold_is_read_and_faults_are_placed(tmp_path: Path) -> None:
    (tmp_path / "a.entities.jsonl").write_text(json.dumps(thing("甲", "Office")) + "\n\n", encoding="utf-8")
    (tmp_path / "a.statements.jsonl").write_text(json.dumps(said("甲", "partOf", object="乙")) + "\n", encoding="utf-8")
    rows = read_rows(tmp_path)
    assert (len(rows.entities), len(rows.statements)) == (1, 1)
    for text, problem in (
        ("{", "not JSON"),
        ('{"article": "a#1"}', "lacks subject, predicate"),
        ("[]", "lacks article"),
    ):
        (tmp_path / "b.statements.jsonl").write_text("\n" + text, encoding="utf-8")
        with pytest.raises(InputError, match=problem) as error:
            read_rows(tmp_path)
        assert error.value.place == "2"


def test_a_folder_without_gold_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no rows"):
        read_rows(tmp_path)


def test_json_holds_the_same_figures() -> None:
    told = json.loads(json.dumps(as_json(evaluate(GOLD, Rows()), listing=True)))
    assert told["statements"]["total"] == {
        "precision": 0,
        "recall": 0,
        "f1": 0,
        "gold": 5,
        "found": 0,
        "system": 0,
        "right": 0,
    }
    assert len(told["statements"]["missed"]) == 5
    assert "missed" not in as_json(evaluate(GOLD, Rows()))["statements"]  # type: ignore[operator]
