"""A statement cited: Chicago and MLA for people, BibTeX, RIS and CSL-JSON for programs."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from ingest.publish.rows import Row
from ingest.publish.wording import called, when

_SPECIAL = re.compile(r"[\\{}&%$#_~^]")
_BIBTEX = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip
_DAY = r"\d{4}(?:-\d\d){0,2}"
_SPAN = re.compile(rf"{_DAY}(?:/{_DAY})?", re.ASCII)
_BREAKS = re.compile(r"\s+")


def citations(statement: Row, head: Row, address: str) -> Mapping[str, str]:
    """The statement's citations by style; ``address`` is its page here, used where the text has no url."""
    work = _work(statement, head, address)
    return {
        "Chicago": _chicago(work),
        "MLA": _mla(work),
        "BibTeX": _bibtex(work),
        "RIS": _ris(work),
        "CSL-JSON": _csl(work),
    }


def _work(statement: Row, head: Row, address: str) -> dict[str, str]:
    """What a citation needs, as single lines of text; empty where it is not known.

    stamp  the day, month or year, or two with a stroke between, as EDTF has them: the event's, else the publisher's
    """
    event, published = str(head["date_edtf"] or ""), str(head["published"] or "")[:10]
    stamp = event if _SPAN.fullmatch(event) else published
    known = {
        "id": statement["id"],
        "publisher": head["publisher_name"],
        "title": head["title"],
        "called": f"“{head['title']},”" if head["title"] else called(head).lower(),
        "stamp": stamp,
        "date": when(stamp),
        "url": head["url"] or address,
        "page": address,
        "quote": statement["text"],
        "language": head["language"],
    }
    return {name: _BREAKS.sub(" ", str(value or "")).strip() for name, value in known.items()}


def _chicago(work: Mapping[str, str]) -> str:
    parts = [work["publisher"], work["called"], work["date"] or "n.d.", work["url"]]
    return ", ".join(part for part in parts if part).replace(",”,", ",”") + "."


def _mla(work: Mapping[str, str]) -> str:
    title = f"“{work['title']}.”" if work["title"] else f"{work['called'].capitalize()}."
    lead = ". ".join(part for part in (work["publisher"], title) if part)
    return f"{lead} {work['date'] or 'n.d.'}, {work['url']}."


def _bibtex(work: Mapping[str, str]) -> str:
    fields = {
        "author": f"{{{_tex(work['publisher'])}}}" if work["publisher"] else "",
        "title": _tex(work["title"]),
        "year": work["stamp"][:4],
        "date": work["stamp"],
        "url": work["url"],
        "note": _tex(f"Statement {work['id']}: “{work['quote']}”"),
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    return "@misc{" + re.sub(r"[^\w.-]", "-", work["id"]) + ",\n" + ",\n".join(lines) + "\n}"


def _tex(text: str) -> str:
    return _SPECIAL.sub(lambda sign: _BIBTEX[sign[0]], text)


def _ris(work: Mapping[str, str]) -> str:
    day = work["stamp"].partition("/")[0].replace("-", "/")
    fields = [
        ("TY", "GOVDOC"), ("ID", work["id"]), ("AU", work["publisher"]), ("TI", work["title"]),
        ("DA", day), ("PY", work["stamp"][:4]), ("UR", work["url"]), ("N1", work["quote"]),
        ("LA", work["language"]),
    ]  # fmt: skip
    lines = [f"{tag}  - {value}" for tag, value in fields if value]
    return "\n".join([*lines, "ER  - "])


def _csl(work: Mapping[str, str]) -> str:
    issued = [[int(part) for part in day.split("-")] for day in work["stamp"].split("/") if day]
    item = {
        "id": work["id"],
        "type": "webpage",
        "author": [{"literal": work["publisher"]}] if work["publisher"] else [],
        "title": work["title"],
        "issued": {"date-parts": issued} if issued else None,
        "URL": work["url"],
        "note": work["quote"],
        "language": work["language"],
    }
    return json.dumps([{name: value for name, value in item.items() if value}], ensure_ascii=False, indent=2)
