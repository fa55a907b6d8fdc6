"""The extractors beside the rules that ``kg build`` may ask: its options, and what it tells of them."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

import click

from kg.cli.session import Session

if TYPE_CHECKING:
    from kg.extractors import Extractor, Tally

F = TypeVar("F", bound=Callable[..., Any])
EXTRACTORS = ("lac", "endpoint")
KEY = "JICENG_API_KEY"
TOLD = 5  # failures that are told one by one


def extracting(command: F) -> F:
    """The options that name extractors: they are asked in the order of ``EXTRACTORS``."""
    options = (
        click.option("--extractor", multiple=True, type=click.Choice(EXTRACTORS)),
        click.option("--endpoint", default="", metavar="URL"),
        click.option("--model", default="", metavar="NAME"),
    )
    for option in reversed(options):
        command = option(command)
    return command


def extractors(session: Session, names: Sequence[str], *, endpoint: str, model: str) -> tuple[Extractor, ...]:
    """The extractors that were asked for; the endpoint's key is read here and nowhere else.

    Raises UsageError where an endpoint lacks its URL or model, or has one without being asked for.
    """
    if ("endpoint" in names) != bool(endpoint and model) or ("endpoint" not in names and (endpoint or model)):
        raise click.UsageError(session.say("build.endpoint"))
    from kg.extractors import Chat, Endpoint, Lac  # noqa: PLC0415 - no other command needs them

    made: list[Extractor] = []
    if "lac" in names:
        made.append(Lac())
    if "endpoint" in names:
        made.append(Endpoint(Chat(endpoint, model, key=os.environ.get(KEY, ""))))
    return tuple(made)


def tell_tallies(session: Session, tallies: Sequence[Tally]) -> None:
    """What became of each extractor's answers."""
    for tally in tallies:
        dropped = sum(count for _, count in tally.dropped)
        counts = {"entities": tally.entities, "statements": tally.statements, "agreed": tally.agreed}
        session.note("build.extractor", name=tally.extractor, dropped=dropped, **counts)
        for reason, count in tally.dropped:
            session.note("build.dropped", count=count, reason=session.say(f"dropped.{reason}"))


def tell_failures(session: Session, tallies: Sequence[Tally]) -> None:
    """Which answers never came; the run ends with exit code 1 then."""
    for tally in tallies:
        for failure in tally.failures[:TOLD]:
            session.warn(session.say("build.failure", name=tally.extractor, failure=failure))
        if tally.failures:
            session.warn(session.say("build.failures", name=tally.extractor, count=len(tally.failures)))
            session.code = max(session.code, 1)


__all__ = ["EXTRACTORS", "KEY", "extracting", "extractors", "tell_failures", "tell_tallies"]
