"""The addresses of the counts."""

from django.urls import path

from stepdown.web.pages.voices.counts import said, show

urlpatterns = [
    path("<uuid:project_id>/counts/", show.show, name="counts"),
    path("<uuid:project_id>/counts/<slug:code_id>/", said.said, name="said_of_code"),
]
