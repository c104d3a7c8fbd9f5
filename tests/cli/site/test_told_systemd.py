"""A unit that waits for the site learns that it answers; without one nothing is sent."""

import socket

from stepdown.cli.site.told_systemd import tell_systemd


def test_the_socket_that_is_named_gets_the_word(tmp_path, monkeypatch):
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as waits:
        waits.bind(str(tmp_path / "s"))
        monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "s"))
        tell_systemd()
        assert waits.recv(100) == b"READY=1"


def test_without_one_nothing_is_sent(monkeypatch):
    monkeypatch.delenv("NOTIFY_SOCKET", raising=False)
    tell_systemd()
