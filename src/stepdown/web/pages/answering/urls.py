"""The addresses at which surveys are answered: each begins with a link, and none says what is asked or answered."""

from django.urls import include, path, re_path, register_converter
from django.urls.converters import StringConverter

from stepdown.web.pages.answering import check, ending, first, questions


class OwnKey(StringConverter):
    """A key that was drawn for somebody who came by an open link."""

    regex = "[A-Za-z0-9_-]{43}"


register_converter(OwnKey, "own_key")

steps = [
    path("", first.first, name="answer"),
    path("page/<int:number>/", questions.questions, name="answer_page"),
    path("later/", ending.later, name="answer_later"),
    path("check/", check.check, name="answer_check"),
    path("thank-you/", ending.thanks, name="answer_thanks"),
]

urlpatterns = [
    path("<str:token>/stop/", ending.stop, name="stop_reminders"),
    path("<str:token>/", include(steps)),
    path("<str:token>/<own_key:own>/", include(steps)),
    re_path(r"^(?:.*/)?$", first.unknown, name="answer_unknown"),
]
