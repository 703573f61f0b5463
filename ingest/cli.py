"""The command ``readouts``: what there is of it, and how it ends."""

from __future__ import annotations

import gc
import os
import sys
from typing import NoReturn

import click

from ingest.commands.asking import evaluate, publishers, report, search, show
from ingest.commands.building import add, backup, build
from ingest.commands.collecting import fetch, watch
from ingest.commands.exporting import export
from ingest.commands.serving import serve
from ingest.refusal import Refusal

# Next to nothing that a command makes lies in a cycle, and each search for cycles looks through all vocabularies:
# a twentieth of a build at Python's own thresholds.
_SELDOM = (20_000, 20, 20)


@click.group()
@click.version_option(package_name="readouts")
def commands() -> None:
    """Diplomatic readouts as a corpus: who said what, when, where, about what, and who says so."""


for _command in (build, add, backup, serve, search, show, report, evaluate, publishers, fetch, watch, export):
    commands.add_command(_command)


def main() -> None:
    """Run a command; what ends it badly is one sentence on standard error and an exit status."""
    gc.set_threshold(*_SELDOM)
    try:
        status = commands(standalone_mode=False)
        sys.stdout.flush()
    except click.Abort:
        sys.exit(130)
    except click.ClickException as refused:
        _end(refused.format_message())
    except Refusal as refusal:
        _end(str(refusal))
    except BrokenPipeError:
        # Whoever read the output has had enough of it; Python is not to complain of it while it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except OSError as error:
        _end(f"{error.filename or 'A file'} cannot be used ({error.strerror}): see that it is there and can be read.")
    sys.exit(status if isinstance(status, int) else 0)


def _end(sentence: str) -> NoReturn:
    click.echo(sentence, err=True)
    sys.exit(2)


if __name__ == "__main__":
    main()
