"""An endpoint's answer -> names and claims: line by line, each line on its own; what cannot be read is counted."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from kg.extractors.said import Claim, Named, Said

MOST_LINES = 5000
_THOUGHTS = re.compile(r"<think>.*?(?:</think>|\Z)", re.DOTALL)
_FRAME = re.compile(r"(?:```\w*|[\[\],{}]|\s)*")  # code frames and the brackets of an array around the lines
_FIELDS = ("subject", "subject_type", "predicate", "object_type", "indicator", "unit", "bound", "post")


class Unreadable(ValueError):
    """A line that is no entity and no statement."""


def read_answer(answer: str) -> Said:
    """What an answer says. Never raises.

    >>> said = read_answer('好的：\\n```\\n{"label": "某街道", "type": "Office"},\\n{"label": 3}\\n```')
    >>> said.named, said.lost
    ((Named(label='某街道', type='Office', aliases=()),), (('unread', 2),))
    """
    named, claims, unread = [], [], 0
    for row in _rows(_THOUGHTS.sub("", answer)):
        try:
            said = _said(row)
        except Unreadable:
            unread += 1
        else:
            named.append(said) if isinstance(said, Named) else claims.append(said)
    return Said(tuple(named), tuple(claims), (("unread", unread),) if unread else ())


def _rows(answer: str) -> Iterator[Any]:
    """The JSON values of an answer: of the whole of it where it is one, else of its lines; None for what is none."""
    whole = _json(answer.strip().removeprefix("```json").strip("`"))
    if whole is not None:
        yield from _flat(whole)
        return
    lines = [line for line in answer.split("\n") if not _FRAME.fullmatch(line)]
    for line in lines[:MOST_LINES]:
        yield from _flat(_json(line.strip().rstrip(",")))
    yield from [None] * (len(lines) - MOST_LINES)


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _flat(value: Any) -> Iterator[Any]:
    """The rows of a value: an object, an array of them, or an object of arrays of them."""
    if isinstance(value, list):
        yield from value[:MOST_LINES]
    elif isinstance(value, dict) and value and all(isinstance(each, list) for each in value.values()):
        yield from (row for each in value.values() for row in each[:MOST_LINES])
    else:
        yield value


def _said(row: Any) -> Named | Claim:
    if not isinstance(row, dict):
        raise Unreadable
    if "predicate" in row:
        fields = {name: _text(row.get(name)) for name in _FIELDS} | {n: _date(row.get(n)) for n in ("object", "time")}
        fields["bound"] = fields["bound"] or "exact"
        quote = _text(row.get("evidence")) or _text(row.get("quote"))
        return Claim(**fields, value=row.get("value"), quote=quote)
    aliases = row.get("aliases") or []
    if not isinstance(aliases, list) or "label" not in row:
        raise Unreadable
    return Named(_text(row["label"]), _text(row.get("type")), tuple(map(_text, aliases)))


def _text(value: Any) -> str:
    if value is not None and not isinstance(value, str):
        raise Unreadable
    return (value or "").strip()


def _date(value: Any) -> str:
    """A text; a year may stand there as a number."""
    return str(value) if isinstance(value, int) and 1000 <= value <= 9999 else _text(value)


__all__ = ["MOST_LINES", "read_answer"]
