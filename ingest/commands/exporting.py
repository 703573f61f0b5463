"""The command that hands a corpus on to other engines."""

from __future__ import annotations

from pathlib import Path

import click

from ingest.commands.options import DATABASES, needing


@click.command()
@click.option(
    "--parquet",
    "folder",
    type=click.Path(path_type=Path),
    required=True,
    help="A new folder: statements, readouts and participants by publisher and year, the other tables beside them.",
)
@DATABASES
def export(folder: Path, databases: tuple[Path, ...]) -> None:
    """Write databases as Parquet, which DuckDB, Spark and Arrow read."""
    with needing("export"):
        from ingest.parquet import export as write
    from ingest.terminal.tables import table

    written = write(databases, folder)
    click.echo(table(("table", "rows"), [(name, f"{rows:,}") for name, rows in written.items()]))
    click.echo(f"Written to {folder}.")
