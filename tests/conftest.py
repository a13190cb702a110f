"""What every test shares."""

from collections.abc import Callable

import hypothesis
import pytest

# A property that fails must fail again: on a busy machine a deadline would decide.
hypothesis.settings.register_profile("northing", deadline=None, max_examples=50, print_blob=True)
hypothesis.settings.register_profile("long", deadline=None, max_examples=1000, print_blob=True)
hypothesis.settings.load_profile("northing")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--long", action="store_true", help="run storms and searches at the length of a release"
    )


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--long"):
        hypothesis.settings.load_profile("long")


AtLength = Callable[[int, int], int]


@pytest.fixture(scope="session")
def at_length(request: pytest.FixtureRequest) -> AtLength:
    """Pick the first number by default and the second one with ``--long``."""
    is_long: bool = request.config.getoption("--long")
    return lambda short, long: long if is_long else short
