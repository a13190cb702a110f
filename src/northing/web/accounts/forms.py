from __future__ import annotations

from typing import Any, cast

from django import forms
from django.conf import settings
from django.contrib.auth.forms import AuthenticationForm
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from northing.base import throttle
from northing.web.accounts import limits
from northing.web.fields import Fields, ZoneField
from northing.web.words import FIELD_PROBLEMS, field_sentence

THEME_COOKIE = "northing_theme"
THEMES = (("auto", _("As the device")), ("light", _("Light")), ("dark", _("Dark")))
# Each in its own language: a reader must find it without knowing the present one.
LANGUAGE_NAMES = {"en": "English", "sv": "Svenska", "zh-hans": "简体中文"}
LONGEST_PASSWORD = 1000


class SignInForm(AuthenticationForm):
    error_messages = {
        "invalid_login": _(
            "No account has this e-mail address and password. Check both; the password counts"
            " capital letters."
        ),
    }

    def clean(self) -> dict[str, Any]:
        request = cast(HttpRequest, self.request)
        counted = limits.signing_in(request, self.cleaned_data.get("username", ""))
        throttle.reserve(*counted)
        cleaned = super().clean()
        throttle.give_back(*counted)
        return cleaned


class PreferencesForm(forms.Form):
    language = forms.ChoiceField(choices=settings.LANGUAGES, required=False)
    theme = forms.ChoiceField(choices=THEMES, required=False)


def _name_field() -> forms.CharField:
    return forms.CharField(
        label=_("Your name"), max_length=200, widget=forms.TextInput({"autocomplete": "name"})
    )


def _email_field(autocomplete: str = "email", **more: Any) -> forms.EmailField:
    more.setdefault("label", _("E-mail address"))
    return forms.EmailField(
        max_length=254,
        widget=forms.EmailInput({"autocomplete": autocomplete}),
        error_messages={"invalid": FIELD_PROBLEMS["not-an-address"]},
        **more,
    )


def _password_field(label: Any, autocomplete: str = "new-password", **more: Any) -> forms.CharField:
    return forms.CharField(
        label=label,
        strip=False,
        max_length=LONGEST_PASSWORD,
        widget=forms.PasswordInput({"autocomplete": autocomplete}),
        **more,
    )


class TwicePassword(Fields):
    """A new password, typed twice: nobody sees what they type."""

    password = _password_field(_("New password"), help_text=_("At least 10 characters."))
    again = _password_field(_("The same password once more"))

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        first, second = cleaned.get("password"), cleaned.get("again")
        if first and second and first != second:
            self.add_error("again", field_sentence("passwords-differ"))
        return cleaned


class AddressForm(Fields):
    """An address that a mail is asked for."""

    email = _email_field("username")


class NewPasswordForm(TwicePassword):
    name = _name_field()
    field_order = ["name", "password", "again"]

    def __init__(self, *args: Any, has_name: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if has_name:
            del self.fields["name"]


class WorkspaceForm(Fields):
    workspace = forms.CharField(
        label=_("Name of the workspace"),
        max_length=200,
        help_text=_("Usually the name of the organisation."),
    )
    time_zone = ZoneField(
        guessed=True, help_text=_("Decides when a day begins, for everybody in it.")
    )
    language = forms.ChoiceField(
        label=_("Language of its mails"), choices=list(LANGUAGE_NAMES.items())
    )


class WelcomeForm(TwicePassword, WorkspaceForm):
    name = _name_field()
    email = _email_field("username")
    key = forms.CharField(widget=forms.HiddenInput, max_length=200)
    field_order = ["workspace", "time_zone", "language", "name", "email", "password", "again"]


class ProfileForm(Fields):
    name = _name_field()
    language = forms.ChoiceField(
        label=_("Language"),
        choices=[("", _("As the browser")), *LANGUAGE_NAMES.items()],
        required=False,
    )
    time_zone = ZoneField(
        blank=_("As the workspace"), required=False, help_text=_("For the time of day on pages.")
    )
    theme = forms.ChoiceField(
        label=_("Theme"),
        choices=[("" if code == "auto" else code, name) for code, name in THEMES],
        required=False,
    )


class NewAddressForm(Fields):
    email = _email_field(
        label=_("New e-mail address"),
        help_text=_("A link goes there. Until it is opened, you sign in with the present one."),
    )
    present = _password_field(_("Present password"), "current-password")


class ChangePasswordForm(TwicePassword):
    present = _password_field(_("Present password"), "current-password")
    field_order = ["present", "password", "again"]


class ErasureForm(Fields):
    confirmation = forms.CharField(
        label=pgettext_lazy("confirmation", "Your name, as it stands above"), max_length=200
    )
    present = _password_field(_("Present password"), "current-password")
