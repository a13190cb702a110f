from __future__ import annotations

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


class PreferencesForm(forms.Form):
    language = forms.ChoiceField(choices=settings.LANGUAGES, required=False)
    theme = forms.ChoiceField(choices=THEMES, required=False)
