"""The records that pass from stage to stage.

``Document`` (documents) → ``Draft`` (parsers) → ``Readout`` (normalize) → ``Entry`` (link). What a stage gives is
frozen: the next one makes something new of it. Offsets are code points into ``Readout.body``.
"""

from ingest.record.documents import ASIDE, Document, Problem, Publisher, Source
from ingest.record.drafts import Block, Byline, Draft, Stamp
from ingest.record.readouts import Evidence, Participant, Person, Readout, Statement, TopicMention, Venue
from ingest.record.terms import (
    Act,
    Attribution,
    BlockKind,
    Confidence,
    Genre,
    Known,
    ListKind,
    Mode,
    Quote,
    Side,
    Stage,
    StampKind,
)
from ingest.record.versions import Entry, Version, recency

__all__ = [
    "ASIDE",
    "Act",
    "Attribution",
    "Block",
    "BlockKind",
    "Byline",
    "Confidence",
    "Document",
    "Draft",
    "Entry",
    "Evidence",
    "Genre",
    "Known",
    "ListKind",
    "Mode",
    "Participant",
    "Person",
    "Problem",
    "Publisher",
    "Quote",
    "Readout",
    "Side",
    "Source",
    "Stage",
    "Stamp",
    "StampKind",
    "Statement",
    "TopicMention",
    "Venue",
    "Version",
    "recency",
]
