"""One reading of a number, and the words to its left and right."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model import Mention
from kg.statements.indicator_words import without_copula
from kg.statements.observation_items import Item
from kg.statements.observation_words import Page, head_end

# Names of these classes are subjects of numbers; a name of another class before a number may be what is counted.
OWNERS = frozenset(
    ["Office", "Community", "Village", "District", "City", "Province", "Zone", "Compound", "Person", "Reference"]
)
# Named things that a number may belong to when the name stands after it (总投资18亿元的产业园).
BEARERS = frozenset(
    [
        "Project",
        "Facility",
        "Park",
        "Road",
        "Area",
        "School",
        "Hospital",
        "Compound",
        "Company",
        "Community",
        "Village",
        "SocialOrganization",
        "GovernmentBody",
    ]
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a number measures, with the evidence's span in the mended text.

    ``noun`` is the bare thing that a later number may take up, ``named`` the name that the number belongs to,
    ``earlier`` marks the former of a before-and-after pair. An empty ``indicator`` says that the number is not filed.
    """

    indicator: str
    rule: str
    start: int
    end: int
    noun: str = ""
    named: Mention | None = None
    earlier: bool = False


NOTHING = Reading("", "observed.nothing", 0, 0)


def left_of(page: Page, item: Item, *, keep_last: bool = True) -> tuple[int, str]:
    """Where the words before the number begin once subject, time and adverbs are passed over, and these words."""
    start, names = head_end(page, *item.left, keep_last=keep_last)
    left = page.text[start : item.left[1]].strip(" \u3000")
    if keep_last and names and names[-1].type not in OWNERS and not without_copula(left):
        start = names[-1].start
        left = page.text[start : item.left[1]].strip(" \u3000")
    return start, left


def right_of(page: Page, item: Item) -> tuple[int, str]:
    """Where the words after the number begin, a leading 的 passed over, and these words."""
    start, end = item.right
    while start < end and page.text[start] in " \u3000的":
        start += 1
    return start, page.text[start:end]


__all__ = ["BEARERS", "NOTHING", "OWNERS", "Reading", "left_of", "right_of"]
