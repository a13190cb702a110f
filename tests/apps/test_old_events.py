"""What the step to this release makes of the events of the one before, which held names."""

from importlib import import_module

from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from northing.apps.people.models import Membership
from northing.base import clock
from northing.base.models import Event
from northing.base.sight import everywhere

STEP = "0004_events_name_nobody"
LABELS = ["MIO@example.org", "Crane Crew", "gone@example.org", "sten@example.org"]


def test_names_in_old_events_become_the_people_that_they_stood_for(world):
    with world.scope():
        crane = Membership.objects.create(workspace_id=world.mio.workspace_id, name="Crane Crew")
        rows = [
            Event(workspace_id=crane.workspace_id, at=clock.now(), kind=f"people.{kind}", payload=p)
            for kind, p in (
                ("roster_extended", {"teams": ["Crane Crew"], "people": LABELS}),
                ("person_joined", {"membership_id": 7, "name": "Gone Girl", "role": "member"}),
                ("workspace_created", {"workspace": "Tidewater", "name": "kept"}),
            )
        ]
        made = [row.pk for row in Event.objects.bulk_create(rows)]
    apps = MigrationExecutor(connection).loader.project_state(("people", STEP)).apps
    step = import_module(f"northing.apps.people.migrations.{STEP}")
    with everywhere("as the owner of the tables"):
        for _ in range(2):
            step.name_nobody(apps, None)
    with world.scope():
        after = Event.objects.in_bulk(made)
        assert [after[pk].payload for pk in made] == [
            {"teams": ["Crane Crew"], "people": [world.mio.membership_id, crane.pk]},
            {"membership_id": 7, "role": "member"},
            {"workspace": "Tidewater", "name": "kept"},
        ]
