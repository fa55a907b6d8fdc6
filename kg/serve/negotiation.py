"""Which of the formats on offer a client likes best (RFC 9110, section 12.5: https://www.rfc-editor.org/rfc/rfc9110)."""

from __future__ import annotations

import re
from collections.abc import Sequence

_RANGE = re.compile(r"\s*([\w!#$&^.+*-]+)/([\w!#$&^.+*-]+)\s*(.*)", re.DOTALL)
_QUALITY = re.compile(r";\s*q\s*=\s*([01](?:\.\d{0,3})?)\s*(?:;|$)", re.IGNORECASE)
_LONGEST = 2000  # characters; what follows is not read


def best(accept: str, offers: Sequence[str]) -> str | None:
    """The media type of ``offers`` that the header ``accept`` likes best; of equals the first. None when it wants none.

    The most specific range that fits a type says how much it is liked. No header wants anything.

    >>> best("text/turtle;q=0.5, application/ld+json", ("text/turtle", "application/ld+json"))
    'application/ld+json'
    >>> best("text/*;q=0.3, */*;q=0.1", ("image/png", "text/csv")), best("", ("text/csv",))
    ('text/csv', 'text/csv')
    >>> best("text/csv;q=0, */*", ("text/csv",)) is None
    True
    """
    ranges = [_range(part) for part in accept[:_LONGEST].split(",") if part.strip()]
    known = [found for found in ranges if found]
    if not known:
        return offers[0] if offers else None
    liked = [(_quality(offer, known), -place, offer) for place, offer in enumerate(offers)]
    quality, _, offer = max(liked, default=(0.0, 0, ""))
    return offer if quality > 0 else None


def _range(part: str) -> tuple[str, str, float] | None:
    match = _RANGE.fullmatch(part)
    if not match:
        return None
    quality = _QUALITY.search(match.group(3))
    return match.group(1).lower(), match.group(2).lower(), min(1.0, float(quality.group(1))) if quality else 1.0


def _quality(offer: str, ranges: Sequence[tuple[str, str, float]]) -> float:
    type, _, subtype = offer.partition(";")[0].partition("/")
    fitting = [
        ((t != "*") + (s != "*"), q) for t, s, q in ranges if t in ("*", type) and s in ("*", subtype)
    ]  # fmt: skip
    most = max((specific for specific, _ in fitting), default=0)
    return max((q for specific, q in fitting if specific == most), default=0.0)


__all__ = ["best"]
