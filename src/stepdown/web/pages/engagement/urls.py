"""The addresses of engagement."""

from django.urls import path

from stepdown.web.pages.engagement import pages

urlpatterns = [
    path("families/<uuid:family_id>/engagement/", pages.show, name="engagement"),
    path("families/<uuid:family_id>/engagement/turn/", pages.turn, name="turn"),
    path("families/<uuid:family_id>/engagement/agreement/", pages.agree, name="agree"),
]
