import threading
from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt

from northing.config.urls import handler500  # noqa: F401 - the installation's own
from northing.config.urls import urlpatterns as real
from tests.flows.exercise import jobs  # noqa: F401 - the web processes know the reactions too


def endless(_request: HttpRequest) -> StreamingHttpResponse:
    def ticks() -> Iterator[bytes]:
        while True:
            yield b"tick\n"
            threading.Event().wait(0.1)

    return StreamingHttpResponse(ticks(), content_type="text/plain")


@csrf_exempt
def echo(request: HttpRequest) -> HttpResponse:
    proxied = request.META.get("HTTP_X_FORWARDED_FOR", "nobody")
    return HttpResponse(f"{len(request.body)} bytes for {proxied}")


urlpatterns = [path("endless/", endless), path("echo/", echo), *real]
