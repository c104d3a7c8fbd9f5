"""Find a family or a person among those that one may see. What is sought is sent in the page, never in an address."""

from datetime import date

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import render

from stepdown.records.queries.people_like import Sought, people_like
from stepdown.records.queries.search import families_named
from stepdown.web.asking import Asked
from stepdown.web.forms.days import DayField
from stepdown.web.forms.families import Search


def search(request: Asked) -> HttpResponse:
    """The page, and after it is sent what was found."""
    form = Search(request.POST or None)
    shown: dict[str, object] = {"form": form}
    if request.method == "POST" and form.is_valid():
        words = form.cleaned_data["q"].strip()
        shown["families"] = families_named(request.user, words=words, at=request.now)
        shown["found"] = people_like(request.user, sought=_sought(words), at=request.now)
    return render(request, "search.html", shown)


def _sought(words: str) -> Sought:
    born = _day(words)
    if born is not None:
        return Sought(born_on=born)
    if any(letter.isdigit() for letter in words):
        return Sought(number=words)
    given, _, family = words.rpartition(" ")
    return Sought(given=given, family=family)


def _day(words: str) -> date | None:
    parts = words.replace("/", " ").replace("-", " ").replace(".", " ").split()
    if len(parts) != 3:
        return None
    try:
        found: date | None = DayField(label="Day").clean(tuple(parts))
    except ValidationError:
        return None
    return found
