"""The addresses of opening a record in an emergency, of restrictions, and of those who watch over both."""

from django.urls import path

from stepdown.web.pages.oversight import emergencies, many, programs, reading, restrictions

urlpatterns = [
    path("emergency/", emergencies.open_one, name="open_in_emergency"),
    path("oversight/emergencies/", emergencies.listed, name="emergencies"),
    path("oversight/emergencies/<uuid:opening_id>/", emergencies.review, name="review_emergency"),
    path("families/<uuid:family_id>/restrictions/", restrictions.of_family, name="restrictions"),
    path("oversight/restricted/", restrictions.listed, name="restricted_records"),
    path("oversight/restricted/<uuid:restriction_id>/lift/", restrictions.lift, name="lift_restriction"),
    path("oversight/who-looked/", reading.looked, name="who_looked"),
    path("reading/go-on/", many.go_on, name="go_on_reading"),
    path("oversight/reading/<uuid:reading_id>/", many.allow, name="allow_reading"),
    path("oversight/reading/<uuid:reading_id>/turn-down/", many.turn_down, name="turn_down_reading"),
    path("oversight/other-systems/", programs.listed, name="service_accounts"),
    path("team/unusual/", reading.unusual_days, name="unusual"),
]
