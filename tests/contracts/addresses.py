"""The map of addresses as the product has it: nothing here is written down by hand."""

import ast
import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from types import ModuleType
from urllib.parse import quote

from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.resolvers import RoutePattern


@dataclass(frozen=True)
class Route:
    """An address with places for ids: ``path`` is as in ``urls.py``, ``places`` maps the name of
    each place to what it is written as, ``view`` is the function or class."""

    name: str
    path: str
    places: dict[str, str]
    view: Callable[..., object]

    @property
    def things(self) -> tuple[str, ...]:
        return tuple(place for place in self.places if place != "workspace")

    def address(self, **values: object) -> str:
        """Fill the places with any text, whether or not the address takes it."""
        path = self.path
        for place, written in self.places.items():
            path = path.replace(written, quote(str(values[place]), safe=""))
        return f"/{path}"


def routes() -> dict[str, Route]:
    """Return every address of the product by its name."""
    found = list(_walk(get_resolver(), "", {}))
    named = {route.name: route for route in found}
    assert len(named) == len(found), "two addresses have the same name"
    return named


def _walk(resolver: URLResolver, before: str, places: dict[str, str]) -> Iterator[Route]:
    for each in resolver.url_patterns:
        pattern = each.pattern
        assert isinstance(pattern, RoutePattern), f"{each} is no path()"
        path = f"{before}{pattern}"
        inner = places | {
            place: f"<{_kind(str(pattern), place)}{place}>" for place in pattern.converters
        }
        if isinstance(each, URLPattern):
            assert each.name, f"/{path} has no name"
            yield Route(each.name, path, inner, _view(each.callback))
        else:
            yield from _walk(each, path, inner)


def _view(callback: Callable[..., object]) -> Callable[..., object]:
    view: Callable[..., object] = getattr(callback, "view_class", inspect.unwrap(callback))
    return view


def _kind(pattern: str, place: str) -> str:
    inside = next(part for part in pattern.split("<") if part.split(">")[0].endswith(place))
    return inside.split(">")[0].removesuffix(place)


def asked_names(route: Route) -> tuple[str, ...]:
    """Return what the view of an address may read from the part behind the question mark: what it
    and the functions beside it ask for by name, and the fields of each form that they fill."""
    is_ours = route.view.__module__.startswith("northing.")
    return _asked_names(route.view) if is_ours else ()


@cache
def _asked_names(view: Callable[..., object]) -> tuple[str, ...]:
    module = import_module(view.__module__)
    beside = {
        node.name: node
        for node in ast.parse(inspect.getsource(module)).body
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
    }
    found, seen, waiting = set[str](), set[str](), [view.__name__]
    while waiting:
        name = waiting.pop()
        seen.add(name)
        for node in ast.walk(beside[name]):
            found.update(_asked(node))
            found.update(_filled(node, module))
            if isinstance(node, ast.Name) and node.id in beside.keys() - seen:
                waiting.append(node.id)
    return tuple(sorted(found))


def _filled(node: ast.AST, module: ModuleType) -> Iterator[str]:
    """The fields of a form that is made from what stands behind the question mark."""
    if isinstance(node, ast.Call) and any("request.GET" in ast.unparse(a) for a in node.args):
        yield from getattr(getattr(module, ast.unparse(node.func), None), "base_fields", ())


def _asked(node: ast.AST) -> Iterator[str]:
    texts: list[ast.expr] = []
    if isinstance(node, ast.Call):
        called = ast.unparse(node.func)
        if called.rpartition(".")[2].startswith("asked") or called.endswith(".GET.get"):
            texts = node.args
    elif isinstance(node, ast.Subscript) and ast.unparse(node.value).endswith(".GET"):
        texts = [node.slice]
    for each in texts:
        if isinstance(each, ast.Constant) and isinstance(each.value, str) and each.value:
            yield each.value
