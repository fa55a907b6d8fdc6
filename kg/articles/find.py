"""Files and folders as given -> the sources to read, each under the name it keeps in the graph."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.articles.decode import looks_binary
from kg.articles.refusals import refuse_os
from kg.errors import InputError

TEXT = (".txt", ".md", ".markdown", ".text")
HTML = (".html", ".htm", ".xhtml", ".shtml")
RECORDS = (".jsonl", ".ndjson", ".json")
SNIFF = 8192  # bytes that tell whether a file of unknown suffix is text
MENDS = {
    ".pdf": "save its text as .txt first, for example with pdftotext",
    ".doc": "save it as .txt or .html first",
    ".docx": "save it as .txt or .html first",
    ".wps": "save it as .txt or .html first",
    ".zip": "unpack it and give the folder",
    ".gz": "unpack it and give the file inside",
    ".rar": "unpack it and give the folder",
    ".7z": "unpack it and give the folder",
}


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read: ``path`` where it lies, ``name`` its name in the graph (POSIX, below the folder given)."""

    path: Path
    name: str

    @property
    def format(self) -> str:
        """``text``, ``html``, ``jsonl`` or ``json``, by the suffix."""
        suffix = self.path.suffix.lower()
        if suffix in HTML:
            return "html"
        if suffix in RECORDS:
            return "json" if suffix == ".json" else "jsonl"
        return "text"


def find_files(paths: Sequence[Path]) -> tuple[list[Source], list[InputError]]:
    """The files to read among files and folders, by name, and what had to be refused.

    Folders are searched to the bottom; hidden files, and links to folders, are passed over. Refused are: what does not
    exist, links that leave the folder, files that are not text, and a second file of the same name.
    """
    found: list[Source] = []
    refused: list[InputError] = []
    for path in paths:
        for each in _search(Path(path)):
            (found if isinstance(each, Source) else refused).append(each)  # type: ignore[arg-type]
    return _distinct(sorted(found, key=lambda s: (s.name, s.path.as_posix())), refused)


def _distinct(found: list[Source], refused: list[InputError]) -> tuple[list[Source], list[InputError]]:
    """Each file once, each name once; the same file given twice is no error."""
    by_name: dict[str, Source] = {}
    seen: set[Path] = set()
    for source in found:
        real = source.path.resolve()
        if real in seen:
            continue
        seen.add(real)
        if source.name in by_name:
            first = by_name[source.name].path
            problem = f"has the same name {source.name!r} as {first}"
            refused.append(
                InputError(str(source.path), problem, mend="rename one of them, or give their common folder")
            )
        else:
            by_name[source.name] = source
    return list(by_name.values()), refused


def _search(path: Path) -> Iterator[Source | InputError]:
    try:
        if path.is_dir():
            yield from _search_folder(path, path, path.resolve())
        elif path.is_file():
            yield _checked(path, path.name)
        elif path.exists():
            yield InputError(str(path), "is neither a file nor a folder", mend="give a text file or a folder")
        else:
            yield InputError(str(path), "does not exist", mend="check the path")
    except (OSError, ValueError) as error:
        yield refuse_os(path, error)


def _search_folder(folder: Path, top: Path, real_top: Path) -> Iterator[Source | InputError]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield refuse_os(folder, error)
        return
    for entry in entries:
        path = folder / entry.name
        if entry.name.startswith("."):
            continue
        if entry.is_symlink():
            yield from _follow(path, top, real_top)
        elif entry.is_dir(follow_symlinks=False):
            yield from _search_folder(path, top, real_top)
        elif entry.is_file(follow_symlinks=False):
            yield _checked(path, path.relative_to(top).as_posix())


def _follow(path: Path, top: Path, real_top: Path) -> Iterator[Source | InputError]:
    """A link in a folder: only to a file inside the same folder."""
    try:
        real = path.resolve(strict=True)
    except (OSError, RuntimeError):
        yield InputError(str(path), "is a link to nothing", mend="remove the link")
        return
    if not real.is_relative_to(real_top):
        yield InputError(str(path), "is a link that leaves the folder", mend=f"give {real} itself, or copy it here")
    elif real.is_file():
        yield _checked(path, path.relative_to(top).as_posix())


def _checked(path: Path, name: str) -> Source | InputError:
    """The source, unless its suffix or its first bytes say that it is no text."""
    suffix = path.suffix.lower()
    if suffix in MENDS:
        return InputError(str(path), f"is no text ({suffix})", mend=MENDS[suffix])
    if suffix in (*TEXT, *HTML, *RECORDS):
        return Source(path, name)
    try:
        with path.open("rb") as stream:
            head = stream.read(SNIFF)
    except OSError as error:
        return refuse_os(path, error)
    if looks_binary(head):
        return InputError(str(path), "is no text", mend="give text, Markdown, HTML or JSON Lines, or leave it out")
    return Source(path, name)


def total_size(sources: Iterable[Source]) -> int:
    """The bytes of files, as far as they can be found; reading the others says why not."""
    return sum(map(_size, sources))


def _size(source: Source) -> int:
    try:
        return source.path.stat().st_size
    except OSError:
        return 0
