"""Rows as columns: what repeats from row to row stands in the page once.

A column is ``{"all": value}`` where every row has the same, ``{"of": values, "at": places}`` where few differ,
``{"head": text, "list": rests}`` for texts that begin alike, else ``{"list": values}``. A row without a key has null.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

_HEAD = 8  # characters from which on a common beginning is worth taking out
_FEW = 3  # a column whose rows are this many times the values it has, keeps each value once


def packed(rows: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Rows of JSON values as columns; the page's ``Model.unpack`` makes rows of them again.

    >>> packed([{"类": "社区", "n": 1}, {"类": "社区", "n": 2}])
    {'rows': 2, 'columns': {'类': {'all': '社区'}, 'n': {'list': [1, 2]}}}
    """
    keys = list(dict.fromkeys(key for row in rows for key in row))
    return {"rows": len(rows), "columns": {key: _column([row.get(key) for row in rows]) for key in keys}}


def unpacked(table: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The rows again, without the keys that a row does not have.

    >>> unpacked(packed([{"a": "x"}, {}, {"a": ["y"]}]))
    [{'a': 'x'}, {}, {'a': ['y']}]
    """
    columns = {key: _values(column, table["rows"]) for key, column in table["columns"].items()}
    pick = range(table["rows"])
    return [{key: values[i] for key, values in columns.items() if values[i] is not None} for i in pick]


def _column(values: list[Any]) -> dict[str, Any]:
    forms = [json.dumps(value, ensure_ascii=False, sort_keys=True) for value in values]
    places: dict[str, int] = {}
    at = [places.setdefault(form, len(places)) for form in forms]
    if len(places) == 1:
        return {"all": values[0]}
    if len(places) * _FEW <= len(values):
        return {"of": [json.loads(form) for form in places], "at": at}
    if all(isinstance(value, str) for value in values) and len(head := _beginning(values)) >= _HEAD:
        return {"head": head, "list": [value[len(head) :] for value in values]}
    return {"list": values}


def _beginning(texts: list[str]) -> str:
    """What all texts begin with: what the first and the last of them in order do."""
    first, last = min(texts), max(texts)
    return first[: next((n for n, c in enumerate(first) if last[n : n + 1] != c), len(first))]


def _values(column: Mapping[str, Any], rows: int) -> list[Any]:
    if "all" in column:
        return [column["all"]] * rows
    if "of" in column:
        return [column["of"][i] for i in column["at"]]
    return [column["head"] + rest for rest in column["list"]] if "head" in column else column["list"]


__all__ = ["packed", "unpacked"]
