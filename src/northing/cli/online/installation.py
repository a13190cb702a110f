"""What every command that touches the database does first, and how it says no."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from northing.base.errors import Invalid, Refused
from northing.core.collecting import loading

SENTENCES = {
    "not-found": "There is no such %(what)s.",
    "workspace-exists": "There is a workspace called “%(name)s” already.",
    "team-loop": "Teams would stand under themselves: %(teams)s.",
    "alignment-loop": "Objectives would contribute to themselves: %(objectives)s.",
    "team-too-deep": "Teams would stand on more than %(most)s levels: %(teams)s …",
    "alignment-too-deep": "Objectives would stand on more than %(most)s levels: %(objectives)s …",
    "address-taken": "Somebody with that address can sign in already.",
    "not-an-address": "That is not an e-mail address.",
    "changed-meanwhile": "“%(cycle)s” was changed meanwhile. Run the import again.",
    "required": "This is needed.",
    "weak": "The password is too weak: %(reasons)s",
    "no-workspace": "The document names no workspace. Add `workspace:` to it, or give --workspace.",
    "no-cycle": "The document names no cycle. Add `cycle: 2026-Q3` to it, for example.",
    "unknown-reference": "Nothing answers to this reference; import that cycle first, or with it.",
    "parent-outside-cycle": (
        "“%(reference)s” is in a cycle that does not contain “%(cycle)s”. Use `supports:` for it."
    ),
    "cycle-too-deep": "“%(name)s” would lie in more than %(most)s cycles, one inside the other.",
    "unknown-cycle": "There is no cycle called “%(name)s” to lie in.",
    "cycle-loop": "These cycles lie in each other: %(cycles)s.",
    "outside-parent": "The days of “%(name)s” are not inside those of “%(parent)s”.",
    "overlaps-sibling": "“%(name)s” overlaps another cycle inside “%(parent)s”.",
    "team-and-person": (
        "“%(name)s”, to whom “%(objective)s” is restricted, is a team and a person. Name the person"
        " by address, or rename the team."
    ),
    "ends-before-start": "“%(name)s” ends before it starts.",
}
RESTORING = "A backup is being put back into this installation. Begin again when that is over."


def prepare() -> None:
    """Load Django with the installation's settings; end where one of them cannot be meant."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "northing.config.settings")
    import django
    from django.core.exceptions import ImproperlyConfigured

    try:
        with loading():
            django.setup()
    except ImproperlyConfigured as error:
        complain(str(error))
        sys.exit(1)


def complain(*sentences: str) -> None:
    """Say what is wrong, on standard error."""
    for sentence in sentences:
        print(sentence, file=sys.stderr)


def refusal_sentences(error: Refused) -> list[str]:
    """Return a refusal in words, a sentence for each field that is wrong."""
    params = {
        name: ", ".join(map(str, value)) if isinstance(value, list | tuple) else value
        for name, value in error.params.items()
    }
    if isinstance(error, Invalid):
        return [
            f"{field}: {_sentence(code, params)}" if field else _sentence(code, params)
            for field, code in error.fields.items()
        ]
    return [_sentence(error.code, params)]


def _sentence(code: str, params: dict[str, object]) -> str:
    template = SENTENCES.get(code)
    return template % params if template else f"Refused: {code}."


@contextmanager
def claimed() -> Iterator[int]:
    """Use the installation, with Django loaded: no restore begins before the block ends. Gives
    the descriptor of the lock. Ends the program where a restore goes on already."""
    prepare()
    from django.db import DatabaseError

    from northing.base.backups.unfinished import finish_restore
    from northing.base.locks import InUse, in_use

    with ExitStack() as held:
        try:
            descriptor = held.enter_context(in_use())
            finish_restore()
        except InUse:
            complain(RESTORING)
            sys.exit(1)
        except DatabaseError as error:
            complain(f"The database does not answer: {error}")
            sys.exit(1)
        yield descriptor


@contextmanager
def usable() -> Iterator[int]:
    """Claim the installation, and end the program where its database cannot be used, with what to
    do about it."""
    with claimed() as descriptor:
        from northing.base.readiness import obstacles

        if found := obstacles():
            complain(*found)
            sys.exit(1)
        yield descriptor


def number(text: str) -> int:
    """Read an option that is a number and not below zero."""
    read = int(text)
    if read < 0:
        raise argparse.ArgumentTypeError("cannot be negative")
    return read


def positive(text: str) -> int:
    """Read an option that is a number above zero."""
    read = number(text)
    if read == 0:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return read
