"""The addresses of comments; ``urls`` takes them in."""

from django.urls import path

from northing.web.goals import comment_views

urlpatterns = [
    path("objectives/<int:objective_id>/comments/", comment_views.comment, name="comment"),
    path("comments/<int:comment_id>/edit/", comment_views.edit, name="edit-comment"),
    path("comments/<int:comment_id>/delete/", comment_views.delete, name="delete-comment"),
]
