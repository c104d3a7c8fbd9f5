"""The archive's first page: what the study was, what is in the archive and what is not, and why."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from stepdown.exchange.archive.agreed import LeftOut, may_keep
from stepdown.exchange.archive.transcripts import Transcript
from stepdown.themes.project.state.project import Project
from stepdown.themes.sources import SourceKind

_CONTENTS = (
    ("data-list.csv", "every text with its kind, day, speakers, roles and number of words"),
    ("transcripts/", "the texts, under pseudonyms"),
    ("codebook.csv", "the codes with which they were analysed"),
    ("anonymisation-log.csv", "which words stand in which text for something that could tell who somebody is"),
    ("information-sheets/", "what those who took part were told, and the form on which they agreed, left blank"),
    ("survey/", "questionnaires without answers, and what each column of their answers holds"),
    ("checksums-sha256.txt", "a sum of every file, by which it can be seen that none has changed"),
)
_NEVER = (
    "Not in the archive at all: the register of real names, recordings, records of consent, codings, memos, summaries, "
    "findings and quotes. Examples of codes are left out of the codebook, because they may be words of somebody who "
    "did not agree to an archive."
)
_FOR_WHOEVER_DEPOSITS = (
    "Before it is deposited: read every text once more. A name that stands in no register, and what can be put "
    "together from several details, is not found by a program. Choose with the archive who may have access."
)


@dataclass(frozen=True, slots=True)
class Contents:
    """What the first page tells of. ``paths`` are the archive's other files."""

    project: Project
    as_at: date
    found: Sequence[Transcript]
    left_out: Sequence[LeftOut]
    paths: Sequence[str]


def read_me(contents: Contents) -> bytes:
    """The page."""
    return ("\n\n".join(_parts(contents)) + "\n").encode()


def _parts(contents: Contents) -> Iterator[str]:
    about = contents.project.about
    yield f"{about.title}\n\n{about.question}"
    yield _provenance(contents)
    yield "What is in it\n\n" + "\n".join(_files(contents.paths))
    yield "Whose words are in it\n\n" + _whose(contents)
    yield "What was left out, and why\n\n" + "\n".join(_left_out(contents.left_out))
    yield _NEVER
    yield _FOR_WHOEVER_DEPOSITS


def _provenance(contents: Contents) -> str:
    from stepdown import __version__

    about = contents.project.about
    lines = (
        f"Analysed by: {about.approach.label}",
        f"Project begun on: {about.begun_at:%-d %B %Y}",
        f"Archive made on: {contents.as_at:%-d %B %Y}",
        f"Made with: Stepdown {__version__}",
    )
    return "Where it comes from\n\n" + "\n".join(lines)


def _files(paths: Sequence[str]) -> Iterator[str]:
    for name, means in _CONTENTS:
        if any(path == name or path.startswith(name) for path in (*paths, _CONTENTS[-1][0])):
            yield f"{name}: {means}"


def _whose(contents: Contents) -> str:
    found = contents.found
    people = {who for one in found for who in one.text.source.speakers.values()}
    counted = (
        f"{kind.label}: {sum(one.text.source.kind is kind for one in found)}"
        for kind in SourceKind
        if any(one.text.source.kind is kind for one in found)
    )
    texts = f"{len(found)} texts. {'. '.join(counted)}." if found else "No text."
    return (
        f"{texts}\nOnly words of participants who agreed to have them kept in an archive are here: "
        f"{sum(may_keep(contents.project, who) for who in people)} of "
        f"{len(contents.project.people.participants)} in the project. Interviewers' questions stand beside them."
    )


def _left_out(left_out: Sequence[LeftOut]) -> Iterator[str]:
    yield from (f"- {one.what[0].upper()}{one.what[1:]}: {one.why}." for one in left_out)
    if not left_out:
        yield "No text."
