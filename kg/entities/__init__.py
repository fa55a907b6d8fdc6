"""Mention -> Entity: references, aliases, the national code table, namesakes kept apart."""

from kg.entities.added import added_entity
from kg.entities.divisions import link_divisions
from kg.entities.resolve import author_entity, resolve

__all__ = ["added_entity", "author_entity", "link_divisions", "resolve"]
