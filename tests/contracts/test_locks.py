"""Locks: complete, hashed, and without the address of anybody's registry."""

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parent.parent.parent
CONFIG = tomllib.loads((ROOT / "pyproject.toml").read_text())
NPM_LOCK = ROOT / "frontend" / "package-lock.json"
LOCKED_GROUPS = {
    "bootstrap": ["bootstrap"],
    "audit": ["audit"],
    "serve": [],
    "demo": ["build"],
    "dev": ["dev"],
}
PIN = re.compile(r"^(?P<name>[\w.-]+)(?:\[.*?\])?==(?P<version>[^\s;\\]+)", re.MULTILINE)


def lock_text(name: str) -> str:
    return (ROOT / "requirements" / f"{name}.txt").read_text()


def pins(name: str) -> dict[str, Version]:
    found = PIN.finditer(lock_text(name))
    return {canonicalize_name(pin["name"]): Version(pin["version"]) for pin in found}


def declared(name: str) -> Iterator[Requirement]:
    for group in LOCKED_GROUPS[name]:
        yield from group_requirements(group)
    if name not in {"bootstrap", "audit"}:
        project = CONFIG["project"]
        for line in project["dependencies"] + project["optional-dependencies"]["postgresql"]:
            yield Requirement(line)


def group_requirements(name: str) -> Iterator[Requirement]:
    entries: list[str | dict[str, Any]] = CONFIG["dependency-groups"][name]
    for entry in entries:
        if isinstance(entry, str):
            yield Requirement(entry)
        else:
            yield from group_requirements(entry["include-group"])


@pytest.mark.parametrize("name", LOCKED_GROUPS)
def test_every_declared_requirement_is_pinned_to_a_version_it_allows(name):
    pinned = pins(name)
    for requirement in declared(name):
        version = pinned.get(canonicalize_name(requirement.name))
        assert version is not None, f"{requirement} is not in requirements/{name}.txt"
        assert requirement.specifier.contains(version), f"{requirement} is pinned to {version}"


@pytest.mark.parametrize("name", LOCKED_GROUPS)
def test_every_pin_has_hashes(name):
    blocks = re.split(r"\n(?=\S)", lock_text(name).strip())
    assert [block for block in blocks if block[0] != "#" and "--hash=sha256:" not in block] == []


def test_what_serves_and_what_is_tested_are_the_same_versions():
    tested = pins("dev")
    for served in ("serve", "demo"):
        assert {name: tested.get(name) for name in pins(served)} == pins(served)


def test_no_lock_names_a_registry():
    for path in [*(ROOT / "requirements").iterdir(), ROOT / "frontend" / ".npmrc"]:
        assert "://" not in path.read_text(), path
    assert "resolved" not in {
        key for package in json.loads(NPM_LOCK.read_text())["packages"].values() for key in package
    }


def test_the_front_end_asks_for_exact_versions_and_has_them_locked():
    wanted = json.loads((ROOT / "frontend" / "package.json").read_text())
    packages = json.loads(NPM_LOCK.read_text())["packages"]
    for name, version in (wanted["dependencies"] | wanted["devDependencies"]).items():
        assert packages[f"node_modules/{name}"]["version"] == version
    assert [name for name, package in packages.items() if name and "integrity" not in package] == []
