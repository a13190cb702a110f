"""Objectives and key results are found by their terms."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import Any

from django.db import migrations, models
from django.db.models import CASCADE, Index

from northing.core.seeking import terms_of

BATCH = 500


def fill(apps: Any, _schema_editor: Any) -> None:
    """Bring the terms of the rows that are there, in every workspace."""
    # The terms of a workspace, which are far fewer than its texts, are held in memory.
    for workspace in apps.get_model("people", "Workspace").objects.order_by("pk"):
        known: dict[str, int] = {}
        uses: Counter[str] = Counter()
        for of, name, cycle in (
            ("Objective", "objective", "cycle"),
            ("KeyResult", "key_result", "objective__cycle"),
        ):
            rows = apps.get_model("goals", of).objects.filter(workspace=workspace)
            texts = rows.order_by("pk").values_list("pk", "sought", cycle)
            _fill(apps, workspace.pk, texts, (f"{of}Term", name), known, uses)
        term = apps.get_model("goals", "Term")
        made = (term(pk=known[text], uses=number) for text, number in uses.items())
        while some := list(islice(made, BATCH)):
            term.objects.bulk_update(some, ["uses"])


def _fill(
    apps: Any,
    workspace: int,
    texts: Any,
    into: tuple[str, str],
    known: dict[str, int],
    uses: Counter[str],
) -> None:
    table, name = apps.get_model("goals", into[0]), into[1]
    term = apps.get_model("goals", "Term")
    last = 0
    while batch := list(texts.filter(pk__gt=last)[:BATCH]):
        terms = [terms_of(sought) for _, sought, _ in batch]
        new = sorted(set().union(*terms).difference(known))
        made = term.objects.bulk_create(
            [term(workspace_id=workspace, text=text) for text in new], batch_size=BATCH
        )
        known.update((row.text, row.pk) for row in made)
        table.objects.bulk_create(
            (
                table(
                    workspace_id=workspace,
                    term_id=known[text],
                    cycle_id=cycle,
                    **{f"{name}_id": pk},
                )
                for (pk, _, cycle), each in zip(batch, terms, strict=True)
                for text in each
            ),
            batch_size=BATCH,
        )
        uses.update(text for each in terms for text in each)
        last = batch[-1][0]


def _key(to: str, **more: Any) -> models.ForeignKey[Any, Any]:
    return models.ForeignKey(to=to, on_delete=CASCADE, related_name="+", **more)


def _cycle() -> models.ForeignKey[Any, Any]:
    return models.ForeignKey(
        to="goals.cycle",
        on_delete=models.DO_NOTHING,
        related_name="+",
        db_index=False,
        db_constraint=False,
    )


def _number() -> models.BigAutoField[Any, Any]:
    return models.BigAutoField(
        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
    )


def _found(of: str, name: str) -> migrations.CreateModel:
    return migrations.CreateModel(
        name=f"{of}Term",
        fields=[
            ("id", _number()),
            (name, _key(f"goals.{of.lower()}")),
            ("workspace", _key("people.workspace", db_index=False, db_constraint=False)),
            ("term", _key("goals.term", db_index=False, db_constraint=False)),
            ("cycle", _cycle()),
        ],
        options={
            "indexes": [Index(fields=["workspace", "term", "cycle", name], name=f"{name}_by_term")],
        },
    )


class Migration(migrations.Migration):
    dependencies = [("goals", "0005_allow"), ("people", "0006_visit")]

    operations = [
        migrations.CreateModel(
            name="Term",
            fields=[
                ("id", _number()),
                ("text", models.CharField(max_length=80)),
                ("uses", models.PositiveIntegerField(default=0)),
                ("workspace", _key("people.workspace")),
            ],
            options={"indexes": [Index(fields=["workspace", "text"], name="term_text")]},
        ),
        _found("Objective", "objective"),
        _found("KeyResult", "key_result"),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
