"""A file is looked through for viruses before it is taken, where the operator runs a scanner beside the site.

The scanner is clamd; what is said to it is its own INSTREAM: parts of the file, each with its length before it.
"""

import socket
from struct import pack
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError

_PATIENCE = 30
"""Seconds that the scanner has for each step."""
_LONGEST_ANSWER = 4096
INFECTED = "The virus scanner refuses this file. Do not open it, and tell your administrator"
NOT_SCANNED = (
    "The file could not be looked through for viruses and was not taken. Try again, or tell your administrator"
)


def refuse_what_the_scanner_refuses(sent: Any) -> None:
    """ValidationError where the scanner finds something in one of the files that were sent, or cannot say.

    ``sent``: the request's files. Where no scanner is named nothing is asked.
    """
    if settings.SCAN and sent:
        for file in (one for _, several in sent.lists() for one in several):
            _refuse_unless_clean(file)


def _refuse_unless_clean(file: Any) -> None:
    try:
        said = _said_of(file)
    except (OSError, ValueError) as error:  # or where the setting is no place
        raise ValidationError(NOT_SCANNED) from error
    finally:
        file.seek(0)
    if said.endswith("FOUND"):
        raise ValidationError(INFECTED)
    if not said.endswith("OK"):
        raise ValidationError(NOT_SCANNED)


def _said_of(file: Any) -> str:
    """The scanner's answer. OSError where it does not answer."""
    with _scanner() as scanner:
        scanner.sendall(b"zINSTREAM\0")
        for part in file.chunks():
            scanner.sendall(pack("!L", len(part)) + part)
        scanner.sendall(pack("!L", 0))
        said = b""
        while not said.endswith(b"\0") and len(said) < _LONGEST_ANSWER and (more := scanner.recv(_LONGEST_ANSWER)):
            said += more
    return said.decode(errors="replace").rstrip("\0\n ")


def _scanner() -> socket.socket:
    """A connection to it: a path is a socket of this machine, anything else host:port."""
    where: str = settings.SCAN
    if not where.startswith("/"):
        host, _, port = where.rpartition(":")
        return socket.create_connection((host, int(port)), timeout=_PATIENCE)
    scanner = socket.socket(socket.AF_UNIX)
    try:
        scanner.settimeout(_PATIENCE)
        scanner.connect(where)
    except OSError:
        scanner.close()
        raise
    return scanner
