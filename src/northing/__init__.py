"""Northing: objectives and key results for product organisations, self-hosted."""

__version__ = "0.4.0"
