from django.urls import path

from northing.web.goals import (
    advice_views,
    aligning_views,
    order_views,
    reshaping_views,
    writing_views,
)

urlpatterns = [
    path("drafts/", writing_views.drafts, name="drafts"),
    path("objectives/advice/", advice_views.advice, name="advice"),
    path("objectives/new/", writing_views.new_objective, name="new-objective"),
    path("objectives/parents/", writing_views.find_parents, name="find-parents"),
    path(
        "objectives/<int:objective_id>/edit/", writing_views.edit_objective, name="edit-objective"
    ),
    path("objectives/<int:objective_id>/align/", aligning_views.align, name="align-objective"),
    path("teams/<int:team_id>/order/", order_views.move, name="move-objective"),
    path("objectives/<int:objective_id>/undo/", reshaping_views.undo, name="undo-objective"),
    path(
        "objectives/<int:objective_id>/discard/",
        reshaping_views.discard,
        name="discard-objective",
    ),
    path(
        "objectives/<int:objective_id>/duplicate/",
        reshaping_views.duplicate,
        name="duplicate-objective",
    ),
    path("objectives/<int:objective_id>/split/", reshaping_views.split, name="split-objective"),
    path("objectives/<int:objective_id>/merge/", reshaping_views.merge, name="merge-objectives"),
]
