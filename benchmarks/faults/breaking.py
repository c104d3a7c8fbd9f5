"""The product made worse on purpose, to see that the trial finds it out. Each is done in a server before it begins."""

import time
from collections.abc import Callable
from threading import Thread
from typing import Any
from uuid import uuid4


def acknowledge_first() -> None:
    """A page is answered before what it sends is stored."""
    from stepdown.web import writing

    stores = writing.once

    def once(*given: Any, **named: Any) -> str:
        def later() -> None:
            time.sleep(0.5)
            stores(*given, **named)

        Thread(target=later, daemon=True).start()
        return str(uuid4())

    writing.once = once


def forget_keys() -> None:
    """A page that is sent again is stored again."""
    from stepdown.web import writing

    def once(_key: object, *, do: Callable[[], Any], **_: Any) -> str:
        made = str(do().pk)
        time.sleep(1.0)  # so that a kill comes between storing and answering
        return made

    writing.once = once


BREAKS = {"": lambda: None, "acknowledges first": acknowledge_first, "forgets keys": forget_keys}
