"""What this person may do: for each act the roles that may, and whether the family must be theirs to see."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from stepdown.domain.lifecycle.disposal import BOTH_DECIDE
from stepdown.domain.roles import REFERRERS, Role
from stepdown.records.access.acts import Act
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.access.sees import family_seen_by
from stepdown.records.models.colleagues import Colleague

_TEAM = (Role.PRACTITIONER, Role.MANAGER)
_AROUND_A_FAMILY = (*_TEAM, *REFERRERS, Role.REVIEWER)

_OF_FIGURES = (Role.MANAGER, Role.EVALUATOR)

_OVERSEES = (Role.INFORMATION_GOVERNANCE, Role.MANAGER)

OF_ONES_OWN_ACCOUNT = (
    Act.LOG_IN,
    Act.CHANGE_PASSWORD,
    Act.ADD_FACTOR,
    Act.REMOVE_FACTOR,
    Act.DRAW_RECOVERY_CODES,
    Act.USE_RECOVERY_CODE,
    Act.END_SESSIONS,
    Act.END_OTHER_SESSIONS,
    Act.TIE_TO_COUNCIL,
)
"""What everybody does with their own account, and nobody with another's: no action takes another one for them."""


@dataclass(frozen=True, slots=True)
class Grant:
    """Who may do an act, in roles; ``of_own_family``: only where the family is theirs to see.

    ``in_emergency``: also where they see it because they opened it in an emergency, which opens nothing else.
    """

    roles: tuple[Role, ...]
    of_own_family: bool = True
    in_emergency: bool = False


_READ = Grant(_AROUND_A_FAMILY, in_emergency=True)

GRANTS: dict[Act, Grant] = {
    Act.SEARCH: Grant(_AROUND_A_FAMILY, of_own_family=False),
    Act.READ_LIST: Grant(tuple(Role), of_own_family=False),
    Act.READ_REFERRAL: _READ,
    Act.READ_FAMILY: _READ,
    Act.READ_PERSON: _READ,
    Act.READ_COUNCIL: Grant((*REFERRERS, Role.MANAGER), of_own_family=False),
    Act.READ_CONSULTATION: Grant((*_TEAM, *REFERRERS), of_own_family=False),
    Act.PRINT: _READ,
    Act.REFER: Grant((*REFERRERS, Role.MANAGER), of_own_family=False),
    Act.ANSWER_QUESTION: Grant(REFERRERS),
    Act.WITHDRAW_REFERRAL: Grant((*REFERRERS, Role.MANAGER)),
    Act.START_REVIEW: Grant((Role.MANAGER,)),
    Act.ASK_QUESTION: Grant((Role.MANAGER,)),
    Act.DECIDE: Grant((Role.MANAGER,)),
    Act.CONFIRM_DECLINE: Grant((Role.MANAGER,)),
    Act.TURN_DOWN_DECLINE: Grant((Role.MANAGER,)),
    Act.MARK_DUPLICATE: Grant((Role.MANAGER,)),
    Act.ALLOCATE: Grant((Role.MANAGER,)),
    Act.INVOLVE: Grant((Role.MANAGER,)),
    Act.CHANGE_KEY_WORKER: Grant((Role.MANAGER,)),
    Act.CHANGE_COUNCIL_WORKER: Grant((Role.MANAGER,)),
    Act.END_INVOLVEMENT: Grant((Role.MANAGER,)),
    Act.READ_CONTACTS: _READ,
    Act.RECORD_CONTACT: Grant(_TEAM, in_emergency=True),
    Act.CHANGE_CONTACT: Grant(_TEAM),
    Act.AMEND_CONTACT: Grant(_TEAM),
    Act.TURN_ENGAGEMENT: Grant(_TEAM),
    Act.RECORD_AGREEMENT: Grant(_TEAM),
    Act.DECIDE_SHARING: Grant((*_TEAM, *REFERRERS)),
    Act.ASK_CONSULTATION: Grant((*_TEAM, *REFERRERS), of_own_family=False),
    Act.ANSWER_CONSULTATION: Grant(_TEAM, of_own_family=False),
    Act.FOLLOW_UP_CONSULTATION: Grant((*_TEAM, *REFERRERS), of_own_family=False),
    Act.CLOSE_CONSULTATION: Grant((*_TEAM, *REFERRERS), of_own_family=False),
    Act.CONVERT_CONSULTATION: Grant((*REFERRERS, Role.MANAGER), of_own_family=False),
    Act.CHANGE_DIRECTORY: Grant((*_TEAM, *REFERRERS), of_own_family=False),
    Act.STEP_DOWN: Grant(_TEAM),
    Act.PROPOSE_HANDOVER: Grant(_TEAM),
    Act.MOVE_HANDOVER: Grant(_TEAM),
    Act.CHECK_HANDOVER: Grant(_TEAM),
    Act.WRITE_HANDOVER_LETTER: Grant(_TEAM),
    Act.TAKE_LETTER_BACK: Grant(_TEAM),
    Act.READ_RECEIVED: Grant((Role.RECEIVING_SERVICE,), of_own_family=False),
    Act.ANSWER_RECEIVED: Grant((Role.RECEIVING_SERVICE,), of_own_family=False),
    Act.CHECK_RECEIVED: Grant((Role.RECEIVING_SERVICE,), of_own_family=False),
    Act.READ_SERVICE_COLLEAGUES: Grant((Role.MANAGER,), of_own_family=False),
    Act.ADD_TO_SERVICE: Grant((Role.MANAGER,), of_own_family=False),
    Act.TAKE_OFF_SERVICE: Grant((Role.MANAGER,), of_own_family=False),
    Act.CLOSE_DISCIPLINE: Grant(_TEAM),
    Act.PROPOSE_CLOSING: Grant(_TEAM),
    Act.CONFIRM_CLOSING: Grant((Role.MANAGER,)),
    Act.TURN_DOWN_CLOSING: Grant((Role.MANAGER,)),
    Act.RECORD_FOLLOW_UP: Grant(_TEAM),
    Act.READ_PLAN: _READ,
    Act.WRITE_GOAL: Grant(_TEAM),
    Act.RATE_GOAL: Grant(_TEAM),
    Act.MOVE_GOAL: Grant(_TEAM),
    Act.PLAN_ACTION: Grant(_TEAM),
    Act.END_PLAN_ACTION: Grant(_TEAM),
    Act.WRITE_SECTION: Grant(_TEAM),
    Act.RAISE_ISSUE: Grant(_TEAM),
    Act.MOVE_ISSUE: Grant(_TEAM),
    Act.READ_DOCUMENT: _READ,
    Act.BEGIN_DOCUMENT: Grant(_TEAM),
    Act.CHANGE_DOCUMENT: Grant(_TEAM),
    Act.FILE_DOCUMENT: Grant(_TEAM),
    Act.READ_SUPERVISION: Grant(_TEAM, of_own_family=False),
    Act.OPEN_SUPERVISION: Grant((Role.MANAGER,), of_own_family=False),
    Act.DISCUSS: Grant((Role.MANAGER,)),
    Act.READ_OBSERVATIONS: _READ,
    Act.OBSERVE: Grant((*_TEAM, *REFERRERS)),
    Act.RECORD_EVENT: Grant((*_TEAM, *REFERRERS)),
    Act.TAKE_MEASURE: Grant(_TEAM),
    Act.READ_TEAM: Grant((Role.MANAGER,), of_own_family=False),
    Act.PAUSE_CLOCK: Grant(_TEAM),
    Act.EXEMPT_CLOCK: Grant((Role.MANAGER,)),
    Act.SAY_WHY_LATE: Grant(_TEAM),
    Act.ADD_PERSON: Grant((*_TEAM, *REFERRERS)),
    Act.CHANGE_PERSON: Grant((*_TEAM, *REFERRERS)),
    Act.RECORD_NAME: Grant((*_TEAM, *REFERRERS)),
    Act.RECORD_NUMBER: Grant((*_TEAM, *REFERRERS)),
    Act.MOVE_HOME: Grant((*_TEAM, *REFERRERS)),
    Act.SET_SAFE_CONTACT: Grant((*_TEAM, *REFERRERS)),
    Act.RELATE: Grant((*_TEAM, *REFERRERS)),
    Act.RAISE_WALL: Grant((*_TEAM, *REFERRERS)),
    Act.LIFT_WALL: Grant((Role.MANAGER,)),
    Act.PROPOSE_MERGE: Grant(_TEAM),
    Act.MERGE_PEOPLE: Grant((Role.MANAGER,), of_own_family=False),
    Act.TURN_DOWN_MERGE: Grant((Role.MANAGER,), of_own_family=False),
    Act.UNDO_MERGE: Grant((Role.MANAGER,), of_own_family=False),
    Act.RAISE_TASK: Grant(_TEAM),
    Act.END_TASK: Grant(tuple(Role), of_own_family=False),
    Act.READ_FIGURES: Grant(_OF_FIGURES, of_own_family=False),
    Act.READ_FAMILIES_BEHIND: Grant((Role.MANAGER,), of_own_family=False),
    Act.TAKE_FIGURES: Grant(_OF_FIGURES, of_own_family=False),
    Act.FREEZE_FIGURES: Grant(_OF_FIGURES, of_own_family=False),
    Act.RELEASE_FIGURES: Grant(_OF_FIGURES, of_own_family=False),
    Act.TURN_DOWN_RELEASE: Grant(_OF_FIGURES, of_own_family=False),
    Act.READ_RELEASE: Grant(_OF_FIGURES, of_own_family=False),
    Act.BEGIN_PROJECT: Grant(_OF_FIGURES, of_own_family=False),
    Act.RECORD_DISPUTE: Grant((*_TEAM, *REFERRERS)),
    Act.ANSWER_DISPUTE: Grant(_TEAM),
    Act.READ_RETENTION: Grant(BOTH_DECIDE, of_own_family=False),
    Act.PLACE_HOLD: Grant(BOTH_DECIDE, of_own_family=False),
    Act.LIFT_HOLD: Grant((Role.INFORMATION_GOVERNANCE,), of_own_family=False),
    Act.PROPOSE_DISPOSAL: Grant(BOTH_DECIDE, of_own_family=False),
    Act.CONFIRM_DISPOSAL: Grant(BOTH_DECIDE, of_own_family=False),
    Act.TURN_DOWN_DISPOSAL: Grant(BOTH_DECIDE, of_own_family=False),
    Act.IMPORT_COUNCIL: Grant((Role.MANAGER, Role.ADMINISTRATOR), of_own_family=False),
    Act.LOOK_THROUGH_FILES: Grant((Role.MANAGER,), of_own_family=False),
    Act.READ_FILES: Grant((Role.MANAGER,), of_own_family=False),
    Act.DECIDE_MATCH: Grant((Role.MANAGER,), of_own_family=False),
    Act.BRING_IN_FILES: Grant((Role.MANAGER,), of_own_family=False),
    Act.DROP_FILES: Grant((Role.MANAGER,), of_own_family=False),
    Act.TAKE_BACK_FILES: Grant((Role.MANAGER,), of_own_family=False),
    Act.CHANGE_COLLEAGUE: Grant((Role.MANAGER,), of_own_family=False),
    Act.NAME_DEPUTY: Grant((Role.MANAGER,), of_own_family=False),
    Act.RECORD_LEAVE: Grant((Role.MANAGER,), of_own_family=False),
    Act.RECORD_TRAINING: Grant((Role.MANAGER,), of_own_family=False),
    Act.OPEN_IN_EMERGENCY: Grant(_AROUND_A_FAMILY, of_own_family=False),
    Act.READ_EMERGENCIES: Grant(_OVERSEES, of_own_family=False),
    Act.REVIEW_EMERGENCY: Grant(_OVERSEES, of_own_family=False),
    Act.RESTRICT: Grant((Role.MANAGER,)),
    Act.LIFT_RESTRICTION: Grant(_OVERSEES, of_own_family=False),
    Act.READ_RESTRICTIONS: Grant((Role.INFORMATION_GOVERNANCE,), of_own_family=False),
    Act.READ_WHO_LOOKED: Grant((Role.INFORMATION_GOVERNANCE,), of_own_family=False),
    Act.GO_ON_READING: Grant(_AROUND_A_FAMILY, of_own_family=False),
    Act.ALLOW_READING: Grant(_OVERSEES, of_own_family=False),
    Act.TURN_DOWN_READING: Grant(_OVERSEES, of_own_family=False),
    Act.READ_UNUSUAL: Grant(_OVERSEES, of_own_family=False),
    Act.READ_SERVICE_ACCOUNTS: Grant((Role.INFORMATION_GOVERNANCE,), of_own_family=False),
    Act.RECORD_BASIS: Grant(_OVERSEES, of_own_family=False),
    Act.FIND_SUBJECT: Grant((Role.INFORMATION_GOVERNANCE,), of_own_family=False),
    Act.RECORD_ACCESS: Grant((*_TEAM, *REFERRERS, Role.INFORMATION_GOVERNANCE), of_own_family=False),
    Act.READ_ACCESS: Grant(_OVERSEES, of_own_family=False),
    Act.CHANGE_ACCESS: Grant(_OVERSEES, of_own_family=False),
    Act.READ_BUNDLE: Grant(_OVERSEES, of_own_family=False),
    Act.PREPARE_BUNDLE: Grant(_OVERSEES, of_own_family=False),
    Act.DECIDE_BUNDLE: Grant((Role.INFORMATION_GOVERNANCE,), of_own_family=False),
    Act.TAKE_BUNDLE: Grant((Role.INFORMATION_GOVERNANCE,), of_own_family=False),
    Act.ADD_COLLEAGUE: Grant((Role.ADMINISTRATOR,), of_own_family=False),
    Act.GIVE_PASSWORD_LINK: Grant((Role.ADMINISTRATOR,), of_own_family=False),
    Act.READ_ACCOUNTS: Grant((Role.ADMINISTRATOR,), of_own_family=False),
    Act.END_SESSIONS_OF_ANOTHER: Grant((Role.ADMINISTRATOR,), of_own_family=False),
    Act.END_ALL_SESSIONS: Grant((Role.ADMINISTRATOR,), of_own_family=False),
    Act.RESET_FACTORS: Grant((Role.ADMINISTRATOR,), of_own_family=False),
    Act.LOAD: Grant((Role.ADMINISTRATOR,), of_own_family=False),
} | dict.fromkeys(OF_ONES_OWN_ACCOUNT, Grant(tuple(Role), of_own_family=False))
"""Everything that anybody may do. What stands nowhere here, nobody may."""


def check_may(who: Colleague, act: Act, *, family: UUID | None = None, today: date) -> None:
    """Refusal with its reason unless this colleague may do this act, to this family, today."""
    if not who.is_active:
        raise Refusal("Your account is closed. Ask your manager or the administrator.", family=family)
    grant = GRANTS.get(act)
    if grant is None or not set(who.roles) & set(grant.roles):
        raise Refusal(f"A {Role(who.role).label.lower()} cannot do this. {_who_can(grant)}", family=family)
    if grant.of_own_family:
        if family is None:
            raise NotSeen
        _check_seen(who, grant, family, today)


def may(who: Colleague, act: Act, *, family: UUID | None = None, today: date) -> bool:
    """Whether this colleague may: for a page that offers only what can be done."""
    try:
        check_may(who, act, family=family, today=today)
    except Refusal:
        return False
    return True


def _check_seen(who: Colleague, grant: Grant, family: UUID, today: date) -> None:
    try:
        family_seen_by(who, family, today, in_emergency=grant.in_emergency)
    except NotSeen:
        if grant.in_emergency:
            raise
        family_seen_by(who, family, today)  # not theirs to see at all; or else opened in an emergency
        raise Refusal(
            "You opened this record in an emergency: you can read it and record a contact, and nothing else.",
            family=family,
        ) from None


def _who_can(grant: Grant | None) -> str:
    if grant is None:
        return "Nobody can."
    return f"Ask a {' or a '.join(role.label.lower() for role in grant.roles)}."
