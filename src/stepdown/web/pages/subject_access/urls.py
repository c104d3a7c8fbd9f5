"""The addresses of requests for a record."""

from django.urls import path

from stepdown.web.pages.subject_access import decide, document, entries, receive, requests

_ONE = "subject-access/<uuid:access_id>/"

urlpatterns = [
    path("families/<uuid:family_id>/people/<uuid:person_id>/asks/", receive.of_a_family, name="record_access"),
    path("subject-access/", requests.listed, name="access_requests"),
    path("subject-access/find/", receive.find, name="find_subject"),
    path("subject-access/new/<uuid:family_id>/<uuid:person_id>/", receive.found, name="record_access_found"),
    path(_ONE, requests.one, name="access_request"),
    path(f"{_ONE}happened/", requests.happened, name="access_happened"),
    path(f"{_ONE}draft/", requests.draft, name="draft_bundle"),
    path(f"{_ONE}hand-in/", requests.hand_in, name="hand_in_bundle"),
    path(f"{_ONE}things/", entries.listed, name="bundle_entries"),
    path(f"{_ONE}things/<uuid:entry_id>/", entries.decide, name="decide_entry"),
    path(f"{_ONE}bundle/", document.show, name="bundle"),
    path(f"{_ONE}bundle/<str:name>", document.take, name="bundle_file"),
    path(f"{_ONE}approve/", decide.approve, name="approve_bundle"),
    path(f"{_ONE}send-back/", decide.send_back, name="send_back_bundle"),
    path(f"{_ONE}given/", decide.given, name="bundle_given"),
]
