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


@dataclass(frozen=True)
class Cost:
    """Milliseconds of the processor: Northing's own, and the database's."""

    own: float
    database: float

    @property
    def whole(self) -> float:
        return self.own + self.database


@dataclass(frozen=True)
class Grown:
    """What a page or a deed takes at one size; ``first`` is with nothing kept of what was drawn.
    ``length`` is in bytes."""

    name: str
    statements: int
    length: int
    usual: Cost
    first: Cost
    is_deed: bool = False


@dataclass(frozen=True)
class Growth:
    """Every page and deed of one size, and MB of memory by process."""

    lines: tuple[Grown, ...]
    memory: dict[str, float]
