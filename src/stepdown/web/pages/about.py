"""What the site is, how accessible, and what it does with what it knows."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


@login_not_required
def about(request: HttpRequest) -> HttpResponse:
    """About, accessibility and privacy."""
    return render(request, "about.html")
