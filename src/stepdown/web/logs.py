"""How a line of the log is written: where a fault was and of which kind, never what it was about."""

import logging
import re
import traceback
from types import TracebackType

_OPENS_A_DOOR = re.compile(r"(/answer/|/password/new/)[^/\s'\"]+")
"""The part of an address that is itself a key: a respondent's link, a link for a new password."""


class WithoutWords(logging.Formatter):
    """A fault's own message is left out: a database's or a reader's quotes the very words that somebody wrote."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, with nothing in it that opens a door."""
        return _OPENS_A_DOOR.sub(r"\1…", super().format(record))

    def formatException(  # noqa: N802  # its name is logging's
        self, ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
    ) -> str:
        """Each fault of the chain by its places and its kind."""
        told, error = [], ei[1]
        while error is not None:
            told.append("".join(traceback.format_tb(error.__traceback__)) + type(error).__qualname__)
            error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        return "\n".join(told)
