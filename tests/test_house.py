"""The house's rules that no tool holds: rooms are entered by their doors, modules stay small, only the cli prints."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted((ROOT / "kg").rglob("*.py"))
TABLES = {"data"}  # a room of reference tables, each module of which is a table's door
DOORLESS = ("utils", "helpers", "common", "manager", "base")
LONGEST = 300  # lines


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def room(path: Path) -> str:
    return path.relative_to(ROOT / "kg").parts[0]


def test_rooms_are_entered_by_their_doors() -> None:
    inside = [
        (named(path), name)
        for path in MODULES
        for name in imports(path)
        if len(parts := name.split(".")) > 2 and parts[0] == "kg" and parts[1] not in {room(path), *TABLES}
    ]
    assert inside == []


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_modules_are_small_and_well_named(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST
    assert path.stem not in DOORLESS
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert not tree.body or ast.get_docstring(tree), "a module says what it is"


def test_only_the_command_line_prints() -> None:
    printing = [
        f"{named(path)}:{node.lineno}"
        for path in MODULES
        if room(path) != "cli"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    ]
    assert printing == []


def test_tables_say_what_they_hold() -> None:
    for path in sorted((ROOT / "kg" / "data").glob("*.txt")):
        assert path.read_text(encoding="utf-8").startswith("# "), path.name
