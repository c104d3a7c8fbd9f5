"""Serves the site: its styles and scripts gathered, its database looked at, then as many processes as are asked for."""

import multiprocessing
import os
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from tempfile import TemporaryDirectory
from threading import Thread
from time import sleep

from stepdown.cli.site.ready import PRODUCTION, database_is_ready_or_say, ready_or_say
from stepdown.cli.site.told_systemd import tell_systemd


@dataclass(frozen=True, slots=True)
class Serving:
    """Where to listen, and with how many processes and threads."""

    host: str
    port: int
    workers: int = 2
    threads: int = 4

    @property
    def address(self) -> str:
        """The address as a browser takes it."""
        return f"http://{self.host}:{self.port}/"


def say_up(address: str) -> None:
    """Say where the site is, to whoever reads and to systemd."""
    tell_systemd()
    print(f"stepdown: serving at {address} Stop with Ctrl-C.", file=sys.stderr)


def serve(how: Serving, settings: str = PRODUCTION, said_when_up: Callable[[str], None] = say_up) -> int:
    """Serve until stopped: 0 stopped, 2 where the site cannot run."""
    if not is_free(how.host, how.port):
        print(f"stepdown: something else listens at {how.address}. Choose another --port.", file=sys.stderr)
        return 2
    with _static_folder():
        if not ready_or_say(settings) or not database_is_ready_or_say():
            return 2
        _gather_static_files()
        return _listen(how, said_when_up)


@contextmanager
def _static_folder() -> Iterator[None]:
    """Where styles and scripts are gathered: the folder that STEPDOWN_STATIC names, or one for this time alone."""
    if os.environ.get("STEPDOWN_STATIC"):
        yield
        return
    with TemporaryDirectory(prefix="stepdown-static-") as folder:
        os.environ["STEPDOWN_STATIC"] = folder
        try:
            yield
        finally:
            del os.environ["STEPDOWN_STATIC"]


def is_free(host: str, port: int) -> bool:
    """Whether nothing listens there yet."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((host, port))
        except OSError:
            return False
    return True


def _gather_static_files() -> None:
    from django.core.management import call_command

    call_command("collectstatic", verbosity=0, interactive=False)


def _listen(how: Serving, said_when_up: Callable[[str], None]) -> int:
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    # A process that begins anew shares no connection and no thread with this one.
    multiprocessing.set_start_method("spawn", force=True)
    server = Granian(
        "stepdown.web.wsgi:application",
        address=how.host,
        port=how.port,
        interface=Interfaces.WSGI,
        workers=how.workers,
        blocking_threads=how.threads,
        websockets=False,
        log_level=LogLevels.warning,
        respawn_failed_workers=True,
    )
    # The server's own word for being up comes before it answers.
    Thread(target=_say_when_it_answers, args=(how, said_when_up), daemon=True).start()
    try:
        server.serve()
    except SystemExit as ended:  # a worker that did not come up
        return 2 if ended.code else 0
    print("stepdown: stopped.", file=sys.stderr)
    return 0


def _say_when_it_answers(how: Serving, said_when_up: Callable[[str], None]) -> None:
    while True:
        try:
            with socket.create_connection((how.host, how.port), timeout=1):
                said_when_up(how.address)
                return
        except OSError:
            sleep(0.1)
