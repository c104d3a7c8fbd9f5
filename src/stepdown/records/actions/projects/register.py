"""The register of real names: written and struck out sealed, by the leads of a project alone."""

from collections.abc import Collection, Sequence
from datetime import datetime

from stepdown.records.access.acts import Act
from stepdown.records.access.projects import check_part
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.actions.projects.write import locked
from stepdown.records.logs import log_of
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.projects import NameRegister, Project
from stepdown.records.sealed import Purpose, SealBroken, opened, seal
from stepdown.themes.people.real_names import RealName, RealNames, RealPerson
from stepdown.themes.project.rules.people import known
from stepdown.themes.refused import Refused

_PURPOSE = Purpose.REGISTER


@action(Act.CHANGE_REGISTER)
def write_in_register(
    *, by: Colleague, at: datetime, project: Project, people: Sequence[RealPerson] = (), others: Sequence[RealName] = ()
) -> NameRegister:
    """Write names of participants and further names, each in the place of what stood under its id."""
    held = locked(project)
    check_part(by, Act.CHANGE_REGISTER, held)
    names = names_of(held).with_more(people, others)
    check_names(held, names, written=people)
    return _kept(held, names, at)


@action(Act.CHANGE_REGISTER)
def strike_from_register(*, by: Colleague, at: datetime, project: Project, gone: Collection[str]) -> NameRegister:
    """Strike out what the register has under these ids: of participants, or of further names."""
    held = locked(project)
    check_part(by, Act.CHANGE_REGISTER, held)
    return _kept(held, names_of(held).without(gone), at)


def names_of(project: Project) -> RealNames:
    """What the register has, for whoever has asked whether it may be opened. Refusal where the seal is broken."""
    row = NameRegister.objects.filter(project=project).first()
    if row is None:
        return RealNames()
    try:
        return RealNames.from_json(opened(_PURPOSE, bytes(row.sealed)).decode())
    except SealBroken as broken:
        raise Refusal(
            "The register of real names was sealed with another key. Ask whoever runs this site for the earlier one."
        ) from broken


def check_names(project: Project, names: RealNames, *, written: Sequence[RealPerson] = ()) -> None:
    """Refusal, which tells no name, where a name has two pseudonyms or a pseudonym gives its name away.

    Refusal too where one of those who are ``written`` is no participant, or withdrew.
    """
    found = log_of(project).project
    try:
        for person in written:
            known(found, person.participant)
        names.register(found.people.participants)
    except Refused as refused:
        raise Refusal(str(refused)) from None


def _kept(project: Project, names: RealNames, at: datetime) -> NameRegister:
    sealed = seal(_PURPOSE, names.to_json().encode())
    row, _ = NameRegister.objects.update_or_create(project=project, defaults={"sealed": sealed, "changed_at": at})
    return row
