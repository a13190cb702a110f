"""What an action may refuse with; each edge turns these into its own answer by one table."""

from __future__ import annotations

from collections.abc import Mapping


class Refused(Exception):
    """The base of all refusals. ``code`` is stable; the edge owns the sentence."""

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code)
        self.code = code
        self.params = params


class NotFound(Refused):
    """No such thing for this actor: unknown, another workspace's, or not visible."""

    def __init__(self, what: str = "thing") -> None:
        super().__init__("not-found", what=what)


class Denied(Refused):
    """The actor sees the thing but may not do this to it."""


class Conflict(Refused):
    """The thing changed since the actor looked, or its state does not allow the deed."""


class Invalid(Refused):
    """The input is wrong. ``fields`` maps a field to a code; "" stands for the whole."""

    def __init__(self, fields: Mapping[str, str], **params: object) -> None:
        super().__init__("invalid", **params)
        self.fields = dict(fields)


class TooMany(Refused):
    """Tried too often: again in ``seconds``, which ``minutes`` rounds up."""

    def __init__(self, seconds: int) -> None:
        super().__init__("too-many", seconds=seconds, minutes=-(-seconds // 60))
        self.seconds = seconds


class Unscoped(RuntimeError):
    """A tenant table was queried outside a workspace: a programming error, never an answer."""
