"""What goes along on the walk through the nodes: the path, and the problems met on it."""

from __future__ import annotations

from collections.abc import Iterable

from northing.formats.problems import Problem, problem, suggestion
from northing.formats.yaml.nodes import Node

# Looking for a near word among all ids is slow, and nobody reads the hundredth suggestion.
MAX_SUGGESTIONS, MAX_SUGGESTED = 50, 80


class Absent:
    """What a reader returns where there is no usable value; its problem is recorded by then."""


ABSENT = Absent()


class Reader:
    """Collects problems and knows the path of the node that is being read. ``is_own``: this code
    wrote the text, so texts and lists may be of any length."""

    def __init__(self, *, is_own: bool = False) -> None:
        self.is_own = is_own
        self.problems: list[Problem] = []
        self.warnings: list[Problem] = []
        self.path: list[str] = []
        self._suggestions_left = MAX_SUGGESTIONS

    def refuse(self, node: Node, code: str, **params: str) -> Absent:
        """Record a problem at the node, under the present path."""
        self.refuse_at(node, "".join(self.path).lstrip("."), code, **params)
        return ABSENT

    def refuse_at(self, node: Node, path: str, code: str, **params: str) -> None:
        """Record a problem at the node, under a path that is already known."""
        self.problems.append(problem(node.line, node.column, path, code, **params))

    def near(self, word: str, known: Iterable[str]) -> str:
        """Return the known word nearest to the given one, for as long as there is time for it."""
        if self._suggestions_left == 0 or len(word) > MAX_SUGGESTED:
            return ""
        self._suggestions_left -= 1
        return suggestion(word, known)

    def warn_at(self, node: Node, path: str, code: str, **params: str) -> None:
        """Record what looks wrong but is accepted."""
        self.warnings.append(problem(node.line, node.column, path, code, **params))
