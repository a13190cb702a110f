"""OKRs in the Markdown that people write them in.

A first-level heading names the cycle, ``# Team: …`` a team, ``## …`` an objective; ``- …`` is a
key result, with ``current / target unit (from baseline)`` behind a colon. Everything else stands
in labelled lines: ``* Owner: …`` under a heading, indented bullets under a key result.
"""

from northing.formats.markdown.loading import load, read_marked
from northing.formats.markdown.writing import dump

__all__ = ["dump", "load", "read_marked"]
