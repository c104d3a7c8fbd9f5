"""The server is killed in the middle of saving a contact: nothing is lost, doubled or half there."""

import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.browser.conftest import PHONE
from tests.browser.visitor import Visitor

pytestmark = pytest.mark.browser

NOTE = "Kerry has kept to the plan. Tia was home by nine all week."
PATIENCE = 120.0


class Server:
    """A server on a port of its own, with its record in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.port = folder, _free_port()
        self.start()

    def start(self) -> None:
        """Start it, and wait until it answers."""
        (self.folder / "up").unlink(missing_ok=True)
        command = [sys.executable, "-m", "tests.browser.dying_server", str(self.folder), str(self.port)]
        self._process = subprocess.Popen(command)
        wait_for((self.folder / "up").exists)

    def kill(self) -> None:
        """Kill it: no handler runs, nothing is tidied up."""
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()

    def rows(self, table: str, where: str = "1 = 1") -> int:
        """How many rows a table of the record has."""
        with closing(sqlite3.connect(self.folder / "record.sqlite3")) as record:
            (count,) = record.execute(f"select count(*) from records_{table} where {where}").fetchone()  # noqa: S608
            return int(count)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The server, killed at the end."""
    running = Server(tmp_path_factory.mktemp("server"))
    yield running
    running.kill()


def wait_for(is_so: Callable[[], object]) -> None:
    until = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < until, "it never came"
        time.sleep(0.05)


def _free_port() -> int:
    with closing(socket.socket()) as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def writing_a_contact(browser, server: Server) -> Visitor:
    """Dee, with a contact written and not sent."""
    window = browser.new_context(viewport=PHONE)
    dee = Visitor(window.new_page(), f"http://127.0.0.1:{server.port}", looks=False)
    dee.be("Dee Hallam")
    dee.follow("Record a contact")
    dee.choose("Seen or spoken to")
    dee.write("Note", NOTE)
    return dee


def test_killed_in_the_middle_of_a_contact_its_text_is_there_afterwards_and_it_is_recorded_once(browser, server):
    dee = writing_a_contact(browser, server)
    before = server.rows("contact")
    (server.folder / "armed").touch()
    dee.page.get_by_role("button", name="Record the contact").click(no_wait_after=True)
    wait_for((server.folder / "reached").exists)
    server.kill()

    assert server.rows("contact") == before, "half a contact"
    assert server.rows("submission", "made_id = ''") == 0, "a page that says it was sent"
    (server.folder / "armed").unlink()
    server.start()
    dee.go("start")
    dee.follow("You have begun 1 page")
    dee.follow("Go on with it")
    assert dee.page.get_by_label("Note (optional)").input_value() == NOTE
    assert dee.page.get_by_label("Seen or spoken to").is_checked()
    dee.press("Record the contact")
    assert dee.reads("The contact is recorded.")
    assert server.rows("contact") == before + 1
    assert server.rows("auditevent", "act = 'record_contact'") == before + 1
    assert server.rows("draft", "saved_at is not null and sent_at is null") == 0
    dee.page.context.close()


def test_a_server_that_is_gone_leaves_the_text_on_the_page_and_it_is_sent_when_one_is_back(browser, server):
    dee = writing_a_contact(browser, server)
    before = server.rows("contact")
    server.kill()
    dee.page.get_by_role("button", name="Record the contact").click()
    dee.page.get_by_text("Your text is still on this page").wait_for()
    assert dee.page.get_by_label("Note (optional)").input_value() == NOTE
    server.start()
    dee.page.wait_for_timeout(1100)  # a second press within a second is taken for a slip of the finger
    dee.press("Record the contact")
    assert dee.reads("The contact is recorded.")
    assert server.rows("contact") == before + 1
    dee.page.context.close()
