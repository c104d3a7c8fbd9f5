"""The addresses of the API, made of its doors; every other below them is a problem document and no page."""

from django.urls import path, re_path

from stepdown.web.pages.api.doors import DOORS
from stepdown.web.pages.api.entry import nothing_here, view_of
from stepdown.web.pages.api.openapi import document

urlpatterns = [
    *(path(f"v1/{door.path}", view_of(door), name=door.name) for door in DOORS),
    path("v1/openapi.json", document, name="api_document"),
    re_path("^", nothing_here, name="api_nothing"),
]
