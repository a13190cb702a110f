from django.apps import AppConfig


class BaseConfig(AppConfig):
    name = "northing.base"
    label = "base"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Let the worker know the jobs that keep house."""
        from northing.base.jobs import housekeeping  # noqa: F401, PLC0415 - models first
