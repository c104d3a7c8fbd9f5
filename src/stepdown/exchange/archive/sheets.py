"""Information sheets as they were given out, each with the form of consent that belongs to it, left blank."""

from collections.abc import Iterator

from stepdown.exchange.archive.names import file_name
from stepdown.themes.project.events.people import SheetIssued
from stepdown.themes.project.state.project import Project
from stepdown.themes.project.words import ParticipantKind

FOLDER = "information-sheets"


def sheets(project: Project) -> Iterator[tuple[str, bytes]]:
    """Two files for each version: what was told, and what was asked."""
    for versions in project.people.sheets.values():
        for sheet in versions:
            place = f"{FOLDER}/{file_name(sheet.title)}-version-{sheet.version}"
            yield f"{place}.txt", "\n".join(_sheet(sheet)).encode()
            yield f"{place}-consent-form.txt", "\n".join(_form(sheet)).encode()


def _sheet(sheet: SheetIssued) -> Iterator[str]:
    yield f"{sheet.title}, version {sheet.version}"
    yield f"For: {sheet.audience.label.lower()}. Issued on {sheet.issued_on:%-d %B %Y}."
    yield f"\n{sheet.words or ''}"
    if sheet.distress_protocol:
        yield f"\nIf it upsets somebody: {sheet.distress_protocol}"
    if sheet.support:
        yield f"\nWho can help: {sheet.support}"
    yield ""


def _form(sheet: SheetIssued) -> Iterator[str]:
    yield f"Consent form to “{sheet.title}”, version {sheet.version}"
    yield "\nI agree to:"
    for item in sheet.items:
        needed = " (needed to take part)" if item in sheet.needed else ""
        yield f"[ ] Yes  [ ] No   {item.label}{needed}"
    yield "\nName:\nSigned:\nOn:"
    if sheet.audience is ParticipantKind.YOUNG_PERSON:
        yield "\nA parent or carer agrees too.\nName:\nSigned:\nOn:"
    yield ""
