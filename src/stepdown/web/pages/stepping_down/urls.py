"""The addresses of the way out of the work with a family."""

from django.urls import path

from stepdown.web.pages.stepping_down import closing, disciplines, handovers, show

_HERE = "families/<uuid:family_id>/step-down/"
_HANDOVER = "handovers/<uuid:handover_id>/"

urlpatterns = [
    path(_HERE, show.show, name="step_down"),
    path(f"{_HERE}begin/", show.begin, name="begin_step_down"),
    path(f"{_HERE}resume/", show.resume, name="resume_work"),
    path(f"{_HERE}handovers/propose/", handovers.propose, name="propose_handover"),
    path(_HANDOVER, handovers.move, name="handover"),
    path(f"{_HANDOVER}check/<int:weeks>/", handovers.check, name="check_handover"),
    path("disciplines/<uuid:request_id>/close/", disciplines.close, name="close_discipline"),
    path(f"{_HERE}close/", closing.propose, name="close_family"),
    path(f"{_HERE}close/confirm/", closing.confirm, name="confirm_closing"),
    path(f"{_HERE}close/turn-down/", closing.turn_down, name="turn_down_closing"),
]
