"""A number while it is being understood."""

from __future__ import annotations

from decimal import Decimal

from northing.coach.reading.values import Amount, Bound, Role, Sort


class Found:
    """One number of a text; its role is settled step by step, and then it becomes an Amount.

    ``raw`` is the value before its magnitude; ``scale`` what one unit is worth;
    ``cue`` what the words around it say; ``rank`` how well it would do as a target (0 is best).
    """

    __slots__ = (
        "after",
        "after_end",
        "after_year",
        "bound",
        "bound_end",
        "bound_start",
        "cue",
        "cue_start",
        "cues",
        "end",
        "is_attribute",
        "is_counted",
        "is_minute",
        "is_money_first",
        "is_range_start",
        "is_word",
        "magnitude",
        "out_of",
        "partner",
        "rank",
        "raw",
        "role",
        "scale",
        "sign",
        "sort",
        "start",
        "unit",
        "value",
    )

    def __init__(self, value: Decimal, start: int, end: int) -> None:
        self.raw = self.value = value
        self.start, self.end = start, end
        self.unit = self.cue = self.sign = self.after = ""
        self.cues: tuple[str, ...] = ()
        self.cue_start, self.after_end = start, end
        self.sort = Sort.COUNT
        self.role: Role | None = None
        self.magnitude = 1
        self.scale: Decimal | None = None
        self.out_of: Decimal | None = None
        self.partner: Found | None = None
        self.bound = Bound.NONE
        self.bound_start = self.bound_end = 0
        self.rank = 2
        self.is_attribute = self.is_minute = self.is_range_start = False
        self.is_word = self.is_money_first = self.is_counted = self.after_year = False

    def amount(self) -> Amount:
        """Return it as the reading keeps it; whatever nothing settled is part of the scope."""
        return Amount(
            self.value, self.start, self.end, self.unit, self.sort, self.role or Role.SCOPE,
            self.out_of, self.bound, self.bound_start, self.bound_end, bool(self.sign),
            self.is_range_start, self.scale,
        )  # fmt: skip
