"""The addresses of decisions about sharing."""

from django.urls import path

from stepdown.web.pages.sharing import bases, pages

urlpatterns = [
    path("families/<uuid:family_id>/sharing/", pages.show, name="sharing"),
    path("lawful-bases/", bases.listed, name="lawful_bases"),
    path("lawful-bases/new/", bases.record, name="record_basis"),
    path("lawful-bases/<uuid:basis_id>/end/", bases.end, name="end_basis"),
    path("families/<uuid:family_id>/sharing/new/", pages.decide, name="decide_sharing"),
]
