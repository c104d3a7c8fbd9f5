"""Tells systemd that the site answers, where a unit of `Type=notify` has started it."""

import os
import socket


def tell_systemd() -> None:
    """Send the one word that it waits for, to the socket that it names; nothing where it names none."""
    named = os.environ.get("NOTIFY_SOCKET", "")
    if not named:
        return
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
        line.connect("\0" + named[1:] if named.startswith("@") else named)
        line.send(b"READY=1")
