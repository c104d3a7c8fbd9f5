"""The API: what another system of the council reads, with a token of its own. Nothing can be sent to it."""
