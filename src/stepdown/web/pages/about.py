"""What anybody can read without logging in: what the site is, how accessible, and who helps."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


@login_not_required
def about(request: HttpRequest) -> HttpResponse:
    """What the site is, and what it does with what it knows."""
    return render(request, "about.html")


@login_not_required
def accessibility(request: HttpRequest) -> HttpResponse:
    """The accessibility statement that the public sector's regulations ask for."""
    return render(request, "accessibility.html", {"said": settings.ACCESSIBILITY, "support": settings.SUPPORT})


@login_not_required
def get_help(request: HttpRequest) -> HttpResponse:
    """Whom to ring, and what to do while the site is not there."""
    return render(request, "get_help.html", {"support": settings.SUPPORT})
