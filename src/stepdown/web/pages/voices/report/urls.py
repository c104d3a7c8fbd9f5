"""The addresses of the mixed-methods report."""

from django.urls import path
from django.views.decorators.http import require_POST

from stepdown.web.pages.voices.report import checklists, show

urlpatterns = [
    path("<uuid:project_id>/report/", show.show, name="voices_report"),
    path("<uuid:project_id>/report/files/<str:name>", require_POST(show.take), name="voices_report_file"),
    path("<uuid:project_id>/checklists/", checklists.listed, name="checklists"),
    path("<uuid:project_id>/checklists/<str:checklist>/<str:item>/", checklists.answer, name="answer_checklist"),
]
