"""The addresses of the findings and of the joint display."""

from django.urls import path

from stepdown.web.pages.voices.findings import areas, joint, kind, overview, row, signing, write

_FINDINGS = "<uuid:project_id>/findings/"
_AREA = f"{_FINDINGS}areas/<slug:area_id>/"
_KIND = f"{_FINDINGS}of/<slug:source_kind>/"
_JOINT = "<uuid:project_id>/joint-display/"

urlpatterns = [
    path(_FINDINGS, overview.overview, name="findings"),
    path(f"{_FINDINGS}areas/new/", areas.name, name="name_area"),
    path(f"{_AREA}change/", areas.change, name="change_area"),
    path(f"{_AREA}before/<slug:other_id>/", areas.put_before, name="put_area_before"),
    path(_KIND, kind.show, name="findings_of_kind"),
    path(f"{_KIND}sign-off/", signing.sign_off, name="sign_off_findings"),
    path(f"{_KIND}open-again/", signing.open_again, name="open_findings_again"),
    path(f"{_KIND}<slug:area_id>/", write.write, name="write_finding"),
    path(_JOINT, joint.show, name="joint_display"),
    path(f"{_JOINT}<slug:area_id>/", row.fill, name="fill_row"),
]
