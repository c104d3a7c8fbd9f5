"""How a line of the log is written: where a fault was and of which kind, never what it was about."""

import json
import logging
import re
import traceback
from collections.abc import Iterator
from contextvars import ContextVar
from datetime import UTC, datetime
from types import TracebackType
from typing import Any

REQUEST_ID: ContextVar[str] = ContextVar("REQUEST_ID", default="")
"""The number of the request that is being answered; empty outside one."""

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
        return "\n".join(
            "".join(traceback.format_tb(error.__traceback__)) + type(error).__qualname__ for error in _chain(ei[1])
        )


class AsJson(logging.Formatter):
    """One JSON object a line, for a program that gathers them.

    No message of others is in it, as it may quote an address or what somebody wrote: the event is ours by its name, and
    anybody else's by where it was logged.
    """

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        ours = record.name.startswith("stepdown.")
        line: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "event": record.msg if ours else record.name,
            "request_id": REQUEST_ID.get(),
        }
        line |= getattr(record, "told", {})
        if not ours and hasattr(record, "status_code"):
            line["status"] = record.status_code
        if record.exc_info:
            line["faults"] = [_told(error) for error in _chain(record.exc_info[1])]
        return json.dumps(line)


def _told(error: BaseException) -> dict[str, Any]:
    places = traceback.extract_tb(error.__traceback__)
    return {"kind": type(error).__qualname__, "places": [f"{at.filename}:{at.lineno} {at.name}" for at in places]}


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    """A fault, and what brought it about."""
    while error is not None:
        yield error
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
