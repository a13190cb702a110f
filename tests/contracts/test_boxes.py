"""What stands in each box of a domain keeps to the box's rules."""

import ast
import inspect
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from northing.base.action import ACTIONS, QUERIES
from northing.base.scope import Tenant
from tests.contracts.test_tables import own

PACKAGE = Path(__file__).parents[2] / "src" / "northing"
# Deeds that happen outside any workspace, so that no actor can do them.
OF_THE_INSTALLATION = {
    "people.actions.accounts.ask_for_password": "asked before anybody is known",
    "people.actions.accounts.sign_up": "asked before anybody is known",
    "people.actions.accounts.choose_password": "records in every workspace of the user",
    "people.actions.accounts.change_password": "records in every workspace of the user",
    "people.actions.accounts.ask_for_address": "a user's own, in every workspace",
    "people.actions.accounts.mail_pending_address": "a user's own, in every workspace",
    "people.actions.accounts.drop_pending_address": "a user's own, in every workspace",
    "people.actions.accounts.confirm_address": "hands on to take_address in every workspace",
    "people.actions.accounts.change_profile": "hands on to take_name in every workspace",
    "people.actions.accounts.end_session": "a user's own, in every workspace",
    "people.actions.accounts.end_other_sessions": "a user's own, in every workspace",
    "people.actions.accounts.forget_unopened_accounts": "accounts in no workspace",
    "people.actions.installation.begin_installation": "makes the first workspace",
    "people.actions.installation.make_workspace": "hands on to create_workspace",
    "people.actions.installation.create_workspace": "makes the workspace and its first event",
    "people.actions.installation.join_as_administrator": "hands on to add_member",
    "people.actions.installation.create_administrator": "makes a user, who is in no workspace",
    "people.actions.installation.set_password": "a user's own, in every workspace",
    "people.actions.installation.set_preferences": "a user's own, in every workspace",
    "people.actions.invitations.revoke_each": "a step of an action, called inside it",
    "people.actions.invitations.take_back_invitations": "a step of an action, called inside it",
    "people.actions.privacy.erase_account": "a user's own, in every workspace",
    "exchange.actions.import_documents": "may make the workspaces that it writes to",
    "goals.actions.direction.list_direction": "a step of an action, called inside it",
    "goals.actions.correcting.follow_done": "a step of an action, called inside it",
    "goals.actions.former.forget_revisions": "a step of an action, called inside it",
    "goals.actions.former.keep_titles": "a step of an action, called inside it",
    "goals.actions.holding.held_chain": "a step of an action, called inside it",
    "goals.actions.holding.held_to_step": "a step of an action, called inside it",
    "goals.actions.holding.record_change": "a step of an action, called inside it",
    "goals.actions.holding.refuse_step": "a step of an action, called inside it",
    "goals.actions.holding.write_step": "a step of an action, called inside it",
    "goals.actions.moving.above_of": "a step of an action, called inside it",
    "goals.actions.moving.copy_audience": "a step of an action, called inside it",
    "goals.actions.moving.end_of": "a step of an action, called inside it",
    "goals.actions.moving.free_among": "a step of an action, called inside it",
    "goals.actions.moving.free_key": "a step of an action, called inside it",
    "goals.actions.moving.ids_below": "a step of an action, called inside it",
    "goals.actions.moving.list_team": "a step of an action, called inside it",
    "goals.actions.moving.move_into": "a step of an action, called inside it",
    "goals.actions.handing_up.withdraw_pointless": "a step of an action, called inside it",
    "goals.actions.moving.openable": "a step of an action, called inside it",
    "goals.actions.moving.reaches": "a step of an action, called inside it",
    "goals.actions.roll_up.follow": "a step of an action, called inside it",
    "goals.actions.roll_up.follow_audience": "a step of an action, called inside it",
    "goals.actions.roll_up.follow_objective": "a step of an action, called inside it",
    "goals.actions.roll_up.read_again": "a step of an action, called inside it",
    "goals.actions.roll_up.bring_on": "a step of an action, called inside it",
    "goals.actions.roll_up.refresh_cycle": "a step of an action, called inside it",
    "goals.actions.terms.keep_terms": "a step of an action, called inside it",
    "goals.actions.terms.move_terms": "a step of an action, called inside it",
    "people.actions.teams.when_handed_up": "tells an action what to call, as the server starts",
}
# What writes an event, itself or as the last step of a deed.
RECORDING = {
    *("record", "record_each", "record_change", "write_step"),
    *("create_objective", "create_team", "make_cycle"),
}
# What happened to nobody but the one who did it, and why.
QUIET = {
    "goals.actions.drafts.keep_draft": "what somebody types and has not saved is told to nobody",
    "goals.actions.drafts.forget_old_drafts": "what was typed and not saved is told to nobody",
    "goals.actions.terms.count_terms": "what is searched by is counted, and says what it said",
    "people.actions.visits.note_visit": "when somebody looked at a page is told to nobody",
    "goals.actions.drafts.forget_draft": "what somebody types and has not saved is told to nobody",
}
# Who may go round the scope, and why.
UNSCOPED = {
    "apps/people/models.py": "memberships of a user, and the invitation that a link opens, "
    "are asked before a workspace is known",
}


def modules(*boxes: str) -> list[str]:
    """The modules of some boxes of every domain, as dotted names below ``northing.apps``."""
    found = []
    for path in sorted((PACKAGE / "apps").rglob("*.py")):
        parts = path.relative_to(PACKAGE / "apps").with_suffix("").parts
        if parts[1:2] and parts[1] in boxes and parts[-1] != "__init__":
            found.append(".".join(parts))
    return found


def functions(path: Path) -> Iterator[ast.FunctionDef]:
    """The public functions at the top of a module."""
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            yield node


def path_of(module: str) -> Path:
    return PACKAGE.joinpath("apps", *module.split(".")).with_suffix(".py")


def top_level(module: str) -> Iterator[ast.FunctionDef]:
    return functions(path_of(module))


def is_decorated(node: ast.FunctionDef, name: str) -> bool:
    return any(isinstance(d, ast.Name) and d.id == name for d in node.decorator_list)


def first_argument(node: ast.FunctionDef) -> str:
    arguments = [*node.args.posonlyargs, *node.args.args]
    return arguments[0].arg if arguments else ""


def deeds() -> dict[str, ast.FunctionDef]:
    return {f"{m}.{node.name}": node for m in modules("actions") for node in top_level(m)}


def calls_of(node: ast.FunctionDef, path: Path) -> set[str]:
    """The functions that a deed calls, itself or through private ones of its module."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    private = {
        each.name: each
        for each in tree.body
        if isinstance(each, ast.FunctionDef) and each.name.startswith("_")
    }
    found: set[str] = set()
    waiting = [node]
    while waiting:
        for each in ast.walk(waiting.pop()):
            if isinstance(each, ast.Call) and isinstance(each.func, ast.Name):
                if each.func.id in private and each.func.id not in found:
                    waiting.append(private[each.func.id])
                found.add(each.func.id)
    return found


def test_every_public_function_among_the_actions_is_one():
    loose = {name for name, node in deeds().items() if not is_decorated(node, "action")}
    assert loose == set(OF_THE_INSTALLATION)


@pytest.mark.parametrize("name", [n for n, node in deeds().items() if is_decorated(node, "action")])
def test_an_action_takes_the_actor_first_and_records_what_happened(name):
    node = deeds()[name]
    assert first_argument(node) == "actor"
    called = calls_of(node, path_of(name.rpartition(".")[0]))
    assert called & RECORDING or name in QUIET, f"{name} records no event"


def test_every_action_is_registered():
    for module in modules("actions"):
        import_module(f"northing.apps.{module}")
    decorated = {
        f"northing.apps.{n}" for n, node in deeds().items() if is_decorated(node, "action")
    }
    assert decorated <= set(ACTIONS)
    first = [next(iter(inspect.signature(deed).parameters)) for deed in ACTIONS.values()]
    assert set(first) == {"actor"}


def asks_tenant_tables(node: ast.FunctionDef) -> bool:
    tenant = {model.__name__ for model in own().values() if issubclass(model, Tenant)}
    return any(
        isinstance(each, ast.Attribute)
        and each.attr == "objects"
        and isinstance(each.value, ast.Name)
        and each.value.id in tenant
        for each in ast.walk(node)
    )


@pytest.mark.parametrize("module", modules("queries"))
def test_a_query_opens_a_scope_or_says_that_it_needs_one(module):
    loose = [
        node.name
        for node in top_level(module)
        if not is_decorated(node, "query")
        and asks_tenant_tables(node)
        and "Needs a scope." not in (ast.get_docstring(node) or "")
        and "with scope(" not in ast.unparse(node)
    ]
    assert loose == []


@pytest.mark.parametrize("module", modules("queries"))
def test_a_query_that_opens_a_scope_takes_the_actor_first(module):
    made = [node for node in top_level(module) if is_decorated(node, "query")]
    assert [node.name for node in made if first_argument(node) != "actor"] == []
    import_module(f"northing.apps.{module}")
    assert {f"northing.apps.{module}.{node.name}" for node in made} <= set(QUERIES)


PROMISING = [
    *sorted(PACKAGE.glob("core/**/*.py")),
    *sorted(PACKAGE.glob("coach/**/*.py")),
    *sorted(PACKAGE.glob("formats/**/*.py")),
    *(path_of(module) for module in modules("actions", "queries")),
]


@pytest.mark.parametrize("path", PROMISING, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_every_public_function_says_what_it_promises(path):
    silent = [
        node.name
        for node in functions(path)
        if ast.get_docstring(node) is None and not is_decorated(node, "overload")
    ]
    assert silent == []


def test_nobody_goes_round_the_scope():
    found = {
        str(path.relative_to(PACKAGE))
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr == "_base_manager"
    }
    assert found == set(UNSCOPED)


# Signals that carry no decision, and why they are heard.
SIGNALS = {"base/apps.py": "after a migration, PostgreSQL's policies follow the tables there are"}


def test_no_signal_carries_a_decision():
    found = {
        str(path.relative_to(PACKAGE))
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom)
        and (node.module or "").endswith(("django.dispatch", ".signals"))
    }
    assert found == set(SIGNALS)


def events() -> list[tuple[str, str]]:
    found = []
    for module in sorted({m.split(".")[0] for m in modules("events")}):
        loaded = import_module(f"northing.apps.{module}.events")
        for name, kind in inspect.getmembers(loaded, inspect.isclass):
            if kind.__module__.startswith(loaded.__name__):
                found.append((f"{module}.{name}", vars(kind)["kind"]))
    return found


def test_every_event_has_a_kind_of_its_own():
    kinds = [kind for _, kind in events()]
    assert len(kinds) > 5
    assert len(set(kinds)) == len(kinds)


@pytest.mark.parametrize(("name", "kind"), events())
def test_an_event_is_called_by_its_domain_and_class(name, kind):
    domain, class_name = name.split(".")
    words = "".join(f"_{c.lower()}" if c.isupper() else c for c in class_name).lstrip("_")
    assert kind == f"{domain}.{words}"
