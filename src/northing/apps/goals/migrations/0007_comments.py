"""What people say about objectives and key results."""

from __future__ import annotations

from typing import Any

from django.db import migrations, models
from django.db.models import CASCADE, PROTECT, CheckConstraint, Q


def _key(to: str, name: str = "comments", **more: Any) -> models.ForeignKey[Any, Any]:
    return models.ForeignKey(to=to, related_name=name, **{"on_delete": CASCADE, **more})


class Migration(migrations.Migration):
    dependencies = [("goals", "0006_terms")]

    operations = [
        migrations.CreateModel(
            name="Comment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("text", models.TextField()),
                ("created_at", models.DateTimeField()),
                ("edited_at", models.DateTimeField(null=True)),
                ("version", models.PositiveIntegerField(default=0)),
                ("by", _key("people.membership", "+", null=True, on_delete=PROTECT)),
                ("key_result", _key("goals.keyresult", null=True)),
                ("objective", _key("goals.objective", null=True)),
                ("workspace", _key("people.workspace", "+")),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    CheckConstraint(
                        condition=Q(key_result=None, objective__isnull=False)
                        | Q(key_result__isnull=False, objective=None),
                        name="comment_one_end",
                    )
                ],
            },
        ),
    ]
