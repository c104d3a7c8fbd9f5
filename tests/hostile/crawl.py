"""Every page once, by those who may and those who may not, with a word of its own in every text of the record.

What came back is kept as plain values, so that each test asks one thing of all of it; the record is then undone.
"""

import logging
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from django.core import mail
from django.db import transaction
from django.test import Client
from django.urls import resolve

from stepdown.exchange.export.research import write_research
from stepdown.records.models import AuditEvent
from stepdown.web.logs import WithoutWords
from tests.cast import MONDAY, Cast, the_cast
from tests.hostile.planted import plant
from tests.hostile.sending import Form, forms_of
from tests.hostile.stored import stored
from tests.hostile.values import hostile
from tests.records.snapshot.in_memory import read_in
from tests.web.addresses import NAMES, OF_A_FAMILY_ON_ITS_WAY_OUT, SAVED, SEES, address, patterns
from tests.web.things import all_things

THEN = MONDAY + timedelta(days=8)
MAKES_ITS_OWN = {"lift_wall", "refer"} | OF_A_FAMILY_ON_ITS_WAY_OUT.keys()
"""Pages before which something is made each time: they are opened once."""
STRANGERS = ("otto", "ada", "inga")
NOT_SENT = {"account_logout", "keep_draft", "log_out_everywhere", "log_everybody_out"}


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: for which address by its name, who asked, what was sent, and the answer."""

    name: str
    who: str
    sent: Form | None
    status: int
    headers: dict[str, str]
    body: str

    @property
    def is_page(self) -> bool:
        """Whether it is a page to look at."""
        return self.headers.get("Content-Type", "").startswith("text/html")


@dataclass(slots=True)
class Crawled:
    """All that came back, and what was left behind by it."""

    words: dict[str, str] = field(default_factory=dict)
    answers: list[Answer] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    mails: list[str] = field(default_factory=list)
    audit: list[str] = field(default_factory=list)
    logged: list[str] = field(default_factory=list)
    dataset: str = ""
    research: str = ""


class Crawl:
    """One walk over every page."""

    def __init__(self) -> None:
        self.found, self.random = Crawled(), Random(20260302)  # noqa: S311  # the same each time
        self.cast: Cast = the_cast()
        self.things = all_things(self.cast)
        self.sent: set[tuple[str | None, ...]] = set()
        self.clients = {who: self._client(who) for who in {"maya", *SEES.values(), *STRANGERS}}

    def walk(self) -> Crawled:
        """Walk, and undo what was done on the way."""
        names = sorted(set(NAMES) | SAVED)
        at = {name: address(name, self.things, self.cast) for name in names if name not in MAKES_ITS_OWN}
        self.found.words = plant()
        with _Logged() as logged, transaction.atomic():
            before = stored()
            for name, where in at.items():
                self._page(name, where)
            self.found.changed = sorted(set(stored()) ^ set(before))
            self._left_behind()
            transaction.set_rollback(True)
        self.found.logged = logged.lines
        return self.found

    def _page(self, name: str, where: str) -> None:
        opened = self._ask(name, SEES.get(name, "maya"), where)
        forms = forms_of(opened.body, at=where) if opened.is_page and opened.body else []
        for form in forms:
            self._by_hostile_hands(name, form)
        if not _names_something(name):  # that of others no stranger opens anything: tests/web/test_every_page.py
            for who in STRANGERS:
                self._ask(name, who, where)

    def _by_hostile_hands(self, name: str, form: Form) -> None:
        """By who may, with values made to do harm, undone at once; and by a stranger, whole and sound. Each once."""
        sent = (resolve(form.to.partition("?")[0]).url_name, *sorted(form.holds))
        if sent[0] in NOT_SENT or sent in self.sent:
            return
        self.sent.add(sent)
        with transaction.atomic():
            self._ask(name, SEES.get(name, "maya"), form.to, form, hostile(form, self.random))
            transaction.set_rollback(True)
        if _names_something(name):
            self._ask(name, "otto", form.to, form, form.holds)

    def _ask(self, name: str, who: str, where: str, form: Form | None = None, said: dict | None = None) -> Answer:
        client = self.clients[who]
        cookies = client.cookies.copy()
        back = client.get(where, follow=True) if said is None else client.post(where, said)
        client.cookies = cookies  # whoever logged themselves out by what they sent goes on all the same
        body = b"".join(back) if back.streaming else back.content
        answer = Answer(name, who, form, back.status_code, dict(back.headers), body.decode(errors="replace"))
        self.found.answers.append(answer)
        return answer

    def _client(self, who: str) -> Client:
        client = Client(raise_request_exception=False)
        client.force_login(getattr(self.cast, who))
        return client

    def _left_behind(self) -> None:
        self.found.mails = [f"{one.subject}\n{one.body}" for one in mail.outbox]
        self.found.audit = [str(row) for row in AuditEvent.objects.values_list("about_kind", "about_id", "reason")]
        dataset = read_in(THEN)
        self.found.dataset = str({name: table.to_pylist() for name, table in dataset.tables.items()})
        with TemporaryDirectory() as folder:
            out = Path(folder) / "out"
            write_research(dataset, out, Path(folder) / "key.csv", b"sixteen bytes or more")
            self.found.research = " ".join(path.read_text(encoding="utf-8-sig") for path in out.iterdir())


class _Logged(logging.Handler):
    """Everything that is logged meanwhile, as it would be written."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(WithoutWords().format(record))

    def __enter__(self) -> "_Logged":
        logging.getLogger("django").addHandler(self)
        return self

    def __exit__(self, *_: object) -> None:
        logging.getLogger("django").removeHandler(self)


def _names_something(name: str) -> bool:
    return bool(next(p for p in patterns() if p.name == name).pattern.converters)
