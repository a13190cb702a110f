"""Where a workspace is heading."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductChanged:
    """A product got another name, phase, stages or place among the others."""

    kind: ClassVar[str] = "goals.product_changed"
    product_id: int
    product: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductCreated:
    """A product was made."""

    kind: ClassVar[str] = "goals.product_created"
    product_id: int
    product: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductDeleted:
    """A product that no objective named was deleted."""

    kind: ClassVar[str] = "goals.product_deleted"
    product_id: int
    product: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductRetired:
    """A product was retired, so that nothing new belongs to it; or brought back."""

    kind: ClassVar[str] = "goals.product_retired"
    product_id: int
    product: str
    is_retired: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StrategyChanged:
    """A strategy got another title, statement or place among the others."""

    kind: ClassVar[str] = "goals.strategy_changed"
    strategy_id: int
    strategy: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StrategyCreated:
    """A strategy was made."""

    kind: ClassVar[str] = "goals.strategy_created"
    strategy_id: int
    strategy: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StrategyDeleted:
    """A strategy that no objective named was deleted."""

    kind: ClassVar[str] = "goals.strategy_deleted"
    strategy_id: int
    strategy: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StrategyRetired:
    """A strategy was retired, so that nothing new serves it; or brought back."""

    kind: ClassVar[str] = "goals.strategy_retired"
    strategy_id: int
    strategy: str
    is_retired: bool
