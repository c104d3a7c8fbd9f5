"""The addresses of the council's data."""

from django.urls import path

from stepdown.web.pages.council import bring_in, case_files, ending, matches

_ONE = "files/<uuid:files_id>/"

urlpatterns = [
    path("", bring_in.bring_in, name="council_data"),
    path("files/", case_files.listed, name="case_files"),
    path("files/new/", case_files.send, name="send_case_files"),
    path(_ONE, case_files.show, name="case_files_one"),
    path(f"{_ONE}matches/", matches.listed, name="case_file_matches"),
    path(f"{_ONE}matches/<uuid:match_id>/", matches.decide, name="case_file_match"),
    path(f"{_ONE}bring-in/", ending.bring_in, name="bring_in_case_files"),
    path(f"{_ONE}drop/", ending.drop, name="drop_case_files"),
    path(f"{_ONE}take-back/", ending.take_back, name="take_back_case_files"),
]
