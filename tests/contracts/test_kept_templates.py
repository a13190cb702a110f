"""Templates that are drawn once and kept read nothing but what they are given: no reader's own
keys, nothing of the request, and no value that only some of their branches look at."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.template import Engine, Node, Template
from django.template.base import FilterExpression, Variable
from django.template.defaulttags import CsrfTokenNode, ForNode, NowNode, WithNode
from django.template.library import SimpleNode
from django.template.loader_tags import IncludeNode
from django.template.smartif import TokenBase
from django.templatetags.i18n import BlockTranslateNode

TEMPLATES = Path(__file__).parent.parent.parent / "src" / "northing" / "web" / "templates"
BUILT_IN = {"True", "False", "None", "forloop"}


def nodes_in(value: Any) -> Iterator[Node]:
    """The nodes directly below a node or in a list of them."""
    parts = value if isinstance(value, list | tuple) else vars(value).values()
    for part in parts:
        if isinstance(part, Node):
            yield part
        elif isinstance(part, list | tuple):
            yield from nodes_in(part)


def variables_in(value: Any) -> Iterator[str]:
    """The roots of the variables that an expression looks up."""
    if isinstance(value, Variable):
        yield from (value.lookups or ())[:1]
    elif isinstance(value, FilterExpression):
        yield from variables_in(value.var)
        for _, arguments in value.filters:
            yield from variables_in([argument for _, argument in arguments])
    elif isinstance(value, dict):
        yield from variables_in(list(value.values()))
    elif isinstance(value, list | tuple):
        for part in value:
            yield from variables_in(part)
    elif isinstance(value, TokenBase):
        yield from variables_in([value.first, value.second, getattr(value, "value", None)])


# What they say depends on the day or the instant at which they are asked.
CLOCKED = {"ago", "moment", "timesince", "timeuntil", "naturaltime", "naturalday"}


def clocked_in(value: Any) -> Iterator[str]:
    """The filters of an expression that look at a clock: where no day or instant is given."""
    if isinstance(value, FilterExpression):
        for function, arguments in value.filters:
            name = getattr(function, "_filter_name", function.__name__)
            if name in CLOCKED and not arguments:
                yield name
            yield from clocked_in([argument for _, argument in arguments])
    elif isinstance(value, dict):
        yield from clocked_in(list(value.values()))
    elif isinstance(value, list | tuple):
        for part in value:
            yield from clocked_in(part)
    elif isinstance(value, TokenBase):
        yield from clocked_in([value.first, value.second, getattr(value, "value", None)])


def parts_of(node: Node) -> list[Any]:
    return [part for name, part in vars(node).items() if name != "nodelist"]


def bound_by(node: Node) -> set[str]:
    names = {getattr(node, name, None) for name in ("asvar", "target_var", "variable")}
    if isinstance(node, ForNode):
        names |= set(node.loopvars)
    if isinstance(node, WithNode | IncludeNode | BlockTranslateNode):
        names |= set(getattr(node, "extra_context", None) or {})
    if isinstance(node, BlockTranslateNode):
        names |= {node.countervar}
    return {name for name in names if isinstance(name, str)}


def reads(
    value: Any, known: frozenset[str], above: frozenset[tuple[str, frozenset[str]]] = frozenset()
) -> Iterator[str]:
    """The names that a template or a node looks up and nothing in it binds; what includes itself
    is read once for each set of names."""
    later = known
    for node in nodes_in(value.nodelist if isinstance(value, Template) else value):
        own = {name: part for name, part in vars(node).items() if name != "nodelist"}
        inner = later | bound_by(node)
        yield from (name for name in variables_in(own) if name not in inner)
        yield from reads(node, inner, above)
        if isinstance(node, IncludeNode) and (node.template.var, inner) not in above:
            once = above | {(node.template.var, inner)}
            yield from reads(template_of(node.template.var), inner, once)
        if any(isinstance(getattr(node, name, None), str) for name in ("asvar", "target_var")):
            later = inner


def template_of(name: str) -> Template:
    return Engine.get_default().get_template(name)


def all_nodes(value: Any, above: frozenset[str] = frozenset()) -> Iterator[Node]:
    """The nodes of a template with those that it includes, each once where it includes itself."""
    for node in nodes_in(value.nodelist if isinstance(value, Template) else value):
        yield node
        yield from all_nodes(node, above)
        name = node.template.var if isinstance(node, IncludeNode) else None
        if isinstance(name, str) and name not in above:
            yield from all_nodes(template_of(name), above | {name})


def kept_pieces() -> dict[str, list[frozenset[str]]]:
    """Each template that is kept, with the names that it is given, place by place."""
    found: dict[str, list[frozenset[str]]] = {}
    for path in sorted(TEMPLATES.rglob("*.html")):
        if "{% kept " not in path.read_text(encoding="utf-8"):
            continue
        for node in all_nodes(template_of(path.relative_to(TEMPLATES).as_posix())):
            if isinstance(node, SimpleNode) and node.func.__name__ == "kept":
                found.setdefault(node.args[0].var, []).append(frozenset(node.kwargs))
    return found


PIECES = kept_pieces()


def test_the_walk_finds_what_is_kept():
    assert {"goals/_row.html", "goals/_key_results.html", "parts/nav.html"} <= set(PIECES)


@pytest.mark.parametrize("piece", sorted(PIECES))
def test_a_kept_template_reads_what_it_is_given_and_no_more(piece):
    for given in PIECES[piece]:
        assert set(reads(template_of(piece), frozenset(given | BUILT_IN))) == set()


@pytest.mark.parametrize("piece", sorted(PIECES))
def test_a_kept_template_holds_nothing_of_one_reader_or_moment(piece):
    for node in all_nodes(template_of(piece)):
        assert not isinstance(node, CsrfTokenNode | NowNode)
        assert not getattr(node, "takes_context", False), node
        assert "moment" not in str(getattr(node, "token", ""))
        assert list(clocked_in(parts_of(node))) == []


@pytest.mark.parametrize("text", ["{{ stranger }}", "{% if a and stranger.is_due %}x{% endif %}",
                                  "{% for each in strangers %}{{ each }}{% endfor %}",
                                  "{% with b=stranger %}{{ b }}{% endwith %}"])  # fmt: skip
def test_the_walk_sees_a_stranger(text):
    assert set(reads(Template(text), frozenset({"a", *BUILT_IN}))) & {"stranger", "strangers"}


@pytest.mark.parametrize(
    "text",
    [
        "{{ on|ago }}",
        "{% if on|timesince %}x{% endif %}",
        "{% with when=on|ago %}{{ when }}{% endwith %}",
        "{% blocktranslate with at=on|ago %}{{ at }}{% endblocktranslate %}",
        "{% for each in all %}{{ each.on|ago|upper }}{% endfor %}",
    ],
)
def test_the_walk_sees_a_look_at_the_clock(text):
    template = Template("{% load northing i18n %}" + text)
    assert any(list(clocked_in(parts_of(node))) for node in all_nodes(template))
    given = Template("{% load northing i18n %}" + text.replace("|ago", "|ago:today"))
    found = [name for node in all_nodes(given) for name in clocked_in(parts_of(node))]
    assert "ago" not in found
