"""How often something may be tried, counted in the database: every process sees the same number.

A try is reserved before the costly or telling part begins, so that guesses sent at once do not all
pass before the first one is counted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from ipaddress import IPv6Address, IPv6Network, ip_address

from django.db import transaction
from django.db.models import F
from django.utils.crypto import salted_hmac

from northing.base import clock
from northing.base.errors import TooMany
from northing.base.models import Tries

LONGEST_WINDOW = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Limit:
    """At most ``most`` tries within a window that begins with the first one; no window is longer
    than ``LONGEST_WINDOW``."""

    name: str
    most: int
    within: timedelta


Counted = tuple[Limit, str]
# Whoever has it sent: forgotten passwords, new accounts, invitations.
MAIL_TO = Limit("mail to an address", 5, timedelta(hours=1))


def network_of(address: str | None) -> str:
    """Return what counts as one client: an IPv4 address, or an IPv6 network, whose owner has
    billions of addresses.

    >>> network_of("192.0.2.7"), network_of("2001:db8::7"), network_of("")
    ('192.0.2.7', '2001:db8::/64', '')
    """
    try:
        found = ip_address(address or "")
    except ValueError:
        return ""
    if not isinstance(found, IPv6Address):
        return str(found)
    return str(found.ipv4_mapped or IPv6Network((found, 64), strict=False))


def reserve(*counted: Counted, times: int = 1) -> None:
    """Count one try of each, or several ``times`` of each, or none of them.

    Raises:
        TooMany: one of them was tried as often as its limit allows, or would be more often.
    """
    now = clock.now()
    limits = {_key(one): one[0] for one in counted}
    with transaction.atomic():
        rows = _locked(sorted(limits))
        for row in rows:
            limit = limits[row.key]
            if row.window_starts_at + limit.within <= now:
                row.window_starts_at, row.count = now, 0
            if row.count + times > limit.most:
                left = row.window_starts_at + limit.within - now
                raise TooMany(max(1, round(left.total_seconds())))
            row.count += times
        Tries.objects.bulk_update(rows, ["window_starts_at", "count"])


def _locked(keys: Sequence[str]) -> list[Tries]:
    # In one order everywhere, so that no two wait for each other.
    now = clock.now()
    Tries.objects.bulk_create(
        [Tries(key=key, window_starts_at=now) for key in keys], ignore_conflicts=True
    )
    return list(Tries.objects.select_for_update().filter(key__in=keys).order_by("key"))


def give_back(*counted: Counted) -> None:
    """Take the last try back: it was no guess."""
    keys = [_key(one) for one in counted]
    Tries.objects.filter(key__in=keys, count__gt=0).update(count=F("count") - 1)


def forget_old_tries() -> None:
    """Delete what no window needs any more."""
    Tries.objects.filter(window_starts_at__lt=clock.now() - LONGEST_WINDOW).delete()


def _key(counted: Counted) -> str:
    limit, subject = counted
    return salted_hmac(f"tries:{limit.name}", subject.lower(), algorithm="sha256").hexdigest()
