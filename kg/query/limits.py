"""How much a query may take, and what is said when it takes more."""

from __future__ import annotations

from dataclasses import dataclass

from kg.errors import QueryLimit

_MIB = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """What one query may take: ``seconds`` of time, bytes of ``memory`` beyond those of an idle worker, ``rows`` of its
    answer, ``bytes`` of its answer as written."""

    seconds: float = 30.0
    memory: int = 1024 * _MIB
    rows: int = 100_000
    bytes: int = 32 * _MIB

    def over_time(self) -> QueryLimit:
        """The query ran too long."""
        return QueryLimit(f"the query ran for more than {self.seconds:g} s and was ended", limit="time")

    def over_memory(self) -> QueryLimit:
        """The query took too much memory."""
        text = f"the query needed more than {self.memory // _MIB} MiB of memory and was ended"
        return QueryLimit(text, limit="memory")

    def over_rows(self) -> QueryLimit:
        """The answer has too many rows."""
        return QueryLimit(f"the answer has more than {self.rows} rows; ask for fewer with LIMIT", limit="rows")

    def over_bytes(self) -> QueryLimit:
        """The answer is too long."""
        size = f"{self.bytes / _MIB:.3g} MiB"
        return QueryLimit(f"the answer is longer than {size}; ask for less with LIMIT", limit="bytes")


__all__ = ["Limits"]
