"""The addresses of texts. No address holds a word of anybody: a place is told by its position."""

from django.urls import path

from stepdown.web.pages.voices.texts import (
    answers,
    bring_in,
    correct,
    find,
    listed,
    names,
    one_place,
    read,
    speakers,
    waiting,
)

_TEXTS = "<uuid:project_id>/texts/"
_WAITING = f"{_TEXTS}waiting/<uuid:waiting_id>/"

urlpatterns = [
    path(_TEXTS, listed.listed, name="texts"),
    path(f"{_TEXTS}find/", find.find, name="find_words"),
    path(f"{_TEXTS}bring-in/", bring_in.bring_in, name="bring_in_text"),
    path("surveys/<uuid:survey_id>/answers/<str:question>/", answers.bring_in, name="bring_in_answers"),
    path(_WAITING, waiting.show, name="waiting_text"),
    path(f"{_WAITING}details/", waiting.details, name="text_details"),
    path(f"{_WAITING}drop/", waiting.drop, name="drop_text"),
    path(f"{_WAITING}labels/", speakers.read_labels, name="read_labels"),
    path(f"{_WAITING}speakers/", speakers.who, name="who_speaks"),
    path(f"{_WAITING}speakers/another/", speakers.another, name="another_speaker"),
    path(f"{_WAITING}names/", names.decide, name="names_in_text"),
    path(f"{_WAITING}names/known/", names.accept_known, name="accept_known_names"),
    path(f"{_WAITING}names/add/", one_place.add, name="add_name_of_text"),
    path(f"{_WAITING}names/<slug:place>/", one_place.decide, name="decide_place"),
    path(f"{_WAITING}read/", read.read, name="read_text"),
    path(f"{_TEXTS}text/<slug:source_id>/turns/<int:turn>/correct/", correct.correct, name="correct_turn"),
]
