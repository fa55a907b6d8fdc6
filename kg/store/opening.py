"""The door to the store's folder: one writer or many readers, and every failure in plain words.

The engine must not be read while another process writes (its own documentation calls that undefined), so a lock file
beside its files keeps the two apart. The lock goes with the process: a killed build leaves none behind.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from kg.errors import StoreError

try:
    import fcntl
except ImportError:  # Windows has no flock; there the engine's own lock still keeps two writers apart
    fcntl = None  # type: ignore[assignment]

LOCK: Final = "kg.lock"
_MARK: Final = "CURRENT"  # the file that every store of the engine has


class Lock:
    """A lock on a store's folder, held until released or until the process ends."""

    def __init__(self, handle: int | None) -> None:
        self._handle = handle

    def release(self) -> None:
        """Let others in; a second call does nothing."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


def _told(path: Path, error: Exception) -> str:
    """What went wrong with the store's files, and what to do."""
    text = str(error)
    if "lock hold" in text or "/LOCK" in text:
        return f"{path}: the store is open elsewhere; wait until that is done, or close it"
    if isinstance(error, PermissionError) or "Permission denied" in text or "Read-only file system" in text:
        return f"{path}: the folder may not be written to; choose another with --store, or change its permissions"
    if "No space left" in text:
        return f"{path}: the disk is full; what was stored before is kept"
    if isinstance(error, RuntimeError) or "orruption" in text or "invalid data" in text:
        return f"{path}: the store is damaged ({text[:200]}); remove the folder and build again"
    return f"{path}: the store cannot be used: {text[:200]}"


@contextmanager
def plain_errors(path: Path) -> Iterator[None]:
    """Turns the engine's exceptions into StoreError with a message fit for a user."""
    try:
        yield
    except (OSError, RuntimeError) as error:
        raise StoreError(_told(path, error)) from error


def _acquire(path: Path, *, alone: bool) -> Lock:
    if fcntl is None:
        return Lock(None)
    try:
        handle = os.open(path / LOCK, os.O_RDWR | os.O_CREAT if alone else os.O_RDONLY, 0o666)
    except FileNotFoundError:  # a store from elsewhere, or one that only its owner may write to
        return Lock(None) if not _may_create(path) else _acquire_new(path)
    return _flock(path, handle, alone=alone)


def _may_create(path: Path) -> bool:
    return os.access(path, os.W_OK)


def _acquire_new(path: Path) -> Lock:
    return _flock(path, os.open(path / LOCK, os.O_RDWR | os.O_CREAT, 0o666), alone=False)


def _flock(path: Path, handle: int, *, alone: bool) -> Lock:
    assert fcntl is not None
    try:
        fcntl.flock(handle, (fcntl.LOCK_EX if alone else fcntl.LOCK_SH) | fcntl.LOCK_NB)
    except OSError as error:
        os.close(handle)
        doing = "is open elsewhere" if alone else "is being written"
        raise StoreError(f"{path}: the store {doing}; wait until that is done, or close it") from error
    return Lock(handle)


def _ready(path: Path, *, create: bool) -> None:
    """Sees that there is a store at ``path`` or that one may be made there."""
    if (path / _MARK).is_file():
        return
    if path.exists() and not path.is_dir():
        raise StoreError(f"{path}: not a store but a file; name a folder with --store")
    strangers = path.is_dir() and any(path.iterdir()) and not (path / LOCK).exists()
    if strangers:
        raise StoreError(f"{path}: not a store, and not empty; name another folder with --store")
    if not create:
        raise StoreError(f"{path}: there is no store yet; make one with: kg build FILES --store {path}")
    path.mkdir(parents=True, exist_ok=True)


def open_engine(path: Path, *, create: bool, read_only: bool) -> tuple[ox.Store, Lock]:
    """The engine over the store at ``path``, with the lock that guards it. Raises StoreError with the mend."""
    with plain_errors(path):
        _ready(path, create=create and not read_only)
        lock = _acquire(path, alone=not read_only)
        try:
            return (ox.Store.read_only(str(path)) if read_only else ox.Store(str(path))), lock
        except BaseException:
            lock.release()
            raise
