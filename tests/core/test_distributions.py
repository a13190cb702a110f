"""The closed forms against tables, and against one another."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from northing.core.distributions import (
    beta_prime_cdf,
    beta_prime_quantiles,
    beta_share,
    student_cdf,
    student_quantiles,
)
from northing.core.law import SHARES

shapes = st.floats(0.01, 2000)


@pytest.mark.parametrize(
    ("freedom", "share", "value"),
    [
        (1, 0.95, 6.3138),
        (2, 0.9, 1.8856),
        (5, 0.75, 0.7267),
        (30, 0.95, 1.6973),
        (120, 0.9, 1.2886),
    ],
)
def test_student_is_that_of_the_tables(freedom, share, value) -> None:
    assert student_cdf(value, freedom) == pytest.approx(share, abs=2e-5)
    assert student_quantiles(freedom, (1 - share, 0.5, share))[2] == pytest.approx(value, rel=1e-4)


@pytest.mark.parametrize(
    ("a", "b", "x", "share"),
    [(0.5, 0.5, 0.5, 0.5), (1, 3, 0.2, 0.488), (2, 2, 0.25, 0.15625), (5, 1, 0.9, 0.59049)],
)
def test_the_incomplete_beta_function_has_its_known_values(a, b, x, share) -> None:
    assert beta_share(a, b, x) == pytest.approx(share, rel=1e-10)


@given(st.floats(0.5, 3000))
@settings(max_examples=60, deadline=None)
def test_student_quantiles_lead_back_to_their_shares(freedom: float) -> None:
    back = [student_cdf(z, freedom) for z in student_quantiles(freedom, SHARES)]
    assert back == pytest.approx(SHARES, abs=1e-8)


@given(shapes, st.floats(0.3, 2000))
@settings(max_examples=80, deadline=None)
def test_beta_prime_quantiles_lead_back_to_their_shares(a: float, b: float) -> None:
    found = beta_prime_quantiles(a, b, SHARES)
    assert list(found) == sorted(found)
    for share, z in zip(SHARES, found, strict=True):
        if z > 1e-250:
            assert beta_prime_cdf(z, a, b) == pytest.approx(share, abs=1e-6)


@given(shapes, shapes, st.floats(0.001, 0.999))
@settings(max_examples=80, deadline=None)
def test_both_tails_of_the_incomplete_beta_function_make_one(a: float, b: float, x: float) -> None:
    assert beta_share(a, b, x) + beta_share(b, a, 1 - x) == pytest.approx(1, abs=1e-8)
