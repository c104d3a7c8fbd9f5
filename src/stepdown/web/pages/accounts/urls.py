"""The addresses of the accounts."""

from django.urls import path

from stepdown.web.pages.accounts import pages

urlpatterns = [
    path("", pages.everybody, name="accounts"),
    path("log-everybody-out/", pages.log_everybody_out, name="log_everybody_out"),
    path("<uuid:colleague_id>/", pages.one, name="one_account"),
    path("<uuid:colleague_id>/log-out/", pages.log_out, name="log_account_out"),
]
