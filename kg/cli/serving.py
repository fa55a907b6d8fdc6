"""kg serve."""

from __future__ import annotations

import click

from kg.cli.session import Explained, Session, common, pass_session
from kg.query import Limits

_MIB = 1 << 20


@click.command(cls=Explained)
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@click.option("--allow-host", multiple=True, metavar="NAME")
@click.option("--allow-origin", multiple=True, metavar="ORIGIN")
@click.option("--seconds", type=click.FloatRange(0, min_open=True), default=Limits().seconds, show_default=True)
@click.option("--rows", type=click.IntRange(1), default=Limits().rows, show_default=True)
@click.option("--mib", type=click.IntRange(1), default=Limits().bytes // _MIB, show_default=True)
@click.option("--memory", type=click.IntRange(64), default=Limits().memory // _MIB, show_default=True)
@click.option("--no-texts", is_flag=True)
@common
@pass_session
def serve(  # noqa: PLR0917 - click hands them over by name
    session: Session,
    host: str,
    port: int,
    allow_host: tuple[str, ...],
    allow_origin: tuple[str, ...],
    seconds: float,
    rows: int,
    mib: int,
    memory: int,
    no_texts: bool,
) -> None:
    """Serve the store over HTTP, for reading only."""
    from kg import serve as serving  # noqa: PLC0415 - a web server that no other command should wait for

    settings = serving.Settings(
        store=session.store_path,
        host=host,
        port=port,
        lang=session.lang,
        hosts=allow_host,
        origins=allow_origin,
        limits=Limits(seconds=seconds, rows=rows, bytes=mib * _MIB, memory=memory * _MIB),
        texts=not no_texts,
    )
    with serving.bound(settings) as listening:
        address = f"http://{host if ':' not in host else f'[{host}]'}:{listening.getsockname()[1]}"
        serving.run(settings, listening, on_ready=lambda: session.note("serve.at", address=address))


__all__ = ["serve"]
