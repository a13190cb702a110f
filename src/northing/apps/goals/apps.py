from django.apps import AppConfig


class GoalsConfig(AppConfig):
    name = "northing.apps.goals"
    label = "goals"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Let the worker know the jobs of this domain."""
        from northing.apps.goals import jobs  # noqa: F401, PLC0415 - models must be loaded first
