"""What the machine tells the site: each value read once, and refused with a sentence where it is missing or unsafe."""

import os
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured


def required(name: str, how: str) -> str:
    """The value of a variable of the environment; ImproperlyConfigured says how to set it where it is missing."""
    value = _said(name)
    if not value:
        raise ImproperlyConfigured(f"{name} is not set. {how}")
    return value


def optional(name: str, default: str) -> str:
    """The value of a variable of the environment, or the default where it is not set or empty."""
    return _said(name) or default


def _said(name: str) -> str:
    """What the environment says itself, or the file that the variable of that name with ``_FILE`` names.

    A vault, a container or systemd hands a secret on as a file, which no other program's environment shows.
    """
    value, file = os.environ.get(name, "").strip(), os.environ.get(f"{name}_FILE", "").strip()
    if not file:
        return value
    if value:
        raise ImproperlyConfigured(f"{name} and {name}_FILE are both set. Keep one of them.")
    try:
        return Path(file).read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise ImproperlyConfigured(f"The file that {name}_FILE names cannot be read.") from error


def listed(name: str) -> list[str]:
    """The values of a variable of the environment with commas between; none where it is not set."""
    return [value.strip() for value in optional(name, "").split(",") if value.strip()]


def yes_or_no(name: str, *, default: bool) -> bool:
    """True for ``yes``, False for ``no``; anything else is refused, so that a typing error never opens a door."""
    value = optional(name, "yes" if default else "no")
    if value not in ("yes", "no"):
        raise ImproperlyConfigured(f"{name} is {value!r}. Write yes or no.")
    return value == "yes"


def one_of(name: str, *, default: str, others: tuple[str, ...]) -> str:
    """The value of a variable of the environment, or the default; anything but the words allowed is refused."""
    value = optional(name, default)
    if value not in (default, *others):
        raise ImproperlyConfigured(f"{name} is {value!r}. Write {' or '.join((default, *others))}.")
    return value


def whole_number(name: str, *, default: int, least: int, most: int) -> int:
    """A whole number from ``least`` to ``most``; anything else is refused."""
    value = optional(name, str(default))
    if not value.isdecimal() or not least <= int(value) <= most:
        raise ImproperlyConfigured(f"{name} is {value!r}. Write a whole number from {least} to {most}.")
    return int(value)
