"""What a file, or whoever asks, tells the coach about a set."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """``preset`` names the bounds for the number of objectives and key results, '' for none;
    ``language`` is forced on every text; ``function`` is what teams do that state none."""

    preset: str = ""
    language: str = ""
    function: str = ""


DEFAULT = Settings()
