"""Objectives and key results keep a folded text to be found by."""

from typing import Any

from django.db import migrations, models

from northing.core.seeking import sought

BATCH = 500


def fold(apps: Any, _schema_editor: Any) -> None:
    """Fill the new columns of the rows that are there, in every workspace."""
    objectives = apps.get_model("goals", "Objective")
    _fill(objectives, lambda row: sought(row.title), objectives.objects.all())
    key_results = apps.get_model("goals", "KeyResult")
    rows = key_results.objects.select_related("metric")
    _fill(key_results, lambda row: sought(row.title, row.metric.name), rows)


def _fill(model: Any, folded: Any, rows: Any) -> None:
    last = 0
    while batch := list(rows.filter(pk__gt=last).order_by("pk")[:BATCH]):
        for row in batch:
            row.sought = folded(row)
        model.objects.bulk_update(batch, ["sought"])
        last = batch[-1].pk


class Migration(migrations.Migration):
    dependencies = [("goals", "0003_standings")]

    operations = [
        migrations.AddField("objective", "sought", models.TextField(blank=True, default="")),
        migrations.AddField("keyresult", "sought", models.TextField(blank=True, default="")),
        migrations.RunPython(fold, migrations.RunPython.noop),
    ]
