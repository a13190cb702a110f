"""What a file, or whoever asks, tells the coach about a set."""

from __future__ import annotations

from dataclasses import dataclass

from northing.core.presets import Bounds


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """``preset`` names the bounds for the number of objectives and key results, '' for none, and
    ``bounds`` are others in its place;
    ``language`` is forced on every text; ``function`` is what teams do that state none."""

    preset: str = ""
    language: str = ""
    function: str = ""
    bounds: Bounds | None = None


DEFAULT = Settings()
