"""From paths to documents: what lies in files, folders, archives and feeds, then each one's text.

``find`` walks in the one parent process and leaves bytes alone; ``decoded`` makes text of them in the workers.
"""

from ingest.documents.decoding import decoded
from ingest.documents.limits import DEFAULT, Limits
from ingest.documents.walking import find

__all__ = ["DEFAULT", "Limits", "decoded", "find"]
