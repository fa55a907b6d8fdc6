"""The way back: the rows of the exchange format from an article's graph."""

from __future__ import annotations

import json
from dataclasses import replace

from kg.model import Entity, Extraction
from kg.rdf import to_quads, to_rows


def test_entity_rows_have_label_type_aliases_and_code(extraction: Extraction) -> None:
    rows = to_rows(to_quads(extraction)).entities
    office = next(row for row in rows if row["label"] == "云台街道")
    assert office == {
        "article": "2021/云台 1.txt#1",
        "label": "云台街道",
        "type": "Office",
        "aliases": ["云台", "云台街道办事处"],
        "code": "990101001",
    }
    assert "code" not in next(row for row in rows if row["type"] == "Programme")
    assert [row["label"] for row in rows] == sorted(str(row["label"]) for row in rows)


def test_every_thing_named_or_spoken_of_has_one_row(extraction: Extraction) -> None:
    labels = [row["label"] for row in to_rows(to_quads(extraction)).entities]
    assert sorted(labels) == sorted({*(e.label for e in extraction.entities), "翠湖社区党群服务中心"})


def test_statement_rows_have_the_forms_of_the_exchange_format(extraction: Extraction) -> None:
    rows = {row["predicate"]: row for row in to_rows(to_quads(extraction)).statements if row.get("indicator") != "面积"}
    start = extraction.article.source.index("常住人口")
    assert rows["observed"] == {
        **{"article": "2021/云台 1.txt#1", "subject": "云台街道", "subject_type": "Office", "predicate": "observed"},
        **{"indicator": "常住人口", "value": 32000, "unit": "人", "bound": "about", "time": "2021"},
        **{"start": start, "end": start + 10, "evidence": "常住人口约3.2万人", "confidence": 0.85, "rule": "cue"},
    }
    assert rows["foundedOn"]["object"] == "2004-10"
    assert "object_type" not in rows["foundedOn"]
    assert rows["holdsPost"]["post"] == "书记"
    assert (rows["holdsPost"]["object"], rows["holdsPost"]["object_type"]) == ("云台街道党工委", "PartyOrganization")
    assert "time" not in rows["implements"]
    assert rows["implements"]["confidence"] == 1.0


def test_one_row_for_each_statement_in_the_order_of_the_text(extraction: Extraction) -> None:
    rows = to_rows(to_quads(extraction)).statements
    assert len(rows) == len(extraction.statements)
    assert [row["start"] for row in rows] == sorted(int(str(row["start"])) for row in rows)
    for row in rows:
        cut = extraction.article.source[int(str(row["start"])) : int(str(row["end"]))]
        assert cut.replace("\n", "") == row["evidence"]


def test_rows_are_ready_for_json_and_independent_of_the_order_of_quads(extraction: Extraction) -> None:
    quads = to_quads(extraction)
    assert to_rows(reversed(quads)) == to_rows(quads)
    assert json.loads(json.dumps(to_rows(quads).statements[0])) == to_rows(quads).statements[0]


def test_subjects_bear_the_label_of_this_article(extraction: Extraction) -> None:
    renamed = Entity("Office", "云台街道便民街", code="990101001")
    rows = to_rows(to_quads(replace(extraction, entities=(*extraction.entities, renamed)))).statements
    assert {row["subject"] for row in rows if row["predicate"] == "foundedOn"} == {"云台街道便民街"}


def test_no_quads_give_no_rows() -> None:
    assert to_rows(()) == ((), ())
