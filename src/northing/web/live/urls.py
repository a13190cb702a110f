from django.urls import path

from northing.web.live import views

urlpatterns = [
    path("live/", views.stream, name="live"),
    path("live/state/", views.state, name="live-state"),
]
