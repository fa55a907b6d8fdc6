"""Gold rows against ours: precision, recall and F1, by the rules that the gold was made for.

Matching is one to one and greedy, best first: an entity matches on its class (or a kindred one) and on its label or an
alias; a statement on its predicate, its subject and its object, or for ``observed`` on value and unit with an indicator
that shares characters. ``time``, ``post`` and ``bound`` are scored apart, over the matched statements.
"""

from kg.evaluation.names import Row
from kg.evaluation.reading import read_rows
from kg.evaluation.scoring import FIELDS, Report, Rows, Side, Tally, as_json, evaluate

__all__ = ["FIELDS", "Report", "Row", "Rows", "Side", "Tally", "as_json", "evaluate", "read_rows"]
