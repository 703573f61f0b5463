"""The annotated documents, out of their archives once for all tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.quality.sets import BESIDE, available, lay_out


@pytest.fixture(scope="session")
def laid_out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the documents of each set in a folder of its name."""
    if not available():
        pytest.skip("the annotated archives are not beside the project, in ../shared")
    folder = tmp_path_factory.mktemp("annotated")
    lay_out(BESIDE, folder)
    return folder
