"""Small tables of words: one text file each, ``#`` lines say what it holds and whence it comes."""

from __future__ import annotations

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
