"""Logging in through the council's own log-in: there and back. The provider is that of the settings, and no other."""

from typing import cast

from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView, OAuth2LoginView
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from stepdown.web.single_sign_on.adapter import refused
from stepdown.web.single_sign_on.provider import CouncilAdapter

_UNREACHED = "The council's log-in could not be reached or is not set up rightly"
_begin = OAuth2LoginView.adapter_view(CouncilAdapter)
_come_back = OAuth2CallbackView.adapter_view(CouncilAdapter)


@login_not_required
@never_cache
@require_safe
def begin(request: HttpRequest) -> HttpResponse:
    """Go there."""
    return _safely(_begin, request)


@login_not_required
@never_cache
@require_safe
def come_back(request: HttpRequest) -> HttpResponse:
    """Come back, with what the provider says."""
    return _safely(_come_back, request)


def _safely(view: object, request: HttpRequest) -> HttpResponse:
    if not settings.SINGLE_SIGN_ON:
        raise Http404
    try:
        return cast(HttpResponse, view(request))  # type: ignore[operator]  # the library's view has no types
    except OAuth2Error:
        return refused(request, _UNREACHED)
