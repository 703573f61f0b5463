"""From publishers' lists to web archives: what was served is kept as it was served, and nothing of it is read here.

``fetch`` runs one visit in a process of its own; the archive that it fills is read by ``documents``, like any other.
"""

from ingest.collect.ledger import Ledger
from ingest.collect.plan import Caps, Outlet, Pace, Plan, agent, outlet, outlets
from ingest.collect.running import fetch
from ingest.collect.tally import Account

__all__ = ["Account", "Caps", "Ledger", "Outlet", "Pace", "Plan", "agent", "fetch", "outlet", "outlets"]
