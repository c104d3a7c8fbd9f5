"""What stands around every page: the name of the service, who has logged in, and where they can go."""

from django.conf import settings
from django.http import HttpRequest


def frame(request: HttpRequest) -> dict[str, object]:
    """The values that every template has."""
    return {"demo": settings.DEMO, "keep_text_on_device": settings.KEEP_TEXT_ON_DEVICE}
