"""The addresses of documents."""

from django.urls import path

from stepdown.web.pages.documents import pages

urlpatterns = [
    path("families/<uuid:family_id>/documents/", pages.listed, name="documents"),
    path("families/<uuid:family_id>/documents/new/", pages.begin, name="begin_document"),
    path("documents/<uuid:document_id>/", pages.show, name="document"),
    path("documents/<uuid:document_id>/change/", pages.change, name="change_document"),
    path("documents/<uuid:document_id>/file/", pages.file, name="file_document"),
]
