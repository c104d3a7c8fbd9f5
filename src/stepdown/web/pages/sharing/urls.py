"""The addresses of decisions about sharing."""

from django.urls import path

from stepdown.web.pages.sharing import pages

urlpatterns = [
    path("families/<uuid:family_id>/sharing/", pages.show, name="sharing"),
    path("families/<uuid:family_id>/sharing/new/", pages.decide, name="decide_sharing"),
]
