"""The start page: what needs doing today, for each role."""

from django.http import HttpResponse
from django.shortcuts import render

from stepdown.web.asking import Asked


def start(request: Asked) -> HttpResponse:
    """What needs doing today."""
    return render(request, "start.html")
