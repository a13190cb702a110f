"""Where it all leads: the vision, strategies and products, and who may set them."""

from typing import Any

import pytest

from northing.apps.exchange.queries import exported_documents, import_plan
from northing.apps.goals.actions import direction
from northing.apps.goals.inputs import ProductDraft, StrategyDraft
from northing.apps.goals.models import Cycle, CycleStrategy, Objective, Product, Strategy
from northing.apps.goals.queries import direction as told
from northing.apps.goals.queries import products
from northing.apps.goals.queries.writing import writing_page
from northing.apps.people.actions import change_vision, join_team
from northing.apps.people.inputs import VisionChange
from northing.apps.people.models import Workspace
from northing.base.errors import Conflict, Denied, Invalid, NotFound
from northing.base.models import Event
from northing.base.roles import Role
from northing.core.document import CycleState
from northing.formats import yaml
from tests.apps.test_budgets import counted
from tests.world import bring_in

QUARTER = "2026-Q1"
SHORT = """
northing: 1
workspace: Tidewater
cycle: 2026-Q1
"""


def strategy(world, title="Closer to the water", **more) -> int:
    return direction.create_strategy(world.ada, StrategyDraft(title=title, **more))


def product(world, name="Tickets", **more) -> int:
    return direction.create_product(world.ada, ProductDraft(name=name, **more))


def serve(world, **of) -> None:
    """Have objectives name a strategy or a product: ``activation={"strategy": 1}``."""
    with world.scope():
        for key, links in of.items():
            Objective.objects.filter(key=key).update(**{f"{n}_id": pk for n, pk in links.items()})


def last_event(world) -> tuple[str, dict[str, Any]]:
    with world.scope():
        row = Event.objects.order_by("pk").last()
        assert row is not None
        return row.kind, row.payload


def page(world, who="mio", cycle=QUARTER):
    return told.direction_page(world.actors[who], world.cycles[cycle])


def titles(rows) -> list[str]:
    return [row.title for row in rows]


# --- who may -------------------------------------------------------------------------------------

DEEDS = {
    "vision": lambda actor, w: change_vision(actor, VisionChange(vision="Nobody waits.")),
    "strategy": lambda actor, w: direction.create_strategy(actor, StrategyDraft(title="New")),
    "product": lambda actor, w: direction.create_product(actor, ProductDraft(name="New")),
    "words": lambda actor, w: direction.change_strategy(actor, w, StrategyDraft(title="Other")),
    "place": lambda actor, w: direction.move_strategy(actor, w, None),
    "end": direction.retire_strategy,
    "deletion": direction.delete_strategy,
    "sheet": told.strategy_sheet,
    "vision's sheet": lambda actor, w: told.vision_sheet(actor),
}


@pytest.mark.parametrize("who", ["lena", "mio", "vera"])
@pytest.mark.parametrize("deed", DEEDS)
def test_nobody_below_the_top_sets_the_direction(world, who, deed):
    pk = strategy(world)
    with pytest.raises(Denied) as refused:
        DEEDS[deed](world.actors[who], pk)
    assert refused.value.code == "not-yours-to-set"


@pytest.mark.parametrize("deed", DEEDS)
def test_whoever_leads_a_team_at_the_top_may(world, deed):
    pk = strategy(world)
    lena = world.lena.membership_id
    join_team(world.ada, lena, world.teams["Company"], is_lead=True)
    DEEDS[deed](world.anew("lena"), pk)
    assert told.direction_page(world.anew("lena")).may_set
    join_team(world.ada, lena, world.teams["Company"], is_lead=False)
    with pytest.raises(Denied):
        DEEDS[deed](world.anew("lena"), pk)


def test_leading_at_the_top_takes_the_role_of_a_lead(world):
    mio = world.mio
    join_team(world.ada, mio.membership_id, world.teams["Company"], is_lead=True)
    assert mio.role is Role.MEMBER
    with pytest.raises(Denied):
        direction.create_strategy(mio, StrategyDraft(title="Mine"))
    assert not page(world, "mio").may_set


def test_another_workspaces_strategy_is_not_there(world):
    pk, other = strategy(world), product(world)
    for deed in (
        lambda: direction.change_strategy(world.sten, pk, StrategyDraft(title="Theirs")),
        lambda: direction.delete_strategy(world.sten, pk),
        lambda: direction.retire_product(world.sten, other),
        lambda: told.strategy_page(world.sten, pk),
        lambda: products.product_page(world.sten, other),
        lambda: told.direction_page(world.sten, world.cycles[QUARTER]),
    ):
        with pytest.raises(NotFound):
            deed()


# --- the vision ----------------------------------------------------------------------------------


def test_a_vision_is_written_and_taken_away(world):
    change_vision(world.ada, VisionChange(vision="Nobody waits.\nNobody.", version=1))
    assert page(world, "vera").vision == "Nobody waits.\nNobody."
    assert last_event(world) == ("people.vision_changed", {"workspace": "Tidewater"})
    change_vision(world.ada, VisionChange(vision="", version=2))
    assert page(world).vision == ""


def test_the_same_vision_again_is_no_change(world):
    change_vision(world.ada, VisionChange(vision="Nobody waits."))
    with world.scope():
        before = Event.objects.count()
        change_vision(world.ada, VisionChange(vision="Nobody waits."))
        assert Event.objects.count() == before
    assert told.vision_sheet(world.ada).version == 2


def test_a_vision_that_changed_meanwhile_is_not_written_over(world):
    change_vision(world.ada, VisionChange(vision="Nobody waits.", version=1))
    with pytest.raises(Conflict, match="changed-meanwhile"):
        change_vision(world.ada, VisionChange(vision="Everybody waits.", version=1))
    with pytest.raises(Invalid) as refused:
        change_vision(world.ada, VisionChange(vision="x" * 10_001))
    assert refused.value.fields == {"vision": "too-long"}


# --- strategies ----------------------------------------------------------------------------------


def test_a_strategy_is_made_last_and_listed_by_every_open_cycle(world):
    first, second = strategy(world), strategy(world, "Islands  next", statement="Out there.")
    assert titles(page(world).strategies) == ["Closer to the water", "Islands next"]
    with world.scope():
        assert Strategy.objects.get(pk=second).key == "islands-next"
        listing = CycleStrategy.objects.filter(strategy=first)
        assert {entry.cycle.name for entry in listing} == {"2026", "2026-Q1"}
    kind, payload = last_event(world)
    assert (kind, payload["strategy"]) == ("goals.strategy_created", "Islands next")


def test_two_strategies_whose_titles_read_alike_get_keys_of_their_own(world):
    made = [strategy(world, title) for title in ("Islands!", "Islands?", "！！")]
    with world.scope():
        keys = [Strategy.objects.get(pk=pk).key for pk in made]
    assert keys == ["islands", "islands-2", "strategy"]


@pytest.mark.parametrize(
    ("draft", "wrong"),
    [
        ({"title": " "}, {"title": "required"}),
        ({"title": "x" * 301}, {"title": "too-long"}),
        ({"title": "Taken"}, {"title": "name-taken"}),
        ({"title": "Fine", "statement": "x" * 10_001}, {"statement": "too-long"}),
    ],
)
def test_words_that_a_strategy_cannot_have(world, draft, wrong):
    strategy(world, "Taken")
    other = strategy(world, "Other")
    for deed in (
        lambda: direction.create_strategy(world.ada, StrategyDraft(**draft)),
        lambda: direction.change_strategy(world.ada, other, StrategyDraft(**draft)),
    ):
        with pytest.raises(Invalid) as refused:
            deed()
        assert refused.value.fields == wrong


def test_a_strategys_words_are_changed_and_its_key_stays(world):
    pk = strategy(world)
    draft = StrategyDraft(title="Nearer", statement="By the pier.", version=1)
    direction.change_strategy(world.ada, pk, draft)
    sheet = told.strategy_sheet(world.ada, pk)
    assert (sheet.title, sheet.statement, sheet.version) == ("Nearer", "By the pier.", 2)
    assert sheet.key == "closer-to-the-water"
    assert last_event(world)[1]["fields"] == ["title", "statement"]
    with pytest.raises(Conflict, match="changed-meanwhile"):
        direction.change_strategy(world.ada, pk, draft)


def test_strategies_are_put_in_order_and_so_are_the_open_cycles(world):
    one, two, three = (strategy(world, title) for title in ("One", "Two", "Three"))
    assert [(row.up_before, row.down_before) for row in page(world).strategies] == [
        (None, three), (one, 0), (two, None),
    ]  # fmt: skip
    direction.move_strategy(world.ada, three, one, version=1)
    assert titles(page(world).strategies) == ["Three", "One", "Two"]
    (document,) = exported_documents(world.ada, QUARTER)
    assert titles(document.strategies) == ["Three", "One", "Two"]
    direction.move_strategy(world.ada, three, None)
    assert titles(page(world).strategies) == ["One", "Two", "Three"]
    with pytest.raises(NotFound):
        direction.move_strategy(world.ada, three, 10**9)
    with pytest.raises(Conflict):
        direction.move_strategy(world.ada, three, one, version=1)


def test_moving_to_where_it_stands_is_no_change(world):
    one, two = strategy(world, "One"), strategy(world, "Two")
    before = last_event(world)
    direction.move_strategy(world.ada, one, two)
    assert last_event(world) == before
    assert told.strategy_sheet(world.ada, one).version == 1


def test_a_closed_cycle_keeps_the_order_that_it_had(world):
    one, two = strategy(world, "One"), strategy(world, "Two")
    with world.scope():
        Cycle.objects.filter(name="2026").update(state=CycleState.CLOSED.value)
    direction.move_strategy(world.ada, two, one)
    (closed,) = exported_documents(world.ada, "2026")
    (running,) = exported_documents(world.ada, QUARTER)
    assert titles(closed.strategies) == ["One", "Two"]
    assert titles(running.strategies) == ["Two", "One"]


def test_a_retired_strategy_keeps_what_serves_it_and_may_come_back(world):
    pk = strategy(world)
    serve(world, activation={"strategy": pk})
    direction.retire_strategy(world.ada, pk, version=1)
    seen = page(world)
    assert (titles(seen.strategies), titles(seen.retired)) == ([], ["Closer to the water"])
    assert [card.title for card in seen.retired[0].objectives] == [
        "New riders board on their first day"
    ]
    direction.retire_strategy(world.ada, pk, version=2, is_retired=False)
    assert titles(page(world).strategies) == ["Closer to the water"]
    assert last_event(world)[1]["is_retired"] is False
    with pytest.raises(Conflict):
        direction.retire_strategy(world.ada, pk, version=2)


def test_only_what_no_objective_names_is_deleted(world):
    pk = strategy(world)
    serve(world, secret={"strategy": pk})
    with pytest.raises(Conflict) as refused:
        direction.delete_strategy(world.ada, pk)
    assert refused.value.code == "still-named"
    serve(world, secret={"strategy": None})
    with pytest.raises(Conflict, match="changed-meanwhile"):
        direction.delete_strategy(world.ada, pk, version=9)
    direction.delete_strategy(world.ada, pk, version=1)
    with world.scope():
        assert not Strategy.objects.exists()
        assert not CycleStrategy.objects.exists()
    assert last_event(world)[0] == "goals.strategy_deleted"


# --- what serves what ----------------------------------------------------------------------------


def test_each_strategy_stands_with_what_serves_it_in_the_cycle(world):
    water, islands = strategy(world), strategy(world, "Islands next")
    serve(
        world,
        activation={"strategy": water},
        answers={"strategy": water},
        trusted={"strategy": islands},
    )
    near, far = page(world).strategies
    assert [card.title for card in near.objectives] == [
        "New riders board on their first day",
        "Every rider gets an answer the same day",
    ]
    assert (near.standing.objectives, near.standing.health.total) == (2, 2)
    assert (far.standing.objectives, far.objectives) == (0, ())
    (year,) = page(world, cycle="2026").strategies[1:]
    assert year.standing.objectives == 1


def test_restricted_objectives_are_listed_for_who_sees_them_and_never_counted(world):
    water = strategy(world)
    serve(world, secret={"strategy": water}, answers={"strategy": water})
    (by_tariq,) = page(world, "tariq").strategies
    (by_lena,) = page(world, "lena").strategies
    assert [card.is_restricted for card in by_lena.objectives] == [True, False]
    assert [card.is_restricted for card in by_tariq.objectives] == [False]
    assert by_lena.standing == by_tariq.standing
    assert by_lena.standing.objectives == 1
    assert len(told.strategy_page(world.lena, water, world.cycles[QUARTER]).objectives) == 2
    assert len(told.strategy_page(world.tariq, water, world.cycles[QUARTER]).objectives) == 1


def test_what_has_neither_parent_nor_strategy_is_found(world):
    def loose(who):
        return [row.card.title for row in page(world, who).unaligned]

    crossing = "Riders cross without a second thought"
    assert crossing not in loose("mio")  # it serves the year
    assert loose("mio") == ["Every terminal runs itself", "A ferry for dogs"]
    serve(world, platform={"strategy": strategy(world)})
    assert loose("mio") == ["A ferry for dogs"]
    with world.scope():
        Objective.objects.filter(key="secret").update(parent_objective=None)
        Objective.objects.filter(key="idea").update(state="parked")
    assert loose("mio") == []
    assert loose("lena") == ["Zugzwang with the harbour master"]
    assert page(world, "lena").unaligned_total == page(world, "mio").unaligned_total == 0


def test_a_child_of_what_one_may_not_see_is_not_called_unaligned(world):
    assert "Every rider gets an answer the same day" not in [
        row.card.title for row in page(world, "tariq").unaligned
    ]


def test_the_way_to_align_is_offered_to_who_may_write(world):
    def offered(who):
        return {row.card.title for row in page(world, who).unaligned if row.may_align}

    assert offered("ada") == {"Every terminal runs itself", "A ferry for dogs"}
    assert offered("mio") == offered("lena") == {"A ferry for dogs"}
    assert offered("tariq") == offered("vera") == set()


def test_long_lists_are_cut_and_paged(world, monkeypatch):
    monkeypatch.setattr(told, "SHOWN_OF_EACH", 1)
    monkeypatch.setattr(told, "OBJECTIVES_A_PAGE", 1)
    water = strategy(world)
    serve(world, activation={"strategy": water}, answers={"strategy": water})
    (row,) = page(world).strategies
    assert (len(row.objectives), row.more) == (1, 1)
    second = told.strategy_page(world.mio, water, world.cycles[QUARTER], page=2)
    assert [card.title for card in second.objectives] == ["Every rider gets an answer the same day"]
    assert (page(world).pages.last, page(world).unaligned_total) == (2, 2)


def test_a_workspace_without_cycles_shows_its_direction_all_the_same(world):
    change_vision(world.sten, VisionChange(vision="Elsewhere."))
    pk = direction.create_strategy(world.sten, StrategyDraft(title="There"))
    seen = told.direction_page(world.sten)
    assert (seen.vision, seen.cycle, seen.unaligned) == ("Elsewhere.", None, ())
    assert told.strategy_page(world.sten, pk).objectives == ()
    made = direction.create_product(world.sten, ProductDraft(name="Boat"))
    assert products.product_page(world.sten, made).groups == ()


# --- products ------------------------------------------------------------------------------------


def test_a_product_has_a_phase_and_stages_in_their_order(world):
    pk = product(world, phase="mature", stages=("revenue", "acquisition", "revenue"))
    sheet = products.product_sheet(world.ada, pk)
    assert (sheet.phase, sheet.stages) == ("mature", ("acquisition", "revenue"))
    draft = ProductDraft(name="Passes", stages=("retention",), version=1)
    direction.change_product(world.ada, pk, draft)
    sheet = products.product_sheet(world.ada, pk)
    assert (sheet.name, sheet.phase, sheet.stages) == ("Passes", "", ("retention",))
    with pytest.raises(Conflict, match="changed-meanwhile"):
        direction.change_product(world.ada, pk, draft)


@pytest.mark.parametrize(
    ("draft", "wrong"),
    [
        ({"name": ""}, {"name": "required"}),
        ({"name": "x" * 201}, {"name": "too-long"}),
        ({"name": "Tickets"}, {"name": "name-taken"}),
        ({"name": "A", "phase": "team"}, {"phase": "unknown"}),
        ({"name": "A", "stages": ("checkout",)}, {"stages": "unknown"}),
    ],
)
def test_what_a_product_cannot_be(world, draft, wrong):
    product(world)
    with pytest.raises(Invalid) as refused:
        direction.create_product(world.ada, ProductDraft(**draft))
    assert refused.value.fields == wrong


def test_a_products_objectives_stand_by_phase_and_stage(world):
    pk = product(world)
    with world.scope():
        rows = Objective.objects.filter(cycle=world.cycles[QUARTER])
        rows.filter(key__in=["activation", "answers", "platform", "secret"]).update(product_id=pk)
        rows.filter(key="activation").update(phase="growth", stage="activation")
        rows.filter(key="answers").update(phase="discovery")
        rows.filter(key="secret").update(phase="growth", stage="activation")
    seen = products.product_page(world.tariq, pk, world.cycles[QUARTER])
    assert [(group.phase, len(group.objectives)) for group in seen.groups] == [
        ("discovery", 1), ("growth", 1), ("", 1),
    ]  # fmt: skip
    by_lena = products.product_page(world.lena, pk, world.cycles[QUARTER])
    assert [len(group.objectives) for group in by_lena.groups] == [1, 2, 1]
    assert by_lena.stages == seen.stages
    assert dict(seen.stages)["activation"] == 1
    assert by_lena.product.standing == seen.product.standing
    (row,) = products.products_page(world.tariq, world.cycles[QUARTER]).products
    assert row.standing.objectives == 3


def test_products_are_moved_retired_and_deleted_as_strategies_are(world):
    one, two = product(world, "One"), product(world, "Two")
    direction.move_product(world.ada, two, one)
    direction.retire_product(world.ada, one)
    seen = products.products_page(world.mio, world.cycles[QUARTER])
    assert ([row.name for row in seen.products], [row.name for row in seen.retired]) == (
        ["Two"], ["One"],
    )  # fmt: skip
    serve(world, activation={"product": two})
    with pytest.raises(Conflict) as refused:
        direction.delete_product(world.ada, two)
    assert refused.value.code == "still-named"
    direction.delete_product(world.ada, one)
    with world.scope():
        assert Product.objects.get().name == "Two"


# --- files ---------------------------------------------------------------------------------------


def test_what_is_set_here_goes_out_and_comes_back_whole(world):
    change_vision(world.ada, VisionChange(vision="Nobody waits."))
    strategy(world, statement="Piers first.")
    product(world, phase="build", stages=("acquisition",))
    out = exported_documents(world.system)
    text = yaml.dump(out)
    assert all(document.vision == "Nobody waits." for document in out)
    assert import_plan(yaml.load(text), "").is_idle
    bring_in(text.replace("Tidewater", "Third"))
    assert import_plan(yaml.load(text.replace("Tidewater", "Third")), "").is_idle


def test_a_file_says_the_vision_and_one_that_is_silent_leaves_it(world):
    bring_in(f"{SHORT}vision: Nobody waits.\n")
    assert page(world).vision == "Nobody waits."
    bring_in(SHORT)
    assert page(world).vision == "Nobody waits."
    # The second document only repeats what stood before.
    bring_in(f"{SHORT}vision: Nobody swims.\n---{SHORT.replace('2026-Q1', '2025-Q4')}")
    assert page(world).vision == "Nobody swims."
    with world.scope():
        assert Workspace.objects.get(name="Tidewater").version == 3


def test_a_strategy_that_came_with_a_file_may_have_been_changed_since(world):
    bring_in(f"{SHORT}strategies: [{{id: near, title: Near}}]\n")
    with world.scope():
        pk = Strategy.objects.get(key="near").pk
    bring_in(f"{SHORT}strategies: [{{id: near, title: Nearer}}]\n")
    with pytest.raises(Conflict, match="changed-meanwhile"):
        direction.change_strategy(world.ada, pk, StrategyDraft(title="Near by", version=1))


def test_a_strategy_that_is_named_and_not_listed_goes_out_as_well(world):
    pk = strategy(world, statement="Piers first.")
    with world.scope():
        CycleStrategy.objects.all().delete()
    serve(world, secret={"strategy": pk})
    (insider,) = exported_documents(world.lena, QUARTER)
    (outsider,) = exported_documents(world.tariq, QUARTER)
    assert titles(insider.strategies) == ["Closer to the water"]
    assert outsider.strategies == ()


def test_a_new_cycle_lists_what_is_not_retired(world):
    strategy(world, "Gone")
    strategy(world, "Stays")
    with world.scope():
        gone = Strategy.objects.get(title="Gone")
        direction.retire_strategy(world.ada, gone.pk)
        cycle = Cycle.objects.create(
            workspace_id=gone.workspace_id, name="Next", starts_on="2027-01-01",
            ends_on="2027-03-31",
        )  # fmt: skip
        direction.list_direction(world.ada, cycle)
    (document,) = exported_documents(world.ada, "Next")
    assert titles(document.strategies) == ["Stays"]


# --- what it costs -------------------------------------------------------------------------------


def pages_of(world, water, tickets):
    cycle = world.cycles[QUARTER]
    return {
        "direction": (12, lambda: told.direction_page(world.mio, cycle)),
        "strategy": (9, lambda: told.strategy_page(world.mio, water, cycle)),
        "products": (8, lambda: products.products_page(world.mio, cycle)),
        "product": (9, lambda: products.product_page(world.mio, tickets, cycle)),
    }


@pytest.mark.parametrize("name", ["direction", "strategy", "products", "product"])
def test_a_page_costs_the_same_however_much_there_is(world, name):
    water, tickets = strategy(world), product(world)
    with world.scope():
        rows = Objective.objects.filter(cycle=world.cycles[QUARTER])
        rows.exclude(key="idea").update(strategy_id=water, product_id=tickets)
    most, page_of = pages_of(world, water, tickets)[name]
    with counted() as little:
        page_of()
    serving = "strategy: closer-to-the-water, product: tickets"
    more = "".join(f"      - {{id: o{n}, title: More {n}, {serving}}}\n" for n in range(12))
    bring_in(f"{SHORT}teams:\n  - name: Growth\n    objectives:\n{more}")
    for number in range(4):
        strategy(world, f"Strategy {number}")
        product(world, f"Product {number}")
    with counted() as much:
        page_of()
    assert len(much) == len(little) <= most, "\n".join(much)


# --- what a file names in an objective that one may not see ---------------------------------------

HIDDEN = """teams:
  - name: Care
    objectives:
      - {id: secret, title: Zugzwang with the harbour master, strategy: harbour, product: quay}
"""


def test_what_only_a_hidden_objective_names_is_known_to_those_who_see_it(world):
    bring_in(f"{SHORT}{HIDDEN}")
    with world.scope():
        pk = Strategy.objects.get(key="harbour").pk
        other = Product.objects.get(key="quay").pk
    assert titles(page(world, "lena").strategies) == ["harbour"]
    assert titles(page(world, "ada").strategies) == []
    assert products.products_page(world.ada).products == ()
    for deed in (
        lambda: told.strategy_page(world.ada, pk),
        lambda: told.strategy_sheet(world.ada, pk),
        lambda: direction.delete_strategy(world.ada, pk),
        lambda: direction.retire_product(world.ada, other),
        lambda: products.product_page(world.ada, other),
    ):
        with pytest.raises(NotFound):
            deed()
    assert "harbour" not in [c.spelling for c in writing_page(world.ada).strategies]
    assert "harbour" in [c.spelling for c in writing_page(world.lena).strategies]
    # Whoever does not know of it may call another one the same.
    made = strategy(world, "harbour")
    assert titles(page(world, "ada").strategies) == ["harbour"]
    assert told.strategy_page(world.ada, made).strategy.key == "harbour-2"
    serve(world, activation={"strategy": pk})
    assert len(page(world, "ada").strategies) == 2
