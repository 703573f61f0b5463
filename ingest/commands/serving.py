"""The command that publishes."""

from __future__ import annotations

import socket
from pathlib import Path

import click

from ingest import vocabulary
from ingest.commands.options import DATABASES
from ingest.refusal import Refusal


@click.command()
@DATABASES
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8001, show_default=True)
@click.option("--origin", help="The address that the world knows it by, as https://readouts.example.")
def serve(databases: tuple[Path, ...], host: str, port: int, origin: str | None) -> None:
    """Publish a database, or several as one, as pages, SQL and JSON; builds the sample first where there is none."""
    from ingest import pipeline
    from ingest.publish.serve import serve as publish
    from ingest.terminal.progress import progress

    _refuse_taken(host, port)
    if len(databases) == 1 and not databases[0].exists():
        with progress() as watch:
            pipeline.build((vocabulary.SAMPLE,), databases[0], 1, watch)
    publish(*databases, host=host, port=port, origin=origin)


def _refuse_taken(host: str, port: int) -> None:
    """Raises Refusal where nothing can listen at an address, before anything is built for it."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.create_server((host, port), family=family).close()
    except OSError as error:
        raise Refusal(
            f"Nothing can be served at {host}:{port} ({error.strerror}): choose another --port, 0 for any that is free."
        ) from None
