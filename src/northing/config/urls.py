"""All addresses: the web edge's for now."""

from django.urls import include, path

urlpatterns = [path("", include("northing.web.urls"))]

handler500 = "northing.web.errors.server_error"
