"""The addresses of the directory of services."""

from django.urls import path

from stepdown.web.pages.directory import pages

urlpatterns = [
    path("services/", pages.find, name="services"),
    path("services/add/", pages.add, name="add_service"),
    path("services/<uuid:service_id>/", pages.show, name="service"),
    path("services/<uuid:service_id>/check/", pages.check, name="check_service"),
    path("services/<uuid:service_id>/end/", pages.end, name="end_service"),
]
