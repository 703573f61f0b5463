"""From paths to documents: what lies in files, folders, archives and feeds, then each one's text.

``find`` walks in the one parent process and leaves bytes alone; ``decoded`` makes text of them in the workers.
"""

from ingest.documents.decoding import decoded
from ingest.documents.dividing import members_in
from ingest.documents.files import WHOLE, File, Range, files
from ingest.documents.limits import DEFAULT, Limits
from ingest.documents.originals import Originals
from ingest.documents.unfolding import Indivisible
from ingest.documents.walking import find, read

__all__ = [
    "DEFAULT",
    "WHOLE",
    "File",
    "Indivisible",
    "Limits",
    "Originals",
    "Range",
    "decoded",
    "files",
    "find",
    "members_in",
    "read",
]
