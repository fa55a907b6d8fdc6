"""Progress of a build in a notebook or on a terminal, by tqdm."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeAlias

from kg.errors import KgError

OnProgress: TypeAlias = Callable[[int, int], None]


def in_notebook() -> bool:
    """Whether a Jupyter kernel runs this."""
    shell = sys.modules.get("IPython")
    running = shell.get_ipython() if shell else None
    return running is not None and hasattr(running, "kernel")


@contextmanager
def progress_bar(title: str, *, unit: str = "", wanted: bool | None = None) -> Iterator[OnProgress | None]:
    """A function of (done, total) of a ``unit`` that draws a bar; None where there is to be no bar.

    Wanted (True), not wanted (False), or (None) wanted in a notebook where tqdm is installed. Raises KgError where a
    bar is wanted and tqdm is not installed.
    """
    if wanted is False or (wanted is None and not in_notebook()):
        yield None
        return
    try:
        from tqdm.auto import tqdm  # type: ignore[import-untyped]  # noqa: PLC0415 - not a dependency
    except ImportError:
        if wanted:
            raise KgError('tqdm is not installed: pip install "jiceng-kg[jupyter]"') from None
        yield None
        return
    with tqdm(desc=title, unit=unit) as bar:

        def on_progress(done: int, total: int) -> None:
            bar.total = total
            bar.update(done - bar.n)

        yield on_progress


__all__ = ["OnProgress", "in_notebook", "progress_bar"]
