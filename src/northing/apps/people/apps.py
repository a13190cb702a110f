from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "northing.apps.people"
    label = "people"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        # Late: it needs the models.
        from northing.apps.people.policy import renewed  # noqa: PLC0415
        from northing.base.action import renew_actors_by  # noqa: PLC0415

        renew_actors_by(renewed)
