from django.apps import AppConfig
from django.db.models.signals import post_migrate


class BaseConfig(AppConfig):
    name = "northing.base"
    label = "base"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        # Late: these need the models.
        from northing.base.row_security import protect_tables  # noqa: PLC0415
        from northing.base.statistics import let_statistics_be_renewed  # noqa: PLC0415

        post_migrate.connect(protect_tables, sender=self)
        post_migrate.connect(let_statistics_be_renewed, sender=self)
