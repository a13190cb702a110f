from django.contrib.auth.views import LogoutView
from django.urls import path
from django.views.decorators.http import require_http_methods

from northing.web.accounts import account_views, background_views, entry_views, views

urlpatterns = [
    path("", views.start, name="start"),
    path(
        "sign-in/",
        require_http_methods(["GET", "HEAD", "POST"])(views.SignIn.as_view()),
        name="sign-in",
    ),
    path("sign-out/", LogoutView.as_view(next_page="sign-in"), name="sign-out"),
    path("preferences/", views.preferences, name="preferences"),
    path("welcome/", entry_views.welcome, name="welcome"),
    path("sign-up/", entry_views.sign_up, name="sign-up"),
    path("password/", entry_views.forgotten, name="forgotten-password"),
    path(
        "password/<str:user_ref>/<str:token>/", entry_views.choose_password, name="choose-password"
    ),
    path("verify/<str:user_ref>/<str:token>/", entry_views.confirm_address, name="confirm-address"),
    path("workspaces/new/", views.new_workspace, name="new-workspace"),
    path("account/", account_views.account, name="account"),
    path("account/address/", account_views.change_address, name="change-address"),
    path("account/address/mail/", account_views.mail_address, name="mail-address"),
    path("account/address/keep/", account_views.keep_address, name="keep-address"),
    path("account/password/", account_views.change_password, name="change-password"),
    path("account/sessions/end/", account_views.end_session, name="end-session"),
    path(
        "account/sessions/end-others/",
        account_views.end_other_sessions,
        name="end-other-sessions",
    ),
    path("account/data/", account_views.own_data, name="own-data"),
    path("account/erase/", account_views.erase, name="erase-account"),
]

workspace_urlpatterns = [
    path("leave/", account_views.leave, name="leave-workspace"),
    path("background-work/", background_views.background_work, name="background-work"),
    path("background-work/<int:job_id>/retry/", background_views.retry, name="retry-job"),
]
