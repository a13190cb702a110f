from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from northing.apps.people import actions
from northing.apps.people.inputs import NewAccount
from northing.apps.people.queries.invitations import (
    OpenedInvitation,
    hash_of,
    invitations_page,
    inviting,
    links_made,
    new_token,
    open_invitation,
)
from northing.base.errors import Conflict, Invalid, TooMany
from northing.web.accounts.entering import enter
from northing.web.accounts.forms import NewPasswordForm
from northing.web.accounts.links import COOKIE, keep_secret_for
from northing.web.errors import status_of
from northing.web.people.forms import BY_LINK, InviteForm
from northing.web.requests import WorkspaceRequest, asked_number, posted
from northing.web.words import refusal_sentence

CAME_INTO = "came-into"
FORMS = ["GET", "HEAD", "POST"]


# --- inviting ----------------------------------------------------------------------------------


@require_http_methods(FORMS)
def invite(request: WorkspaceRequest) -> HttpResponse:
    page = inviting(request.actor)
    sent = posted(request)
    initial = {"role": page.usual, "team": asked_number(request, "team")}
    form = InviteForm(page.roles, page.teams, anywhere=page.anywhere, data=sent, initial=initial)
    status = 422 if form.is_bound else 200
    if form.is_valid():
        try:
            return _invited(request, form)
        except (Invalid, Conflict, TooMany) as error:
            form.add_refusal(error)
            status = status_of(error)
    context = {"page": page, "form": form, "section": "people"}
    return render(request, "people/invite.html", context, status=status)


def _invited(request: WorkspaceRequest, form: InviteForm) -> HttpResponse:
    tokens: list[str] = []

    def secret() -> str | None:
        if form.cleaned_data["way"] != BY_LINK:
            return None
        tokens.append(new_token())
        return hash_of(tokens[-1])

    count = len(actions.invite(request.actor, form.new(secret)))
    if tokens:
        return _show_links(request, tokens)
    told = ngettext("%(count)s mail is on its way.", "%(count)s mails are on their way.", count)
    messages.success(request, told % {"count": count})
    return redirect("invitations", request.actor.workspace_slug)


def _show_links(request: WorkspaceRequest, tokens: list[str]) -> HttpResponse:
    """The links, this once: only their hashes are kept. A form that was sent twice made them the
    first time, and those are gone."""
    secrets = {hash_of(token): token for token in tokens}
    emails = links_made(request.actor, tuple(secrets))
    links = [
        (emails[kept], settings.PUBLIC_URL + reverse("invitation", args=[token]))
        for kept, token in secrets.items()
        if kept in emails
    ]
    return render(request, "people/links.html", {"links": links, "section": "people"})


@require_safe
def invitations(request: WorkspaceRequest) -> HttpResponse:
    page = invitations_page(request.actor, asked_number(request, "page") or 1)
    return render(request, "people/invitations.html", {"page": page, "section": "people"})


@require_POST
def send_again(request: WorkspaceRequest, invitation_id: int) -> HttpResponse:
    try:
        actions.renew_invitation(request.actor, invitation_id)
        messages.success(request, _("A new mail is on its way. The link before is void."))
    except (Conflict, TooMany) as error:
        messages.error(request, refusal_sentence(error))
    return redirect("invitations", request.actor.workspace_slug)


@require_POST
def renew_link(request: WorkspaceRequest, invitation_id: int) -> HttpResponse:
    token = new_token()
    try:
        actions.renew_invitation(request.actor, invitation_id, hash_of(token))
    except Conflict as error:
        messages.error(request, refusal_sentence(error))
        return redirect("invitations", request.actor.workspace_slug)
    return _show_links(request, [token])


@require_POST
def revoke(request: WorkspaceRequest, invitation_id: int) -> HttpResponse:
    try:
        actions.revoke_invitation(request.actor, invitation_id)
        messages.success(request, _("The invitation is revoked: its link opens nothing any more."))
    except Conflict as error:
        messages.error(request, refusal_sentence(error))
    return redirect("invitations", request.actor.workspace_slug)


# --- coming in ---------------------------------------------------------------------------------


@require_safe
def opened(request: HttpRequest, token: str) -> HttpResponse:
    """Take a secret that is right out of the address, into a cookie for the next page alone, so
    that no history, log or page led to gets to know it. Looking writes nothing."""
    if open_invitation(hash_of(token)) is None:
        return _over(request)
    return keep_secret_for(reverse("accept-invitation"), token)


def _over(request: HttpRequest) -> HttpResponse:
    return render(request, "people/invitation_over.html", status=404)


@require_http_methods(FORMS)
@sensitive_post_parameters("password", "again")
def accept(request: HttpRequest) -> HttpResponse:
    kept = hash_of(request.COOKIES.get(COOKIE, ""))
    invitation = open_invitation(kept)
    came_by, into = request.session.get(CAME_INTO, ("", ""))
    if invitation is None and request.method == "POST" and came_by == kept:
        # The same form once more: it did what it says.
        return redirect("home", into)
    if invitation is None:
        return _over(request)
    user: Any = request.user
    if request.method == "POST" and "leave" in request.POST:
        logout(request)
        return redirect("accept-invitation")
    if user.is_authenticated:
        return _accept_as(request, invitation, kept)
    # Whether the address has an account is nobody's to know: both ways stand on one page.
    return _accept_as_new(request, invitation, kept)


def _accept_as(request: HttpRequest, invitation: OpenedInvitation, kept: str) -> HttpResponse:
    user: Any = request.user
    context = {"page": invitation, "is_other": user.pk != invitation.user_id}
    if request.method != "POST" or context["is_other"]:
        status = 409 if request.method == "POST" else 200
        return render(request, "people/accept.html", context, status=status)
    try:
        actions.accept_invitation(invitation.actor, kept, user_id=user.pk)
    except Conflict as error:
        return render(request, "people/accept.html", context | {"refusal": error.code}, status=409)
    return _came_in(request, invitation, kept)


def _accept_as_new(request: HttpRequest, invitation: OpenedInvitation, kept: str) -> HttpResponse:
    sent = posted(request)
    form = NewPasswordForm(sent, has_name=False, initial={"name": invitation.name})
    if form.is_valid():
        account = NewAccount(
            name=form.cleaned_data["name"],
            password=form.cleaned_data["password"],
            language=get_language() or "",
        )
        try:
            enter(request, actions.accept_invitation(invitation.actor, kept, account=account))
        except (Invalid, Conflict) as error:
            form.add_refusal(error)
        else:
            return _came_in(request, invitation, kept)
    context = {"page": invitation, "form": form}
    status = 422 if form.is_bound else 200
    return render(request, "people/accept_new.html", context, status=status)


def _came_in(request: HttpRequest, invitation: OpenedInvitation, kept: str) -> HttpResponse:
    request.session[CAME_INTO] = (kept, invitation.slug)
    told = _("Welcome to %(workspace)s.") % {"workspace": invitation.workspace}
    messages.success(request, told)
    return redirect("home", invitation.slug)
