"""Settings, read from the environment; `docs/reference/settings.md` lists each of them.

Nothing here needs to be set to try Northing: data live in ``NORTHING_DATA``, the secret key is
made there at the first start.
"""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import urlsplit

import dj_database_url
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from northing.base.logs import log_settings
from northing.config.environment import chosen, days, listed, mail_settings, networks
from northing.config.installation import data_folder, secret_key

PACKAGE = Path(__file__).resolve().parent.parent

DATA = data_folder()
DEBUG = os.environ.get("NORTHING_DEBUG", "") == "1"
SECRET_KEY = secret_key(DATA)
# The page of the largest objective, 50 key results of 100 milestones each, sends 11,879 fields.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 15_000
PUBLIC_URL = os.environ.get("NORTHING_URL", "http://localhost:8000").rstrip("/")
IS_HTTPS = urlsplit(PUBLIC_URL).scheme == "https"
ALLOWED_HOSTS = [
    urlsplit(PUBLIC_URL).hostname or "localhost",
    "localhost",
    "127.0.0.1",
    "[::1]",
    *listed("NORTHING_HOSTS"),
]
CSRF_TRUSTED_ORIGINS = [PUBLIC_URL]
PROXIES = networks("NORTHING_PROXIES")

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "csp",
    "template_partials",
    "northing.base",
    "northing.base.jobs",
    "northing.base.sessions",
    "northing.apps.people",
    "northing.apps.metrics",
    "northing.apps.goals",
    "northing.web",
]

MIDDLEWARE = [
    "northing.web.recording.RecordingMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "northing.web.middleware.PrivateMiddleware",
    "northing.base.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "northing.web.middleware.LanguageMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "northing.web.middleware.RefusalMiddleware",
    "northing.web.middleware.ActorMiddleware",
    "northing.web.idempotency.IdempotencyMiddleware",
]

ROOT_URLCONF = "northing.config.urls"
WSGI_APPLICATION = "northing.config.wsgi.application"
FORM_RENDERER = "northing.web.form_drawing.Renderer"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "northing.web.context.page",
            ],
        },
    }
]

DATABASES = {
    "default": dj_database_url.parse(
        os.environ.get("DATABASE_URL", "") or f"sqlite:///{DATA / 'northing.sqlite3'}",
        conn_max_age=None,
        conn_health_checks=True,
    )
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = False
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": (
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-32000;"
            "PRAGMA temp_store=MEMORY;"
        ),
    }
if DATABASES["default"]["ENGINE"] == "django.db.backends.postgresql":
    DATABASES["default"]["ENGINE"] = "northing.base.postgresql"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "people.User"
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
CSRF_FAILURE_VIEW = "northing.web.errors.csrf_failure"
# A link in a mail works for a day, and once.
PASSWORD_RESET_TIMEOUT = 24 * 60 * 60
IS_SIGN_UP_OPEN = os.environ.get("NORTHING_SIGN_UP", "") == "1"
LOGIN_URL = "/sign-in/"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "/sign-in/"

LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English")), ("sv", _("Swedish")), ("zh-hans", _("Simplified Chinese"))]
LOCALE_PATHS = [PACKAGE / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
STATICFILES_DIRS = [PACKAGE / "web" / "assets" / "dist"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

SESSION_ENGINE = "northing.base.sessions.store"
SESSION_COOKIE_NAME = "__Host-session" if IS_HTTPS else "northing_session"
CSRF_COOKIE_NAME = "__Host-csrf" if IS_HTTPS else "northing_csrf"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = IS_HTTPS
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_HSTS_SECONDS = 31_536_000 if IS_HTTPS else 0
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "font-src": [SELF],
        "img-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

LOGGING = log_settings(
    chosen("NORTHING_LOG_FORMAT", ["line", "json"]),
    chosen("NORTHING_LOG_LEVEL", ["INFO", "DEBUG", "WARNING", "ERROR"]),
)
METRICS_TOKEN = os.environ.get("NORTHING_METRICS_TOKEN", "")

globals().update(mail_settings("NORTHING_MAIL_URL"))
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = SERVER_EMAIL = os.environ.get("NORTHING_MAIL_FROM", "") or (
    f"Northing <northing@{urlsplit(PUBLIC_URL).hostname or 'localhost'}>"
)

LIVE = os.environ.get("NORTHING_LIVE", "") != "0"

KEEP_JOBS_DAYS = days("NORTHING_KEEP_JOBS_DAYS", 30)
KEEP_EVENTS_DAYS = days("NORTHING_KEEP_EVENTS_DAYS", 0)
