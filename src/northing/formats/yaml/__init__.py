"""OKRs as code: a YAML stream with one document per cycle."""

from northing.formats.problems import FormatErrors, Problem
from northing.formats.yaml.loading import Loaded, load, read, reload
from northing.formats.yaml.nodes import writable
from northing.formats.yaml.writing import dump

__all__ = ["FormatErrors", "Loaded", "Problem", "dump", "load", "read", "reload", "writable"]
