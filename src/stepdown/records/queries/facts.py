"""A person's facts as the page to correct them shows them."""

from datetime import datetime
from uuid import UUID

from stepdown.domain.identity import NameKind
from stepdown.domain.missing import Missing
from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.models.colleagues import Colleague
from stepdown.records.queries.rows import person_row


def facts_to_change(who: Colleague, *, family_id: UUID, person_id: UUID, at: datetime) -> dict[str, object]:
    """Each field of the page with what is held now: a value, not known, or nothing where it was not asked."""
    check_may(who, Act.CHANGE_PERSON, family=family_id, today=at.date())
    p = person_row(who, family=family_id, person=person_id, today=at.date())
    trail.note(Act.READ_PERSON, by=who, at=at, about=p, family=family_id)
    name = p.names.filter(kind=NameKind.CURRENT).first()
    return {
        "given": name.given if name else "",
        "family": name.family if name else "",
        "born_on": p.born_on,
        "born_on_not_known": p.born_on_missing == Missing.NOT_KNOWN,
        "expected_on": p.expected_on,
        "sex": p.sex or _not_known(p.sex_missing),
        "ethnicity": p.ethnicity or _not_known(p.ethnicity_missing),
        "disabled": _yes_no(p.disabled) or _not_known(p.disabled_missing),
        "language": p.language,
        "needs_interpreter": _yes_no(p.needs_interpreter),
    }


def _yes_no(held: bool | None) -> str:  # noqa: FBT001  # a value, not a switch
    return "" if held is None else ("yes" if held else "no")


def _not_known(why: str) -> str:
    return str(Missing.NOT_KNOWN) if why == Missing.NOT_KNOWN else ""
