"""Files that are written line by line, so that none has to fit into memory."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from northing.formats.csv import written


class _Line:
    """A file that hands back what is written."""

    def write(self, text: str) -> str:
        return text


def csv_lines(rows: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    r"""Yield the rows as CSV with CRLF line ends, after a header of the first row's names; nothing
    for no row. What is neither text nor number is written as JSON. Text that a spreadsheet would
    run as a formula gets an apostrophe in front.

    >>> list(csv_lines([{"who": "=Ada", "values": {"a": 1}}]))
    ['who,values\r\n', '\'=Ada,"{""a"": 1}"\r\n']
    """
    writer = csv.writer(_Line())
    for number, row in enumerate(rows):
        if number == 0:
            yield writer.writerow(row)
        yield writer.writerow(written(_cell(value)) for value in row.values())


def json_lines(rows: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    r"""Yield each row as one line of JSON.

    >>> list(json_lines([{"who": "Åsa"}]))
    ['{"who": "Åsa"}\n']
    """
    for row in rows:
        yield f"{json.dumps(row, ensure_ascii=False)}\n"


def _cell(value: Any) -> str | int | None:
    is_plain = value is None or isinstance(value, str | int)
    return value if is_plain else json.dumps(value, ensure_ascii=False)
