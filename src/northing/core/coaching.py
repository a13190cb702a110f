"""What a file tells the coach about its OKRs."""

from __future__ import annotations

from dataclasses import dataclass

from northing.core.presets import Preset


@dataclass(frozen=True, slots=True, kw_only=True)
class Coaching:
    """What the coach is told about a set. ``preset`` says how many objectives and key results
    there may be; ``function`` is what teams do that state none; ``reviews`` how often all is
    reviewed ("every 6 weeks", "none"); each of ``allow`` is a rule's code or name, or several, and
    the reason for letting its findings be: "KR304 one launch is enough"."""

    preset: Preset | None = None
    function: str = ""
    reviews: str = ""
    allow: tuple[str, ...] = ()
