"""The addresses of clocks and of the team."""

from django.urls import path

from stepdown.web.pages.team import clocks, glance

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
    path("clocks/", clocks.clocks, name="clocks"),
    *(path(f"{_REFERRAL}{end}", page, name=f"{name}_of_referral") for end, name, page in _PAGES),
    *(path(f"{_REQUEST}{end}", page, name=f"{name}_of_request") for end, name, page in _PAGES),
]
