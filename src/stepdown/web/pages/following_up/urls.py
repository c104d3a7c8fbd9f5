"""The addresses of what comes after closure."""

from django.urls import path

from stepdown.web.pages.following_up import pages

urlpatterns = [
    path("follow-ups/", pages.due, name="follow_ups_due"),
    path("families/<uuid:family_id>/follow-ups/", pages.of_family, name="follow_ups"),
    path("follow-ups/<uuid:episode_id>/<int:months>/", pages.record, name="record_follow_up"),
]
