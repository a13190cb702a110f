from django.urls import path

from northing.web.search import views

urlpatterns = [
    path("search/", views.search, name="search"),
    path("search/palette/", views.palette, name="palette"),
]
