from django.apps import AppConfig


class GoalsConfig(AppConfig):
    name = "northing.apps.goals"
    label = "goals"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        # Late: they need the models.
        from northing.apps.goals.actions.handing_up import withdraw_pointless  # noqa: PLC0415
        from northing.apps.people.actions.teams import when_handed_up  # noqa: PLC0415

        when_handed_up(withdraw_pointless)
