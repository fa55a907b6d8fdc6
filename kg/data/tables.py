"""Small tables of words: one text file each, ``#`` lines say what it holds and whence it comes."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files


@cache
def load_table(name: str) -> tuple[str, ...]:
    """The words of ``kg/data/NAME.txt`` in file order; several may share a line.

    >>> "欧阳" in load_table("surnames")
    True
    """
    lines = files("kg.data").joinpath(f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return tuple(word for line in lines if not line.startswith("#") for word in line.split())


@cache
def load_set(name: str) -> frozenset[str]:
    """The words of a table for look-up."""
    return frozenset(load_table(name))


@cache
def alternatives(name: str) -> str:
    """The words of a table as alternatives of a regular expression, the longest first.

    >>> alternatives("event_kinds").split("|")[0] in load_set("event_kinds")
    True
    """
    return "|".join(re.escape(word) for word in sorted(set(load_table(name)), key=lambda w: (-len(w), w)))
