"""Every address of the site. An address names rows by ids drawn at random, and nobody."""

from django.urls import include, path

from stepdown.web.pages import start

urlpatterns = [
    path("", start.start, name="start"),
    path("account/", include("allauth.account.urls")),
]
