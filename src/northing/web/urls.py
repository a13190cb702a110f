from django.urls import include, path

from northing.web.accounts.urls import workspace_urlpatterns
from northing.web.components import urls as component_urls
from northing.web.health import healthz, metrics, readyz
from northing.web.people import urls as people_urls

urlpatterns = [
    path("healthz/", healthz, name="healthz"),
    path("readyz/", readyz, name="readyz"),
    path("metrics", metrics, name="metrics"),
    path("", include("northing.web.accounts.urls")),
    path("", include("northing.web.people.urls")),
    path("w/<str:workspace>/", include(workspace_urlpatterns)),
    path("w/<str:workspace>/", include(people_urls.workspace_urlpatterns)),
    path("w/<str:workspace>/", include(component_urls.workspace_urlpatterns)),
    path("w/<str:workspace>/", include("northing.web.goals.urls")),
    path("w/<str:workspace>/", include("northing.web.audit.urls")),
    path("w/<str:workspace>/", include("northing.web.library.urls")),
    path("w/<str:workspace>/", include("northing.web.live.urls")),
    path("w/<str:workspace>/", include("northing.web.search.urls")),
]
