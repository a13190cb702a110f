"""Answers that come a while after the deed, so that a kill often falls between the two."""

import os
import threading
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

PAUSE = float(os.environ.get("NORTHING_EXERCISE_PAUSE", "0"))


class LateAnswers:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        threading.Event().wait(PAUSE)
        return response
