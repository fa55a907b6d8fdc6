"""How things and relations look: one colour and shape for each class, one colour and dash for each kind of relation.

Colours are Okabe and Ito's, told apart by people of any colour vision (https://jfly.uni-koeln.de/color/); a colour
stands for a family of classes, the shape tells the class within it.
"""

from __future__ import annotations

from typing import NamedTuple

BLUE, GREEN, ORANGE, VERMILLION = "#0072b2", "#009e73", "#e69f00", "#d55e00"
PURPLE, SKY, YELLOW, GREY = "#cc79a7", "#56b4e9", "#e3d32b", "#666666"


class Look(NamedTuple):
    """A node's colour, its vis-network shape, and its size before its links are counted (pixels at zoom 1)."""

    colour: str
    shape: str
    size: int


class Line(NamedTuple):
    """An edge's colour and its dashes (empty: drawn through)."""

    colour: str
    dashes: tuple[int, ...] = ()


LOOKS: dict[str, Look] = {
    "Province": Look(BLUE, "star", 20),
    "City": Look(BLUE, "hexagon", 20),
    "District": Look(BLUE, "square", 18),
    "Zone": Look(BLUE, "diamond", 18),
    "Office": Look(BLUE, "dot", 18),
    "Community": Look(BLUE, "triangle", 12),
    "Village": Look(BLUE, "triangleDown", 12),
    "Compound": Look(GREEN, "square", 9),
    "Road": Look(GREEN, "diamond", 10),
    "Park": Look(GREEN, "dot", 9),
    "Facility": Look(GREEN, "triangle", 10),
    "Area": Look(GREEN, "hexagon", 10),
    "GovernmentBody": Look(VERMILLION, "square", 10),
    "PartyOrganization": Look(VERMILLION, "star", 11),
    "Company": Look(ORANGE, "square", 9),
    "School": Look(ORANGE, "triangle", 10),
    "Hospital": Look(ORANGE, "diamond", 10),
    "SocialOrganization": Look(ORANGE, "dot", 9),
    "Media": Look(ORANGE, "hexagon", 10),
    "Person": Look(PURPLE, "dot", 10),
    "Programme": Look(SKY, "dot", 10),
    "Project": Look(SKY, "square", 10),
    "Event": Look(SKY, "triangleDown", 10),
    "Document": Look(YELLOW, "triangleDown", 9),
    "Award": Look(YELLOW, "star", 11),
    "Article": Look(GREY, "square", 9),
}
PLAIN = Look(GREY, "dot", 9)

BELONGS, DOES, MEANS, PEOPLE, HONOUR = Line("#8c8c8c"), Line(SKY), Line(SKY, (2, 5)), Line(PURPLE), Line("#b8a200")
LINES: dict[str, Line] = {
    "partOf": BELONGS,
    "locatedIn": Line(GREEN),
    "partyOrganizationOf": Line(VERMILLION),
    "holdsPost": PEOPLE,
    "implements": DOES,
    "subProgrammeOf": MEANS,
    "undertakes": Line(SKY, (10, 4)),
    "underProgramme": Line(SKY, (10, 4, 2, 4)),
    "establishes": Line(ORANGE),
    "operates": Line(ORANGE, (10, 4)),
    "cooperatesWith": Line(ORANGE, (2, 5)),
    "assists": Line(ORANGE, (10, 4, 2, 4)),
    "organizes": Line(BLUE),
    "participatesIn": Line(PURPLE, (10, 4)),
    "awarded": HONOUR,
    "publishes": Line("#b8a200", (10, 4)),
}
COMMUNITIES = (BLUE, ORANGE, GREEN, VERMILLION, SKY, PURPLE, YELLOW)  # the largest ones; smaller ones are grey
ANY_LINE = Line("#8c8c8c", (2, 5))


def look(type: str) -> Look:
    """The look of a class; grey for one that the table lacks."""
    return LOOKS.get(type, PLAIN)


def line(predicate: str) -> Line:
    """The line of a relation; grey and dotted for one that the table lacks."""
    return LINES.get(predicate, ANY_LINE)


__all__ = ["ANY_LINE", "COMMUNITIES", "LINES", "LOOKS", "PLAIN", "Line", "Look", "line", "look"]
