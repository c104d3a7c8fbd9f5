"""The addresses of the files of a project."""

from django.urls import path

from stepdown.web.pages.voices.exchange import bring_in, take_out

urlpatterns = [
    path("<uuid:project_id>/exchange/", take_out.listed, name="exchange"),
    path("<uuid:project_id>/exchange/bring-in/", bring_in.bring_in, name="bring_in_file"),
    path("<uuid:project_id>/exchange/<str:file_kind>/", take_out.one, name="exchange_file"),
]
