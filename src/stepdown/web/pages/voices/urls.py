"""The addresses of the projects of voices."""

from django.urls import include, path

from stepdown.web.pages.voices import projects

urlpatterns = [
    path("", projects.listed, name="projects"),
    path("begin/", projects.begin, name="begin_project"),
    path("<uuid:project_id>/", projects.show, name="project"),
    path("<uuid:project_id>/change/", projects.change, name="change_project"),
    path("<uuid:project_id>/colleagues/", projects.join, name="give_part"),
    path("<uuid:project_id>/colleagues/<uuid:colleague_id>/end/", projects.leave, name="end_project_part"),
    path("", include("stepdown.web.pages.voices.people.urls")),
    path("", include("stepdown.web.pages.voices.surveys.urls")),
    path("", include("stepdown.web.pages.voices.texts.urls")),
    path("", include("stepdown.web.pages.voices.coding.urls")),
    path("", include("stepdown.web.pages.voices.quotes.urls")),
    path("", include("stepdown.web.pages.voices.double.urls")),
    path("", include("stepdown.web.pages.voices.framework.urls")),
    path("", include("stepdown.web.pages.voices.counts.urls")),
    path("", include("stepdown.web.pages.voices.matrix.urls")),
    path("", include("stepdown.web.pages.voices.findings.urls")),
    path("", include("stepdown.web.pages.voices.report.urls")),
    path("", include("stepdown.web.pages.voices.exchange.urls")),
]
