"""Where the tables stand in the READMEs: between ``<!-- NAME -->`` and ``<!-- /NAME -->``."""

from __future__ import annotations

from collections.abc import Mapping

from .timing import ROOT

READMES = {"en": ROOT / "README.md", "zh": ROOT / "README.zh-CN.md"}


def _parts(text: str, name: str) -> tuple[str, str, str]:
    before, opening, rest = text.partition(f"<!-- {name} -->\n")
    inside, closing, after = rest.partition(f"<!-- /{name} -->")
    if not opening or not closing:
        raise ValueError(f"no place for the table {name!r}")
    return before + opening, inside, closing + after


def read_table(name: str, lang: str) -> str:
    """The table as the README has it. Raises ValueError where there is no place for it."""
    return _parts(READMES[lang].read_text(encoding="utf-8"), name)[1]


def write_tables(name: str, tables: Mapping[str, str]) -> None:
    """Put a table into its place in each README."""
    for lang, table in tables.items():
        before, _, after = _parts(READMES[lang].read_text(encoding="utf-8"), name)
        READMES[lang].write_text(before + table + after, encoding="utf-8", newline="\n")


__all__ = ["READMES", "read_table", "write_tables"]
