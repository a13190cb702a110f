from django.contrib.auth.views import LogoutView
from django.urls import path

from northing.web.people import views

urlpatterns = [
    path("", views.start, name="start"),
    path("sign-in/", views.SignIn.as_view(), name="sign-in"),
    path("sign-out/", LogoutView.as_view(next_page="sign-in"), name="sign-out"),
    path("preferences/", views.preferences, name="preferences"),
]
