from django.urls import path

from northing.web.goals import score_views

urlpatterns = [
    path("objectives/<int:objective_id>/score/", score_views.score, name="score"),
    path("objectives/<int:objective_id>/own-score/", score_views.own_score, name="own-score"),
    path("cycles/<int:cycle_id>/archive/", score_views.archive, name="archive"),
    path("cycles/<int:cycle_id>/archive/yaml/", score_views.archive_yaml, name="archive-yaml"),
]
