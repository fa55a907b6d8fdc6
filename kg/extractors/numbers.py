"""Whether a number that somebody says stands in a quotation does, in base units."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence

from kg.model import Quantity, Span

LARGEST = 1e16  # beyond it no count or sum of a city goes
_DIGITS = re.compile(r"(\d[\d,，]*(?:\.\d+)?)\s*(万亿|亿|万)?")
_SCALE = {"": 1, "万": 10_000, "亿": 100_000_000, "万亿": 1_000_000_000_000}
_WRITTEN = re.compile(r"[-+]?\d{1,16}(?:\.\d{1,9})?")


def number_of(value: object) -> int | float | None:
    """A value as a number: whole where it is whole; None for what is none, is not finite or is beyond ``LARGEST``.

    >>> number_of(17700.0), number_of("1.5"), number_of("约三成"), number_of(True), number_of(float("nan"))
    (17700, 1.5, None, None, None)
    """
    if isinstance(value, str):
        value = float(value) if _WRITTEN.fullmatch(value.strip()) else None
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    if abs(value) > LARGEST or not math.isfinite(value):
        return None
    return int(value) if value == int(value) else float(value)


def base_unit(value: int | float, unit: str) -> tuple[int | float, str]:
    """Value and unit with a leading 万 or 亿 of the unit multiplied out.

    >>> base_unit(58.4, "亿元"), base_unit(95, "%")
    ((5840000000, '元'), (95, '%'))
    """
    scale = next((s for s in ("万亿", "亿", "万") if unit.startswith(s)), "")
    times = round(value * _SCALE[scale], 6)
    return (int(times) if times == int(times) else times), unit.removeprefix(scale)


def stands(value: int | float, words: str, *, quantities: Sequence[Quantity], span: Span | None) -> bool:
    """Whether a quotation holds a number: one of the article's quantities within its mended ``span``, or digits in it.

    >>> stands(17700, "常住人口1.77万人", quantities=(), span=None), stands(2, "共23人", quantities=(), span=None)
    (True, False)
    """
    inside = (q.value for q in quantities if span and span[0] <= q.start and q.end <= span[1])
    return any(math.isclose(value, each, rel_tol=1e-9) for each in (*inside, *_written(words)))


def _written(words: str) -> Iterator[float]:
    for found in _DIGITS.finditer(words):
        digits = found[1].replace(",", "").replace("，", "")
        if len(digits) <= 16:
            yield round(float(digits) * _SCALE[found[2] or ""], 6)
