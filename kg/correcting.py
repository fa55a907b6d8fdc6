"""Which corrections a build applies, and which of them did nothing.

A store remembers the file of corrections that it was built with: a later build without ``--corrections`` would
otherwise undo, file by file, what people have corrected. A remembered file that is gone stops the build;
``--no-corrections`` lets go of it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path

from kg.corrections import Corrections, Unapplied, file_of, read_corrections
from kg.errors import InputError
from kg.store import Store


def choose_corrections(store: Store, path: Path | None = None, *, forget: bool = False) -> Corrections:
    """The corrections of ``path``, else those that the store remembers, else none; the store remembers what is chosen.

    Raises InputError where the file cannot be read or is not one of corrections.
    """
    known = store.surroundings.corrections
    if forget:
        store.remember(replace(store.surroundings, corrections=""))
        return Corrections()
    if path is None and not known:
        return Corrections()
    if path is None and not Path(known).is_file():
        mend = "name it where it is now with --corrections, or build with --no-corrections"
        raise InputError(known, "the corrections that this graph was built with are gone", mend=mend)
    read = read_corrections(path or Path(known))
    if path is not None:
        store.remember(replace(store.surroundings, corrections=str(path.resolve())))
    return read


def outcome(
    corrections: Corrections, articles: Collection[str], unapplied: Sequence[Unapplied]
) -> tuple[tuple[str, ...], tuple[Unapplied, ...]]:
    """For one file: the references of the corrections that did something to it, and those that should have and did not.

    ``corrections`` are those that concern the file, ``unapplied`` what its ``articles`` gave. One that is for all
    articles need not do anything here.
    """
    missing = [
        Unapplied(entry.at, "there is no such article", article)
        for entry in corrections.entries
        for article in entry.at.articles
        if article not in articles and file_of(article) in map(file_of, articles)
    ]
    idle = {(each.at.ref, each.article) for each in unapplied}
    applied = {
        entry.at.ref
        for entry in corrections.entries
        for article in articles
        if (not entry.at.articles or article in entry.at.articles) and (entry.at.ref, article) not in idle
    }
    return tuple(sorted(applied)), (*(each for each in unapplied if each.at.articles), *missing)


def left_over(corrections: Corrections, applied: Collection[str], files: Collection[str]) -> tuple[Unapplied, ...]:
    """The corrections for all articles that did nothing to any, and those for files that nobody knows."""
    found = []
    for entry in corrections.entries:
        if not entry.at.articles and entry.at.ref not in applied:
            found.append(Unapplied(entry.at, "there is nothing to correct by it in any article"))
        found += [
            Unapplied(entry.at, "there is no such file", article)
            for article in entry.at.articles
            if file_of(article) not in files
        ]
    return tuple(found)


__all__ = ["choose_corrections", "left_over", "outcome"]
