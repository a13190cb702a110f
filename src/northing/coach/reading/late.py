"""Patterns that are compiled when they are first asked: a file seldom holds all languages, and the
linter is to answer at once."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, cast

_ASKED = ("search", "match", "fullmatch", "finditer", "findall")
_ALL = (*_ASKED, "sub", "subn", "split", "pattern", "flags", "groups", "groupindex")
# Behind it, where a pattern is asked to match, words are looked at once, not every sign.
AT_WORDS = r"(?:\w*+\W++)*?"
_CAPITALS = re.compile(r"(\\.|\(\?P)|[A-Z]+")


class _Late:
    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        # Asked only for what is not there yet; from then on the compiled one's own methods are.
        is_small = bool(self._flags & re.IGNORECASE)
        if name not in (_ASKED if is_small else _ALL):
            raise AttributeError(name)
        self.__dict__.update((_small if is_small else _whole)(self._source, self._flags))
        return self.__dict__[name]


def _whole(source: str, flags: int) -> dict[str, Any]:
    compiled = re.compile(source, flags)
    return {each: getattr(compiled, each) for each in _ALL}


def _small(source: str, flags: int) -> dict[str, Any]:
    """Return the methods that search in small letters: five times faster than ignoring case."""
    plain = _CAPITALS.sub(lambda found: found[1] or found[0].lower(), source)
    compiled = re.compile(plain, flags & ~re.IGNORECASE)
    return {each: _asked_small(getattr(compiled, each)) for each in _ASKED}


def _asked_small(ask: Callable[..., Any]) -> Callable[..., Any]:
    def asked(text: str, *places: int) -> Any:
        small = text.lower()
        # Of one letter the small form is longer, and every place has to hold.
        if len(small) != len(text):
            small = "".join([each.lower()[0] for each in text])
        return ask(small, *places)

    return asked


def late(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern that is compiled when it is first asked; ask its methods, not those of the
    module ``re``. One that ignores case is only asked, and tells what it finds in small letters.

    >>> late("[0-9]+").findall("from 3 to 12")
    ['3', '12']
    >>> late("NPS", re.IGNORECASE).search("The Nps rises").span()
    (4, 7)
    """
    return cast("re.Pattern[str]", _Late(source, flags))
