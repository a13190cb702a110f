from __future__ import annotations

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.http import urlencode

from northing.apps.exchange.queries.audit import AuditFilter
from northing.apps.exchange.queries.audit_groups import GROUPS
from northing.web.audit.sentences import GROUP_NAMES
from northing.web.words import field_sentence

SUBJECT = re.compile(r"[a-z_]{1,20}:[0-9]{1,18}", re.ASCII)


class FilterForm(forms.Form):
    """What of the audit log a reader asks for; all of it stands in the address."""

    q = forms.CharField(required=False, max_length=100, strip=True)
    group = forms.ChoiceField(required=False, choices=[(name, name) for name in GROUPS])
    since = forms.DateField(required=False, input_formats=["%Y-%m-%d"])
    until = forms.DateField(required=False, input_formats=["%Y-%m-%d"])
    person = forms.IntegerField(required=False, min_value=0, max_value=2**31 - 1)
    subject = forms.CharField(required=False, max_length=40)

    def __init__(self, data: Any) -> None:
        super().__init__(data)
        for name in ("since", "until"):
            problem = field_sentence("not-a-date", example=timezone.localdate().isoformat())
            self.fields[name].error_messages |= {"invalid": problem}

    def clean_subject(self) -> str:
        subject = str(self.cleaned_data["subject"])
        if subject and not SUBJECT.fullmatch(subject):
            raise ValidationError(field_sentence("unknown"))
        return subject

    @property
    def groups(self) -> list[tuple[str, str, bool]]:
        """The groups of kinds, with the one that is asked for."""
        return [(name, GROUP_NAMES[name], self["group"].value() == name) for name in GROUPS]

    def asked(self) -> AuditFilter:
        """The filter; what cannot be read does not narrow it."""
        self.is_valid()
        given = self.cleaned_data
        return AuditFilter(
            person=given.get("person"),
            group=given.get("group", ""),
            subject=given.get("subject", ""),
            since=given.get("since"),
            until=given.get("until"),
            text=given.get("q", ""),
            zone=timezone.get_current_timezone_name(),
        )

    def address(self, **more: object) -> str:
        """The filter as the part of an address after the question mark."""
        given = {name: self[name].value() for name in self.fields} | more
        return urlencode({name: value for name, value in given.items() if value not in {None, ""}})
