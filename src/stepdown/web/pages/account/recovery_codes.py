"""The recovery codes, shown once."""

from typing import cast

from allauth.mfa.recovery_codes import views as codes
from django.http import HttpResponse

from stepdown.records.actions.colleagues.recovery_codes import keep_codes_hashed
from stepdown.web.asking import Asked


def shown(request: Asked) -> HttpResponse:
    """The library's page. Once it has them, the site keeps what it needs to know them again, and not the codes."""
    page = cast(HttpResponse, codes.view_recovery_codes(request))
    keep_codes_hashed(by=request.user)
    return page
