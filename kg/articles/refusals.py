"""An operating system's refusals in words."""

from __future__ import annotations

from pathlib import Path

from kg.errors import InputError


def refuse_os(path: Path, error: Exception) -> InputError:
    """An operating system's refusal in words."""
    if isinstance(error, PermissionError):
        return InputError(str(path), "may not be read", mend="ask for permission to read it (chmod u+r)")
    if isinstance(error, FileNotFoundError):
        return InputError(str(path), "does not exist", mend="check the path")
    if isinstance(error, IsADirectoryError):
        return InputError(
            str(path), "is a folder", mend="give the folder to the command, not to the reader of one file"
        )
    return InputError(str(path), f"cannot be read: {getattr(error, 'strerror', None) or error}", mend="check the path")
