"""Makes the README's pictures anew: the sample, served in this process, as Chromium shows it.

python docs/pictures.py
"""

from __future__ import annotations

import sqlite3
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import uvicorn
from playwright.sync_api import ViewportSize, sync_playwright

from ingest.pipeline import build
from ingest.publish.serve import publish
from ingest.vocabulary import SAMPLE

HERE = Path(__file__).parent
CHROMIUM = "/usr/bin/chromium"
WIDTH = 1280
# As much of each page as says what it is.
HEIGHTS = {"search": 800, "readout": 800, "encounter": 1240}
FIRST = "SELECT {column} FROM readouts WHERE source = 'cgtn/rome-meeting.txt'"


def pages(database: Path) -> dict[str, str]:
    """The picture's name and the page that it shows."""
    with closing(sqlite3.connect(database)) as connection:
        readout = connection.execute(FIRST.format(column="id")).fetchone()[0]
        encounter = connection.execute(FIRST.format(column="encounter")).fetchone()[0]
    return {"search": 'search?q="one+China"', "readout": f"readout/{readout}", "encounter": f"encounter/{encounter}"}


@contextmanager
def served(database: Path) -> Iterator[str]:
    """The address at which the database is published."""
    server = uvicorn.Server(uvicorn.Config(publish(database).app(), port=0, log_level="warning"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    host, port = server.servers[0].sockets[0].getsockname()
    yield f"http://{host}:{port}/"
    server.should_exit = True
    thread.join()


def main() -> None:
    """Take every picture."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        database = Path(folder) / "readouts.db"
        build([SAMPLE], database, 1, lambda *_: None)
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(color_scheme="light")
        with served(database) as address:
            for name, path in pages(database).items():
                page.set_viewport_size(ViewportSize(width=WIDTH, height=HEIGHTS[name]))
                page.goto(address + path)
                page.screenshot(path=HERE / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    main()
