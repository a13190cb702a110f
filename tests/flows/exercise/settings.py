from northing.config.settings import *  # noqa: F403
from northing.config.settings import INSTALLED_APPS, MIDDLEWARE

INSTALLED_APPS = [*INSTALLED_APPS, "tests.flows.exercise"]
ROOT_URLCONF = "tests.flows.exercise.urls"
MIDDLEWARE = ["tests.flows.exercise.answers.LateAnswers", *MIDDLEWARE]
