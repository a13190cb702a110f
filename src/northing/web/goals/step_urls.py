"""The addresses of an objective's steps; ``urls`` takes them in."""

from django.urls import path

from northing.web.goals import step_views

urlpatterns = [
    path("objectives/<int:objective_id>/propose/", step_views.propose, name="propose-objective"),
    path("objectives/<int:objective_id>/withdraw/", step_views.withdraw, name="withdraw-proposal"),
    path("objectives/<int:objective_id>/send-back/", step_views.send_it_back, name="send-back"),
    path("objectives/<int:objective_id>/commit/", step_views.commit, name="commit-objective"),
    path("objectives/<int:objective_id>/park/", step_views.park, name="park-objective"),
    path("objectives/<int:objective_id>/queue/", step_views.queue, name="queue-objective"),
    path(
        "objectives/<int:objective_id>/draft-again/", step_views.draft_it_again, name="draft-again"
    ),
    path("objectives/<int:objective_id>/drop/", step_views.drop, name="drop-objective"),
    path("objectives/<int:objective_id>/amendments/", step_views.amendments, name="amendments"),
    path(
        "key-results/<int:key_result_id>/drop/", step_views.drop_key_result, name="drop-key-result"
    ),
]
