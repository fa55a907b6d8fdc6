"""Cells of comma-separated files that no spreadsheet takes for a formula."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?([eE][+-]?\d+)?")


def safe_cell(text: str) -> str:
    """The text, with an apostrophe before it where a spreadsheet would run it; numbers stay numbers.

    >>> safe_cell("=HYPERLINK(1)"), safe_cell("-3.5"), safe_cell("岳程")
    ("'=HYPERLINK(1)", '-3.5', '岳程')
    """
    risky = text[:1] in ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
    return f"'{text}" if risky and not _NUMBER.fullmatch(text) else text


__all__ = ["safe_cell"]
