"""The coach: what to change in OKRs so that they work, found by rules, told as findings."""

from northing.coach.engine import check
from northing.coach.findings import Finding, Rule, Severity, Subject
from northing.coach.reading.reading import parse

__all__ = ["Finding", "Rule", "Severity", "Subject", "check", "parse"]
