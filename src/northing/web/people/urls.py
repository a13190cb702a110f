from django.urls import path

from northing.web.people import invitation_views, people_views, settings_views, team_views

urlpatterns = [
    path("invitations/<str:token>/", invitation_views.opened, name="invitation"),
    path("invitation/", invitation_views.accept, name="accept-invitation"),
]

workspace_urlpatterns = [
    path("people/", people_views.people, name="people"),
    path("people/invite/", invitation_views.invite, name="invite"),
    path("people/invitations/", invitation_views.invitations, name="invitations"),
    path(
        "people/invitations/<int:invitation_id>/send/",
        invitation_views.send_again,
        name="send-invitation",
    ),
    path(
        "people/invitations/<int:invitation_id>/link/",
        invitation_views.renew_link,
        name="renew-link",
    ),
    path(
        "people/invitations/<int:invitation_id>/revoke/",
        invitation_views.revoke,
        name="revoke-invitation",
    ),
    path("people/<int:membership_id>/", people_views.person, name="person"),
    path("people/<int:membership_id>/deactivate/", people_views.deactivate, name="deactivate"),
    path("people/<int:membership_id>/reactivate/", people_views.reactivate, name="reactivate"),
    path("people/<int:membership_id>/data/", people_views.person_data, name="person-data"),
    path("people/<int:membership_id>/erase/", people_views.erase_person, name="erase-person"),
    path("settings/", settings_views.settings, name="workspace-settings"),
    path("teams/arrange/", team_views.arrange, name="arrange-teams"),
    path("teams/move/", team_views.move, name="move-team"),
    path("teams/new/", team_views.create_team, name="create-team"),
    path("teams/<int:team_id>/edit/", team_views.edit_team, name="edit-team"),
    path("teams/<int:team_id>/delete/", team_views.delete_team, name="delete-team"),
    path("teams/join/", team_views.join, name="join-team"),
    path("teams/leave/", team_views.leave, name="leave-team"),
]
