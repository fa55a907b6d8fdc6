"""Terms of the vocabulary by their name or label, and those that come near a name that is none."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable
from typing import Final

from kg.errors import QueryError
from kg.vocabulary import label

_LANGS: Final = ("zh", "en")


def near(name: str, known: Iterable[str], *, count: int = 3) -> tuple[str, ...]:
    """The known names that come near one, the nearest first; upper and lower case are one.

    >>> near("implement", ["observed", "implements", "partOf"])
    ('implements',)
    """
    folded = {other.casefold(): other for other in known}
    likeness = {n: difflib.SequenceMatcher(None, name.casefold(), n).ratio() for n in folded}
    least = max(0.5, max(likeness.values(), default=0) - 0.1)
    found = sorted((n for n in folded if likeness[n] >= least), key=lambda n: (-likeness[n], n))
    return tuple(folded[n] for n in found[:count])


def offer(name: str, known: Collection[str]) -> str:
    """What to say of a name that is not known: those near it, then all.

    >>> offer("post", ["posts", "offices"])
    'near it is posts; there are posts, offices'
    """
    nearest = near(name, known)
    listed = f"there are {', '.join(known)}" if known else "there are none"
    return f"near it is {', '.join(nearest)}; {listed}" if nearest else listed


def term_named(name: str, terms: Collection[str], *, what: str) -> str:
    """The local name of the term that a local name, ``jc:name`` or a label in Chinese or English means.

    ``what`` is the kind of term for the message. Raises QueryError that names the nearest.

    >>> from kg.vocabulary import PREDICATES
    >>> term_named("实施", PREDICATES, what="predicate"), term_named("jc:partOf", PREDICATES, what="predicate")
    ('implements', 'partOf')
    """
    by_label = {label(term, lang): term for term in terms for lang in _LANGS}
    local = name.removeprefix("jc:")
    if local in terms:
        return local
    if name in by_label:
        return by_label[name]
    raise QueryError(f"no {what} {name!r}; {offer(name, terms)}")


__all__ = ["near", "offer", "term_named"]
