from __future__ import annotations

from types import MappingProxyType
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView
from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseBadRequest,
    HttpResponseRedirect,
)
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from northing.apps.people.actions import make_workspace, set_preferences
from northing.apps.people.queries import workspaces_of
from northing.apps.people.queries.accounts import can_make_workspace, is_begun
from northing.base.errors import Conflict, Denied, Invalid
from northing.web.accounts.forms import THEME_COOKIE, PreferencesForm, SignInForm, WorkspaceForm
from northing.web.requests import SignedInRequest

A_YEAR = 365 * 24 * 60 * 60


class SignIn(LoginView):
    authentication_form = SignInForm
    template_name = "accounts/sign_in.html"
    redirect_authenticated_user = True
    http_method_names = ("get", "head", "post")
    extra_context = MappingProxyType({"is_sign_up_open": lambda: settings.IS_SIGN_UP_OPEN})

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not request.user.is_authenticated and not is_begun():
            return redirect("welcome")
        return super().dispatch(request, *args, **kwargs)

    def form_invalid(self, form: AuthenticationForm) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form), status=422)


@require_safe
def start(request: SignedInRequest) -> HttpResponse:
    if not request.user.is_authenticated:
        return redirect("sign-in")
    workspaces = workspaces_of(request.user)
    if workspaces:
        return redirect("home", workspaces[0].slug)
    can_make = _can_make(request)
    return render(request, "accounts/no_workspace.html", {"can_make": can_make})


def _can_make(request: SignedInRequest) -> bool:
    return can_make_workspace(request.user, is_sign_up_open=settings.IS_SIGN_UP_OPEN)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def new_workspace(request: SignedInRequest) -> HttpResponse:
    initial = {"language": get_language(), "time_zone": request.user.time_zone or "UTC"}
    form = WorkspaceForm(request.POST or None, initial=initial)
    if form.is_valid():
        given = form.cleaned_data
        try:
            slug = make_workspace(
                request.user.pk,
                given["workspace"],
                time_zone=given["time_zone"],
                language=given["language"],
                is_sign_up_open=settings.IS_SIGN_UP_OPEN,
            )
        except (Invalid, Conflict) as error:
            form.add_refusal(error)
        else:
            return redirect("home", slug)
    elif not _can_make(request):
        raise Denied("no-new-workspace")
    status = 422 if form.is_bound else 200
    return render(request, "accounts/new_workspace.html", {"form": form}, status=status)


@require_POST
def preferences(request: HttpRequest) -> HttpResponse:
    form = PreferencesForm(request.POST)
    if not form.is_valid():
        return HttpResponseBadRequest()
    language = form.cleaned_data["language"] or None
    theme = form.cleaned_data["theme"] or None
    if request.user.is_authenticated:
        kept = "" if theme == "auto" else theme
        set_preferences(request.user.pk, language=language, theme=kept)
    response = HttpResponseRedirect(_next_of(request))
    # The cookies keep the choice on the sign-in page too.
    for name, chosen in ((settings.LANGUAGE_COOKIE_NAME, language), (THEME_COOKIE, theme)):
        if chosen:
            response.set_cookie(
                name, chosen, max_age=A_YEAR, samesite="Lax", secure=settings.SESSION_COOKIE_SECURE
            )
    return response


def _next_of(request: HttpRequest) -> str:
    asked = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(
        asked, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return asked if safe else "/"
