"""The page where an objective is written, as somebody without a script uses it."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from django.test import Client

from northing.apps.goals.actions.writing import create_objective, save_objective
from northing.apps.goals.inputs import ObjectivePlan
from northing.apps.goals.models import Draft, KeyResult, Objective, ObjectiveOwner
from northing.apps.goals.queries import nameable
from northing.apps.goals.queries.writing import writing_page
from northing.apps.people.actions import add_member, create_team, erase_person, join_team
from northing.apps.people.inputs import NewMember, TeamDraft
from northing.apps.people.models import Membership, User
from northing.apps.people.queries import actor_for
from northing.base.roles import Role
from northing.base.scope import scope
from northing.base.sight import everywhere
from northing.core import document as core
from northing.web import choosing
from northing.web.goals import key_result_forms
from northing.web.goals.key_result_forms import MOST_KEY_RESULTS
from tests.web.forms_read import form_in
from tests.web.test_people_pages import text

D = Decimal
MEASURES: dict[str, core.Measure] = {
    "number": core.Numeric(baseline=D("52.5"), target=D(24), unit="h"),
    "percent": core.Numeric(
        type=core.NumericType.PERCENT, baseline=D(88), target=D("97.25"), accumulates=True
    ),
    "currency": core.Numeric(
        type=core.NumericType.CURRENCY, baseline=D(0), target=D(1250000), unit="SEK"
    ),
    "range": core.Range(at_least=D("-1.5"), at_most=D(4), share=D("0.9"), unit="°C"),
    "binary": core.Binary(probability=D(60)),
    "milestones": core.Milestones(
        items=(core.Milestone(title="Malmö", weight=D("2.5")), core.Milestone(title="Lund"))
    ),
    "tasks": core.Tasks(items=(core.Task(title="Pier"), core.Task(title="Fort, old"))),
    "baseline": core.Baseline(unit="%"),
}
WHOLE = core.KeyResult(
    id="",
    title="Kept",
    metric="Turnaround, median",
    kind=core.Kind.COMMITTED,
    weight=D("1.5"),
    deadline=date(2026, 3, 20),
    pace=(
        core.Waypoint(on=date(2026, 2, 1), share=D("0.125")),
        core.Waypoint(on=date(2026, 3, 1), share=D("0.6")),
    ),
    owners=("mio@example.com", "ada@example.com"),
    team="Company",
    note="Two lines\nof a note",
)


def user_of(name):
    return User.objects.get(email=f"{name}@example.com")


def actor_of(world, name="ada"):
    found = actor_for(user_of(name), world.slug)
    assert found is not None
    return found


def person(name):
    """How the page knows somebody."""
    with everywhere("who that is"):
        return f"person {Membership.all_of_user(user_of(name).pk).get().pk}"


def planned(world, *key_results, **more):
    """An objective that somebody wrote before, a draft of Repairs."""
    value = core.Objective(id="", title="Riders wait less", key_results=key_results, **more)
    cycle, team = world.cycles["2026-Q1"], world.teams["Repairs"]
    plan = ObjectivePlan(value=value, cycle_id=cycle, team_id=team)
    return create_objective(actor_of(world), plan)


def value_of(world, objective_id):
    return writing_page(actor_of(world), objective_id).value


def fields_of(client, address):
    page = client.get(address)
    assert page.status_code == 200, text(page)
    return form_in(text(page), "write")


def told(answer):
    """What a page says is wrong, field by field."""
    return re.findall(r'class="err" id="([^"]+)_error">([^<]+?) *<', text(answer)) or re.findall(
        r'role="alert">(.+?)</div>', text(answer), re.DOTALL
    )


@pytest.mark.parametrize("language", ["en", "sv", "zh-hans"])
def test_what_is_saved_comes_back_unchanged(world, ada, language):
    all_of_them = [
        replace(WHOLE, title=measure, measure=value) for measure, value in MEASURES.items()
    ]
    objective_id = planned(world, *all_of_them)
    before = value_of(world, objective_id)
    ada.cookies["django_language"] = language
    address = world.at(f"objectives/{objective_id}/edit/")
    sent = fields_of(ada, address) | {"title": ["Riders wait much less"]}
    answer = ada.post(address, sent)
    assert answer.status_code == 302, told(answer)
    assert value_of(world, objective_id) == replace(before, title="Riders wait much less")


def sent_for(ada, world, objective_id, **changes):
    """Post the page of an objective with some fields changed."""
    address = world.at(f"objectives/{objective_id}/edit/")
    sent = fields_of(ada, address)
    sent |= {name.replace("__", "-"): [text] for name, text in changes.items()}
    return ada.post(address, sent)


def new_fields(ada, world, **changes):
    sent = fields_of(ada, world.at("objectives/new/"))
    sent["team"] = [str(world.teams["Repairs"])]
    return sent | {name.replace("__", "-"): [text] for name, text in changes.items()}


def made(world, answer):
    """The objective to which the answer leads."""
    assert answer.status_code == 302, told(answer)
    return value_of(world, int(re.findall(r"objectives/(\d+)/", answer.headers["Location"])[0]))


@pytest.mark.parametrize(
    ("language", "typed", "meant"),
    [
        ("sv", "1 234,5", "1234.5"),
        ("sv", "−12,25", "-12.25"),
        ("zh-hans", "１２３４.5", "1234.5"),
        ("en", "1,234.5", "1234.5"),
    ],
)
def test_numbers_are_read_in_the_readers_language(world, ada, language, typed, meant):
    sent = new_fields(ada, world, title="Ship it", kr__0__title="Ships", kr__0__target=typed)
    ada.cookies["django_language"] = language
    found = made(world, ada.post(world.at("objectives/new/"), sent))
    assert found.key_results[0].measure.target == D(meant)


def test_a_new_objective_is_made_with_everything_that_was_written(world, ada):
    sent = new_fields(
        ada,
        world,
        title="Riders wait\r\n less",
        why="They leave",
        is_explorative="on",
        parent="2026-Q1/C1",
        supports="2026-Q1/R1#hours",
        phase="growth",
        stage="retention",
        kr__0__title="Wait,\r\n in minutes",
        kr__0__baseline="9",
        kr__0__target="4",
        kr__0__kind="committed",
    )
    sent |= {"owners": [person("mio"), "Ada"], "contributors": ["Company"]}
    found = made(world, ada.post(world.at("objectives/new/"), sent))
    assert (found.title, found.why, found.is_explorative) == (
        "Riders wait less",
        "They leave",
        True,
    )
    assert (found.parent, found.supports) == ("2026-Q1/C1", ("2026-Q1/R1#hours",))
    assert (found.owners, found.contributors) == (
        (person("mio"), person("ada")),
        ("Company",),
    )
    assert (found.phase, found.stage) == (core.Phase.GROWTH, core.Stage.RETENTION)
    assert found.key_results[0].title == "Wait, in minutes"
    assert found.key_results[0].kind is core.Kind.COMMITTED


@pytest.mark.parametrize(
    ("measure", "baseline", "chosen", "counts"),
    [
        ("number", "0", "", True),
        ("currency", "0,0", "", True),
        ("percent", "0", "", False),
        ("number", "3", "", False),
        ("number", "", "", False),
        ("number", "0", "no", False),
        ("percent", "8", "yes", True),
    ],
)
def test_a_number_counts_from_zero_where_its_baseline_is_zero(
    world, ada, measure, baseline, chosen, counts
):
    """As in a file: the baseline says it, unless somebody else does."""
    ada.cookies["django_language"] = "sv"
    sent = new_fields(ada, world, title="Ship it", kr__0__title="Ships", kr__0__target="9")
    assert sent["kr-0-accumulates"] == [""]
    sent |= {"kr-0-measure": [measure], "kr-0-baseline": [baseline]}
    answer = ada.post(world.at("objectives/new/"), sent | {"kr-0-accumulates": [chosen]})
    assert made(world, answer).key_results[0].measure.accumulates is counts
    address = answer.headers["Location"] + "edit/"
    assert fields_of(ada, address)["kr-0-accumulates"] == [chosen]


def test_what_counts_is_told_where_it_is_not_what_the_baseline_says(world, ada):
    level = core.Numeric(baseline=D(0), target=D(9))
    objective_id = planned(world, replace(WHOLE, measure=level))
    address = world.at(f"objectives/{objective_id}/edit/")
    assert fields_of(ada, address)["kr-0-accumulates"] == ["no"]
    sent_for(ada, world, objective_id, kr__0__accumulates="sometimes")
    assert value_of(world, objective_id).key_results[0].measure == level


def test_the_page_tells_nobodys_address(world, mio):
    """Those stand on the page of people for who manages them, and nowhere else."""
    rails = (core.Guardrail(metric="Tea", at_most=D(9), owner="vera@example.com"),)
    objective_id = planned(world, WHOLE, owners=("ada@example.com",), guardrails=rails)
    new = new_fields(mio, world, title="Ship", owners="Ada, Vera, Mio", do="kr.0.add")
    pages = [
        mio.get(world.at(f"objectives/{objective_id}/edit/")),
        mio.post(world.at("objectives/new/"), new),
    ]
    for page in map(text, pages):
        assert form_in(page, "write")["owners"][0] == person("ada")
        assert "@example.com" not in page


def test_what_is_kept_names_nobody_who_was_erased_since(world, ada, mio):
    address = world.at("objectives/new/")
    sent = new_fields(ada, world, title="Half a sent") | {"owners": [person("mio"), ""]}
    assert "mio@" not in str(sent)
    for writer in (ada, mio):
        writer.post(world.at("drafts/"), sent)
    erase_person(actor_of(world), actor_of(world, "mio").membership_id, "Mio")
    with scope(actor_of(world).workspace_id):
        (left,) = Draft.objects.all()
    assert left.membership_id == actor_of(world).membership_id
    assert "Mio" not in text(ada.get(address))


def test_an_empty_row_counts_for_nothing(world, ada):
    found = made(world, ada.post(world.at("objectives/new/"), new_fields(ada, world, title="Plan")))
    assert found.key_results == ()


WRONG = [
    ({"title": " "}, "id_title", "Fill this in."),
    ({"owners": "Nobody"}, "id_owners", "nobody, or no team, called “Nobody”"),
    ({"owners": "ada@example.com"}, "id_owners", "nobody, or no team, called"),
    ({"owners": "person 98765"}, "id_owners", "nobody, or no team, called"),
    ({"kr__0__title": ""}, "id_kr-0-title", "Fill this in."),
    ({"kr__0__target": "many"}, "id_kr-0-target", "Write a number"),
    ({"kr__0__weight": "-1"}, "id_kr-0-weight", ""),
    ({"kr__0__deadline": "soon"}, "id_kr-0-deadline", "Write a date"),
    ({"kr__0__measure": "binary", "kr__0__probability": "140"}, "id_kr-0-probability", "share"),
    (
        {"kr__0__measure": "range", "kr__0__at_least": "9", "kr__0__at_most": "1"},
        "id_kr-0-at_least",
        "",
    ),
    (
        {"kr__0__pace": "dated", "kr__0__waypoints__TOTAL_FORMS": "1",
         "kr__0__waypoints__0__on": "2026-02-01", "kr__0__waypoints__0__share": ""},
        "id_kr-0-waypoints-0-share",
        "Fill this in.",
    ),
    (
        {"rail__TOTAL_FORMS": "1", "rail__0__at_most": "ten"},
        "id_rail-0-at_most",
        "Write a number",
    ),
    ({"parent": "2026-Q1/gone"}, "id_parent", "gone"),
]  # fmt: skip


def test_what_is_wrong_stands_at_its_field(world, ada):
    objective_id = planned(world, replace(WHOLE, measure=MEASURES["number"]))
    for changes, place, sentence in WRONG:
        answer = sent_for(ada, world, objective_id, **changes)
        wrong = dict(told(answer))
        assert answer.status_code == 422, changes
        assert sentence in wrong.get(place, ""), (changes, wrong)
        assert "cannot be read" not in wrong[place], changes
        assert f'href="#{place}"' in text(answer), changes
        kept = form_in(text(answer), "write")
        for name in changes.keys() - {"owners", "parent"}:
            assert kept.get(name.replace("__", "-"), [""]) == [changes[name]], name


def test_what_the_chosen_measure_does_not_ask_is_not_judged(world, ada):
    objective_id = planned(world, replace(WHOLE, measure=MEASURES["number"]))
    answer = sent_for(
        ada, world, objective_id, kr__0__measure="binary", kr__0__target="many",
        kr__0__probability="40",
    )  # fmt: skip
    assert answer.status_code == 302, told(answer)
    assert value_of(world, objective_id).key_results[0].measure == core.Binary(probability=D(40))


def titles(sent):
    count = int(sent["kr-TOTAL_FORMS"][0])
    return [sent[f"kr-{at}-title"][0] for at in range(count)]


THREE = tuple(
    core.KeyResult(
        id="", title=title, measure=core.Milestones(items=(core.Milestone(title=title),))
    )
    for title in ("One", "Two", "Three")
)


DEEDS = [
    ("kr.1.up", ["Two", "One", "Three"], "Moved to place 1."),
    ("kr.0.down", ["Two", "One", "Three"], "Moved to place 2."),
    ("kr.0.up", ["One", "Two", "Three"], "Moved to place 1."),
    ("kr.0.to.2", ["Two", "Three", "One"], "Moved to place 3."),
    ("kr.1.remove", ["One", "Three"], "Removed."),
    ("kr.1.copy", ["One", "Two", "Two", "Three"], "Added as number 3."),
    ("kr.0.add", ["One", "Two", "Three", ""], "Added as number 4."),
    ("kr.9.remove", ["One", "Two", "Three"], ""),
]


def test_rows_change_without_a_script_and_nothing_is_saved(world, ada):
    objective_id = planned(world, *THREE)
    before = value_of(world, objective_id)
    address = world.at(f"objectives/{objective_id}/edit/")
    fields = fields_of(ada, address) | {"why": ["Typed and not saved"]}
    for deed, expected, said in DEEDS:
        answer = ada.post(address, fields | {"do": [deed]}, headers={"HX-Request": "true"})
        shown = form_in(text(answer), "write")
        assert answer.status_code == 200, deed
        assert titles(shown) == expected, deed
        assert said in text(answer), deed
        assert shown["why"] == ["Typed and not saved"], deed
        assert 'class="err"' not in text(answer), deed
        assert text(answer).count("autofocus") == (1 if said else 0), deed
        for at, title in enumerate(expected):
            assert shown.get(f"kr-{at}-milestones-0-title", [""]) == [title], deed
        ids = [key for at in range(len(expected)) if (key := shown[f"kr-{at}-id"][0])]
        assert len(set(ids)) == len(ids), deed
    assert value_of(world, objective_id) == before


@pytest.mark.parametrize(
    "field",
    [
        "kr-0-milestones-0-title",
        "kr-0-tasks-0-title",
        "kr-0-waypoints-0-on",
        "rail-0-metric",
    ],
)
def test_a_row_of_every_kind_can_be_added(world, ada, field):
    deed = f"{field.rpartition('-')[0].rpartition('-')[0]}.0.add"
    answer = ada.post(world.at("objectives/new/"), new_fields(ada, world) | {"do": [deed]})
    assert form_in(text(answer), "write")[field] == [""]


def test_what_was_moved_is_saved_in_its_new_order(world, ada):
    objective_id = planned(world, *THREE)
    address = world.at(f"objectives/{objective_id}/edit/")
    moved = ada.post(address, fields_of(ada, address) | {"do": ["kr.2.up"]})
    ada.post(address, form_in(text(moved), "write"))
    found = value_of(world, objective_id).key_results
    assert [(kr.title, kr.id) for kr in found] == [
        ("One", "one"), ("Three", "three"), ("Two", "two"),
    ]  # fmt: skip


def test_milestones_come_and_go_without_a_script(world, ada):
    objective_id = planned(world, THREE[0])
    address = world.at(f"objectives/{objective_id}/edit/")
    more = ada.post(address, fields_of(ada, address) | {"do": ["kr-0-milestones.0.add"]})
    sent = form_in(text(more), "write") | {"kr-0-milestones-1-title": ["Fort"]}
    gone = ada.post(address, sent | {"do": ["kr-0-milestones.0.remove"]})
    ada.post(address, form_in(text(gone), "write"))
    items = value_of(world, objective_id).key_results[0].measure.items
    assert items == (core.Milestone(title="Fort"),)


def test_a_search_without_a_script_shows_what_it_found(world, ada):
    address = world.at("objectives/new/")
    sent = new_fields(ada, world, title="Ship", parent_q="turnaround", do="find")
    page = text(ada.post(address, sent))
    assert 'name="parent" value="2026-Q1/R1#hours"' in page
    assert form_in(page, "write")["title"] == ["Ship"]


def test_a_picked_parent_stays_picked_while_rows_move(world, ada):
    sent = new_fields(ada, world, title="Ship", parent="2026-Q1/R1#hours", do="kr.0.add")
    page = text(ada.post(world.at("objectives/new/"), sent))
    assert form_in(page, "write")["parent"] == ["2026-Q1/R1#hours"]
    assert "Cut repair turnaround" in page


def test_a_newer_version_is_not_overwritten_silently(world, ada):
    objective_id = planned(world, *THREE)
    address = world.at(f"objectives/{objective_id}/edit/")
    sent = fields_of(ada, address) | {"title": ["Mine"], "kr-0-title": ["My one"]}
    kept = writing_page(actor_of(world), objective_id)
    added = (*kept.value.key_results, core.KeyResult(id="", title="Theirs, new"))
    changed = replace(kept.value, title="Theirs", key_results=added)
    plan = ObjectivePlan(
        value=changed, cycle_id=kept.cycle.id, team_id=world.teams["Repairs"], version=1
    )
    save_objective(actor_of(world), objective_id, plan)

    answer = ada.post(address, sent)
    page = text(answer)
    shown = form_in(page, "write")
    assert answer.status_code == 409
    assert "It stands now as: Theirs" in page
    assert "It stands now as: One" in page
    assert shown["title"] == ["Mine"]
    assert titles(shown) == ["My one", "Two", "Three", "Theirs, new"]
    assert value_of(world, objective_id).title == "Theirs"

    ada.post(address, shown)
    assert value_of(world, objective_id).title == "Mine"
    assert len(value_of(world, objective_id).key_results) == 4


# --- what is typed is kept ------------------------------------------------------------------------


def test_what_is_typed_comes_back_until_it_is_saved(world, ada, mio):
    objective_id = planned(world, *THREE)
    address = world.at(f"objectives/{objective_id}/edit/")
    sent = fields_of(ada, address) | {"title": ["Half a sent"], "kr-0-target": ["not yet a num"]}
    said = ada.post(world.at("drafts/"), sent)
    assert said.status_code == 200
    assert text(said).startswith("Kept ")
    again = text(ada.get(address))
    assert form_in(again, "write")["title"] == ["Half a sent"]
    assert "had typed and not saved" in again
    assert fields_of(mio, address)["title"] == ["Riders wait less"]
    ada.post(address, form_in(again, "write") | {"kr-0-target": ["4"]})
    assert "had typed and not saved" not in text(ada.get(address))


def test_what_is_kept_can_be_thrown_away(world, ada):
    address = world.at("objectives/new/")
    sent = new_fields(ada, world, title="Half a sent")
    ada.post(world.at("drafts/"), sent)
    gone = ada.post(world.at("drafts/"), sent | {"forget": ["1"]})
    assert gone.headers["Location"] == address
    assert fields_of(ada, address)["title"] == [""]


def test_what_is_kept_of_an_older_version_is_shown_beside_the_newer(world, ada):
    objective_id = planned(world, *THREE)
    address = world.at(f"objectives/{objective_id}/edit/")
    sent = fields_of(ada, address)
    ada.post(world.at("drafts/"), sent | {"title": ["Half a sent"]})
    page = writing_page(actor_of(world), objective_id)
    plan = ObjectivePlan(
        value=replace(page.value, title="Theirs"),
        cycle_id=page.cycle.id,
        team_id=world.teams["Repairs"],
        version=page.version,
    )
    save_objective(actor_of(world), objective_id, plan)
    again = text(ada.get(address))
    assert form_in(again, "write")["title"] == ["Half a sent"]
    assert "It stands now as: Theirs" in again


COUNTS = ("x", "", "-1", "１２", "400", "999999999")


@pytest.mark.parametrize("prefix", ["kr", "rail", "kr-0-milestones"])
def test_a_count_of_rows_alone_makes_none(world, ada, prefix):
    """Also where it was kept for an older version, and what was sent is laid beside the newer."""
    address = world.at("objectives/new/")
    for version in ("", "1"):
        sent = new_fields(ada, world, title="Half a sent", version=version)
        ada.post(world.at("drafts/"), sent)
        rows = text(ada.get(address)).count("-INITIAL_FORMS")
        for count in COUNTS:
            ada.post(world.at("drafts/"), sent | {f"{prefix}-TOTAL_FORMS": [count]})
            again = ada.get(address)
            assert again.status_code == 200
            shown = form_in(text(again), "write")
            assert shown["title"] == ["Half a sent"], count
            assert shown[f"{prefix}-TOTAL_FORMS"][0] in {"0", "1"}, count
            assert text(again).count("-INITIAL_FORMS") <= rows, count
        ada.post(world.at("drafts/"), sent | {"forget": ["1"]})


def test_the_page_with_as_many_key_results_as_it_takes_is_kept_and_saved(world, ada):
    steps = core.Milestones(items=tuple(core.Milestone(title=f"Step {n}") for n in range(8)))
    objective_id = planned(
        world, *(replace(WHOLE, title=f"Part {n}", measure=steps) for n in range(MOST_KEY_RESULTS))
    )
    before = value_of(world, objective_id)
    address = world.at(f"objectives/{objective_id}/edit/")
    sent = fields_of(ada, address) | {"title": ["Riders wait much less"]}
    assert len(sent) > 2_500
    kept = ada.post(world.at("drafts/"), {"about": f"objective:{objective_id}", **sent})
    assert kept.status_code == 200, text(kept)
    assert "Riders wait much less" in text(ada.get(address))
    assert ada.post(address, sent).status_code == 302
    assert value_of(world, objective_id) == replace(before, title="Riders wait much less")


def test_what_is_no_field_of_the_page_is_not_kept(world, ada):
    sent = new_fields(ada, world, title="Half a sent", pad="x", kr__0__0__0="x", kr__x__title="x")
    ada.post(world.at("drafts/"), sent)
    kept = writing_page(actor_of(world)).kept
    assert kept is not None
    assert kept["title"] == ["Half a sent"]
    assert not {"pad", "kr-0-0-0", "kr-x-title", "csrfmiddlewaretoken", "about"} & set(kept)


def test_throwing_away_leads_nowhere_else(world, ada):
    sent = new_fields(ada, world) | {"forget": ["1"], "back": ["https://evil.example/"]}
    answer = ada.post(world.at("drafts/"), sent)
    assert answer.headers["Location"] == world.at()


# --- commitments, and the rest --------------------------------------------------------------------


def test_a_term_of_a_commitment_changes_with_a_reason(world, ada):
    objective_id = world.objectives["R1"]
    answer = sent_for(ada, world, objective_id, kr__0__target="20")
    assert (answer.status_code, dict(told(answer))["id_reason"]) == (422, "Fill this in.")
    answer = sent_for(ada, world, objective_id, kr__0__target="20", reason="Night shift helps")
    assert answer.status_code == 302, told(answer)
    (amended,) = value_of(world, objective_id).key_results[0].amendments
    assert (amended.field, amended.after, amended.reason) == ("target", "20", "Night shift helps")


def test_a_commitment_says_what_is_late_and_how_to_drop(world, ada):
    address = world.at(f"objectives/{world.objectives['R1']}/edit/")
    page = text(ada.post(address, fields_of(ada, address) | {"do": ["kr.0.add"]}))
    assert page.count("Added late") == 1
    assert f"key-results/{world.key_results['hours']}/drop/" in page
    assert 'value="kr.0.remove"' not in page


def test_what_is_added_to_a_commitment_is_added_with_a_reason(world, ada):
    objective_id = world.objectives["R1"]
    address = world.at(f"objectives/{objective_id}/edit/")
    sent = form_in(text(ada.post(address, fields_of(ada, address) | {"do": ["kr.0.add"]})), "write")
    (at,) = (name.split("-")[1] for name, of in sent.items() if name.endswith("-id") and of == [""])
    new = {"title": "Hours of waiting", "type": "number", "baseline": "9", "target": "3"}
    sent |= {f"kr-{at}-{name}": [value] for name, value in new.items()}
    answer = ada.post(address, sent)
    assert (answer.status_code, dict(told(answer))) == (422, {"id_reason": "Fill this in."})
    assert 'href="#id_reason"' in text(answer)
    answer = ada.post(address, sent | {"reason": ["Waiting is what they talk about"]})
    assert answer.status_code == 302, told(answer)
    for page in ("amendments", "score"):
        shown = text(ada.get(world.at(f"objectives/{objective_id}/{page}/")))
        assert "Waiting is what they talk about" in shown


def test_who_may_not_amend_a_commitment_is_offered_no_more_of_it(world, ada, mio):
    address = world.at(f"objectives/{world.objectives['R1']}/edit/")
    with scope(actor_of(world).workspace_id):
        ObjectiveOwner.objects.filter(objective=world.objectives["R1"]).delete()
        KeyResult.objects.filter(pk=world.key_results["hours"]).update(team=world.teams["Repairs"])
    assert 'value="kr.0.add"' in text(ada.get(address))
    page = text(mio.get(address))
    assert 'value="kr.0.add"' not in page
    (weight,) = re.findall(r'<input[^>]*name="kr-0-weight"[^>]*>', page)
    (target,) = re.findall(r'<input[^>]*name="kr-0-target"[^>]*>', page)
    assert ("disabled" in weight, "disabled" in target) == (True, False)


def test_the_message_takes_a_change_back(world, ada):
    objective_id = planned(world, *THREE)
    sent_for(ada, world, objective_id, title="By mistake")
    page = text(ada.get(world.at(f"objectives/{objective_id}/")))
    found = re.search(r'action="([^"]+/undo/)".*?name="version" value="(\d+)"', page, re.DOTALL)
    assert found is not None
    ada.post(found[1], {"version": found[2]})
    assert value_of(world, objective_id).title == "Riders wait less"


def test_a_draft_is_discarded_only_when_it_is_meant(world, ada):
    objective_id = planned(world, *THREE)
    address = world.at(f"objectives/{objective_id}/discard/")
    page = text(ada.get(address))
    assert "cannot be taken back" in page
    ada.post(address, {"version": re.findall(r'name="version" value="(\d+)"', page)[0]})
    assert ada.get(world.at(f"objectives/{objective_id}/")).status_code == 404


def test_a_draft_is_copied_split_and_merged(world, ada):
    objective_id = planned(world, *THREE)
    ids = writing_page(actor_of(world), objective_id).key_result_ids
    copied = made(world, ada.post(world.at(f"objectives/{objective_id}/duplicate/"), {}))
    assert [kr.title for kr in copied.key_results] == ["One", "Two", "Three"]
    split = world.at(f"objectives/{objective_id}/split/")
    none = ada.post(split, {"version": "1", "title": "Half"})
    assert (none.status_code, "Fill this in." in text(none)) == (422, True)
    answer = ada.post(split, {"version": "1", "title": "Half", "key_results": [ids["two"]]})
    half = int(re.findall(r"objectives/(\d+)/", answer.headers["Location"])[0])
    assert [kr.title for kr in value_of(world, half).key_results] == ["Two"]
    merge = world.at(f"objectives/{half}/merge/")
    page = text(ada.get(merge))
    assert f'value="{objective_id}"' in page
    version = re.findall(r'name="version" value="(\d+)"', page)[0]
    ada.post(merge, {"version": version, "into": objective_id})
    assert {kr.title for kr in value_of(world, objective_id).key_results} == {"One", "Two", "Three"}


def test_the_way_to_write_is_shown_to_those_who_may(world, ada, mio):
    team, objective = world.teams["Repairs"], world.objectives["R1"]
    vera = Client()
    vera.force_login(User.objects.get(email="vera@example.com"))
    for path in (
        f"teams/{team}/",
        f"cycles/{world.cycles['2026-Q1']}/",
        f"objectives/{objective}/",
    ):
        for client, may in ((ada, True), (mio, True), (vera, False)):
            page = text(client.get(world.at(path)))
            assert ("objectives/new/" in page) is may, (path, may)
    assert f"objectives/{objective}/edit/" in text(mio.get(world.at(f"objectives/{objective}/")))


def test_an_objective_below_another_begins_with_its_parent(world, ada):
    page = text(ada.get(world.at(f"objectives/new/?under={world.objectives['R1']}")))
    assert form_in(page, "write")["parent"] == ["2026-Q1/R1"]
    assert ada.get(world.at(f"objectives/new/?under={world.foreign_objective}")).status_code == 404


def test_a_team_that_owns_a_key_result_writes_that_one_alone(world, ada):
    other, theirs = replace(THREE[0], title="Of Repairs"), replace(WHOLE, measure=MEASURES["range"])
    rail = core.Guardrail(metric="Overtime", at_most=D(10))
    objective_id = planned(world, other, theirs, guardrails=(rail,))
    before = value_of(world, objective_id)
    user = User.objects.create_user("kim@example.com", "north by north-west", name="Kim")
    system = actor_of(world)
    new = NewMember(name="Kim", email="kim@example.com", user_id=user.pk, role=Role.MEMBER)
    join_team(system, add_member(system, new), world.teams["Company"])
    kim = Client()
    kim.force_login(user)
    answer = sent_for(
        kim, world, objective_id, title="Mine", kr__0__title="Mine", kr__1__at_most="9"
    )
    assert answer.status_code == 302, told(answer)
    after = value_of(world, objective_id)
    changed = after.key_results[1].measure
    assert isinstance(changed, core.Range)
    assert (changed.at_most, changed.at_least) == (D(9), D("-1.5"))
    assert replace(after, key_results=()) == replace(before, key_results=())
    assert after.key_results[0] == before.key_results[0]


@pytest.mark.parametrize(
    ("measure", "target", "is_told"),
    [
        ("percent", 140, True),
        ("percent", -3, True),
        ("percent", 100, False),
        ("number", 140, False),
    ],
)
def test_a_percentage_beyond_its_scale_is_told_and_kept(world, mio, measure, target, is_told):
    value = core.Objective(
        id="",
        title="More than all",
        key_results=(
            core.KeyResult(
                id="",
                title="Share",
                measure=core.Numeric(
                    type=core.NumericType(measure), baseline=D(20), target=D(target)
                ),
            ),
        ),
    )
    made = create_objective(
        actor_for(user_of("mio"), world.slug),
        ObjectivePlan(
            value=value, cycle_id=world.cycles["2026-Q1"], team_id=world.teams["Repairs"]
        ),
    )
    html = text(mio.get(world.at(f"objectives/{made}/edit/")))
    told = re.search(r"<p [^>]*data-off-scale[^>]*>", html)
    assert told
    assert (" hidden" not in told[0]) is is_told
    with scope(world.id):
        assert KeyResult.objects.get(objective=made).target == target


def test_of_too_many_few_are_suggested_and_every_name_can_be_typed(world, ada, monkeypatch):
    monkeypatch.setattr(key_result_forms, "MOST_OFFERED", 1)
    page = text(ada.get(world.at("objectives/new/")))
    for listed in ("people", "teams"):
        found = re.search(f'<datalist id="{listed}">(.*?)</datalist>', page)
        assert found
        assert found[1].count("<option") == 1
    assert re.search(r'<input[^>]*name="kr-0-team"[^>]*list="teams"', page)
    new = new_fields(
        ada, world, title="Ship", owners="Mio", kr__0__title="Ships", kr__0__team="Company"
    )
    saved = made(world, ada.post(world.at("objectives/new/"), new))
    assert [kr.team for kr in saved.key_results] == ["Company"]
    assert saved.owners == (person("mio"),)


@pytest.fixture
def crowd(monkeypatch):
    """A page on which one person is already too many to offer."""
    monkeypatch.setattr(nameable, "MOST_OFFERED", 1)


@pytest.mark.usefixtures("crowd")
def test_of_too_many_people_whom_a_name_means_is_looked_up(world, ada):
    assert "Vera" not in text(ada.get(world.at("objectives/new/")))
    rows = {"kr__0__title": "Ships", "kr__0__owners": "ADA"}
    sent = new_fields(ada, world, title="Ship", owners="vera ， mio", **rows)
    again = ada.post(world.at("objectives/new/"), sent | {"do": ["find"]})
    drawn = form_in(text(again), "write")
    assert drawn["owners"] == [person("vera"), person("mio"), ""]
    saved = made(world, ada.post(world.at("objectives/new/"), drawn))
    assert saved.owners == (person("vera"), person("mio"))
    assert saved.key_results[0].owners == (person("ada"),)


@pytest.mark.usefixtures("crowd")
def test_a_name_of_several_people_is_asked_about_and_kept(world, ada):
    several = {}
    for team in ("Company", "Repairs"):
        new = NewMember(name="Li Ek", email=f"li@{team}.example.com", user_id=None)
        several[team] = add_member(actor_of(world), new)
        join_team(actor_of(world), several[team], world.teams[team])
    add_member(actor_of(world), NewMember(name="Li (Ö) Ek", email="", user_id=None))
    sent = new_fields(ada, world, title="Ship", owners="li ek")
    answer = ada.post(world.at("objectives/new/"), sent)
    assert answer.status_code == 422
    assert form_in(text(answer), "write")["owners"] == ["li ek"]
    called = "Several people are called “li ek”. Choose one of them:"
    assert f"{called} Li Ek (Company), Li Ek (Repairs)." in text(answer)
    sent["owners"] = ["Li Ek (Company), li (ö) ek"]
    saved = made(world, ada.post(world.at("objectives/new/"), sent))
    assert saved.owners[0] == f"person {several['Company']}"
    assert len(saved.owners) == 2
    sent = new_fields(ada, world, title="Ship")
    sent["owners"] = ["Nobody", "x" * 300, "person 99999999999"]
    assert "nobody, or no team, called “Nobody”" in str(
        told(ada.post(world.at("objectives/new/"), sent))
    )


def test_of_many_teams_the_objectives_own_is_typed(world, ada, monkeypatch):
    monkeypatch.setattr(choosing, "MOST_OFFERED", 1)
    repairs = world.teams["Repairs"]
    assert fields_of(ada, world.at(f"objectives/new/?team={repairs}"))["team"] == ["Repairs"]
    sent = new_fields(ada, world, title="Ship", team="Repair shop")
    refused = ada.post(world.at("objectives/new/"), sent)
    assert refused.status_code == 422
    assert "called “Repair shop” here" in str(told(refused))
    assert form_in(text(refused), "write")["team"] == ["Repair shop"]
    for typed in ("Rep", "repairs"):
        told_of = ada.post(
            world.at("objectives/advice/"), sent | {"team": typed, "title": "Be best"}
        )
        assert "does not tell what will be different" in text(told_of)
    sent = new_fields(ada, world, title="Ship", team="repairs")
    answer = ada.post(world.at("objectives/new/"), sent)
    assert made(world, answer).title == "Ship"
    page = answer["Location"] + "edit/"
    first, second = fields_of(ada, page), fields_of(ada, page)
    assert (first["team"], team_of(world, answer)) == (["Repairs"], repairs)
    assert ada.post(page, first | {"team": "Company"}).status_code == 302
    assert team_of(world, answer) == world.teams["Company"]
    overtaken = ada.post(page, second | {"title": "Ship it"})
    assert overtaken.status_code == 409
    assert form_in(text(overtaken), "write")["team"] == ["Repairs"]
    assert "It stands now as: Company" in text(overtaken)


def team_of(world, answer):
    pk = int(re.findall(r"objectives/(\d+)/", answer["Location"])[0])
    with scope(world.id):
        return Objective.objects.get(pk=pk).team_id


def test_of_two_teams_that_letters_of_case_tell_apart_the_one_spelled_so_contributes(world, ada):
    create_team(actor_of(world), TeamDraft(name="REPAIRS"), world.teams["Company"])

    def write(typed):
        sent = new_fields(ada, world, title="Ship")
        return ada.post(world.at("objectives/new/"), sent | {"contributors": [typed]})

    for typed in ("Repairs", "REPAIRS"):
        assert made(world, write(typed)).contributors == (typed,)
    answer = write("repairs")
    assert answer.status_code == 422
    assert "Several teams are called “repairs”. Choose one of them: REPAIRS, Repairs." in str(
        told(answer)
    )


@pytest.mark.usefixtures("crowd")
def test_somebody_is_found_however_many_others_a_form_names(world, ada):
    """Of many texts those at the end of the alphabet were not looked up at all."""
    rows = {
        f"kr__{at}__{name}": value
        for at in range(5)
        for name, value in (
            ("title", f"Ships {at}"),
            ("owners", ", ".join(f"absent {at} {n}" for n in range(45))),
        )
    }
    sent = new_fields(ada, world, title="Ship", owners="vera", **rows)
    again = ada.post(world.at("objectives/new/"), sent | {"do": ["find"]})
    assert form_in(text(again), "write")["owners"] == [person("vera"), ""]


@pytest.mark.usefixtures("crowd")
def test_whom_a_draft_names_is_there_when_it_is_opened_again(world, ada):
    address = world.at("objectives/new/")
    sent = new_fields(ada, world, title="Half a sent", owners="mio, ve")
    ada.post(world.at("drafts/"), sent)
    assert fields_of(ada, address)["owners"] == [person("mio"), "ve"]
