"""What each step of an objective is called, and what it means."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


@dataclass(frozen=True, slots=True)
class StepWords:
    """``title`` asks, ``about`` says what follows, ``button`` does it, ``done`` tells that it was
    done."""

    title: Any
    about: Any
    button: Any
    done: Any
    is_danger: bool = False


STEP_WORDS: Mapping[str, StepWords] = {
    "propose": StepWords(
        _("Propose this objective?"),
        _("Those who decide for the team see it on their first page and commit to it, or send it"
          " back. It can still be written meanwhile."),
        pgettext_lazy("step", "Propose"),
        _("Proposed. Those who decide see it now."),
    ),
    "withdraw": StepWords(
        _("Take the proposal back?"),
        _("It is a draft again and can be proposed anew."),
        pgettext_lazy("step", "Take the proposal back"),
        _("It is a draft again."),
    ),
    "send-back": StepWords(
        _("Send the proposal back?"),
        _("It is a draft again. Whoever proposed it reads why on its page."),
        pgettext_lazy("step", "Send back"),
        _("Sent back with your reason."),
    ),
    "park": StepWords(
        _("Not now?"),
        _("It goes to the team's parking lot. The reason is kept with it."),
        pgettext_lazy("step", "Park"),
        _("Parked with your reason."),
    ),
    "queue": StepWords(
        _("Put it into the queue?"),
        _("It waits in the team's queue, in its own cycle or in a later one, until somebody takes"
          " it up."),
        pgettext_lazy("step", "Put into the queue"),
        _("It waits in the queue."),
    ),
    "draft-again": StepWords(
        _("Take it up again?"),
        _("It is a draft again, of its own cycle or of another one."),
        pgettext_lazy("step", "Take up as a draft"),
        _("It is a draft again."),
    ),
    "drop": StepWords(
        _("Drop this objective?"),
        _("The team gives it up for this cycle. It leaves the numbers above it, needs no decision"
          " at the close, and cannot be taken up again. The reason is kept."),
        pgettext_lazy("step", "Drop the objective"),
        _("Dropped with your reason."),
        is_danger=True,
    ),
    "drop-key-result": StepWords(
        _("Drop this key result?"),
        _("It keeps its last value in the score against the original commitment and counts in no"
          " other number. This cannot be undone. The reason is kept in the amendments."),
        pgettext_lazy("step", "Drop the key result"),
        _("Dropped with your reason."),
        is_danger=True,
    ),
}  # fmt: skip
