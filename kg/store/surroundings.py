"""What a store remembers of the machine it stands on: where its sources and corrections lie.

It stands in a file of its own beside the engine's and in no graph, so that no query and no export tells of these paths.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath
from typing import Final
from urllib.parse import quote

FILE: Final = "kg.paths.json"
MOST = 200  # paths of sources; those that were built first are forgotten first


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Absolute paths: of the file of corrections, or empty; of the files and folders that were built, oldest first."""

    corrections: str = ""
    sources: tuple[str, ...] = ()

    def with_sources(self, paths: tuple[str, ...]) -> Surroundings:
        """The same with further paths of sources, each once."""
        known = tuple(path for path in self.sources if path not in paths)
        return Surroundings(self.corrections, (*known, *dict.fromkeys(paths))[-MOST:])

    def find(self, file: str, *, places: Iterable[Path] = ()) -> Iterator[Path]:
        """Where a file of this name may lie: in ``places`` (files or folders), then where the store was built from.

        It is never looked for outside of them.
        """
        name = PurePosixPath(file)
        if name.is_absolute() or ".." in name.parts:
            return
        for place in (*places, *map(Path, reversed(self.sources))):
            path = place if place.name == file and place.is_file() else place / name
            if path.is_file():
                yield path


class Links(Mapping[str, str]):
    """Links from the working directory to source files by name, where they lie where they were built from."""

    def __init__(self, around: Surroundings) -> None:
        self._around, self._known = around, dict[str, str]()

    def __getitem__(self, name: str) -> str:
        if name not in self._known:
            path = next(self._around.find(name), None)
            self._known[name] = quote(os.path.relpath(path)) if path else ""
        return self._known[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._known)  # those that were asked for: what may be asked for is not known here

    def __len__(self) -> int:
        return len(self._known)


def read_surroundings(folder: Path) -> Surroundings:
    """What the store in a folder remembers; nothing where it never did, or where the file is damaged."""
    try:
        held = json.loads((folder / FILE).read_text(encoding="utf-8"))
        return Surroundings(str(held["corrections"]), tuple(str(path) for path in held["sources"]))
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return Surroundings()


def write_surroundings(folder: Path, surroundings: Surroundings) -> None:
    """Put them in place of those before, whole or not at all."""
    part = folder / f"{FILE}.part"
    part.write_text(json.dumps(asdict(surroundings), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    part.replace(folder / FILE)


__all__ = ["FILE", "Links", "Surroundings", "read_surroundings", "write_surroundings"]
