"""Writing a census: what one extract tells of a year, in the census's own form and codes."""

from collections.abc import Collection, Iterator
from datetime import date
from pathlib import Path

from lxml import etree
from lxml.builder import E

from stepdown.domain.identity import IdentifierScheme
from stepdown.domain.people import Sex
from stepdown.exchange.case_files.by_case import Case, Part, by_case
from stepdown.exchange.cin_census import written
from stepdown.linkage.extract.case_extract import CaseExtract
from stepdown.linkage.extract.person import Person
from stepdown.linkage.extract.records import Assessment
from stepdown.linkage.ladder.activity import Activity, ActivityKind

_SEX_SINCE = 2025

type Element = etree._Element


def write_cin_census(extract: CaseExtract, path: Path, authority: str = "999") -> tuple[Part, ...]:
    """Write the file; what is not in it, because no case of the child was open when it began, is returned."""
    left_out: list[Part] = []
    with etree.xmlfile(str(path), encoding="utf-8") as file:
        file.write_declaration()
        with file.element("Message"):
            file.write(_header(extract, authority), pretty_print=True)
            with file.element("Children"):
                for child in _children(extract, left_out):
                    file.write(child, pretty_print=True)
    return tuple(left_out)


def _header(extract: CaseExtract, authority: str) -> Element:
    year = str(extract.as_at.year)
    return E.Header(
        E.CollectionDetails(E.Collection("CIN"), E.Year(year), E.ReferenceDate(f"{year}-03-31")),
        E.Source(
            *(E.SourceLevel("L"), E.LEA(authority), E.SoftwareCode("Stepdown"), E.Release("1"), E.SerialNo("001")),
            E.DateTime(f"{extract.as_at.isoformat()}T00:00:00"),
        ),
    )


def _children(extract: CaseExtract, left_out: list[Part]) -> Iterator[Element]:
    told = by_case(extract)
    for person in extract.people:
        child = told.get(person.id)
        if child is None:
            continue
        left_out += filter(_has_place, child.beside.parts)
        if child.cases:
            cases = (_case(case, child.helped) for case in child.cases)
            yield E.Child(_identifiers(person, extract.as_at.year), _characteristics(person), *cases)
    known = {person.id for person in extract.people}
    everything: tuple[Part, ...] = (*extract.activities, *extract.assessments)
    left_out += (part for part in everything if part.child not in known)


def _identifiers(person: Person, year: int) -> Element:
    pupil = [i.value for i in person.identifiers if i.scheme is IdentifierScheme.PUPIL]
    born, expected = person.born_on, person.expected_on
    code = written.SEX[person.sex] if isinstance(person.sex, Sex) else written.NOT_KNOWN_SEX
    sex = E.Sex(code[1]) if year >= _SEX_SINCE else E.GenderCurrent(code[0])
    return E.ChildIdentifiers(
        E.LAchildID(person.id),
        *(E.UPN(number) for number in pupil[:1]),
        *([E.PersonBirthDate(born.isoformat())] if isinstance(born, date) else []),
        *([E.ExpectedPersonBirthDate(expected.isoformat())] if expected and not isinstance(born, date) else []),
        sex,
        *([E.PersonDeathDate(person.died_on.isoformat())] if isinstance(person.died_on, date) else []),
    )


def _characteristics(person: Person) -> Element:
    ethnicity = written.ETHNICITY.get(person.ethnicity, written.NOT_OBTAINED)
    disability = written.DISABILITY.get(person.disability)
    return E.ChildCharacteristics(
        E.Ethnicity(ethnicity), *([E.Disabilities(E.Disability(disability))] if disability else [])
    )


def _case(case: Case, helped: Collection[date]) -> Element:
    opened, parts = case.case, [part for part in case.parts if _has_place(part)]
    plain = {"CINreferralDate": opened.started_on.isoformat(), "ReferralSource": "10", "PrimaryNeedCode": "N0"}
    if isinstance(opened.ended_on, date):
        plain |= {
            "CINclosureDate": opened.ended_on.isoformat(),
            "ReasonForClosure": written.closure(opened, parts, helped),
        }
    kinds = [ActivityKind.CHILD_IN_NEED_PLAN, ActivityKind.SECTION_47]
    return E.CINdetails(
        *_values(plain),
        *(_assessment(part) for part in parts if isinstance(part, Assessment)),
        *(_part(part) for kind in kinds for part in parts if isinstance(part, Activity) and part.kind is kind),
        E.ReferralNFA("0"),
        *(_part(part) for part in parts if isinstance(part, Activity) and part.kind not in kinds),
    )


def _has_place(part: Part) -> bool:
    """Whether the census has an element for it within a case."""
    return isinstance(part, Assessment) or part.kind in _PARTS


def _assessment(assessment: Assessment) -> Element:
    plain = {"AssessmentActualStartDate": assessment.started_on.isoformat()}
    if isinstance(assessment.ended_on, date):
        plain["AssessmentAuthorisationDate"] = assessment.ended_on.isoformat()
    element = E.Assessments(*_values(plain))
    if assessment.found is not None:
        codes = sorted(written.FACTOR[found] for found in assessment.found) or [written.NO_FACTOR]
        element.append(E.FactorsIdentifiedAtAssessment(*(E.AssessmentFactors(code) for code in codes)))
    return element


_PARTS = {
    ActivityKind.CHILD_IN_NEED_PLAN: ("CINPlanDates", "CINPlanStartDate", "CINPlanEndDate"),
    ActivityKind.SECTION_47: ("Section47", "S47ActualStartDate", "DateOfInitialCPC"),
    ActivityKind.CHILD_PROTECTION_PLAN: ("ChildProtectionPlans", "CPPstartDate", "CPPendDate"),
    ActivityKind.PRE_PROCEEDINGS: ("PreProceedingsandFGDM", "PPStartDate", "StepDecisionDate"),
}


def _part(activity: Activity) -> Element:
    name, first, last = _PARTS[activity.kind]
    plain = {first: activity.started_on.isoformat()}
    if isinstance(activity.ended_on, date):
        plain[last] = activity.ended_on.isoformat()
    if activity.kind is ActivityKind.SECTION_47:
        plain["ICPCnotRequired"] = "0" if isinstance(activity.ended_on, date) else "1"
    return E(name, *_values(plain))


def _values(plain: dict[str, str]) -> Iterator[Element]:
    yield from (E(name, value) for name, value in plain.items())
