"""What is said in a file, by what it is, for the check for real names. Coders are no participants, and not in it."""

from collections import Counter
from collections.abc import Iterable, Iterator

from stepdown.exchange.archive.archive import Archive
from stepdown.exchange.archive.survey import FOLDER as SURVEY
from stepdown.themes.project.state.framework import Code
from stepdown.themes.project.state.project import Project


def of_codes(project: Project) -> dict[str, str]:
    """What every code in use says of itself, and what the project and its areas are called."""
    titles = "\n".join((project.about.title, *(area.title for area in project.analysis.areas.values())))
    codes = ((f"the code “{code.name}”", _of_code(code)) for code in project.framework.in_use())
    return {"titles": titles} | _told_apart(codes)


def of_everything(project: Project) -> dict[str, str]:
    """Texts, memos, codes, and what people, roles, texts and areas are called."""
    texts = ((f"the text “{source.title}”", source.words or "") for source in project.sources.values())
    memos = ((f"the memo of {memo.at:%-d %B %Y}", memo.words or "") for memo in project.memos.values())
    names = {"the names of things": "\n".join(_names(project))}
    return names | of_codes(project) | _told_apart((*texts, *memos))


def of_archive(project: Project, found: Archive) -> dict[str, str]:
    """The words of an archive's files. The days that an archive tells, as when a talk was held, are not looked at."""
    about = project.about
    titles = "\n".join((about.title, about.question, *(one.text.source.title for one in found.transcripts)))
    sheets = (sheet for versions in project.people.sheets.values() for sheet in versions)
    told = {f"the sheet “{s.title}”": "\n".join((s.words or "", s.distress_protocol, s.support)) for s in sheets}
    read = {path: found.files[path].decode() for path in found.files if path.startswith(("codebook", f"{SURVEY}/"))}
    return {"titles": titles, **{one.path: one.text.words for one in found.transcripts}, **told, **read}


def _told_apart(said: Iterable[tuple[str, str]]) -> dict[str, str]:
    """By what they are; of several that are called alike the later ones get a number."""
    found: dict[str, str] = {}
    times: Counter[str] = Counter()
    for what, words in said:
        times[what] += 1
        found[what if times[what] == 1 else f"{what} ({times[what]})"] = words
    return found


def _of_code(code: Code) -> str:
    return "\n".join(code.text.model_dump().values())


def _names(project: Project) -> Iterator[str]:
    yield project.about.question
    yield from (who.pseudonym for who in project.people.participants.values() if who.withdrew_on is None)
    for role in project.people.roles.values():
        yield from (role.label, role.public_label)
    yield from (source.title for source in project.sources.values())
