"""What needs no database: roll-ups and the YAML format."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from northing.core.document import Document
from northing.core.outlook import outlook
from northing.core.rollup import stand
from northing.formats.yaml import FormatErrors, dump, load
from tests.bench import workspace
from tests.bench.building import ROOT
from tests.bench.figures import Line
from tests.bench.timing import seconds
from tests.bench.workspace import Size

REAL = ROOT.parent / "shared" / "data" / "okrs" / "gitlab.northing.yaml"


def measure_meaning(size: Size) -> list[Line]:
    """Time roll-ups of the whole workspace, and writing and reading it as YAML."""
    documents = workspace.documents(size)
    text = dump(documents)
    found = [
        Line("progress of the whole workspace", min(_standing(documents) for _ in range(3)),
             _about(documents)),
        Line("forecast of the whole workspace", _foretelling(documents), _about(documents)),
        Line("writing it as YAML", seconds(lambda: dump(documents)), _megabytes(text)),
        _reading("reading that YAML", text),
    ]  # fmt: skip
    if REAL.exists():
        real = Path(REAL).read_text(encoding="utf-8")
        found.append(_reading("reading GitLab's OKRs", real))
    return found


def _standing(documents: Iterable[Document]) -> float:
    return seconds(lambda: [stand(one, workspace.NOW.date()) for one in documents])


def _foretelling(documents: Iterable[Document]) -> float:
    def each() -> None:
        for one in documents:
            for objective in one.all_objectives():
                for key_result in objective.key_results:
                    outlook(key_result, one.cycle, workspace.NOW.date(), objective.committed_on)

    return seconds(each)


def _reading(name: str, text: str) -> Line:
    try:
        taken = min(seconds(lambda: load(text)) for _ in range(2))
    except FormatErrors as errors:
        return Line(name, 0.0, f"refused: {errors.problems[0].message}")
    return Line(name, taken, f"{_megabytes(text)}, {_about(load(text))}")


def _megabytes(text: str) -> str:
    return f"{len(text.encode()) / 1e6:.1f} MB"


def _about(documents: Iterable[Document]) -> str:
    inner = [kr for one in documents for o in one.all_objectives() for kr in o.key_results]
    return f"{len(inner):,} key results, {sum(len(kr.check_ins) for kr in inner):,} check-ins"
