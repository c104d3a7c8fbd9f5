"""Everything that there is to say of a folder."""

from collections.abc import Iterator
from datetime import date

from stepdown.cli.themes.checking import rules
from stepdown.dataset.check.rule import Place
from stepdown.dataset.finding import Finding
from stepdown.exchange.archive.leaving.said import of_everything
from stepdown.exchange.project_folder.folder import LOG, WORDS
from stepdown.themes.project.events.sources import SourceBroughtIn, TextCorrected, TextMasked
from stepdown.themes.project.log import Log
from stepdown.themes.project.rules.people import in_the_way
from stepdown.themes.project.state.project import Project
from stepdown.themes.project.state.texts import Source
from stepdown.themes.pseudonyms.leaks import check_leaks
from stepdown.themes.pseudonyms.register import Register


def findings_of(log: Log, register: Register, today: date) -> Iterator[Finding]:
    """What must be put right first, then what a person should look at."""
    project = log.project
    for source in project.sources.values():
        yield from _words(log, source)
        yield from _consent(project, source)
    yield from _names(project, register)
    for source in project.sources.values():
        yield from _to_do(project, source, today)


def _words(log: Log, source: Source) -> Iterator[Finding]:
    """Words that should be there, and words that should not."""
    told = list(_told(log, source))
    last, words = told[-1]
    if not source.masked and words is None:
        yield rules.WORDS_GONE.finding(_entry(last, source))
    if source.masked:
        kept = last if source.words is not None else None
        left = (number for number, words in told if words is not None and number != kept)
        yield from (rules.WORDS_LEFT.finding(_entry(number, source)) for number in left)


def _told(log: Log, source: Source) -> Iterator[tuple[int, str | None]]:
    """Each entry that brought words of a text, with the words that are kept of it."""
    for entry in log.entries:
        event = entry.event
        if isinstance(event, SourceBroughtIn | TextCorrected | TextMasked) and event.source == source.id:
            yield entry.number, event.words


def _consent(project: Project, source: Source) -> Iterator[Finding]:
    if source.words is None:
        return
    people = [who for who in source.participants() if who not in source.masked]
    for reason in in_the_way(project, people):
        yield rules.CONSENT_GONE.finding(Place(LOG, value=source.title), {"reason": reason})


def _names(project: Project, register: Register) -> Iterator[Finding]:
    for leak in check_leaks(of_everything(project), register).leaks:
        details = {"times": str(leak.times), "kind": leak.kind.label.lower()}
        yield rules.REAL_NAME.finding(Place(LOG, value=leak.text), details)


def _to_do(project: Project, source: Source, today: date) -> Iterator[Finding]:
    place = Place(LOG, value=source.title)
    if count := sum(coding.is_to_review for coding in project.codings[source.id].values()):
        yield rules.TO_REVIEW.finding(place, {"count": str(count)})
    due = source.recording_delete_by
    if due and due < today and source.recording_deleted_on is None:
        yield rules.RECORDING.finding(place, {"day": f"{due:%-d %B %Y}"})


def _entry(number: int, source: Source) -> Place:
    return Place(f"{WORDS}/{number:06}.txt", value=source.title)
