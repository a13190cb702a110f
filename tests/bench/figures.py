"""What is measured, without Django: one process measures and another prints."""

from __future__ import annotations

from dataclasses import dataclass

from tests.bench.timing import Samples


@dataclass(frozen=True)
class Measured:
    """A page's figures. ``statements`` and ``writes`` count those of the whole request."""

    name: str
    statements: int
    writes: int
    length: int
    page: Samples
    baseline: Samples
    query: Samples | None
    is_write: bool

    @property
    def ratio(self) -> float:
        return self.page.median / self.baseline.median


@dataclass(frozen=True)
class Served:
    name: str
    page: Samples
    baseline: Samples
    bare: Samples


@dataclass(frozen=True)
class Server:
    """Seconds to the first page of each start, MB of memory by process, kB of CSS and JS."""

    starts: tuple[float, ...]
    memory: dict[str, float]
    weight: float


@dataclass(frozen=True)
class Line:
    """A figure in seconds, with what it is about."""

    name: str
    seconds: float
    note: str = ""


@dataclass(frozen=True)
class Report:
    pages: list[Measured]
    served: list[Served]
    server: Server
