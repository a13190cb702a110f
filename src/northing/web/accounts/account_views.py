from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth import logout, update_session_auth_hash
from django.contrib.auth.decorators import login_required
from django.forms import Form
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from northing.apps.goals.queries.person_file import account_file
from northing.apps.people import actions
from northing.apps.people.inputs import ProfileChange
from northing.apps.people.queries import workspaces_of
from northing.apps.people.queries.accounts import AccountPage, account_page
from northing.base import throttle
from northing.base.errors import Conflict, Denied, Invalid
from northing.web.accounts import limits
from northing.web.accounts.entering import user_with
from northing.web.accounts.forms import (
    ChangePasswordForm,
    ErasureForm,
    NewAddressForm,
    ProfileForm,
)
from northing.web.requests import SignedInRequest, WorkspaceRequest


def _page(request: SignedInRequest) -> AccountPage:
    return account_page(request.user.pk, request.session.session_key)


def _show(request: SignedInRequest, status: int = 200, **bound: Form) -> HttpResponse:
    """The whole page; a form that was sent stands in the place of its empty one."""
    page = _page(request)
    timezone.activate(page.zone)
    profile = {
        "name": page.name,
        "language": page.language,
        "time_zone": page.time_zone,
        "theme": page.theme,
    }
    context: dict[str, Any] = {
        "page": page,
        "profile": ProfileForm(initial=profile, auto_id="profile-%s"),
        "address": NewAddressForm(auto_id="address-%s"),
        "password": ChangePasswordForm(auto_id="password-%s"),
        **bound,
    }
    return render(request, "accounts/account.html", context, status=status)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def account(request: SignedInRequest) -> HttpResponse:
    if request.method != "POST":
        return _show(request)
    form = ProfileForm(request.POST, auto_id="profile-%s")
    if not form.is_valid():
        return _show(request, 422, profile=form)
    try:
        actions.change_profile(request.user.pk, ProfileChange(**form.cleaned_data))
    except Invalid as error:
        form.add_refusal(error)
        return _show(request, 422, profile=form)
    messages.success(request, _("Saved."))
    return redirect("account")


@login_required
@require_POST
@sensitive_post_parameters("present")
def change_address(request: SignedInRequest) -> HttpResponse:
    form = NewAddressForm(request.POST, auto_id="address-%s")
    if not form.is_valid():
        return _show(request, 422, address=form)
    given, counted = form.cleaned_data, _counted(request)
    throttle.reserve(counted)
    limits.demand_mail(request, given["email"])
    try:
        actions.ask_for_address(request.user.pk, given["email"], given["present"])
    except Invalid as error:
        form.add_refusal(error)
        return _show(request, 422, address=form)
    throttle.give_back(counted)
    messages.success(request, _("A link is on its way to %(email)s.") % {"email": given["email"]})
    return redirect("account")


def _counted(request: SignedInRequest) -> throttle.Counted:
    return limits.PRESENT_PASSWORD, str(request.user.pk)


@login_required
@require_POST
def mail_address(request: SignedInRequest) -> HttpResponse:
    pending = _page(request).pending_email
    if pending:
        limits.demand_mail(request, pending)
        actions.mail_pending_address(request.user.pk)
        messages.success(request, _("A link is on its way to %(email)s.") % {"email": pending})
    return redirect("account")


@login_required
@require_POST
def keep_address(request: SignedInRequest) -> HttpResponse:
    actions.drop_pending_address(request.user.pk)
    messages.success(request, _("Your address stays as it is."))
    return redirect("account")


@login_required
@require_POST
@sensitive_post_parameters("present", "password", "again")
def change_password(request: SignedInRequest) -> HttpResponse:
    form = ChangePasswordForm(request.POST, auto_id="password-%s")
    if not form.is_valid():
        return _show(request, 422, password=form)
    given, counted, user_id = form.cleaned_data, _counted(request), request.user.pk
    throttle.reserve(counted)
    here = request.session.session_key
    try:
        actions.change_password(user_id, given["present"], given["password"], here)
    except Invalid as error:
        form.add_refusal(error)
        return _show(request, 422, password=form)
    throttle.give_back(counted)
    update_session_auth_hash(request, user_with(user_id))
    messages.success(request, _("Your password is changed. You are signed out everywhere else."))
    return redirect("account")


@login_required
@require_POST
def end_session(request: SignedInRequest) -> HttpResponse:
    actions.end_session(request.user.pk, request.POST.get("session", ""))
    messages.success(request, _("That device is signed out."))
    return redirect("account")


@login_required
@require_POST
def end_other_sessions(request: SignedInRequest) -> HttpResponse:
    count = actions.end_other_sessions(request.user.pk, request.session.session_key)
    told = ngettext("%(count)s device is signed out.", "%(count)s devices are signed out.", count)
    messages.success(request, told % {"count": count})
    return redirect("account")


@login_required
@require_safe
def own_data(request: SignedInRequest) -> HttpResponse:
    answer = JsonResponse(account_file(request.user), json_dumps_params={"ensure_ascii": False})
    answer["Content-Disposition"] = 'attachment; filename="northing-account.json"'
    return answer


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters("present")
def erase(request: SignedInRequest) -> HttpResponse:
    form, user = ErasureForm(request.POST or None), user_with(request.user.pk)
    if form.is_valid() and user is not None:
        counted = _counted(request)
        throttle.reserve(counted)
        try:
            if not user.check_password(form.cleaned_data["present"]):
                raise Invalid({"present": "wrong-password"})
            throttle.give_back(counted)
            actions.erase_account(user.pk, form.cleaned_data["confirmation"])
        except (Invalid, Conflict) as error:
            form.add_refusal(error)
        else:
            logout(request)
            return render(request, "accounts/erased.html")
    context = {"form": form, "page": _page(request)}
    return render(request, "accounts/erase.html", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def leave(request: WorkspaceRequest) -> HttpResponse:
    if request.method != "POST":
        return render(request, "accounts/leave.html")
    try:
        actions.leave_workspace(request.actor)
    except (Conflict, Denied) as error:
        context = {"error": error.code}
        return render(request, "accounts/leave.html", context, status=409)
    if not workspaces_of(user_with(request.user.pk or 0)):
        logout(request)
    messages.success(
        request, _("You have left %(workspace)s.") % {"workspace": request.actor.workspace_name}
    )
    return redirect("account")
