"""The layers of ARCHITECTURE.md: the contracts hold, and nothing stands outside them."""

import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import grimp
import pytest

ROOT = Path(__file__).parent.parent.parent
# Each contract names the packages that exist; these are the ones that it is about.
GOVERNED = {
    "no-django": {"core", "coach", "formats", "connectors", "cli.offline"},
    "edges": {"web", "api", "mcp", "cli"},
}


@cache
def import_graph() -> grimp.ImportGraph:
    return grimp.build_graph("northing", include_external_packages=True, cache_dir=None)


@cache
def contracts() -> dict[str, dict[str, Any]]:
    config = tomllib.loads((ROOT / "pyproject.toml").read_text())
    return {found["id"]: found for found in config["tool"]["importlinter"]["contracts"]}


def test_the_layer_contracts_hold():
    """In a process of its own: it switches off every logger that there is."""
    command = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [command, "--no-cache"], cwd=ROOT, check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("contract", GOVERNED)
def test_a_contract_names_every_package_that_it_is_about(contract):
    existing = {f"northing.{name}" for name in GOVERNED[contract]} & import_graph().modules
    assert set(contracts()[contract]["source_modules"]) == existing


@pytest.mark.parametrize("layer", ["core", "coach"])
def test_meaning_needs_only_the_standard_library(layer):
    graph = import_graph()
    if f"northing.{layer}" not in graph.modules:
        assert layer != "core"
        return
    modules = {f"northing.{layer}", *graph.find_descendants(f"northing.{layer}")}
    imported = {
        name for module in modules for name in graph.find_modules_directly_imported_by(module)
    }
    foreign = {
        name
        for name in imported
        if name.split(".")[0] not in {"northing", *sys.stdlib_module_names}
    }
    assert not foreign
