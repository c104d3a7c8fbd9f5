"""The demonstration's log-in: one press for each invented colleague. It has an address only in the demonstration."""

from allauth.account.internal.flows.login import record_authentication
from django.conf import settings
from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from stepdown.records.queries.colleagues import colleague_for_demo, colleagues_for_demo


@login_not_required
@require_http_methods(["GET", "POST"])
def demo_log_in(request: HttpRequest) -> HttpResponse:
    """Choose whom to be."""
    if not settings.DEMO:
        raise Http404
    if request.method == "POST":
        known = {str(one.id): one.id for one in colleagues_for_demo()}
        if request.POST.get("colleague") not in known:
            raise Http404
        chosen = colleague_for_demo(known[request.POST["colleague"]])
        login(request, chosen, backend=settings.AUTHENTICATION_BACKENDS[0])
        record_authentication(request, chosen, method="demonstration")  # nobody here has a password to show again
        return redirect("start")
    return render(request, "account/demo_log_in.html", {"colleagues": colleagues_for_demo()})
