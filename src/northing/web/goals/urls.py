from django.urls import path

from northing.web.goals import (
    asking_urls,
    correcting_views,
    cycle_urls,
    cycle_views,
    direction_urls,
    objective_views,
    restriction_views,
    score_urls,
    step_urls,
    views,
    writing_urls,
)

urlpatterns = [
    *writing_urls.urlpatterns,
    *cycle_urls.urlpatterns,
    *asking_urls.urlpatterns,
    *direction_urls.urlpatterns,
    *score_urls.urlpatterns,
    *step_urls.urlpatterns,
    path("", views.home, name="home"),
    path("check-ins/", views.check_ins, name="check-ins"),
    path("teams/", views.teams, name="teams"),
    path("teams/<int:team_id>/", views.team, name="team"),
    path("objectives/", cycle_views.objectives, name="objectives"),
    path("objectives/<int:objective_id>/", objective_views.objective, name="objective"),
    path(
        "objectives/<int:objective_id>/who-sees-it/",
        restriction_views.restriction,
        name="restriction",
    ),
    path(
        "objectives/<int:objective_id>/who-sees-it/find/",
        restriction_views.nameable,
        name="nameable",
    ),
    path("objectives/<int:objective_id>/why/", objective_views.why_objective, name="why-objective"),
    path("key-results/<int:key_result_id>/", objective_views.key_result, name="key-result"),
    path(
        "key-results/<int:key_result_id>/why/",
        objective_views.why_key_result,
        name="why-key-result",
    ),
    path("key-results/<int:key_result_id>/check-in/", views.check_in, name="check-in"),
    path("check-ins/<int:check_in_id>/correct/", correcting_views.correct, name="correct-check-in"),
    path("cycles/", cycle_views.cycles, name="cycles"),
    path("cycles/<int:cycle_id>/", cycle_views.outline, name="cycle"),
    path("cycles/<int:cycle_id>/reopen/", cycle_views.reopen, name="reopen-cycle"),
]
