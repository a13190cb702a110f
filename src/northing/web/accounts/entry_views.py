from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from northing.apps.people import actions
from northing.apps.people.inputs import NewInstallation
from northing.apps.people.queries.accounts import is_begun
from northing.apps.people.queries.links import is_first_run_key, opened_link
from northing.base.errors import Conflict, Denied, Invalid, NotFound
from northing.web.accounts import limits
from northing.web.accounts.entering import enter
from northing.web.accounts.forms import AddressForm, NewPasswordForm, WelcomeForm
from northing.web.accounts.links import KEPT, forget_secret, keep_secret, secret_of, useless
from northing.web.requests import posted
from northing.web.words import refusal_sentence

FORMS = ["GET", "HEAD", "POST"]
PASSWORD, ADDRESS = "choose-password", "confirm-address"


@require_http_methods(FORMS)
@sensitive_post_parameters("password", "again")
def welcome(request: HttpRequest) -> HttpResponse:
    if is_begun():
        raise Http404
    sent = posted(request)
    key = (sent or request.GET).get("key", "")
    if not is_first_run_key(key):
        return render(request, "accounts/welcome_locked.html", status=403 if sent else 200)
    form = WelcomeForm(sent, initial={"key": key, "language": get_language(), "time_zone": "UTC"})
    if sent is not None and form.is_valid():
        answer = _begin(request, form)
        if answer is not None:
            return answer
    status = 422 if form.is_bound else 200
    return render(request, "accounts/welcome.html", {"form": form}, status=status)


def _begin(request: HttpRequest, form: WelcomeForm) -> HttpResponse | None:
    names = ("workspace", "name", "email", "password", "time_zone", "language")
    try:
        new = NewInstallation(**{name: form.cleaned_data[name] for name in names})
        enter(request, actions.begin_installation(new))
    except Invalid as error:
        form.add_refusal(error)
        return None
    except Conflict as error:
        # Somebody else, or the same button pressed twice, was quicker.
        messages.info(request, refusal_sentence(error))
        return redirect("sign-in")
    return redirect("start")


@require_http_methods(FORMS)
def forgotten(request: HttpRequest) -> HttpResponse:
    form = AddressForm(request.POST or None)
    if form.is_valid():
        if limits.may_mail(request, form.cleaned_data["email"]):
            actions.ask_for_password(form.cleaned_data["email"])
        return render(request, "accounts/mail_sent.html", {"email": form.cleaned_data["email"]})
    status = 422 if form.is_bound else 200
    return render(request, "accounts/forgotten.html", {"form": form}, status=status)


@require_http_methods(FORMS)
def sign_up(request: HttpRequest) -> HttpResponse:
    if not settings.IS_SIGN_UP_OPEN or not is_begun():
        raise Http404
    form = AddressForm(request.POST or None)
    if form.is_valid():
        if limits.may_mail(request, form.cleaned_data["email"]):
            actions.sign_up(form.cleaned_data["email"], language=get_language() or "")
        return render(request, "accounts/mail_sent.html", {"email": form.cleaned_data["email"]})
    status = 422 if form.is_bound else 200
    return render(request, "accounts/sign_up.html", {"form": form}, status=status)


@require_http_methods(FORMS)
@sensitive_post_parameters("password", "again")
def choose_password(request: HttpRequest, user_ref: str, token: str) -> HttpResponse:
    secret = secret_of(request, token)
    target = opened_link(user_ref, secret)
    if target is None:
        return useless(request)
    if token != KEPT:
        return keep_secret(PASSWORD, user_ref, token)
    form = NewPasswordForm(request.POST or None, has_name=not target.is_new)
    if form.is_valid():
        given = form.cleaned_data
        try:
            chosen = actions.choose_password(
                user_ref, secret, given["password"], given.get("name", "")
            )
        except Invalid as error:
            form.add_refusal(error)
        else:
            return _entered(request, user_ref, chosen)
    context = {"form": form, "target": target}
    status = 422 if form.is_bound else 200
    return render(request, "accounts/choose_password.html", context, status=status)


def _entered(request: HttpRequest, user_ref: str, user_id: int) -> HttpResponse:
    enter(request, user_id)
    messages.success(request, _("Your password is set, and you are signed in."))
    return forget_secret(redirect("start"), PASSWORD, user_ref)


@require_http_methods(FORMS)
def confirm_address(request: HttpRequest, user_ref: str, token: str) -> HttpResponse:
    secret = secret_of(request, token)
    target = opened_link(user_ref, secret, for_address=True)
    if target is None:
        return useless(request)
    if token != KEPT:
        return keep_secret(ADDRESS, user_ref, token)
    # A mail that was sent to a mistyped address gives nobody an account.
    if not request.user.is_authenticated:
        return redirect_to_login(request.path, "sign-in")
    if request.user.pk != target.user_id:
        raise Denied("another-account")
    if request.method != "POST":
        return render(request, "accounts/confirm_address.html", {"target": target})
    try:
        actions.confirm_address(target.user_id, user_ref, secret)
    except NotFound:
        return useless(request)
    messages.success(request, _("From now on you sign in with this address."))
    return forget_secret(redirect("account"), ADDRESS, user_ref)
