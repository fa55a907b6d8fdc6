"""A file of corrections -> values: TOML 1.0 (https://toml.io), each correction a table ``[[KIND]]`` of its own."""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from kg.corrections.entries import Correction, Corrections
from kg.corrections.tables import FIELDS, Fault, nearest, read_entry
from kg.errors import InputError

# The standard library has the reader since 3.11; before that it is the package tomli, the same code.
_loads: Callable[[str], dict[str, Any]] = import_module("tomllib" if sys.version_info >= (3, 11) else "tomli").loads
_HEAD = re.compile(r"^\s*\[\[\s*[\"']?([\w-]+)[\"']?\s*\]\]")
_PLACE = re.compile(r"^(.*?) \(at line (\d+), column \d+\)$", re.DOTALL)
LARGEST = 16 * 1024 * 1024  # bytes


def read_corrections(path: Path) -> Corrections:
    """The corrections of a file.

    Raises InputError, naming the line and the mend, where the file cannot be read and for the first bad correction.
    """
    try:
        content = path.read_bytes()
        if len(content) > LARGEST:
            raise InputError(str(path), f"is larger than {LARGEST} bytes", mend="split it, or name another file")
        text = content.decode("utf-8-sig")
    except OSError as error:
        raise InputError(str(path), f"cannot be read: {error.strerror or error}", mend="check the path") from error
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise InputError(str(path), "is not UTF-8", place=str(line), mend="save it as UTF-8") from error
    return parse_corrections(text, file=str(path))


def parse_corrections(text: str, *, file: str) -> Corrections:
    r"""The corrections of a text; ``file`` is what messages call it. Raises InputError like ``read_corrections``.

    >>> parse_corrections('[[alias]]\nname = "某某街道"\nalias = "某某"\n', file="c.toml").entries[0].alias
    '某某'
    """
    try:
        tables = _loads(text)
    except (ValueError, RecursionError) as error:
        place = _PLACE.match(str(error))
        problem, line = (place[1], place[2]) if place else (str(error), "")
        raise InputError(file, f"is not TOML: {problem}", place=line, mend="put texts in quotation marks") from error
    lines = _lines(text)
    entries: list[tuple[int, Correction]] = []
    for kind, rows in tables.items():
        at = lines.get(kind, [])
        if kind not in FIELDS or not isinstance(rows, list) or len(rows) != len(at):
            raise _misplaced(file, kind, rows, at)
        for line, row in zip(at, rows, strict=True):
            try:
                entries.append((line, read_entry(file, line, kind, row)))
            except Fault as fault:
                raise InputError(file, f"[[{kind}]]: {fault.problem}", place=str(line), mend=fault.mend) from None
    entries.sort(key=lambda pair: pair[0])
    _check_ids(file, [entry for _, entry in entries])
    return Corrections(file, tuple(entry for _, entry in entries))


def _check_ids(file: str, entries: list[Correction]) -> None:
    first: dict[str, int] = {}
    for at in (entry.at for entry in entries):
        if at.ref in first:
            problem = f"[[{at.kind}]]: the same as, or with the id of, line {first[at.ref]}"
            raise InputError(file, problem, place=str(at.line), mend="remove one of them, or change the id")
        first[at.ref] = at.line


def _lines(text: str) -> dict[str, list[int]]:
    """The lines on which tables of each kind begin."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, line in enumerate(text.splitlines(), 1):
        if head := _HEAD.match(line):
            found[head[1]].append(number)
    return found


def _misplaced(file: str, kind: str, rows: object, at: list[int]) -> InputError:
    place = str(at[0]) if at else ""
    kinds = ", ".join(f"[[{name}]]" for name in FIELDS)
    if kind not in FIELDS:
        return InputError(file, f"no kind of correction {kind!r}", place=place, mend=nearest(kind, FIELDS, kinds))
    if not isinstance(rows, list) or not at:
        return InputError(file, f"{kind} is no list of corrections", mend=f"begin each with [[{kind}]] on its own line")
    mend = "no line of a text may begin with [[; write the text on one line"
    return InputError(file, f"{len(rows)} corrections but {len(at)} lines [[{kind}]]", place=place, mend=mend)


__all__ = ["parse_corrections", "read_corrections"]
