"""What every answer says to the browser beside Django's own headers: keep nothing, ask the device for nothing."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

_OF_THE_DEVICE = (
    "accelerometer", "ambient-light-sensor", "autoplay", "bluetooth", "browsing-topics", "camera", "display-capture",
    "encrypted-media", "fullscreen", "gamepad", "geolocation", "gyroscope", "hid", "identity-credentials-get",
    "idle-detection", "local-fonts", "magnetometer", "microphone", "midi", "otp-credentials", "payment",
    "picture-in-picture", "screen-wake-lock", "serial", "storage-access", "usb", "web-share", "window-management",
    "xr-spatial-tracking",
)  # fmt: skip
_OF_PASSKEYS = ("publickey-credentials-create", "publickey-credentials-get")
PERMISSIONS = ", ".join([*(f"{one}=()" for one in _OF_THE_DEVICE), *(f"{one}=(self)" for one in _OF_PASSKEYS)])
"""Nothing of the device is asked for, by us or by anything that somebody might put into a page, but passkeys by us."""

FORGET = '"cache", "storage"'
"""What a browser is told to clear at log out. Not cookies: those of the council's other sites would go too."""


class Edges:
    """Puts the headers on every answer, those of styles and scripts too."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on. What says itself how long it may be kept (styles, scripts) is left at that."""
        answer = self.get_response(request)
        answer.headers.setdefault("Cache-Control", "no-store")
        answer.headers.setdefault("Permissions-Policy", PERMISSIONS)
        answer.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        answer.headers.setdefault("X-Permitted-Cross-Domain-Policies", "none")
        return answer


def forgetting[A: HttpResponse](answer: A) -> A:
    """An answer at log out, which tells the browser to forget what it kept of the site."""
    answer.headers["Clear-Site-Data"] = FORGET
    return answer
