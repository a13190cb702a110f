"""Texts with more than one space in a row: read as if there were one, told by their own places."""

from __future__ import annotations

from northing.coach.reading.values import Amount, Clause, Metric, Reading


def tightened(text: str) -> tuple[str, list[int]]:
    """Return the text with one space for each row of them, and where each of its characters, and
    its end, stands in the given text.

    >>> tightened("a   b")
    ('a b', [0, 1, 4, 5])
    """
    places = [at for at, sign in enumerate(text) if sign != " " or not at or text[at - 1] != " "]
    return "".join(text[at] for at in places), [*places, len(text)]


def loosened(reading: Reading, text: str, places: list[int]) -> Reading:
    """Return the reading of a tightened text with its spans in ``text``, the one that was given."""

    def end(at: int) -> int:
        return places[at - 1] + 1 if at else 0

    def amount(one: Amount) -> Amount:
        return one._replace(
            start=places[one.start], end=end(one.end),
            bound_start=places[one.bound_start], bound_end=end(one.bound_end),
        )  # fmt: skip

    def metric(one: Metric) -> Metric:
        return one._replace(start=places[one.start], end=max(end(one.end), places[one.start]))

    def clause(one: Clause) -> Clause:
        act = places[one.act_start]
        return one._replace(
            start=places[one.start], end=places[one.end], act_start=act,
            act_end=max(end(one.act_end), act), metric=metric(one.metric),
            amounts=tuple(amount(each) for each in one.amounts),
        )  # fmt: skip

    return reading._replace(
        text=text,
        clauses=tuple(clause(each) for each in reading.clauses),
        amounts=tuple(amount(each) for each in reading.amounts),
        deadlines=tuple((places[start], end(stop)) for start, stop in reading.deadlines),
    )
