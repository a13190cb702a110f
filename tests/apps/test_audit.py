"""The audit log: what it tells, to whom, and what it must not betray."""

import json
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from django.db import connection

from northing.apps.exchange.actions import record_audit_export
from northing.apps.exchange.queries import audit
from northing.apps.exchange.queries.audit import AuditFilter, audit_entries, audit_page
from northing.apps.exchange.queries.audit_groups import FOLLOWING, GROUPS
from northing.apps.goals.actions.check_in import check_in
from northing.apps.goals.inputs import NewCheckIn
from northing.apps.people.models import Membership
from northing.base import clock
from northing.base.errors import Denied
from northing.base.models import Event
from northing.base.statistics import renew_statistics
from tests.apps.test_budgets import counted
from tests.apps.test_restriction import open_up, restrict
from tests.world import NOON, QUARTER, TODAY, bring_in
from tools import reference

ALL = AuditFilter()


def say(world, key, value, by="system"):
    new = NewCheckIn(on=TODAY, value=Decimal(value))
    check_in(getattr(world, by), world.key_results[key], new)


def kinds(actor, asked=ALL) -> list[str]:
    return [entry.kind for entry in audit_entries(actor, asked)]


def about(actor, asked=ALL) -> set[str]:
    return {entry.thing.name for entry in audit_entries(actor, asked) if entry.thing}


# --- who may, and what is told -------------------------------------------------------------------


@pytest.mark.parametrize("who", ["lena", "mio", "vera"])
def test_only_an_administrator_may_read_or_take_it_out(world, who):
    actor = getattr(world, who)
    with pytest.raises(Denied):
        audit_page(actor, ALL)
    with pytest.raises(Denied):
        record_audit_export(actor, ALL, "csv")


def test_it_tells_newest_first_who_did_what_to_which_thing(world):
    say(world, "activation#boarded", 80, by="mio")
    newest = audit_page(world.ada, ALL).entries[0]
    assert (newest.kind, newest.person, newest.is_by_system) == ("goals.checked_in", "Mio", False)
    assert newest.thing is not None
    assert newest.thing.name == "New riders board on their first day"
    assert newest.names["key_result"] == "New riders who board"
    assert [Decimal(newest.values[name]) for name in ("before", "value")] == [40, 80]
    times = [entry.at for entry in audit_entries(world.ada, ALL)]
    assert times == sorted(times, reverse=True)


def test_every_kind_of_event_is_in_one_group_or_follows_from_others():
    grouped = [kind for kinds_of in GROUPS.values() for kind in kinds_of]
    assert sorted([*grouped, *FOLLOWING]) == sorted(reference.events())


def test_another_workspaces_events_are_not_there(world):
    assert "Elsewhere" not in str(list(audit_entries(world.ada, ALL)))
    assert kinds(world.sten, AuditFilter(person=world.mio.membership_id)) == []


# --- what must not be betrayed -------------------------------------------------------------------


def test_nothing_is_told_of_an_objective_that_the_reader_may_not_see(world):
    before = [entry.id for entry in audit_entries(world.ada, ALL)]
    say(world, "secret#berths", 2)
    restrict(world, "secret", people=["lena", "tariq"])
    assert [entry.id for entry in audit_entries(world.ada, ALL)] == before
    assert "Zugzwang" not in str(list(audit_entries(world.ada, ALL)))
    open_up(world, "secret")
    told = kinds(world.ada, AuditFilter(subject=f"objective:{world.objectives['secret']}"))
    assert told == ["goals.objective_opened", "goals.objective_restricted", "goals.checked_in"]


def test_what_was_told_is_told_no_more_once_it_is_restricted(world):
    say(world, "activation#boarded", 80, by="mio")
    asked = AuditFilter(person=world.mio.membership_id)
    assert kinds(world.ada, asked) == ["goals.checked_in"]
    restrict(world, "activation", people=["mio"])
    assert kinds(world.ada, asked) == []


def test_a_number_that_followed_does_not_betray_what_it_followed(world):
    """A parent's event names the check-in below it, whoever may see that by now."""
    say(world, "activation#boarded", 80)
    restrict(world, "activation", people=["mio"])
    assert "goals.progress_moved" in kinds(world.system)
    assert FOLLOWING.isdisjoint(kinds(world.ada))


def test_an_import_names_what_the_reader_sees_and_counts_nothing(world):
    (placed,) = (e for e in audit_entries(world.ada, AuditFilter(group="cycles"))
                 if e.values["cycle"] == "2026-Q1")  # fmt: skip
    assert "answers" in placed.values["objectives"]
    assert "secret" not in placed.values["objectives"]
    assert {"created", "changed"}.isdisjoint(placed.values)


def test_an_import_of_nothing_that_the_reader_sees_is_not_told(world):
    before = [entry.id for entry in audit_entries(world.ada, ALL)]
    bring_in(QUARTER.replace("Zugzwang with", "Zugzwang against"))
    assert world.objective("secret").title.startswith("Zugzwang against")
    assert [entry.id for entry in audit_entries(world.ada, ALL)] == before
    assert len(kinds(world.system)) > len(before)
    bring_in(QUARTER.replace("A ferry", "A boat").replace("Zugzwang with", "Zugzwang below"))
    newest = audit_page(world.ada, ALL).entries[0]
    assert newest.values["objectives"] == ["idea"]


def test_a_filter_finds_nothing_by_the_name_of_what_is_hidden(world):
    say(world, "secret#berths", 2)
    assert kinds(world.ada, AuditFilter(text="Zugzwang")) == []
    assert kinds(world.system, AuditFilter(text="zugzwang")) == ["goals.checked_in"]


def test_hidden_and_unknown_are_one_to_every_filter(world):
    say(world, "secret#berths", 2)
    with world.scope():
        hidden = Event.objects.order_by("-pk").values_list("pk", flat=True)[0]
    asked = (AuditFilter(subject=f"objective:{pk}") for pk in (world.objectives["secret"], 10**9))
    pages = [audit_page(world.ada, each) for each in asked]
    assert [(page.entries, page.next_before) for page in pages] == [((), None)] * 2
    assert {page.subject.split(":")[0] for page in pages} == {"objective"}
    assert audit_page(world.ada, ALL, hidden) == audit_page(world.ada, ALL, 10**9)


def test_taking_it_out_is_told_without_what_was_asked_about(world):
    asked = AuditFilter(
        subject=f"objective:{world.objectives['secret']}", text="Zugzwang", since=date(2026, 2, 1)
    )
    record_audit_export(world.ada, asked, "csv")
    (told,) = (e for e in audit_entries(world.ada, ALL) if e.kind == "exchange.audit_exported")
    assert (told.person, told.subject) == ("Ada", "")
    assert told.values == {
        "format": "csv",
        "filters": ["subject", "since", "text"],
        "since": "2026-02-01",
        "until": None,
    }


# --- filters -------------------------------------------------------------------------------------


def test_it_narrows_to_a_person_a_group_a_thing_and_a_name(world):
    say(world, "activation#boarded", 80, by="mio")
    say(world, "answers#same-day", 70, by="tariq")
    restrict(world, "platform", people=["ada"], by="ada")
    assert about(world.ada, AuditFilter(person=world.tariq.membership_id)) == {
        "Every rider gets an answer the same day"
    }
    assert kinds(world.ada, AuditFilter(group="restriction")) == ["goals.objective_restricted"]
    asked = AuditFilter(subject=f"objective:{world.objectives['activation']}")
    assert kinds(world.ada, asked) == ["goals.checked_in"]
    assert about(world.ada, AuditFilter(text="every RIDER")) == {
        "Every rider gets an answer the same day"
    }
    assert {e.person for e in audit_entries(world.ada, AuditFilter(text="mio"))} == {"Mio"}
    by_system = {e.person for e in audit_entries(world.ada, AuditFilter(person=0))}
    assert by_system == {"Northing"}
    assert kinds(world.ada, AuditFilter(group="no such")) == []


def test_days_are_the_readers(world):
    late = datetime(2026, 2, 17, 23, 30, tzinfo=UTC)
    with clock.stopped_at(late):
        say(world, "activation#boarded", 80, by="mio")
    person = world.mio.membership_id

    def found(first, last, zone):
        asked = AuditFilter(person=person, since=first, until=last, zone=zone)
        return len(kinds(world.ada, asked))

    there, after = date(2026, 2, 17), date(2026, 2, 18)
    assert (found(there, there, "UTC"), found(after, after, "UTC")) == (1, 0)
    zone = "Europe/Stockholm"
    assert (found(there, there, zone), found(after, after, zone)) == (0, 1)
    assert found(date.min, date.max, zone) == 1


def test_a_page_goes_on_where_the_last_one_ended(world):
    for value in range(9):
        say(world, "activation#boarded", value, by="mio")
    everything = [entry.id for entry in audit_entries(world.ada, ALL)]
    seen: list[int] = []
    before: int | None = None
    while True:
        page = audit_page(world.ada, ALL, before, 4)
        seen += [entry.id for entry in page.entries]
        before = page.next_before
        if before is None:
            break
        assert len(page.entries) == 4
    assert seen == everything


def test_an_entry_is_plain_for_files(world):
    say(world, "activation#boarded", 80, by="mio")
    row = audit_page(world.ada, ALL).entries[0].plain()
    assert json.loads(json.dumps(row)) == row
    assert (row["at"], row["who"], row["about"]) == (
        NOON.isoformat(),
        "Mio",
        "New riders board on their first day",
    )


# --- what it costs -------------------------------------------------------------------------------


def many(world, number: int) -> None:
    """Add check-ins by the row, the oldest furthest back."""
    with world.scope():
        key_results = list(world.key_results.items())
        rows = [
            Event(
                workspace_id=world.system.workspace_id,
                at=NOON - timedelta(minutes=n),
                kind="goals.checked_in",
                actor_id=world.mio.membership_id,
                actor_name="Mio",
                subject=f"objective:{world.objectives[name.split('#')[0]]}",
                payload={
                    "objective_id": world.objectives[name.split("#")[0]],
                    "key_result_id": pk,
                },
            )
            for n in range(number)
            for name, pk in [key_results[n % len(key_results)]]
        ]
        Event.objects.bulk_create(rows, batch_size=5000)
    renew_statistics()


FILTERS = {
    "everything": ALL,
    "by person": AuditFilter(person=0),
    "by group": AuditFilter(group="teams"),
    "by thing": AuditFilter(subject="objective:3"),
    "by days": AuditFilter(since=date(2026, 1, 1), until=date(2026, 2, 1)),
    "by name": AuditFilter(text="riders"),
}


@pytest.mark.parametrize("name", FILTERS)
def test_a_page_costs_twelve_statements_at_the_most(world, name):
    with counted() as few:
        audit_page(world.ada, FILTERS[name])
    many(world, 200)
    with counted() as statements:
        page = audit_page(world.ada, FILTERS[name])
    assert len(statements) <= 12, "\n".join(statements)
    assert len(statements) <= len(few) + 2
    if name == "everything":
        with counted() as later:
            audit_page(world.ada, FILTERS[name], page.next_before)
        assert len(later) <= 12


@pytest.mark.parametrize("name", ["everything", "by group", "by thing", "by days"])
def test_a_long_log_is_read_through_an_index(world, at_length, name):
    many(world, at_length(5_000, 100_000))
    with counted() as statements:
        audit_page(world.ada, FILTERS[name])
    (sql,) = (
        each for each in statements if "ORDER BY" in each and '"base_event"."payload"' in each
    )
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN {'QUERY PLAN ' if connection.vendor == 'sqlite' else ''}{sql}")
        plan = "\n".join(str(row[-1]) for row in cursor.fetchall())
    assert "event_" in plan, plan
    assert "SCAN base_event\n" not in f"{plan}\n", plan
    assert "Seq Scan on base_event" not in plan, plan


def test_reading_needs_no_event_to_be_of_a_known_kind(world):
    """A newer version wrote it, perhaps."""
    with world.scope():
        Event.objects.create(
            workspace_id=world.system.workspace_id,
            at=NOON,
            kind="goals.dreamt_of",
            actor_name="Northing",
            subject="dream:12345678901234567890",
            payload={"team_id": "x", "people": 3},
        )
    assert kinds(world.ada)[0] == "goals.dreamt_of"


def test_what_is_hidden_is_asked_for_once_however_long_the_export(world, monkeypatch):
    monkeypatch.setattr(audit, "EVENTS_A_BATCH", 1)
    with counted() as statements:
        batches = len(kinds(world.ada))
    hidden = 'SELECT "goals_objective"."cycle_id" AS "cycle_id", "goals_objective"."key"'
    assert sum(sql.startswith(hidden) for sql in statements) == 1 < batches


def test_nothing_is_recorded_by_reading(world):
    with world.scope():
        before = Event.objects.count()
        list(audit_entries(world.ada, ALL))
        assert Event.objects.count() == before


def test_of_everybody_that_an_import_brought_the_first_are_named_and_the_rest_counted(world):
    with world.scope():
        people = list(Membership.objects.order_by("pk").values_list("pk", "name"))
        latest = Event.objects.latest("pk")
        many = [pk for pk, _ in people] * 100
        Event.objects.create(
            workspace_id=latest.workspace_id,
            at=latest.at + timedelta(days=1),
            kind="people.roster_extended",
            subject="workspace:1",
            payload={"teams": [], "people": many},
        )
    entry = audit_page(world.ada, ALL).entries[0]
    assert entry.names["people"].startswith(people[0][1])
    assert entry.names["people"].endswith(f"… (+{len(many) - 50})")
    assert len(entry.names["people"].split(", ")) == 51
    assert len(entry.values["people"]) == len(many)
