"""OKRs as code: a YAML stream with one document per cycle."""

from northing.formats.problems import FormatErrors, Problem
from northing.formats.yaml.loading import Loaded, load, read
from northing.formats.yaml.writing import dump

__all__ = ["FormatErrors", "Loaded", "Problem", "dump", "load", "read"]
