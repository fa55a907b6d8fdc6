"""Where quoted words stand in their article: spans of the file as spans of the mended text that a reader is shown."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from kg.model import Span, Text
from kg.query import Fact

CONTROLS = {c: " " for c in range(32) if chr(c) not in "\n"}


class Passages:
    """The texts of articles by their IRIs, and the places of quotes in them."""

    def __init__(self, texts: Mapping[str, Text]) -> None:
        self.texts = texts

    @cached_property
    def _places(self) -> dict[str, dict[int, int]]:
        """For each article the first place in the mended text of each offset in the file."""
        places: dict[str, dict[int, int]] = {}
        for iri, text in self.texts.items():
            places[iri] = {}
            for place, offset in enumerate(text.offsets):
                places[iri].setdefault(offset, place)
        return places

    def span(self, fact: Fact) -> Span | None:
        """The quoted words' span in the mended text; None where the text is not there or does not hold them."""
        places = self._places.get(fact.article, {})
        start, last = places.get(fact.quote.start), places.get(fact.quote.end - 1)
        return None if start is None or last is None or last < start else (start, last + 1)

    def article(self, iri: str) -> dict[str, Any]:
        """What the page holds of an article's text: the text, its sentences' edges, the kinds of its paragraphs."""
        if iri not in self.texts:
            return {}
        text = self.texts[iri]
        edges = [edge for s in text.sentences for edge in (s.start, s.end)]
        return {"text": text.text.translate(CONTROLS), "sentences": edges, "kinds": _kinds(text)}


def _kinds(text: Text) -> list[str]:
    """For each paragraph of the text the kind of its first sentence."""
    kinds: list[str] = []
    at, sentences = 0, iter((*text.sentences, None))
    s = next(sentences)
    for paragraph in text.text.split("\n"):
        end = at + len(paragraph)
        while s and s.start < at:
            s = next(sentences)
        kinds.append(s.kind if s and s.start < end else "body")
        at = end + 1
    return kinds


__all__ = ["Passages"]
