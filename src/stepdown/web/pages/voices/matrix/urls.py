"""The addresses of the matrix."""

from django.urls import path

from stepdown.web.pages.voices.matrix import cell, show

urlpatterns = [
    path("<uuid:project_id>/matrix/", show.show, name="matrix"),
    path("<uuid:project_id>/matrix/<slug:participant_id>/<slug:code_id>/", cell.cell, name="matrix_cell"),
]
