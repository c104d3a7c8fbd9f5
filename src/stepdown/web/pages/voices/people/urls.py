"""The addresses of the people of a project."""

from django.urls import path

from stepdown.web.pages.voices.people import (
    asked,
    consent,
    everybody,
    participants,
    real_names,
    recordings,
    register,
    roles,
    sheets,
    withdrawal,
)

_PEOPLE = "<uuid:project_id>/people/"
_ONE = f"{_PEOPLE}participants/<slug:participant_id>/"
_SHEET = f"{_PEOPLE}sheets/<slug:sheet_id>/<int:version>/"

urlpatterns = [
    path(_PEOPLE, everybody.listed, name="project_people"),
    path(f"{_PEOPLE}participants/add/", participants.add, name="add_participant"),
    path(f"{_ONE}change/", participants.change, name="change_participant"),
    path(f"{_ONE}name/", real_names.write, name="real_name"),
    path(f"{_ONE}consent/", consent.choose, name="choose_sheet"),
    path(f"{_ONE}consent/<slug:sheet_id>/<int:version>/", consent.record, name="record_consent"),
    path(f"{_ONE}withdraw/", withdrawal.withdraw, name="withdraw_participant"),
    path(f"{_PEOPLE}roles/", roles.listed, name="project_roles"),
    path(f"{_PEOPLE}roles/add/", roles.add, name="add_role"),
    path(f"{_PEOPLE}roles/<slug:role_id>/change/", roles.change, name="change_role"),
    path(f"{_PEOPLE}asked/<slug:source_kind>/", asked.count, name="count_asked"),
    path(f"{_PEOPLE}sheets/", sheets.listed, name="project_sheets"),
    path(f"{_PEOPLE}sheets/issue/", sheets.issue, name="issue_sheet"),
    path(_SHEET, sheets.show, name="sheet"),
    path(f"{_SHEET}print/", sheets.to_print, name="print_sheet"),
    path(f"{_PEOPLE}recordings/", recordings.listed, name="project_recordings"),
    path(f"{_PEOPLE}recordings/<slug:source_id>/", recordings.deleted, name="recording_deleted"),
    path(f"{_PEOPLE}register/", register.show, name="project_register"),
    path(f"{_PEOPLE}register/paste/", register.paste, name="paste_names"),
    path(f"{_PEOPLE}register/names/<slug:name_id>/", register.change, name="other_name"),
    path(f"{_PEOPLE}register/names/<slug:name_id>/strike/", register.strike, name="strike_name"),
]
