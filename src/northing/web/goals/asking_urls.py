"""The addresses of what waits and of what people ask of teams; ``urls`` takes them in."""

from django.urls import path

from northing.web.goals import help_views, queue_views, request_views

urlpatterns = [
    path("teams/<int:team_id>/queue/", queue_views.queue, name="queue"),
    path("teams/<int:team_id>/queue/move/", queue_views.move, name="move-in-queue"),
    path("requests/", request_views.requests, name="requests"),
    path("requests/new/", request_views.file_request, name="file-request"),
    path("requests/<int:request_id>/", request_views.show_request, name="request"),
    path("requests/<int:request_id>/answer/", request_views.answer_request, name="answer-request"),
    path("requests/<int:request_id>/withdraw/", request_views.withdraw, name="withdraw-request"),
    path("help/", help_views.help_requests, name="help-requests"),
    path("help/<int:help_id>/", help_views.show_help, name="help-request"),
    path("help/<int:help_id>/answer/", help_views.answer, name="answer-help"),
    path("help/<int:help_id>/done/", help_views.finish, name="finish-help"),
    path("help/<int:help_id>/withdraw/", help_views.withdraw, name="withdraw-help"),
    path("objectives/<int:objective_id>/help/", help_views.ask, name="ask-for-help"),
]
