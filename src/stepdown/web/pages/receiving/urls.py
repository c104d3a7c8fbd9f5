"""The addresses of handovers as a service sees them, and of what the team lets it see."""

from django.urls import path

from stepdown.web.pages.receiving import letter, received, who_reads

_RECEIVED = "received/<uuid:handover_id>/"
_LETTER = "handovers/<uuid:handover_id>/letter/"
_READERS = "services/<uuid:service_id>/colleagues/"

urlpatterns = [
    path("received/", received.listed, name="received"),
    path(_RECEIVED, received.one, name="received_one"),
    path(f"{_RECEIVED}check/<int:weeks>/", received.check, name="check_received"),
    path(_LETTER, letter.write, name="handover_letter"),
    path(f"{_LETTER}take-back/", letter.take_back, name="take_letter_back"),
    path(_READERS, who_reads.show, name="service_colleagues"),
    path(f"{_READERS}<uuid:tie_id>/end/", who_reads.end, name="take_off_service"),
]
