"""Northing's own settings with the benchmarks' baselines among the addresses."""

import logging

from northing.config.settings import *  # noqa: F403

ROOT_URLCONF = "tests.bench.urls"
logging.disable(logging.INFO)
