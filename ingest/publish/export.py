"""Pages for programs: JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping

from ingest.publish.rows import Row


def json_text(page: Row, _asked: Mapping[str, str]) -> str:
    """The page as it is."""
    return json.dumps(page, ensure_ascii=False, indent=1)
