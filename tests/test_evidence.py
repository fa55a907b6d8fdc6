"""Every statement's span cuts its evidence out of the file as it was given: no statement without its words."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest

from kg.articles import find_files, read_articles
from kg.pipeline import extract

TESTS = Path(__file__).resolve().parent
FILES = (*sorted((TESTS.parent / "seeds").glob("*.txt")), *sorted((TESTS / "gold" / "dev").glob("*.txt")))


def flat(text: str) -> str:
    """A text without what the mending may change: line breaks, blanks, width of signs, Markdown's marks."""
    return re.sub(r"[\s*#]", "", unicodedata.normalize("NFKC", text))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem[:3])
def test_spans_cut_the_evidence_out_of_the_file(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    (found,), _ = find_files([path])
    statements = [s for article in read_articles(found)[0] for s in extract(article).statements]
    assert len(statements) > 10
    for statement in statements:
        evidence = statement.evidence
        assert flat(evidence.text)
        assert flat(source[evidence.start : evidence.end]) == flat(evidence.text), statement
