"""The vision, the strategies and the products, as pages: reading, writing, ordering, retiring."""

import re
from html import unescape

import pytest

from northing.apps.goals.models import Objective, Product, Strategy
from northing.apps.people.actions import change_person, join_team
from northing.apps.people.inputs import PersonChange
from northing.apps.people.models import Membership
from northing.apps.people.queries import system_actor_named
from northing.base.roles import Role
from northing.base.scope import scope
from tests.web.test_restriction_pages import restrict

HX = {"HX-Request": "true"}
DEPOTS = {"title": "Depots near riders", "statement": "Where people ride, we mend."}


def text(response) -> str:
    return unescape(response.content.decode())


def make(client, world, **more) -> int:
    answer = client.post(world.at("strategies/new/"), DEPOTS | more)
    assert answer.status_code == 302, text(answer)
    with scope(world.id):
        return Strategy.objects.latest("pk").pk


def make_product(client, world, **more) -> int:
    answer = client.post(world.at("products/new/"), {"name": "Rider app"} | more)
    assert answer.status_code == 302, text(answer)
    with scope(world.id):
        return Product.objects.latest("pk").pk


def serve(world, key="R1", **links) -> None:
    with scope(world.id):
        Objective.objects.filter(key=key).update(**links)


def overview(client, world, path="strategy/") -> str:
    answer = client.get(world.at(path))
    assert answer.status_code == 200
    return text(answer)


# --- reading -------------------------------------------------------------------------------------


def test_an_empty_direction_leads_on_for_who_may_write_it(world, ada, mio):
    page = overview(ada, world)
    assert world.at("strategy/vision/") in page
    assert "Write the first strategy" in page
    page = overview(mio, world)
    assert "Nobody has written it yet" in page
    assert "Administrators and the leads of teams at the top write them" in page
    for path in ("strategy/vision/", "strategies/new/"):
        assert world.at(path) not in page
    assert "Add the first product" in overview(ada, world, "products/")
    assert world.at("products/new/") not in overview(mio, world, "products/")


def test_it_stands_in_the_side_navigation_and_leads_to_products(world, vera):
    assert f'href="{world.at("strategy/")}"' in text(vera.get(world.at()))
    page = overview(vera, world)
    assert f'href="{world.at("strategy/")}" aria-current="page"' in page
    assert f'href="{world.at("products/")}?cycle={world.cycles["2026-Q1"]}"' in page


def test_a_strategy_stands_with_its_objectives_of_the_chosen_cycle(world, ada, mio):
    pk = make(ada, world)
    serve(world, strategy_id=pk)
    page = overview(mio, world)
    assert "Where people ride, we mend." in page
    assert "Riders trust every journey to start" in page
    past = overview(mio, world, f"strategy/?cycle={world.cycles['2025-Q4']}")
    assert "Riders trust every journey to start" not in past
    assert "no objectives in this cycle" in past
    assert mio.get(world.at("strategy/?cycle=999")).status_code == 404


def test_an_objective_links_its_strategy_and_its_product(world, ada, mio):
    strategy, product = make(ada, world), make_product(ada, world)
    serve(world, strategy_id=strategy, product_id=product)
    page = text(mio.get(world.at(f"objectives/{world.objectives['R1']}/")))
    for path in (f"strategies/{strategy}/", f"products/{product}/"):
        assert f'href="{world.at(path)}?cycle={world.cycles["2026-Q1"]}"' in page
        assert "Riders trust every journey to start" in overview(mio, world, path)


def test_what_is_unaligned_is_listed_until_it_has_a_strategy(world, ada, mio):
    company = "Become the default way to cross the city"
    listed = overview(mio, world).split('id="unaligned"')[1]
    assert company in listed
    assert "Riders trust" not in listed
    serve(world, key="C1", strategy_id=make(ada, world))
    listed = overview(mio, world).split('id="unaligned"')[1]
    assert company not in listed
    assert "Nothing in 2026-Q1 stands by itself" in listed


def test_what_is_restricted_shows_to_those_who_are_named_alone(world, ada, mio, vera):
    pk, product = make(ada, world), make_product(ada, world)
    serve(world, strategy_id=pk, product_id=product, parent_objective=None)
    restrict(mio, world, "Mio")
    for path in ("strategy/", f"strategies/{pk}/", "products/", f"products/{product}/"):
        assert "Riders trust" not in overview(vera, world, path)
        assert "no objectives in this cycle" in overview(mio, world, path)
        if path != "products/":
            assert "Riders trust" in overview(mio, world, path)


def test_a_strategy_that_nothing_serves_leads_to_writing_what_does(world, ada, mio, vera):
    path = f"strategies/{make(ada, world)}/"
    cycle = world.cycles["2026-Q1"]
    way = f"{world.at('objectives/new/')}?cycle={cycle}&strategy=depots-near-riders"
    assert way in overview(mio, world, path)
    form = text(mio.get(way))
    assert re.search(r'value="depots-near-riders"[^>]* selected', form)
    assert way not in overview(vera, world, path)
    closed = world.cycles["2025-Q4"]
    new = f"{world.at('objectives/new/')}?"
    assert new not in overview(mio, world, f"{path}?cycle={closed}")


def test_who_may_write_an_unaligned_objective_is_led_to_its_strategy(world, ada, mio):
    edit = world.at(f"objectives/{world.objectives['C1']}/edit/")
    assert f'href="{edit}#id_strategy"' in overview(ada, world)
    assert edit not in overview(mio, world)
    assert 'id="id_strategy"' in text(ada.get(edit))


# --- writing -------------------------------------------------------------------------------------


def test_the_vision_is_written_and_kept_against_who_was_quicker(world, ada):
    at = world.at("strategy/vision/")
    assert ada.post(at, {"vision": "Nobody\r\nwaits.", "version": "1"}).status_code == 302
    assert "Nobody<br>waits." in overview(ada, world)
    late = ada.post(at, {"vision": "Everybody rides.", "version": "1"})
    assert late.status_code == 409
    assert "Everybody rides." in text(late)
    assert "It stands now as: Nobody\nwaits." in text(late)
    assert ada.post(at, {"vision": "x" * 10_001}).status_code == 422


def test_dialogs_get_their_part_only(world, ada):
    pk, product = make(ada, world), make_product(ada, world)
    for path in (
        "strategy/vision/", "strategies/new/", f"strategies/{pk}/edit/",
        "products/new/", f"products/{product}/edit/",
    ):  # fmt: skip
        page = text(ada.get(world.at(path), headers=HX))
        assert page.lstrip().startswith("<header>"), path
        assert 'id="dlg-t"' in page
        assert "<html" in text(ada.get(world.at(path)))


def test_a_strategy_needs_a_title_of_its_own(world, ada):
    make(ada, world)
    for title, told in (("", "Fill this in"), ("Depots near riders", "This name is taken")):
        wrong = ada.post(world.at("strategies/new/"), DEPOTS | {"title": title})
        assert wrong.status_code == 422
        assert told in text(wrong)
        assert "Where people ride, we mend." in text(wrong)


def test_a_strategy_is_changed_and_kept_against_who_was_quicker(world, ada):
    at = world.at(f"strategies/{make(ada, world)}/edit/")
    assert ada.post(at, {"title": "Depots", "version": "1"}).status_code == 302
    late = ada.post(at, {"title": "Mine", "statement": "", "version": "1"})
    assert late.status_code == 409
    assert 'value="Mine"' in text(late)
    assert "It stands now as: Depots" in text(late)
    assert "Save mine over it" in text(late)


def test_strategies_are_put_in_order(world, ada):
    first, second = make(ada, world), make(ada, world, title="Partners")
    page = overview(ada, world)
    assert page.index("Depots near riders") < page.index("Partners")
    (up,) = re.findall(rf'value="({second}\.1\.{first})"', page)
    answer = ada.post(world.at("strategies/move/"), {"to": up})
    assert answer.headers["Location"].endswith(f"#strategy-{second}")
    page = overview(ada, world)
    assert page.index("Partners") < page.index("Depots near riders")
    assert ada.post(world.at("strategies/move/"), {"to": up}).status_code == 409
    assert ada.post(world.at("strategies/move/"), {"to": "up"}).status_code == 422


def test_a_strategy_is_retired_and_brought_back(world, ada, mio):
    pk = make(ada, world)
    ada.post(world.at(f"strategies/{pk}/retire/"), {"version": "1"})
    assert "1 retired strategy" in overview(mio, world)
    assert "This strategy is retired" in overview(mio, world, f"strategies/{pk}/")
    assert world.at(f"strategies/{pk}/bring-back/") in overview(
        ada, world, f"strategies/{pk}/edit/"
    )
    assert ada.post(world.at(f"strategies/{pk}/bring-back/"), {"version": "1"}).status_code == 409
    ada.post(world.at(f"strategies/{pk}/bring-back/"), {"version": "2"})
    assert "retired" not in overview(mio, world)


def test_deleting_asks_first_and_refuses_what_is_named(world, ada):
    pk = make(ada, world)
    at = world.at(f"strategies/{pk}/delete/")
    assert "cannot be undone" in text(ada.get(at))
    serve(world, strategy_id=pk)
    for nothing in ({}, {"version": "none"}, {"version": "²"}):
        assert ada.post(at, nothing).status_code == 422
        assert ada.post(world.at(f"strategies/{pk}/retire/"), nothing).status_code == 422
    refused = ada.post(at, {"version": "1"})
    assert refused.status_code == 409
    assert "Retire it instead" in text(refused)
    serve(world, strategy_id=None)
    assert ada.post(at, {"version": "1"}).status_code == 302
    assert ada.get(world.at(f"strategies/{pk}/")).status_code == 404


def test_a_product_says_its_phase_and_warns_of_too_many_stages(world, ada, mio):
    pk = make_product(ada, world, phase="mature", stages=["referral", "acquisition"])
    page = overview(mio, world, f"products/{pk}/")
    assert "Phase: Mature" in page
    assert "Pick one or two a cycle, and begin at the earliest that is weak" in page
    assert "at once are too many" not in page
    three = ["acquisition", "activation", "referral"]
    form = {"name": "Rider app", "phase": "growth", "stages": three, "version": "1"}
    assert ada.post(world.at(f"products/{pk}/edit/"), form).status_code == 302
    assert "3 stages at once are too many" in overview(mio, world, f"products/{pk}/")
    assert "Growth · Acquisition, Activation, Referral" in overview(mio, world, "products/")
    late = ada.post(world.at(f"products/{pk}/edit/"), form | {"stages": []})
    assert late.status_code == 409
    assert "It stands now as: Acquisition, Activation, Referral" in text(late)
    wrong = ada.post(world.at("products/new/"), {"name": "New", "stages": ["checkout"]})
    assert wrong.status_code == 422


def test_a_products_objectives_stand_by_phase(world, ada, mio):
    pk = make_product(ada, world)
    serve(world, product_id=pk, phase="launch", stage="retention")
    serve(world, key="C1", product_id=pk)
    page = overview(mio, world, f"products/{pk}/")
    assert re.findall(r'id="phase-\d">([^<]*)<', page) == ["Launch", "No phase said"]
    assert re.search(r"Retention</strong><small[^>]*>1 objective<", page)


def test_products_are_ordered_retired_and_deleted(world, ada, mio):
    one, two = make_product(ada, world), make_product(ada, world, name="Depot desk")
    ada.post(world.at("products/move/"), {"to": f"{two}.1.{one}"})
    page = overview(mio, world, "products/")
    assert page.index("Depot desk") < page.index("Rider app")
    ada.post(world.at(f"products/{one}/retire/"), {"version": "1"})
    assert "1 retired product" in overview(mio, world, "products/")
    ada.post(world.at(f"products/{one}/bring-back/"), {"version": "2"})
    serve(world, product_id=one)
    at = world.at(f"products/{one}/delete/")
    assert "Retire it instead" in text(ada.post(at, {"version": "3"}))
    serve(world, product_id=None)
    assert "cannot be undone" in text(ada.get(at))
    assert ada.post(at, {"version": "3"}).status_code == 302
    assert "Rider app" not in overview(mio, world, "products/").split("deleted")[0]


# --- who may -------------------------------------------------------------------------------------

WRITING = (
    "strategy/vision/", "strategies/new/", "strategies/{strategy}/edit/",
    "strategies/{strategy}/delete/", "strategies/{strategy}/retire/", "strategies/move/",
    "products/new/", "products/{product}/edit/", "products/{product}/delete/",
    "products/{product}/bring-back/", "products/move/",
)  # fmt: skip


@pytest.mark.parametrize("path", WRITING)
def test_who_may_not_set_the_direction_is_told_who_may(world, ada, mio, vera, path):
    ids = {"strategy": make(ada, world), "product": make_product(ada, world)}
    form = {"to": f"{ids['strategy']}.1.0"} if "move" in path else {"version": "1"}
    if path == "products/move/":
        form = {"to": f"{ids['product']}.1.0"}
    for client in (mio, vera):
        answer = client.post(world.at(path.format(**ids)), form)
        assert answer.status_code == 403
        assert "leads of teams at the top write the vision" in text(answer)


def test_a_lead_of_a_team_at_the_top_writes_it(world, mio):
    system = system_actor_named("Harbour Bikes")
    assert system is not None
    with scope(world.id):
        pk = Membership.objects.get(name="Mio").pk
    change_person(system, pk, PersonChange(name="Mio", role=Role.LEAD))
    assert mio.get(world.at("strategies/new/")).status_code == 403
    join_team(system, pk, world.teams["Company"], is_lead=True)
    make(mio, world)
    assert "New strategy" in overview(mio, world)


def test_another_workspaces_are_not_found(world, ada, otto):
    pk, product = make(ada, world), make_product(ada, world)
    for path in (f"strategies/{pk}/", f"products/{product}/", f"strategies/{pk}/edit/"):
        assert otto.get(f"/w/{world.elsewhere}/{path}").status_code == 404
