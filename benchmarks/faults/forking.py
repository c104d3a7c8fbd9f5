"""A process that has imported the site once and does what it is told by forking: a line is said, a line is answered.

    python -m benchmarks.faults.forking PORT

``make``: the record; ``start``: the server; ``bury``: what was killed; ``stored`` and ``whole``: a look at the
database; ``site``: a command of the site's administration. A server so begun is the product's own `stepdown serve`, in
a group of its own, but for one thing: its workers are forked too, where in production each begins anew. Killed, both
lose the same.
"""

import json
import multiprocessing
import os
import sys
import warnings
from collections.abc import Callable
from typing import Any

WORKERS = 2


def main(port: str) -> None:
    """Do as told until nothing more is said."""
    import django
    import granian.server.mp  # noqa: F401

    django.setup()
    _fork_workers()
    for line in sys.stdin:
        told = json.loads(line)
        print(json.dumps(_do(told, port)), flush=True)


def _do(told: dict[str, Any], port: str) -> object:
    from benchmarks.faults import look
    from benchmarks.faults.record import make, open_every_page

    match told["do"]:
        case "make":
            families = _answered(make)
            open_every_page(families[0])
            return families
        case "start":
            return _forked(lambda: _serve(port, told["breaks"]))
        case "bury":
            return os.waitpid(told["process"], 0)[0]
        case "stored":
            return _answered(lambda: look.stored_of(told["writes"]))
        case "whole":
            return _answered(lambda: list(look.wrong()))
        case _:
            return _answered(lambda: _command(told["said"]))


def _fork_workers() -> None:
    # Libraries keep threads that do nothing; of ours there is one.
    warnings.filterwarnings("ignore", "This process .* is multi-threaded", DeprecationWarning)
    multiprocessing.set_start_method("fork")
    multiprocessing.set_start_method = lambda *_, **__: None  # type: ignore[attr-defined]


def _forked(do: Callable[[], object]) -> int:
    child = os.fork()
    if not child:
        try:
            do()
        finally:
            os._exit(1)
    return child


def _answered(do: Callable[[], object]) -> Any:
    """What a child finds out: it is gone afterwards, and its connection with it."""
    ours, theirs = os.pipe()

    def tell() -> None:
        with os.fdopen(theirs, "w", encoding="utf-8") as out:
            json.dump(do(), out)

    child = _forked(tell)
    os.close(theirs)
    with os.fdopen(ours, encoding="utf-8") as found:
        answer = found.read()
    os.waitpid(child, 0)
    return json.loads(answer)


def _serve(port: str, breaks: str) -> None:
    os.setsid()
    said = os.open(os.environ["SAID_BY_THE_SITE"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(said, 1)
    os.dup2(said, 2)
    from benchmarks.faults.breaking import BREAKS
    from stepdown.cli import main as stepdown

    BREAKS[breaks]()
    stepdown(["serve", "--port", port, "--workers", str(WORKERS)])


def _command(said: list[str]) -> tuple[int, str]:
    from contextlib import redirect_stderr, redirect_stdout
    from io import StringIO

    from stepdown.cli import main as stepdown

    out = StringIO()
    with redirect_stdout(out), redirect_stderr(out):
        code = stepdown(["site", *said])
    return code, out.getvalue()


if __name__ == "__main__":
    main(sys.argv[1])
