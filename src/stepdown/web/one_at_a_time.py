"""Costly work: of each colleague one piece at a time, so that nobody can keep the server from everybody else."""

from collections.abc import Callable
from functools import wraps

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

LONGEST_MINUTES = 10
"""After so many minutes a piece that never ended, as when the server was stopped in it, holds nobody up any more."""

type _View = Callable[..., HttpResponse]


def one_at_a_time(view: _View) -> _View:
    """A page that does costly work whenever it is asked for."""

    @wraps(view)
    def held(request: HttpRequest, *given: object, **named: object) -> HttpResponse:
        key = f"costly-{request.user.pk}"
        if not cache.add(key, "begun", timeout=LONGEST_MINUTES * 60):  # counted where all processes see it
            return render(request, "faults/one_at_a_time.html", {"minutes": LONGEST_MINUTES}, status=429)
        try:
            return view(request, *given, **named)
        finally:
            cache.delete(key)

    return held


def one_sent_at_a_time(view: _View) -> _View:
    """A page that does costly work when it is sent; to look at it is free."""
    costly = one_at_a_time(view)

    @wraps(view)
    def page(request: HttpRequest, *given: object, **named: object) -> HttpResponse:
        return (costly if request.method == "POST" else view)(request, *given, **named)

    return page
