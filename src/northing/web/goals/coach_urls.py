"""The addresses of what the coach says; ``urls`` takes them in."""

from django.urls import path

from northing.web.goals import coach_views, rule_views

urlpatterns = [
    path("teams/<int:team_id>/coach/", coach_views.team_coach, name="team-coach"),
    path("teams/<int:team_id>/let-be/<str:code>/", coach_views.let_be_team, name="let-be-team"),
    path("cycles/<int:cycle_id>/coach/", coach_views.cycle_coach, name="cycle-coach"),
    path("objectives/<int:objective_id>/let-be/<str:code>/", coach_views.let_be, name="let-be"),
    path("coach/rules/", rule_views.rules, name="coach-rules"),
    path("coach/rules/<str:code>/", rule_views.rule, name="coach-rule"),
]
