"""Gold folders to rows: NAME.entities.jsonl and NAME.statements.jsonl."""

from __future__ import annotations

import json
from pathlib import Path

from kg.errors import InputError
from kg.evaluation.names import Row
from kg.evaluation.scoring import Rows

_NEEDED = {"entities": ("article", "label", "type"), "statements": ("article", "subject", "predicate")}


def read_rows(folder: Path) -> Rows:
    """All rows of a folder's ``*entities.jsonl`` and ``*statements.jsonl``.

    Raises InputError where the folder holds no statements or a line is no row, naming file and line.
    """
    rows = Rows(_read_kind(folder, "entities"), _read_kind(folder, "statements"))
    if not rows.statements:
        raise InputError(str(folder), "no rows in *statements.jsonl", mend="name a folder of gold files")
    return rows


def _read_kind(folder: Path, kind: str) -> list[Row]:
    return [row for path in sorted(folder.glob(f"*{kind}.jsonl")) for row in _read_file(path, kind)]


def _read_file(path: Path, kind: str) -> list[Row]:
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(str(path), str(error)) from error
    return [_row(path, number, line, kind) for number, line in enumerate(lines, 1) if line.strip()]


def _row(path: Path, number: int, line: str, kind: str) -> Row:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise InputError(str(path), f"not JSON: {error}", place=str(number)) from error
    missing = [name for name in _NEEDED[kind] if not isinstance(row, dict) or name not in row]
    if missing:
        raise InputError(str(path), f"lacks {', '.join(missing)}", place=str(number))
    if kind == "statements":
        _check_object(path, number, row)
    return row  # type: ignore[no-any-return]


def _check_object(path: Path, number: int, row: Row) -> None:
    needed = {"observed": ("indicator", "value"), "foundedOn": ()}.get(row["predicate"], ("object",))
    missing = [name for name in needed if name not in row]
    if missing:
        raise InputError(str(path), f"{row['predicate']} lacks {', '.join(missing)}", place=str(number))


__all__ = ["read_rows"]
