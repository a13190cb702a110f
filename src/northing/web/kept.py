"""Forms that send what somebody wrote to an action, and keep it where that refuses."""

from __future__ import annotations

from collections.abc import Callable

from django import forms

from northing.base.errors import Conflict, Invalid
from northing.web.fields import Fields
from northing.web.versions import Versioned


class Kept(Fields, Versioned):
    """A form on something that others may change meanwhile."""

    def attempt(self, deed: Callable[[], object], now: Callable[[], forms.Form]) -> int:
        """Do the deed and return 0; else put the refusal into the form and return its status."""
        if not self.is_valid():
            return 422
        try:
            deed()
        except Invalid as error:
            self.add_refusal(error)
            return 422
        except Conflict as error:
            if error.code == "changed-meanwhile":
                self.set_against(now())
            else:
                self.add_refusal(error)
            return 409
        return 0
