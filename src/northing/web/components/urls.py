from django.urls import path

from northing.web.components.views import components

workspace_urlpatterns = [path("components/", components, name="components")]
