"""The invented article as a fixture."""

from __future__ import annotations

import pytest

from kg.model import Extraction

from .invented_article import (
    ARTICLE,
    BANK,
    CIVIL,
    COMMUNITY,
    DISTRICT,
    OFFICE,
    PARTY,
    PERSON,
    REPORTER,
    ROADS,
    STATEMENTS,
)


@pytest.fixture
def extraction() -> Extraction:
    """The invented article with its entities and statements."""
    return Extraction(ARTICLE, (OFFICE, DISTRICT, COMMUNITY, PARTY, PERSON, REPORTER, ROADS, CIVIL, BANK), STATEMENTS)
