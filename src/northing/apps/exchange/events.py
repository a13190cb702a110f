"""What came in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentsImported:
    """Documents were brought in; the numbers count objectives."""

    kind: ClassVar[str] = "exchange.documents_imported"
    cycles: tuple[str, ...]
    created: int
    changed: int
