"""One reading of a number, and the words to its left and right."""

from __future__ import annotations

import re
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

# After a name these begin what is said of it; other words may be a noun that the name is the attribute of.
GOES_ON = re.compile("已经|已|将|共|累计|日均|每[天日月年周]|吸引|迎来|接待|有|设|拥有|占地|总|历时|可|现|全|新增")


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
    start = _after_bearer(page, start, item.left[1])
    left = page.text[start : item.left[1]].strip(" \u3000")
    if keep_last and names and names[-1].type not in OWNERS and not without_copula(left):
        start = names[-1].start
        left = page.text[start : item.left[1]].strip(" \u3000")
    return start, left


def _after_bearer(page: Page, start: int, end: int) -> int:
    """Where the words begin after the thing spoken of with its attribute: 去年改造的老街食堂 | 每天能坐满…."""
    for name in page.names_in(start + 1, end - 2):
        before, after = page.text[start : name.start].rstrip("“‘"), page.text[name.end : end].lstrip("”’")
        modified = before.endswith("的") and len(before) <= 40 and not re.search("[，。；]", before)
        if name.type in BEARERS | {"Event"} and modified and GOES_ON.match(after):
            return name.end
    return start


def right_of(page: Page, item: Item) -> tuple[int, str]:
    """Where the words after the number begin, a leading 的 passed over, and these words."""
    start, end = item.right
    while start < end and page.text[start] in " \u3000的":
        start += 1
    return start, page.text[start:end]


__all__ = ["BEARERS", "NOTHING", "OWNERS", "Reading", "left_of", "right_of"]
