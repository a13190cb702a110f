from django.urls import path

from northing.web.goals import closing_views, cycle_step_views

urlpatterns = [
    path("cycles/new/", cycle_step_views.create, name="new-cycle"),
    path("cycles/quarters/", cycle_step_views.quarters, name="new-quarters"),
    path("cycles/<int:cycle_id>/edit/", cycle_step_views.edit, name="edit-cycle"),
    path("cycles/<int:cycle_id>/delete/", cycle_step_views.delete, name="delete-cycle"),
    path("cycles/<int:cycle_id>/activate/", cycle_step_views.activate, name="activate-cycle"),
    path("cycles/<int:cycle_id>/review/", cycle_step_views.review, name="review-cycle"),
    path("cycles/<int:cycle_id>/close/", closing_views.close, name="close-cycle"),
    path("cycles/<int:cycle_id>/carry-over/", closing_views.carry_over, name="carry-over-cycle"),
    path("objectives/<int:objective_id>/decide/", closing_views.decide, name="decide-objective"),
    path(
        "objectives/<int:objective_id>/carry-over/",
        closing_views.carry_over_one,
        name="carry-over-objective",
    ),
]
