"""The graph to look at: the part to draw, where things stand, one page that opens with no network, networkx."""

from kg.view.contents import article_contents
from kg.view.looks import look
from kg.view.network import Network, to_graphml, to_networkx
from kg.view.page import LIMIT, OPENED, opened_of, page
from kg.view.selection import central, select

__all__ = [
    "LIMIT",
    "OPENED",
    "Network",
    "article_contents",
    "central",
    "look",
    "opened_of",
    "page",
    "select",
    "to_graphml",
    "to_networkx",
]
