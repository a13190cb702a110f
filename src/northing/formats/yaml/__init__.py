"""OKRs as code: a YAML stream with one document per cycle."""

from northing.formats.problems import FormatErrors, Problem
from northing.formats.yaml.loading import Loaded, Marked, load, read, read_marked, reload
from northing.formats.yaml.marks import Comment, Marks, Region, Source, comments
from northing.formats.yaml.nodes import writable
from northing.formats.yaml.writing import dump

__all__ = [
    "Comment",
    "FormatErrors",
    "Loaded",
    "Marked",
    "Marks",
    "Problem",
    "Region",
    "Source",
    "comments",
    "dump",
    "load",
    "read",
    "read_marked",
    "reload",
    "writable",
]
