"""What each visitor came to at each page: opened, and sent with nothing in it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta

from django.db import transaction
from django.urls import resolve, reverse

from stepdown.records.access.acts import Act
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.access.whose import family_of
from stepdown.records.models import AuditEvent, Colleague
from stepdown.records.queries.opening import check_opens
from stepdown.web.opens import WITHOUT_AN_ACT, act_of
from tests.access.spec import KINDS, LOG_IN, NOT_THERE, OPEN, REFUSED, State, expected, kind_of
from tests.access.world import NEEDS_MORE, World
from tests.cast import MONDAY
from tests.hostile.stored import stored
from tests.web.addresses import ONLY_SENT

NOT_SENT = {"count_figures", "freeze_figures", "voices_report_file", "bundle_file", "survey_file", "log_everybody_out"}
"""What is not sent by those who may: it counts or draws for seconds, or logs out who sends; their own tests send it."""

COSTLY = {"business_case", "families_behind", "figure", "figures"}
"""What takes seconds to count for those who may; test_every_page opens it."""


@dataclass(slots=True)
class Walked:
    """What was found to be otherwise than the rules say, in words."""

    tried: int = 0
    otherwise: list[str] = field(default_factory=list)
    not_noted: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)


def walk(world: World, state: State, *, by_turns: bool) -> Walked:
    """What is refused is sent for good, and must change nothing; what is not is undone.

    ``by_turns``: at the door every page by everybody; through the whole site each page by one of those who come to each
    end, another one from page to page, and by all whom the page itself must turn away, because the door does not.
    """
    found, door = Walked(), Door(world, state)
    before = stored()
    for number, (name, where) in enumerate(world.where.items()):
        for visitor in _tried(door, found, name, where, number) if by_turns else world.clients:
            _open(found, world, state, name, visitor, where)
            _send(found, world, state, name, visitor, where)
    found.changed = sorted(set(stored()) ^ set(before))
    return found


class Door:
    """What the site asks before a page is begun (``records.queries.opening``), each question once."""

    def __init__(self, world: World, state: State) -> None:
        self.world, self.state = world, state
        self.now = MONDAY + timedelta(days=state.day)
        self.answers: dict[tuple[object, ...], str] = {}

    def answer(self, name: str, visitor: str, where: str, *, sent: bool) -> str:
        """What the door says."""
        who, act, about = self.world.visitors[visitor], act_of(name, sent=sent), resolve(where).kwargs
        if who is None or not who.is_active:
            return LOG_IN
        key = (visitor, act, family_of(about), *(about.get(key) for key in ("project_id", "survey_id", "version_id")))
        if key not in self.answers:
            self.answers[key] = self._ask(who, act, about)
        return self.answers[key]

    def _ask(self, who: Colleague, act: Act, about: dict[str, object]) -> str:
        try:
            check_opens(who, act, about=about, at=self.now)
        except NotSeen:
            return NOT_THERE
        except Refusal:
            return REFUSED
        return OPEN


def _tried(door: Door, found: Walked, name: str, where: str, number: int) -> Iterator[str]:
    """Those who are sent through the whole site; meanwhile everybody is asked at the door."""
    ends: dict[str, list[str]] = {}
    for visitor in door.world.clients:
        wanted = expected(name, visitor, door.state)
        at_door = [door.answer(name, visitor, where, sent=sent) for sent in (False, True)]
        if wanted == NOT_THERE and at_door[0] == OPEN:
            yield visitor
        else:
            ends.setdefault(wanted, []).append(visitor)
            _judge(found, name, visitor, wanted, at_door[0], "at the door")
            wanted_sent = expected(name, visitor, door.state, sent=True)
            if not (wanted_sent == NOT_THERE and at_door[1] == OPEN):
                _judge(found, name, visitor, wanted_sent, at_door[1], "at the door, sending,")
    yield from (those[number % len(those)] for those in ends.values())


def _open(found: Walked, world: World, state: State, name: str, visitor: str, where: str) -> None:
    wanted, last = expected(name, visitor, state), _last()
    if wanted == OPEN and name in COSTLY:
        return
    came = _what(world.clients[visitor].get(where))
    if name in ONLY_SENT and came == "405" and wanted in (OPEN, NOT_THERE):
        return  # it is only sent, and says nothing of what there is
    _judge(found, name, visitor, wanted, came, "opened")
    if wanted != OPEN:
        _noted(found, world.visitors[visitor], name, came, last, sent=False)


def _send(found: Walked, world: World, state: State, name: str, visitor: str, where: str) -> None:
    wanted, last = expected(name, visitor, state, sent=True), _last()
    if wanted != OPEN:
        came = _what(world.clients[visitor].post(where))
        _judge(found, name, visitor, wanted, came, "sent")
        _noted(found, world.visitors[visitor], name, came, last, sent=True)
    elif name not in NOT_SENT | COSTLY:
        with transaction.atomic():
            came = _what(world.clients[visitor].post(where))
            transaction.set_rollback(True)
        if came.startswith("5"):
            found.otherwise.append(f"{name} sent by {visitor}: {came}")


def _judge(found: Walked, name: str, visitor: str, wanted: str, came: str, how: str) -> None:
    found.tried += 1
    kind = KINDS[kind_of(name)] if kind_of(name) else None
    if came == wanted or (kind and visitor in kind.leave) or (wanted == OPEN and name in NEEDS_MORE and came != LOG_IN):
        return
    found.otherwise.append(f"{name} {how} by {visitor}: {came}, and not: {wanted}")


def _noted(found: Walked, who: Colleague | None, name: str, came: str, last: int, *, sent: bool) -> None:
    """What is refused stands in the audit once, with the act, who asked and why."""
    if who is None or came not in (REFUSED, NOT_THERE) or name in WITHOUT_AN_ACT:
        return
    events = AuditEvent.objects.filter(pk__gt=last, was_refused=True, by=who, act=act_of(name, sent=sent))
    if [bool(reason) for reason in events.values_list("reason", flat=True)] != [True]:
        found.not_noted.append(f"{name} {'sent' if sent else 'opened'} by {who.name}: {came}")


def _last() -> int:
    return AuditEvent.objects.order_by("-pk").values_list("pk", flat=True).first() or 0


def _what(answer) -> str:
    if answer.status_code == 302 and answer.url.startswith(reverse("account_login")):
        return LOG_IN
    named = {200: OPEN, 302: OPEN, 400: OPEN, 403: REFUSED, 404: NOT_THERE}
    return named.get(answer.status_code, str(answer.status_code))
