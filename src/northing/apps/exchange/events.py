"""What came in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentsImported:
    """Documents were brought in; the numbers count objectives."""

    kind: ClassVar[str] = "exchange.documents_imported"
    cycles: tuple[str, ...]
    created: int
    changed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditExported:
    """Somebody took the audit log out as a file; ``filters`` are the names of what narrowed it,
    ``since`` and ``until`` the days."""

    kind: ClassVar[str] = "exchange.audit_exported"
    format: str
    filters: tuple[str, ...]
    since: date | None
    until: date | None
