"""The gate: what may enter the graph, and why not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.errors import VocabularyError
from kg.model import Entity, Evidence, Extraction, Observation, Statement
from kg.rdf import admit, fits, misfit

OFFICE, PERSON = Entity("Office", "云台街道"), Entity("Person", "林晓东")
WORDS = Evidence(3, 7, "云台街道")
RIGHT = Statement("a.txt#1", OFFICE, "observed", Observation("党员", 1120, "人"), WORDS, confidence=0.9, time="2021")


def test_every_statement_of_the_invented_article_fits(extraction: Extraction) -> None:
    assert [misfit(statement) for statement in extraction.statements] == [""] * len(extraction.statements)


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        (replace(RIGHT, predicate="observe"), "no predicate 'observe'"),
        (replace(RIGHT, subject=Entity("Ofice", "云台街道")), "no class 'Ofice'"),
        (replace(RIGHT, subject=Entity("Division", "云台街道")), "no class 'Division'"),
        (replace(RIGHT, object=OFFICE), "observed does not lead from Office to Office"),
        (replace(RIGHT, object="2021"), "observed does not lead from Office to Date"),
        (replace(RIGHT, object=Observation("", 1)), "the number has no indicator"),
        (replace(RIGHT, object=Observation("党员", float("nan"))), "nan is no number"),
        (replace(RIGHT, object=Observation("党员", True)), "True is no number"),
        (replace(RIGHT, object=Observation("党员", 1, bound="circa")), "no bound 'circa'"),
        (replace(RIGHT, evidence=Evidence(3, 7, "  ")), "no evidence"),
        (replace(RIGHT, evidence=Evidence(7, 7, "云台")), "no evidence"),
        (replace(RIGHT, evidence=Evidence(-1, 7, "云台")), "no evidence"),
        (replace(RIGHT, confidence=1.2), "confidence 1.2 is not between 0 and 1"),
        (replace(RIGHT, confidence=float("nan")), "confidence nan is not between 0 and 1"),
        (replace(RIGHT, time="去年"), "'去年' is no EDTF time"),
        (replace(RIGHT, time="2021-13"), "'2021-13' is no EDTF time"),
        (replace(RIGHT, post="书记"), "observed takes no post"),
        (replace(RIGHT, subject=Entity("Office", "")), "the subject has no label"),
        (Statement("a.txt#1", PERSON, "holdsPost", OFFICE, WORDS), "holdsPost needs a post"),
        (Statement("a.txt#1", OFFICE, "holdsPost", PERSON, WORDS, post="书记"), "holdsPost does not lead"),
        (Statement("a.txt#1", OFFICE, "foundedOn", "很久以前", WORDS), "'很久以前' is no EDTF date"),
        (Statement("a.txt#1", OFFICE, "partOf", Entity("District", ""), WORDS), "the object has no label"),
    ],
)
def test_what_does_not_fit_is_told_in_words(wrong: Statement, why: str) -> None:
    assert why in misfit(wrong)
    assert not fits(wrong)
    with pytest.raises(VocabularyError, match=r"a\.txt#1:"):
        admit(wrong)


def test_what_fits_is_admitted() -> None:
    assert fits(RIGHT)
    admit(RIGHT)
