"""What the server may be told, and what it says when it has too much to do."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

from kg.errors import QueryError
from kg.query import Limits


class Busy(QueryError):
    """Too many queries at once; the same query may be asked again later."""

    def __init__(self, text: str = "too many queries at once; ask again in a few seconds") -> None:
        super().__init__(text)


@dataclass(frozen=True, slots=True)
class Settings:
    """How the store at ``store`` is served.

    ``hosts`` are names beside IP addresses and localhost by which the server may be called, ``origins`` the web origins
    whose pages may ask it (``*`` for all). Every query begins in one of ``quick`` places; one that takes more than
    ``patience`` seconds of a processor goes on in one of ``slow`` places, at a low priority. ``waiting`` may wait.
    """

    store: Path
    host: str = "127.0.0.1"
    port: int = 8000
    lang: str = "zh"
    hosts: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    limits: Limits = field(default_factory=Limits)
    quick: int = field(default_factory=lambda: max(2, os.cpu_count() or 1))
    slow: int = field(default_factory=lambda: max(4, 2 * (os.cpu_count() or 1)))
    waiting: int = 64
    waits: float = 30.0  # seconds that a query may wait for its turn
    patience: float = 0.3
    body: int = 1 << 20  # bytes of a request
    texts: bool = True  # whether whole articles are given

    @property
    def url(self) -> str:
        """Where the server is found."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.port}"


__all__ = ["Busy", "Settings"]
