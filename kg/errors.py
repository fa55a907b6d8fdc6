"""What can go wrong, as a tree.

::

    KgError                    everything this package raises on purpose
    ├── InputError             a file that cannot become articles: names the file, the place and the mend
    ├── StoreError             a store that cannot be opened, read or written
    ├── QueryError             a query that cannot be answered
    │   ├── QueryRefused       one that asks for more than reading the store
    │   └── QueryLimit         one that was ended at a limit: time, memory, rows or bytes
    ├── UnknownName            a name that nothing in the graph bears, or that several bear
    ├── VocabularyError        a term that the ontology does not have, or a value that its type does not allow
    └── ExtractorError         an extractor beside the rules that cannot work at all: not installed, refused, misnamed
"""


class KgError(Exception):
    """Base of the package's own exceptions; its text is fit to be shown to a user."""


class InputError(KgError):
    """A file that cannot be read as articles.

    ``file`` is the path as given, ``place`` a line or byte position or empty, ``mend`` what the user can do.
    """

    def __init__(self, file: str, problem: str, *, place: str = "", mend: str = "") -> None:
        self.file, self.problem, self.place, self.mend = file, problem, place, mend
        where = f"{file}:{place}" if place else file
        super().__init__(f"{where}: {problem}" + (f" ({mend})" if mend else ""))


class StoreError(KgError):
    """A store that cannot be opened, read or written."""


class QueryError(KgError):
    """A query that cannot be answered."""


class QueryRefused(QueryError):
    """A query that asks for more than reading this store: another server, a file, a change."""


class QueryLimit(QueryError):
    """A query that was ended at a limit; ``limit`` is ``time``, ``memory``, ``rows`` or ``bytes``."""

    def __init__(self, text: str, *, limit: str = "") -> None:
        self.limit = limit
        super().__init__(text)


class UnknownName(KgError):
    """A name that nothing in the graph bears, or that several things bear."""


class VocabularyError(KgError):
    """A term the ontology does not have, or a value its type does not allow."""


class ExtractorError(KgError):
    """An extractor beside the rules that cannot work at all: not installed, refused by its server, misnamed."""
