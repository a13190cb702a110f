"""Patterns that are compiled when they are first asked: a file seldom holds all languages, and the
linter is to answer at once."""

from __future__ import annotations

import re
from typing import Any, cast

_ASKED = (
    *("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split"),
    *("pattern", "flags", "groups", "groupindex"),
)


class _Late:
    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        # Asked only for what is not there yet; from then on the compiled one's own methods are.
        compiled = re.compile(self._source, self._flags)
        self.__dict__.update({each: getattr(compiled, each) for each in _ASKED})
        return getattr(compiled, name)


def late(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern that is compiled when it is first asked; ask its methods, not those of the
    module ``re``.

    >>> late("[0-9]+").findall("from 3 to 12")
    ['3', '12']
    """
    return cast("re.Pattern[str]", _Late(source, flags))
