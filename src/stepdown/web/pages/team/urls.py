"""The addresses of clocks and of the team."""

from django.urls import path

from stepdown.web.pages.team import clocks, colleagues, deputy, glance

_COLLEAGUE = "team/colleagues/<uuid:colleague_id>/"
_REFERRAL = "clocks/<uuid:referral_id>/<slug:rule>/"
_REQUEST = "clocks/<uuid:referral_id>/<uuid:request_id>/<slug:rule>/"
_PAGES = (
    ("", "clock", clocks.one),
    ("pause/", "pause_clock", clocks.pause),
    ("resume/", "resume_clock", clocks.resume),
    ("exempt/", "exempt_clock", clocks.exempt),
    ("late/", "why_late", clocks.why_late),
)

urlpatterns = [
    path("team/", glance.glance, name="team"),
    path("team/colleagues/", colleagues.colleagues, name="colleagues"),
    path("team/deputy/", deputy.name, name="name_deputy"),
    path(_COLLEAGUE, colleagues.one, name="colleague"),
    path(f"{_COLLEAGUE}change/", colleagues.change, name="change_colleague"),
    path(f"{_COLLEAGUE}away/", colleagues.leave, name="record_leave"),
    path(f"{_COLLEAGUE}away/<uuid:leave_id>/", colleagues.back, name="end_leave"),
    path(f"{_COLLEAGUE}training/", colleagues.training, name="record_training"),
    path("clocks/", clocks.clocks, name="clocks"),
    *(path(f"{_REFERRAL}{end}", page, name=f"{name}_of_referral") for end, name, page in _PAGES),
    *(path(f"{_REQUEST}{end}", page, name=f"{name}_of_request") for end, name, page in _PAGES),
]
