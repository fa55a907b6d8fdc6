"""Why a correction cannot be applied to an article."""

from __future__ import annotations


class Refused(Exception):
    """The reason, in words."""


__all__ = ["Refused"]
