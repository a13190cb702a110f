"""Events say ids where they held names and addresses of people: what is erased is erased there."""

from typing import Any

from django.db import migrations

BATCH = 500


def _known(memberships: Any) -> dict[str, int]:
    """Whom the names and addresses of a workspace stand for, as a document's do."""
    found: dict[str, int] = {}
    for pk, name, email in memberships.order_by("pk").values_list("pk", "name", "email"):
        if email:
            found[email.lower()] = pk
        else:
            found.setdefault(name, pk)
    return found


def _without_names(payload: dict[str, Any], known: dict[str, int]) -> dict[str, Any]:
    changed = {key: value for key, value in payload.items() if key != "name"}
    if "people" in changed:
        labels = [each.lower() if "@" in str(each) else each for each in changed["people"]]
        ids = [known.get(each) if isinstance(each, str) else each for each in labels]
        changed["people"] = [pk for pk in ids if pk is not None]
    return changed


def name_nobody(apps: Any, _schema_editor: Any) -> None:
    """Take the names out of the payloads that held some, in every workspace."""
    events = apps.get_model("base", "Event").objects.filter(
        kind__in=["people.person_joined", "people.roster_extended"]
    )
    for workspace in apps.get_model("people", "Workspace").objects.order_by("pk"):
        known = _known(apps.get_model("people", "Membership").objects.filter(workspace=workspace))
        rows = list(events.filter(workspace=workspace).order_by("pk"))
        for row in rows:
            row.payload = _without_names(row.payload, known)
        events.model.objects.bulk_update(rows, ["payload"], batch_size=BATCH)


class Migration(migrations.Migration):
    dependencies = [("people", "0003_person_erased"), ("base", "0003_event_indexes")]

    operations = [migrations.RunPython(name_nobody, migrations.RunPython.noop)]
