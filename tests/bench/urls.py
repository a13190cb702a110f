"""Every address of Northing, and under the workspace's the baselines that pages compare with."""

from django.urls import path

from northing.config.urls import urlpatterns as pages
from tests.bench import baselines

urlpatterns = [
    path("w/<str:workspace>/baseline/<str:name>/", baselines.read, name="baseline"),
    path("w/<str:workspace>/baseline-write/<str:name>/", baselines.write, name="baseline-write"),
    *pages,
]
