from django.urls import path

from northing.web.library import views

urlpatterns = [
    path("library/", views.library, name="library"),
    path("library/examples/<slug:example_id>/", views.show_example, name="example"),
    path("library/examples/<slug:example_id>/use/", views.use_example, name="use-example"),
    path("library/faults/", views.faults, name="faults"),
    path("library/plans/", views.plans, name="plans"),
    path("library/plans/<slug:plan_id>/", views.start_plan, name="start-plan"),
]
