"""Words that a correction quotes -> where they stand in the article's source."""

from __future__ import annotations

from kg.model import Evidence, Extraction


def find_quote(extraction: Extraction, quote: str) -> Evidence | None:
    """The first place of a quotation, white space set apart; None where the article has no such words.

    The mended text is searched first, so that a quotation may run over a line or column break.
    """
    wanted = "".join(quote.split())
    text = extraction.text
    if text is not None and (at := _find(text.text, wanted)) is not None:
        return Evidence(*text.source_span(*at), "".join(text.text[slice(*at)].split("\n")))
    for start, end in extraction.article.spans:
        if (at := _find(extraction.article.source[start:end], wanted)) is not None:
            words = extraction.article.source[start + at[0] : start + at[1]]
            return Evidence(start + at[0], start + at[1], "".join(words.split()))
    return None


def _find(text: str, wanted: str) -> tuple[int, int] | None:
    """Where the wanted characters, which hold no white space, stand with at most white space between them."""
    places = [i for i, char in enumerate(text) if not char.isspace()]
    at = "".join(text[i] for i in places).find(wanted) if wanted else -1
    return (places[at], places[at + len(wanted) - 1] + 1) if at >= 0 else None


__all__ = ["find_quote"]
