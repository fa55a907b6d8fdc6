"""Questions to the graph."""

from kg.query.dates import period, within
from kg.query.facts import Fact, Facts, Quote, Source, Thing

__all__ = ["Fact", "Facts", "Quote", "Source", "Thing", "period", "within"]
