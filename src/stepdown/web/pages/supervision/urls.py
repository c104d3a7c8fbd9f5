"""The addresses of supervision."""

from django.urls import path

from stepdown.web.pages.supervision import pages

urlpatterns = [
    path("", pages.listed, name="sessions"),
    path("new/", pages.begin, name="open_session"),
    path("<uuid:session_id>/", pages.show, name="session"),
    path("<uuid:session_id>/families/<uuid:family_id>/", pages.discuss, name="discuss"),
]
