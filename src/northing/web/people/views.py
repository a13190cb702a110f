from __future__ import annotations

from django.conf import settings
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView
from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseBadRequest,
    HttpResponseRedirect,
)
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST, require_safe

from northing.apps.people.actions import set_preferences
from northing.apps.people.queries import workspaces_of
from northing.web.people.forms import THEME_COOKIE, PreferencesForm, SignInForm

A_YEAR = 365 * 24 * 60 * 60


class SignIn(LoginView):
    authentication_form = SignInForm
    template_name = "people/sign_in.html"
    redirect_authenticated_user = True
    http_method_names = ("get", "head", "post")

    def form_invalid(self, form: AuthenticationForm) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form), status=422)


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    if not request.user.is_authenticated:
        return redirect("sign-in")
    workspaces = workspaces_of(request.user)
    if workspaces:
        return redirect("home", workspaces[0].slug)
    return render(request, "people/no_workspace.html")


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
