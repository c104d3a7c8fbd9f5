"""The addresses of what somebody says is wrong."""

from django.urls import path

from stepdown.web.pages.disputes import pages

urlpatterns = [
    path("families/<uuid:family_id>/disputes/<slug:about>/<uuid:disputed_id>/", pages.record, name="dispute"),
    path("disputes/<uuid:dispute_id>/", pages.answer, name="answer_dispute"),
]
