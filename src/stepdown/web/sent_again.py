"""What a page sent and could not be taken for now: it stands in the answer, so that one press sends it again."""

from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.http.request import UnreadablePostError
from django.shortcuts import render


def sent_fields(request: HttpRequest) -> list[tuple[str, str]]:
    """What a page with a key of its own sent; nothing of any other, such as a log-in, and nothing where a file is."""
    try:
        if "form_key" not in request.POST or request.FILES:
            return []
    except (SuspiciousOperation, UnreadablePostError):
        return []
    return [(name, str(value)) for name, values in request.POST.lists() for value in values]


def to_send_again(request: HttpRequest) -> HttpResponse | None:
    """A page that holds what was sent, with a new token; None where there is nothing, or another site sent it."""
    fields = [(name, value) for name, value in sent_fields(request) if name != "csrfmiddlewaretoken"]
    if not fields or not _is_from_here(request):
        return None
    shown = {
        "fields": fields,
        "address": request.get_full_path(),
        "is_logged_in": request.user.is_authenticated,
    }
    return render(request, "faults/send_again.html", shown, status=403)


def _is_from_here(request: HttpRequest) -> bool:
    """Whether a page of ours sent it, as every browser says: else a press could send what somebody else wrote."""
    return request.headers.get("Origin") == f"{request.scheme}://{request.get_host()}"
