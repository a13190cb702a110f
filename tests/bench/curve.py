"""Draws how pages and deeds grow: a picture for docs/performance.md.

Both axes count tenfold steps, so that what is bounded lies flat and what grows with the workspace
rises like the dotted line.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from xml.sax.saxutils import escape

WIDTH, HEIGHT = 760, 460
LEFT, RIGHT, TOP, BOTTOM = 64, 244, 24, 44
LABEL = 15
STYLE = """
text{font:12px system-ui,sans-serif;fill:#3a4150}.grid{stroke:#d9dde5}
.line{fill:none;stroke:#3b5bdb;stroke-width:2}.whole{stroke:#b3541e}.dot{fill:#3b5bdb}
.dot.whole{fill:#b3541e}.tie{stroke:#aab2c0}.guide{stroke:#8a93a3;stroke-dasharray:2 4}
.ground{fill:#fff}
@media (prefers-color-scheme:dark){text{fill:#c9d1dc}.grid{stroke:#333b48}.line{stroke:#8ea6ff}
.line.whole{stroke:#e8996b}.dot{fill:#8ea6ff}.dot.whole{fill:#e8996b}.tie{stroke:#5a6475}
.guide{stroke:#6b7585}.ground{fill:#0d1117}}
"""


def drawing(
    sizes: Sequence[int], lines: Mapping[str, Sequence[float]], whole: Iterable[str] = ()
) -> str:
    """Return the picture as SVG: by name the milliseconds at each size, all above 0; ``whole``
    names what works out a cycle as a whole."""
    least = math.floor(math.log10(min(map(min, lines.values()))))
    most = math.ceil(math.log10(max(map(max, lines.values()))))
    plane = _Plane(sizes, least, most)
    kinds = {name: " whole" if name in set(whole) else "" for name in lines}
    drawn = [
        f'<polyline class="line{kinds[name]}" points="{" ".join(plane.points(values))}"/>'
        + "".join(
            f'<circle class="dot{kinds[name]}" r="3" cx="{point.split(",")[0]}" '
            f'cy="{point.split(",")[1]}"/>'
            for point in plane.points(values)
        )
        for name, values in lines.items()
    ]
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img">',
            "<title>Milliseconds of the processor by the number of objectives</title>",
            f"<style>{STYLE}</style>",
            f'<rect class="ground" width="{WIDTH}" height="{HEIGHT}"/>',
            *plane.grid(),
            *drawn,
            *plane.labels({name: values[-1] for name, values in lines.items()}),
            "</svg>\n",
        )
    )


class _Plane:
    """Where a number of objectives and a time stand in the picture."""

    def __init__(self, sizes: Sequence[int], least: int, most: int) -> None:
        self._sizes, self._least, self._most = sizes, least, most

    def _x(self, size: int) -> float:
        first, last = math.log10(self._sizes[0]), math.log10(self._sizes[-1])
        share = (math.log10(size) - first) / ((last - first) or 1)
        return LEFT + share * (WIDTH - LEFT - RIGHT)

    def _y(self, ms: float) -> float:
        share = (math.log10(ms) - self._least) / ((self._most - self._least) or 1)
        return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM)

    def points(self, values: Sequence[float]) -> list[str]:
        pairs = zip(self._sizes, values, strict=True)
        return [f"{self._x(size):.1f},{self._y(ms):.1f}" for size, ms in pairs]

    def grid(self) -> list[str]:
        found = []
        for power in range(self._least, self._most + 1):
            y, said = self._y(10**power), _said(10**power)
            found.append(
                f'<line class="grid" x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y:.1f}" y2="{y:.1f}"/>'
                f'<text text-anchor="end" x="{LEFT - 8}" y="{y + 4:.1f}">{said}</text>'
            )
        for size in self._sizes:
            x, y = self._x(size), HEIGHT - BOTTOM + 18
            found.append(f'<text text-anchor="middle" x="{x:.1f}" y="{y}">{size:,}</text>')
        middle, bottom = LEFT + (WIDTH - LEFT - RIGHT) / 2, HEIGHT - 8
        found.append(f'<text text-anchor="middle" x="{middle}" y="{bottom}">objectives</text>')
        steps = math.log10(self._sizes[-1] / self._sizes[0])
        ends = self.points([10**self._least * 10 ** (steps * share) for share in self._shares()])
        found.append(f'<polyline class="line guide" points="{" ".join(ends)}"/>')
        return found

    def _shares(self) -> list[float]:
        steps = math.log10(self._sizes[-1] / self._sizes[0]) or 1
        return [math.log10(size / self._sizes[0]) / steps for size in self._sizes]

    def labels(self, ends: Mapping[str, float]) -> list[str]:
        """The names beside the ends of their lines, apart from each other."""
        found, least = [], float(HEIGHT)
        right = WIDTH - RIGHT
        for name, ms in sorted(ends.items(), key=lambda pair: pair[1]):
            at = self._y(ms)
            y = min(at, least - LABEL)
            least = y
            said = escape(f"{name}, {_said(ms)}")
            found.append(
                f'<line class="tie" x1="{right + 5}" x2="{right + 18}" y1="{at:.1f}" y2="{y:.1f}"/>'
                f'<text x="{right + 22}" y="{y + 4:.1f}">{said}</text>'
            )
        return found


def _said(ms: float) -> str:
    return f"{ms / 1000:,.0f} s" if ms >= 1000 else f"{ms:.0f} ms"
