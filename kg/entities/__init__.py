"""Mention -> Entity: references, aliases, the national code table, namesakes kept apart."""

from kg.entities.divisions import link_divisions
from kg.entities.resolve import resolve

__all__ = ["link_divisions", "resolve"]
