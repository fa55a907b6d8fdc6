"""The name of what a number measures, from the words around it.

Three orders occur: the noun before the number (在册党员1120人), the number before the noun (18个二级网格) and the
number before a noun that a predicate follows (453户居民登记参与垃圾分类: 登记参与垃圾分类的居民). A shape is a function
that reads one of them; to teach another one, add a function to ``SHAPES``.
"""

from __future__ import annotations

from collections.abc import Callable

from kg.statements.indicator_changes import of_change, of_level, of_share, of_shared_noun
from kg.statements.indicator_durations import of_duration
from kg.statements.indicator_following import of_following
from kg.statements.indicator_named import of_age, of_named
from kg.statements.indicator_preceding import of_preceding
from kg.statements.indicator_prices import of_meal
from kg.statements.indicator_reading import Reading
from kg.statements.observation_items import Item
from kg.statements.observation_words import Page

Shape = Callable[[Page, Item, "Reading | None"], "Reading | None"]
SHAPES: tuple[Shape, ...] = (
    of_meal,
    of_named,
    of_age,
    of_duration,
    of_share,
    of_level,
    of_change,
    of_shared_noun,
    of_following,
    of_preceding,
)


def read_item(page: Page, item: Item, said: Reading | None) -> Reading | None:
    """The reading of the first shape that fits; None when the number measures nothing worth filing.

    ``said`` is the reading of an earlier number of the sentence whose noun this one may take up.
    """
    reading = next((r for r in (shape(page, item, said) for shape in SHAPES) if r is not None), None)
    return reading if reading is not None and (reading.indicator or reading.noun) else None


__all__ = ["SHAPES", "read_item"]
