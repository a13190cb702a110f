"""Questions that are put into SQL once, and asked again with other values.

To write the SQL of a wide row takes the ORM several times as long as the database needs to answer
it. A prepared question is written by the ORM as any other, with stand-ins for its values; what
it wrote is kept for each shape of the values, and afterwards only the values are put in.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Any, cast

from django.core.exceptions import EmptyResultSet
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import DateField, DateTimeField, DecimalField, QuerySet
from django.db.models.expressions import Col
from django.db.transaction import TransactionManagementError

from northing.base.scope import current_workspace, standing_in

# Greater than any row's id; and so far from each other that what is calculated from one is none.
_FIRST, _APART, _DAYS_APART = 8 * 10**18, 10**9, 401
MOST_SHAPES, MOST_VALUES = 128, 2048

Value = int | date | Collection[int]


@dataclass(frozen=True, slots=True)
class _Written:
    """What the ORM wrote. ``slots`` are the parameters that a value goes into: where, which one,
    and what makes a parameter of it."""

    compiler: Any
    sql: str
    params: tuple[Any, ...]
    slots: tuple[tuple[int, int, Callable[[Any], Any]], ...]
    converters: Mapping[int, Any]
    rows: Any
    model: Any
    is_locking: bool


class _Ready:
    """Stands where a queryset has its query, and hands out what was written already."""

    def __init__(self, written: _Written, values: Sequence[int | date]) -> None:
        self._written, self._values = written, values

    def get_compiler(self, using: str = DEFAULT_DB_ALIAS, *_: object) -> Any:
        written, params = self._written, list(self._written.params)
        if written.is_locking and not connections[using].in_atomic_block:
            message = "a prepared question that locks rows is asked outside of a transaction"
            raise TransactionManagementError(message)
        for place, number, as_param in written.slots:
            params[place] = as_param(self._values[number])
        compiler = copy.copy(written.compiler)
        compiler.connection = connections[using]
        compiler.as_sql = lambda: (written.sql, tuple(params))
        compiler.get_converters = lambda _fields: written.converters
        return compiler


class _Unseen:
    """What stands for a shape that was not written yet; None is one that is always empty."""


_UNSEEN = _Unseen()


class Prepared:
    """A question with values: ids, days, instants, and lists of ids of whatever length.

    ``build`` is given a stand-in for each value, in their order, then the ``shape`` that the
    question is asked with, and returns a queryset: of models, or of lists of values. It reads
    nothing, neither looks at a value nor keeps it, and decides by the shape alone, and by which
    lists are empty.
    """

    def __init__(self, build: Callable[..., QuerySet[Any, Any]], *, is_scoped: bool = True) -> None:
        self._build, self._is_scoped = build, is_scoped
        self._written: dict[Hashable, _Written | None] = {}

    def ask(self, *values: Value, shape: Hashable = None) -> list[Any]:
        """Return the rows for these values. Needs a scope, unless it goes round it."""
        using = DEFAULT_DB_ALIAS
        lists = [(each,) if isinstance(each, int | date) else _padded(each) for each in values]
        forms = tuple(map(_form, values, lists))
        key = (connections[using].vendor, shape, forms)
        scope = current_workspace() if self._is_scoped else 0
        # Looked up once: another thread may make room in between.
        written = self._written.get(key, _UNSEEN)
        if isinstance(written, _Unseen):
            written = self._write(using, forms, shape)
            if len(self._written) >= MOST_SHAPES:
                self._written.clear()
            self._written[key] = written
        if written is None:
            return []
        ready = _Ready(written, [scope, *(each for some in lists for each in some)])
        asked: QuerySet[Any, Any] = QuerySet(written.model, query=cast("Any", ready), using=using)
        return list(written.rows(asked))

    def _write(self, using: str, forms: tuple[int | str, ...], shape: Hashable) -> _Written | None:
        stand_ins, numbers = _stand_ins(forms)
        with standing_in(_FIRST):
            rows = self._build(*stand_ins, shape)
            compiler: Any = rows.query.get_compiler(using=using)
            try:
                sql, params = compiler.as_sql()
            except EmptyResultSet:
                return None
        fields = [each[0] for each in compiler.select[: compiler.col_count]]
        return _Written(
            compiler=compiler,
            sql=sql,
            params=tuple(params),
            slots=_slots_of_all(params, numbers, connections[using].ops),
            converters=_remembering(compiler.get_converters(fields), connections[using]),
            rows=rows._iterable_class,  # noqa: SLF001 - what makes models or lists of the rows
            model=rows.model,
            is_locking=rows.query.select_for_update,
        )


def _remembering(converters: Mapping[int, Any], connection: Any) -> dict[int, Any]:
    """The converters, with those of numbers and days remembering what they made of a value: a
    page reads the same few again and again."""
    found = dict(converters)
    for place, (steps, expression) in converters.items():
        field = expression.output_field
        if isinstance(field, DecimalField | DateField) and not isinstance(field, DateTimeField):
            # A column's own converter rounds to its places, any other's does not.
            kind = connection.vendor, isinstance(expression, Col), field.deconstruct()[1:]
            once = _MADE.setdefault(repr(kind), _once(steps, expression, connection))
            found[place] = ([once], expression)
    return found


_MADE: dict[str, Callable[..., Any]] = {}


def _once(steps: Sequence[Any], expression: Any, connection: Any) -> Callable[..., Any]:
    @lru_cache(maxsize=MOST_VALUES)
    def made(value: Any) -> Any:
        for step in steps:
            value = step(value, expression, connection)
        return value

    return lambda value, *_: made(value)


_ONE, _DAY, _INSTANT = "one", "day", "instant"
# No row is of the first hundred years.
_DAYBREAK, _EARLY = datetime(1, 1, 2, tzinfo=UTC), "0100"


def _stand_ins(forms: Iterable[int | str]) -> tuple[list[Value], dict[int | date, int]]:
    """What stands for each value, and the numbers of the single ones among all that are put in;
    the scope's workspace is the first."""
    found: list[Value] = []
    numbers: dict[int | date, int] = {_FIRST: 0}
    for at, form in enumerate(forms, 1):
        if form == _INSTANT:
            some: list[Any] = [_DAYBREAK + timedelta(days=_DAYS_APART * at)]
        elif form == _DAY:
            some = [date.fromordinal(_DAYS_APART * at)]
        else:
            first = len(numbers)
            last = first + (form if isinstance(form, int) else 1)
            some = [_FIRST + number * _APART for number in range(first, last)]
        found.append(some if isinstance(form, int) else some[0])
        for each in some:
            numbers[each] = len(numbers)
    return found, numbers


def _form(value: Value, some: Sequence[object]) -> int | str:
    """What a value is written as: one id, a day, or so many ids."""
    if isinstance(value, date):
        return _INSTANT if isinstance(value, datetime) else _DAY
    return _ONE if isinstance(value, int) else len(some)


def _slots_of_all(
    params: Sequence[Any], numbers: Mapping[int | date, int], ops: Any
) -> tuple[tuple[int, int, Callable[[Any], Any]], ...]:
    """The slots, once it is sure that no parameter was made out of a stand-in: that one would be
    asked for ever after.

    Raises:
        TypeError: the question calculates with a value.
    """
    slots = tuple(_slots(params, numbers, ops))
    taken = {place for place, _, _ in slots}
    for place, each in enumerate(params):
        is_number = isinstance(each, int) and each >= _FIRST - _APART
        is_day = isinstance(each, str | date) and re.match(r"\d{4}-\d\d", str(each))
        if place not in taken and (is_number or (is_day and str(each) < _EARLY)):
            message = f"a prepared question may not calculate with its values: {each}"
            raise TypeError(message)
    return slots


def _slots(
    params: Iterable[Any], numbers: Mapping[int | date, int], ops: Any
) -> Iterator[tuple[int, int, Callable[[Any], Any]]]:
    days = {}
    for each, number in numbers.items():
        if isinstance(each, datetime):
            days[ops.adapt_datetimefield_value(each)] = number, ops.adapt_datetimefield_value
        elif isinstance(each, date):
            days[ops.adapt_datefield_value(each)] = number, ops.adapt_datefield_value
    for place, each in enumerate(params):
        if isinstance(each, int) and each in numbers:
            yield place, numbers[each], type(each)
        elif isinstance(each, str | date) and each in days:
            yield place, *days[each]


def _padded(ids: Collection[int]) -> tuple[int, ...]:
    """Some ids in one of a few lengths: the last one again until it is a power of two."""
    found = tuple(ids)
    if not found:
        return ()
    length = 1 << (len(found) - 1).bit_length()
    return found + found[-1:] * (length - len(found))
