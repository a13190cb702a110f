"""What the choices of the map's filter are called."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from northing.apps.goals.models import Product, Strategy
from northing.apps.people.models import Membership, Team
from northing.base.action import query
from northing.base.actor import Actor


@query
def names_of_choices(
    actor: Actor, chosen: Mapping[str, Collection[int | str]]
) -> dict[str, dict[int | str, str]]:
    """Return names by id for what a map's filter offers by each of its names, in the order in
    which to offer it. The choices come from objectives that the actor sees."""
    del actor
    teams = Team.objects.filter(pk__in=chosen["team"]).order_by("name")
    products = Product.objects.filter(pk__in=chosen["product"]).order_by("name")
    strategies = Strategy.objects.filter(pk__in=chosen["strategy"]).order_by("title")
    people = Membership.objects.filter(pk__in=chosen["owner"]).values_list("pk", "name")
    return {
        "team": dict(teams.values_list("pk", "name")),
        "product": dict(products.values_list("pk", "name")),
        "strategy": dict(strategies.values_list("pk", "title")),
        "owner": dict(sorted(people, key=lambda one: one[1].casefold())),
    }
