"""What a regular expression can begin with, read off Python's own parse of it."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from importlib import import_module
from typing import Any

_parser: Any = import_module("re._parser" if sys.version_info >= (3, 11) else "sre_parse")
_DIGITS = frozenset("0123456789")
_PASSED = ("AT", "ASSERT", "ASSERT_NOT")  # they take no character


def first_characters(pattern: str) -> frozenset[str]:
    """The characters a match can begin with. Raises ValueError where it may be empty or begin with almost anything.

    >>> sorted(first_characters("(?:自|从)?(?<!x)(?:[一二]|3)月"))
    ['3', '一', '二', '从', '自']
    """
    found, empty = _of_all(_parser.parse(pattern))
    if empty:
        raise ValueError(f"may match nothing: {pattern}")
    return found


def _of_all(nodes: Iterable[Any]) -> tuple[frozenset[str], bool]:
    """The first characters of a sequence, and whether it may be empty."""
    found: frozenset[str] = frozenset()
    for node in nodes:
        more, empty = _of_one(node)
        found |= more
        if not empty:
            return found, False
    return found, True


def _of_one(node: tuple[Any, Any]) -> tuple[frozenset[str], bool]:
    kind, value = str(node[0]), node[1]
    if kind in _PASSED:
        return frozenset(), True
    if kind == "LITERAL":
        return frozenset(chr(value)), False
    if kind == "IN":
        return frozenset().union(*map(_of_class, value)), False
    if kind == "SUBPATTERN":
        return _of_all(value[-1])
    if kind in ("MAX_REPEAT", "MIN_REPEAT"):
        found, empty = _of_all(value[2])
        return found, empty or value[0] == 0
    if kind == "BRANCH":
        branches = [_of_all(branch) for branch in value[1]]
        return frozenset().union(*(found for found, _ in branches)), any(empty for _, empty in branches)
    raise ValueError(f"begins with almost anything: {kind}")


def _of_class(item: tuple[Any, Any]) -> frozenset[str]:
    kind, value = str(item[0]), item[1]
    if kind == "LITERAL":
        return frozenset(chr(value))
    if kind == "RANGE":
        return frozenset(map(chr, range(value[0], value[1] + 1)))
    if (kind, str(value)) == ("CATEGORY", "CATEGORY_DIGIT"):
        return _DIGITS
    raise ValueError(f"begins with almost anything: {kind}")


def looked_for(pattern: re.Pattern[str]) -> tuple[re.Pattern[str], str] | None:
    """The character that a pattern looks for before anything else, as a pattern, and the rest; None if it does not.

    Some look for a second character too.
    """
    found = re.match(r"\(\?=(\[(?:[^\]\\]|\\.)+\])(?:\[(?:[^\]\\]|\\.)+\])?\)", pattern.pattern)
    return (re.compile(found[1]), pattern.pattern[found.end() :]) if found else None
