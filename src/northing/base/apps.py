from django.apps import AppConfig
from django.db.models.signals import post_migrate


class BaseConfig(AppConfig):
    name = "northing.base"
    label = "base"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from northing.base.row_security import protect_tables  # noqa: PLC0415 - needs the models

        post_migrate.connect(protect_tables, sender=self, dispatch_uid="row-security")
