"""Put the bundled assets and the compiled catalogues into wheels and sdists."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).resolve().parent


class NorthingBuildHook(BuildHookInterface[Any]):
    """Runs `tools.build` unless the sources are an sdist, which carries its results."""

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        if self._is_sdist():
            return []
        group: list[str] = self.metadata.config["dependency-groups"]["build"]
        return group

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if self._is_sdist():
            return
        sys.path.insert(0, str(ROOT))
        from tools.build import build

        build()

    @staticmethod
    def _is_sdist() -> bool:
        return (ROOT / "PKG-INFO").is_file()
