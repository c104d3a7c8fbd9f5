"""A record that a command of the site can be run on."""

from tests.records.safekeeping.conftest import record

__all__ = ["record"]
