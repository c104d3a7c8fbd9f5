"""Who may be who: the matches of case files that wait, with both children beside each other. Each read is audited."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from stepdown.domain.identity import IdentifierScheme
from stepdown.domain.lifecycle.case_files import CaseFilesState
from stepdown.linkage.extract.person import Person
from stepdown.linkage.ladder.timeline import Timeline
from stepdown.linkage.matching.decisions import Decision, Verdict
from stepdown.linkage.matching.proposal import MatchRule, Strength
from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.access.sees import families_seen_by
from stepdown.records.decided import Decided, pair_of
from stepdown.records.found_in_files import Found, found_of
from stepdown.records.models.case_files import CaseFileMatch, CaseFiles
from stepdown.records.models.colleagues import Colleague
from stepdown.records.queries.case_files.lists import files_row
from stepdown.records.queries.case_files.record_side import record_side

HIDDEN = "Confidential: not shown"


@dataclass(frozen=True, slots=True)
class ChildShown:
    """A child as one side writes them. A confidential address is never shown, and then no earlier one either."""

    names: tuple[str, ...]
    born: str
    sex: str
    numbers: tuple[str, ...]
    home: str


@dataclass(frozen=True, slots=True)
class MatchRow:
    """One match in a list. ``verdict``: what was decided; None where it is open."""

    id: UUID
    child: str
    child_born: str
    family: str
    number: str
    theirs: str
    theirs_born: str
    strength: Strength
    rule: MatchRule
    verdict: Verdict | None
    decided_by: str
    is_open: bool
    """Whether it can be accepted: nothing stands of it, and neither of the two is linked with another child."""


@dataclass(frozen=True, slots=True)
class NotFound:
    """A child of the record who is in none of the files, and why nobody was proposed."""

    child: str
    family: str
    why: str


@dataclass(frozen=True, slots=True)
class MatchesView:
    """Every match of files that wait, by what can be done with it."""

    files: UUID
    together: tuple[MatchRow, ...]
    one_by_one: tuple[MatchRow, ...]
    decided: tuple[MatchRow, ...]
    refused: tuple[MatchRow, ...]
    not_found: tuple[NotFound, ...]


@dataclass(frozen=True, slots=True)
class MatchView:
    """One match: both children, what speaks for and against it, and what the files tell."""

    row: MatchRow
    ours: ChildShown
    theirs: ChildShown
    reasons: tuple[str, ...]
    doubts: tuple[str, ...]
    timeline: Timeline
    others: tuple[MatchRow, ...]
    """Other matches of the same child of the record or of the files."""


def matches_of(who: Colleague, *, files_id: UUID, at: datetime) -> MatchesView:
    """All matches, and the children who were not found."""
    waiting = _Waiting(who, files_row(who, files_id=files_id, at=at), at)
    trail.note(Act.READ_FILES, by=who, at=at, about=waiting.files)
    rows = waiting.rows()
    still = [row for row in rows if row.is_open]
    return MatchesView(
        files=waiting.files.pk,
        together=tuple(row for row in still if row.strength is Strength.CORROBORATED),
        one_by_one=tuple(row for row in still if row.strength is Strength.REVIEW),
        decided=tuple(row for row in rows if row.verdict is not None),
        refused=tuple(row for row in rows if row.strength is Strength.REFUSED and row.verdict is None),
        not_found=tuple(waiting.not_found()),
    )


def match_of(who: Colleague, *, files_id: UUID, match_id: UUID, at: datetime) -> MatchView:
    """One match, with the record of its child read for it."""
    waiting = _Waiting(who, files_row(who, files_id=files_id, at=at), at)
    rows = waiting.rows()
    row = next((one for one in rows if one.id == match_id), None)
    if row is None or row.number not in waiting.found.children:
        raise NotSeen
    match = waiting.match(match_id)
    trail.note(Act.READ_PERSON, by=who, at=at, about=match.child, family=waiting.family_of(str(match.child_id)))
    child = waiting.found.children[row.number]
    same = [one for one in rows if one.id != row.id and one.strength is not Strength.REFUSED]
    return MatchView(
        row=row,
        ours=_shown(waiting.ours[str(match.child_id)], ()),
        theirs=_shown(child.person, (row.number,)),
        reasons=tuple(match.reasons),
        doubts=tuple(match.doubts),
        timeline=child.timeline,
        others=tuple(
            one for one in same if one.number == row.number or waiting.match(one.id).child_id == match.child_id
        ),
    )


def match_row(who: Colleague, *, files_id: UUID, match_id: UUID, at: datetime) -> CaseFileMatch:
    """The row that a page hands to the action that decides it."""
    files = files_row(who, files_id=files_id, at=at)
    found = files.matches.filter(pk=match_id).exclude(strength=Strength.REFUSED).first()
    if found is None:
        raise NotSeen
    return found


class _Waiting:
    """Case files that wait, with both sides' people, of whom only those that the reader may see."""

    def __init__(self, who: Colleague, files: CaseFiles, at: datetime) -> None:
        if files.state != CaseFilesState.WAITING:
            raise Refusal("These files are not waiting any more: they were brought in or dropped.")
        self.files = files
        self.found: Found = found_of(files)
        side = record_side(who, at.date())
        self.ours: Mapping[str, Person] = {person.id: person for person in side.people}
        self._family = {link.person: UUID(link.family) for link in side.families}
        seen = families_seen_by(who, at.date()).filter(pk__in=set(self._family.values()))
        self._reference: Mapping[UUID, str] = dict(seen.values_list("pk", "reference"))
        self._matches = {m.pk: m for m in files.matches.all() if str(m.child_id) in self.ours}

    def match(self, match_id: UUID) -> CaseFileMatch:
        return self._matches[match_id]

    def family_of(self, child: str) -> UUID | None:
        return self._family.get(child)

    def rows(self) -> list[MatchRow]:
        decided = Decided.of(self.files)
        free = {(proposal.left, proposal.right) for proposal in decided.open}
        return [self._row(m, decided.last.get(pair_of(m)), is_open=pair_of(m) in free) for m in self._matches.values()]

    def _row(self, match: CaseFileMatch, last: Decision | None, *, is_open: bool) -> MatchRow:
        ours, theirs = self.ours[str(match.child_id)], self.found.children.get(match.number)
        stands = last if last and last.verdict is not Verdict.TAKEN_BACK else None
        return MatchRow(
            id=match.pk,
            child=_name(ours),
            child_born=_born(ours),
            family=self._reference_of(ours.id),
            number=match.number,
            theirs=_name(theirs.person) if theirs else "",
            theirs_born=_born(theirs.person) if theirs else "",
            strength=Strength(match.strength),
            rule=MatchRule(match.rule),
            verdict=stands.verdict if stands else None,
            decided_by=stands.by if stands else "",
            is_open=is_open,
        )

    def not_found(self) -> Iterable[NotFound]:
        for one in self.found.unmatched:
            if one.left in self.ours:
                yield NotFound(_name(self.ours[one.left]), self._reference_of(one.left), one.why.label)

    def _reference_of(self, child: str) -> str:
        family = self._family.get(child)
        return self._reference.get(family, "") if family else ""


def _shown(person: Person, own: tuple[str, ...]) -> ChildShown:
    numbers = (i.value for i in person.identifiers if i.scheme is IdentifierScheme.COUNCIL_CHILD)
    postcodes = dict.fromkeys(a.postcode for a in person.addresses if a.postcode)
    hidden = any(a.is_confidential for a in person.addresses)
    return ChildShown(
        names=tuple(dict.fromkeys(f"{n.forename} {n.surname}".strip() for n in person.names)),
        born=_born(person),
        sex=person.sex.label,
        numbers=tuple(dict.fromkeys((*own, *numbers))),
        home=HIDDEN if hidden else ", ".join(postcodes),
    )


def _name(person: Person) -> str:
    return next((f"{n.forename} {n.surname}".strip() for n in person.names), "") or "No name"


def _born(person: Person) -> str:
    if isinstance(person.born_on, date):
        return f"{person.born_on:%-d %B %Y}"
    return f"Expected {person.expected_on:%-d %B %Y}" if person.expected_on else person.born_on.label
