"""Small files, functions and templates: what a reader can hold in mind."""

import ast
from collections.abc import Iterator
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parent.parent.parent
PACKAGE = ROOT / "src" / "northing"
SOURCES = [
    path
    for place in (PACKAGE, ROOT / "tools")
    for path in sorted(place.rglob("*.py"))
    if path.parent.name != "migrations"
] + [ROOT / "dev.py"]
FILE_LINES, FUNCTION_LINES, VIEW_LINES, TEMPLATE_LINES = 400, 50, 25, 80


def line_count(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def functions() -> Iterator[tuple[Path, str, int]]:
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield path, node.name, body_lines(node)


def body_lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of `node` from its signature on, less its docstring: a promise is not too long."""
    total = (node.end_lineno or node.lineno) - node.lineno + 1
    first = node.body[0]
    if ast.get_docstring(node) is not None:
        total -= (first.end_lineno or first.lineno) - first.lineno + 1
    return total


def too_long(limit: int, *, only: str = "") -> list[str]:
    return [
        f"{path.relative_to(ROOT)}: {name} has {lines} lines"
        for path, name, lines in functions()
        if lines > limit and only in path.name
    ]


def test_no_source_file_is_too_long():
    assert [
        f"{path}: {line_count(path)}" for path in SOURCES if line_count(path) >= FILE_LINES
    ] == []


def test_no_function_is_too_long():
    assert too_long(FUNCTION_LINES) == []


def test_no_view_is_too_long():
    assert too_long(VIEW_LINES, only="views") == []


def test_most_functions_are_short():
    assert median(lines for _, _, lines in functions()) < 10


def test_no_template_is_too_long():
    templates = sorted(PACKAGE.rglob("*.html"))
    assert [
        f"{path}: {line_count(path)}" for path in templates if line_count(path) > TEMPLATE_LINES
    ] == []
