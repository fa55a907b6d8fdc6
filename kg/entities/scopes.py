"""The scope that makes a name unique: the smallest division it can be told apart in."""

from __future__ import annotations

from kg.model import Entity

# Names of these are told apart within the office the article is about; names of the others are unique in the country.
LOCAL = frozenset(
    "Compound Road Park Facility Area GovernmentBody SocialOrganization Person Event Project School Hospital".split()
)


def scope_of(type: str, label: str, main: Entity | None) -> str:
    """Scope path of a thing named in an article about ``main``: its code, else its own scope and label."""
    if type not in LOCAL or main is None:
        return ""
    return path_of(main)


def path_of(division: Entity) -> str:
    """The path by which things inside a division are told apart."""
    return division.code or "/".join(p for p in (division.scope, division.label) if p)
