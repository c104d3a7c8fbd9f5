"""Default deny: whoever has not logged in sees the log-in page, and what they were sending is kept for its writer."""

from collections.abc import Callable
from typing import Any, cast

from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse

from stepdown.web import clock
from stepdown.web.asking import Asked
from stepdown.web.pages.drafts.keep import keep_by_key


class WhoIsAsking(LoginRequiredMiddleware):
    """Gives each request its time, and turns away who has not logged in."""

    def process_view(
        self, request: HttpRequest, view_func: Callable[..., HttpResponseBase], view_args: Any, view_kwargs: Any
    ) -> HttpResponseBase | None:
        """Set the time of the request, then ask for a log-in where one is needed."""
        asked = cast(Asked, request)
        asked.now = clock.now()
        asked.today = asked.now.date()
        return super().process_view(request, view_func, view_args, view_kwargs)

    def handle_no_permission(self, request: HttpRequest, view_func: Any) -> HttpResponseRedirect:
        """The log-in page. A page that was being sent is kept first, and the log-in leads back to it."""
        if request.method == "POST" and keep_by_key(request):
            back = reverse("resume_draft", args=[request.POST["form_key"]])
            return HttpResponseRedirect(f"{reverse('account_login')}?next={back}")
        return super().handle_no_permission(request, view_func)
