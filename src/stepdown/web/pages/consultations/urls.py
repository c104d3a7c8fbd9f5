"""The addresses of consultations."""

from django.urls import path

from stepdown.web.pages.consultations import answer, asking, lists, one

_ONE = "consultations/<uuid:consultation_id>/"

urlpatterns = [
    path("consultations/", lists.show, name="consultations"),
    path("consultations/ask/", asking.ask, name="ask_consultation"),
    path("consultations/record/", answer.record, name="record_advice"),
    path(_ONE, one.show, name="consultation"),
    path(f"{_ONE}answer/", answer.give, name="answer_consultation"),
    path(f"{_ONE}follow-up/", one.follow, name="follow_up_consultation"),
    path(f"{_ONE}close/", one.end, name="close_consultation"),
    path(f"{_ONE}refer/", one.refer, name="refer_from_consultation"),
    path("families/<uuid:family_id>/consult/", asking.ask_about_family, name="consult_about_family"),
]
