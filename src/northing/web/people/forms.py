from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth.forms import AuthenticationForm
from django.utils.translation import gettext_lazy as _

THEME_COOKIE = "northing_theme"
THEMES = (("auto", _("As the device")), ("light", _("Light")), ("dark", _("Dark")))


class SignInForm(AuthenticationForm):
    error_messages = {
        "invalid_login": _(
            "No account has this e-mail address and password. Check both; the password counts"
            " capital letters."
        ),
        "inactive": _("This account is closed. Ask an administrator to open it again."),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.widget.attrs |= {"class": "inp"}
            if self.errors_of(name):
                field.widget.attrs |= {"aria-describedby": "sign-in-error"}

    def errors_of(self, name: str) -> list[str]:
        return list(self.errors.get(name, [])) if self.is_bound else []


class PreferencesForm(forms.Form):
    language = forms.ChoiceField(choices=settings.LANGUAGES, required=False)
    theme = forms.ChoiceField(choices=THEMES, required=False)
