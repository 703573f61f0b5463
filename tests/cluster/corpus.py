"""Archives of every kind with calls between countries that plainly do not exist."""

from __future__ import annotations

import base64
import gzip
import hashlib
import tarfile
import zipfile
from io import BytesIO
from pathlib import Path

from tests.documents.test_warc import answer

_PAGE = """<!doctype html><html><head><title>Call of Minister Rassendyll, number {number}</title>
<meta property="article:published_time" content="2031-{month:02}-{day:02}T10:00:00Z">
<link rel="canonical" href="https://foreign-office.example/calls/{number}"></head>
<body><!-- {filling} --><article><h1>Call of Minister Rassendyll, number {number}</h1>
<p>On {day} {name} 2031 Foreign Minister Rudolf Rassendyll of Ruritania spoke by phone with Foreign Minister
Rufus Firefly of Freedonia. The Ministers discussed trade and the bridge at Zenda.</p>
<p>Rassendyll said that Ruritania would keep {number} gates of the bridge open.</p>
<p>Firefly thanked Ruritania for its patience.</p></article></body></html>"""
_NAMES = ("January", "February", "March", "April", "May", "June")


def page(number: int) -> bytes:
    """A page about one call, with a comment that nothing can compress: archives of few pages are large."""
    filling = base64.b64encode(hashlib.shake_256(str(number).encode()).digest(54_000)).decode()
    month = number % len(_NAMES)
    told = _PAGE.format(number=number, filling=filling, month=month + 1, day=number % 27 + 1, name=_NAMES[month])
    return told.encode()


def pages(numbers: range) -> dict[str, bytes]:
    return {f"{number:04}.html": page(number) for number in numbers}


def archives(folder: Path) -> Path:
    """FOLDER with archives of over a megabyte each that share pages, and some files."""
    folder.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(folder / "calls.zip", "w") as archive:
        for name, content in pages(range(22)).items():
            archive.writestr(name, content)
    for name, mode, numbers in (("calls.tar", "w", range(18, 40)), ("calls.tar.xz", "w:xz", range(36, 60))):
        with tarfile.open(folder / name, mode) as archive:  # type: ignore[call-overload]
            for member, content in pages(numbers).items():
                header = tarfile.TarInfo(member)
                header.size = len(content)
                archive.addfile(header, BytesIO(content))
    records = (answer(page(number), address=f"https://kept.example/{number}") for number in range(50, 74))
    (folder / "calls.warc.gz").write_bytes(b"".join(map(gzip.compress, records)))
    for name, content in pages(range(72, 78)).items():
        (folder / name).write_bytes(content)
    (folder / "nothing.bin").write_bytes(b"\x7fELF\x02\x01\x01\x00")
    return folder
