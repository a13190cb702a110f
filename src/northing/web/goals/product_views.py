from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from northing.apps.goals.actions import direction
from northing.apps.goals.queries.direction import may_set_direction
from northing.apps.goals.queries.products import product_page, product_sheet, products_page
from northing.base.errors import Denied
from northing.web.goals.direction_forms import ProductForm
from northing.web.goals.direction_views import FORMS, asked_move, sheet
from northing.web.requests import WorkspaceRequest, asked_number, posted, refusal_of
from northing.web.versions import sent_version

MOST_STAGES = 2


@require_safe
def products(request: WorkspaceRequest) -> HttpResponse:
    page = products_page(request.actor, asked_number(request, "cycle"))
    context = {"page": page, "section": "strategy", "tab": "products"}
    return render(request, "goals/direction/products.html", context)


@require_safe
def product(request: WorkspaceRequest, product_id: int) -> HttpResponse:
    cycle_id, number = asked_number(request, "cycle"), asked_number(request, "page") or 1
    page = product_page(request.actor, product_id, cycle_id, number)
    context = {
        "page": page,
        "section": "strategy",
        "too_many_stages": len(page.product.stages) > MOST_STAGES,
    }
    return render(request, "goals/direction/product.html", context)


@require_http_methods(FORMS)
def create_product(request: WorkspaceRequest) -> HttpResponse:
    if not may_set_direction(request.actor):
        raise Denied("not-yours-to-set")
    form, status = ProductForm(data=posted(request)), 200
    if form.is_bound:
        status = form.create(request.actor)
        if not status:
            told = _("The product “%(product)s” is there. Objectives can name it now.")
            messages.success(request, told % {"product": form.cleaned_data["name"]})
            return redirect("products", request.actor.workspace_slug)
    return sheet(request, "goals/direction/create_product.html", {"form": form}, status)


@require_http_methods(FORMS)
def edit_product(request: WorkspaceRequest, product_id: int) -> HttpResponse:
    page = product_sheet(request.actor, product_id)
    form, status = ProductForm(page, posted(request)), 200
    if form.is_bound:
        status = form.save(
            request.actor, product_id, lambda: product_sheet(request.actor, product_id)
        )
        if not status:
            messages.success(request, _("Saved."))
            return redirect("product", request.actor.workspace_slug, product_id)
    context = {"page": page, "form": form}
    return sheet(request, "goals/direction/edit_product.html", context, status)


@require_POST
def move_product(request: WorkspaceRequest) -> HttpResponse:
    product_id, version, before_id = asked_move(request)
    direction.move_product(request.actor, product_id, before_id, version)
    address = reverse("products", args=[request.actor.workspace_slug])
    return redirect(f"{address}#product-{product_id}")


@require_POST
def retire_product(request: WorkspaceRequest, product_id: int, *, is_retired: bool) -> HttpResponse:
    direction.retire_product(
        request.actor, product_id, sent_version(request), is_retired=is_retired
    )
    messages.success(
        request,
        _("The product is retired. What belongs to it stays as it is.")
        if is_retired
        else _("The product is back. Objectives can name it again."),
    )
    return redirect("products", request.actor.workspace_slug)


@require_http_methods(FORMS)
def delete_product(request: WorkspaceRequest, product_id: int) -> HttpResponse:
    refusal = ""
    if request.method == "POST":
        refusal = refusal_of(
            direction.delete_product, request.actor, product_id, sent_version(request)
        )
        if not refusal:
            messages.success(request, _("The product is deleted."))
            return redirect("products", request.actor.workspace_slug)
    page = product_sheet(request.actor, product_id)
    context = {"page": page, "refusal": refusal, "section": "strategy"}
    status = 409 if refusal else 200
    return render(request, "goals/direction/delete_product.html", context, status=status)
