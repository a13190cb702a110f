"""What is said of a visitor is believed from trusted proxies only."""

import asyncio
from collections.abc import Coroutine
from threading import Thread
from typing import Any

import pytest

from northing.config.proxies import FROM_PROXIES, Proxied

FAR = "203.0.113.9"


def run(awaited: Coroutine[Any, Any, None]) -> None:
    """Run to the end in a thread of its own: a browser test before may have left a loop in ours."""
    thread = Thread(target=asyncio.run, args=(awaited,))
    thread.start()
    thread.join()


def seen(client: str, trusted: list[str], **headers: str) -> dict[str, Any]:
    """The scope that reaches the pages."""
    reached: list[dict[str, Any]] = []

    async def pages(scope: Any, receive: Any, send: Any) -> None:
        reached.append(scope)

    raw = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    scope: Any = {"type": "http", "scheme": "http", "client": (client, 5555), "headers": raw}
    run(Proxied(pages, trusted)(scope, None, None))  # type: ignore[arg-type]
    [found] = reached
    return found


def address(client: str, trusted: list[str], chain: str) -> str:
    return str(seen(client, trusted, x_forwarded_for=chain)["client"][0])


def test_without_the_setting_nobody_is_believed():
    found = seen("127.0.0.1", [], x_forwarded_for=FAR, x_forwarded_proto="https")
    assert (found["client"], found["scheme"]) == (("127.0.0.1", 5555), "http")


@pytest.mark.parametrize("name", sorted(header.decode() for header in FROM_PROXIES))
def test_what_only_proxies_say_is_left_out_from_others(name):
    found = seen("198.51.100.7", ["10.0.0.0/8"], **{name: "anything", "accept": "text/html"})
    assert found["headers"] == [(b"accept", b"text/html")]


def test_a_trusted_proxy_tells_address_scheme_and_request_id():
    found = seen(
        "10.1.2.3", ["10.0.0.0/8"], x_forwarded_for=FAR, x_forwarded_proto="https",
        x_request_id="0af76519",
    )  # fmt: skip
    assert (found["client"][0], found["scheme"]) == (FAR, "https")
    assert (b"x-request-id", b"0af76519") in found["headers"]


@pytest.mark.parametrize(
    ("chain", "expected"),
    [
        (f"1.2.3.4, {FAR}", FAR),
        (f"10.0.0.1, {FAR}", FAR),
        (f"1.2.3.4, {FAR}, 10.9.9.9", FAR),
        (f"127.0.0.1, 10.0.0.1, {FAR}, 10.9.9.9, 10.8.8.8", FAR),
        ("10.9.9.9, 10.8.8.8", "10.9.9.9"),
        ("", "10.1.2.3"),
    ],
)
def test_in_a_chain_the_last_that_is_no_proxy_of_ours_counts(chain, expected):
    assert address("10.1.2.3", ["10.0.0.0/8"], chain) == expected


@pytest.mark.parametrize("scheme", ["ftp", "javascript", "https,http", ""])
def test_a_scheme_is_http_or_https(scheme):
    assert seen("10.1.2.3", ["10.0.0.0/8"], x_forwarded_proto=scheme)["scheme"] == "http"


def test_a_visitor_without_an_address_is_not_believed():
    scope_headers = [(b"x-forwarded-for", b"1.2.3.4")]
    reached = []

    async def pages(scope: Any, receive: Any, send: Any) -> None:
        reached.append(scope)

    scope: Any = {"type": "http", "scheme": "http", "client": None, "headers": scope_headers}
    run(Proxied(pages, ["10.0.0.0/8"])(scope, None, None))  # type: ignore[arg-type]
    assert reached[0]["headers"] == []


@pytest.mark.parametrize("prefix", ["::ffff:", "::FFFF:"])
def test_an_address_of_ipv4_written_as_one_of_ipv6_is_the_same_address(prefix):
    trusted, proxy = ["10.0.0.0/8"], f"{prefix}10.1.2.3"
    assert address(proxy, trusted, FAR) == FAR
    assert address(proxy, trusted, f"1.2.3.4, {prefix}{FAR}, {prefix}10.9.9.9") == FAR
    stranger = seen(f"{prefix}{FAR}", trusted, x_forwarded_for="10.0.0.1")
    assert (stranger["client"][0], stranger["headers"]) == (FAR, [])
    assert address("2001:db8::7", trusted, FAR) == "2001:db8::7"
