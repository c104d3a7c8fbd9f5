"""The tests themselves cannot reach another machine."""

import socket

import pytest


def test_connecting_to_another_machine_is_refused():
    with pytest.raises(RuntimeError, match="tried to reach"):
        socket.create_connection(("192.0.2.1", 9), timeout=0.1)


def test_looking_up_a_name_is_refused():
    with pytest.raises(RuntimeError, match="tried to reach"):
        socket.getaddrinfo("example.org", 443)
