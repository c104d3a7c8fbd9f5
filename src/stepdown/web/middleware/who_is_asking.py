"""Default deny: whoever has not logged in sees the log-in page, and what they were sending is kept for its writer."""

from collections.abc import Callable
from typing import Any, cast

from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse

from stepdown.records.access.remembered import remembering
from stepdown.web import clock
from stepdown.web.asking import Asked
from stepdown.web.pages.drafts.keep import keep_by_key
from stepdown.web.second_factor import must_set_one_up
from stepdown.web.sent_again import to_send_again

_BEFORE_A_SECOND_FACTOR = {
    "mfa_index",
    "mfa_activate_totp",
    "mfa_add_webauthn",
    "account_reauthenticate",
    "account_change_password",
    "account_logout",
    "log_out_everywhere",
}
"""What an account without a second factor can open where each must have one."""


class WhoIsAsking(LoginRequiredMiddleware):
    """Gives each request its time, and turns away who has not logged in; who sees what is found once a request."""

    def __call__(self, request: HttpRequest) -> Any:
        """Remember while the page is made what was found of who sees what."""
        with remembering():
            return super().__call__(request)

    def process_view(
        self, request: HttpRequest, view_func: Callable[..., HttpResponseBase], view_args: Any, view_kwargs: Any
    ) -> HttpResponseBase | None:
        """Set the time of the request, then ask for a log-in where one is needed."""
        asked = cast(Asked, request)
        asked.now = clock.now()
        asked.today = asked.now.date()
        turned_away = super().process_view(request, view_func, view_args, view_kwargs)
        return turned_away or self._without_a_second_factor(request, view_func)

    def _without_a_second_factor(self, request: HttpRequest, view_func: Any) -> HttpResponseBase | None:
        """The page on which one is set up, where one must be; what was being sent is kept."""
        page = request.resolver_match.url_name if request.resolver_match else ""
        if not getattr(view_func, "login_required", True) or page in _BEFORE_A_SECOND_FACTOR:
            return None
        if not must_set_one_up(request):
            return None
        if request.method == "POST":
            keep_by_key(request)
        return redirect("mfa_index")

    def handle_no_permission(  # type: ignore[override]  # a page that holds what was sent, beside a way to the log-in
        self, request: HttpRequest, view_func: Any
    ) -> HttpResponse:
        """The log-in page. A page that was being sent is kept first, and the log-in leads back to it.

        Where its draft is not there, as after a backup that is older was restored, the answer holds what it sent.
        """
        if request.method == "POST" and keep_by_key(request):
            back = reverse("resume_draft", args=[request.POST["form_key"]])
            return HttpResponseRedirect(f"{reverse('account_login')}?next={back}")
        if request.method == "POST" and (again := to_send_again(request)):
            return again
        return super().handle_no_permission(request, view_func)
