"""Answers of endpoints, good and broken."""

from __future__ import annotations

import json

import pytest

from kg.extractors import Claim, Named
from kg.extractors.answers import MOST_LINES, read_answer

ENTITY = {"label": "某街道", "type": "Office", "aliases": ["某办"]}
NUMBER = {
    **{"subject": "某街道", "subject_type": "Office", "predicate": "observed", "indicator": "人口", "value": 12},
    **{"unit": "人", "bound": None, "time": 2021, "evidence": "人口12人"},
}
NAMED = Named("某街道", "Office", ("某办",))
CLAIM = Claim(*("某街道", "Office", "observed"), indicator="人口", value=12, unit="人", time="2021", quote="人口12人")


def text(*rows: object) -> list[str]:
    """Rows as JSON texts."""
    return [json.dumps(row, ensure_ascii=False) for row in rows]


@pytest.mark.parametrize(
    "answer",
    [
        "\n".join(text(ENTITY, NUMBER)),
        "\r\n\r\n".join(text(ENTITY, NUMBER)),
        "```json\n" + "\n".join(text(ENTITY, NUMBER)) + "\n```",
        "[\n" + ",\n".join(text(ENTITY, NUMBER)) + "\n]",
        json.dumps([ENTITY, NUMBER], indent=2),
        "```json\n" + json.dumps([ENTITY, NUMBER], indent=2) + "\n```",
        json.dumps({"entities": [ENTITY], "statements": [NUMBER]}, indent=2),
        "<think>\n先看…{\n</think>\n" + "\n".join(text(ENTITY, NUMBER)),
    ],
)
def test_forms_that_models_answer_in(answer: str) -> None:
    said = read_answer(answer)
    assert (said.named, said.claims, said.lost) == ((NAMED,), (CLAIM,), ())


@pytest.mark.parametrize(
    ("answer", "unread"),
    [
        ("好的，以下是抽取结果：", 1),
        ('{"label": "某街道", "type": "Off', 1),
        ('{"subject": "某街道", "predicate": ["implements"]}', 1),
        ('{"subject": {"label": "某街道"}, "predicate": "implements"}', 1),
        ('{"label": ["某街道"], "type": "Office"}', 1),
        ('{"label": "某街道", "type": "Office", "aliases": "某办"}', 1),
        ('{"label": "某街道", "type": "Office", "aliases": [1]}', 1),
        ('{"name": "某街道"}', 1),
        ('12\nnull\n"某街道"', 3),
        ("[" * 100_000 + "1", 1),
        ('{"value": ' + "9" * 5000 + "}", 1),
        ("\n".join(["废话"] * (MOST_LINES + 7)), MOST_LINES + 7),
        ("", 0),
        ("<think>想了又想", 0),
    ],
)
def test_what_cannot_be_read_is_counted(answer: str, unread: int) -> None:
    said = read_answer(answer)
    assert (said.named, said.claims) == ((), ())
    assert dict(said.lost).get("unread", 0) == unread


def test_a_broken_line_spoils_no_other() -> None:
    first, second = text(ENTITY, NUMBER)
    said = read_answer("\n".join((first[:-3], first, second + ",", second[5:], "完")))
    assert (said.named, said.claims, said.lost) == ((NAMED,), (CLAIM,), (("unread", 3),))
