from django.apps import AppConfig


class SessionsConfig(AppConfig):
    name = "northing.base.sessions"
    label = "northing_sessions"
    default_auto_field = "django.db.models.BigAutoField"
