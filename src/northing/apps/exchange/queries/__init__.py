"""The reads of exchange: what an import would do, what an export says, and what happened."""

from northing.apps.exchange.queries.documents import (
    Plan,
    Step,
    Tally,
    Trouble,
    exported_documents,
    import_plan,
    stored,
)

__all__ = ["Plan", "Step", "Tally", "Trouble", "exported_documents", "import_plan", "stored"]
