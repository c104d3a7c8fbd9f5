"""What an exchange cannot carry, each kind with how often it occurs: the standard asks to tell it both ways."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from stepdown.domain.word import Word
from stepdown.exchange.refi_qda.shape.codes import with_paths
from stepdown.exchange.refi_qda.shape.project import Project, texts_of
from stepdown.exchange.refi_qda.shape.sources import MediaSource
from stepdown.exchange.refi_qda.shape.words import RECORDINGS


class Why(Word):
    """Why something is not carried."""

    NO_PLACE = "no_place", "There is no place for it here"
    MEDIA = "media", "Of pictures, PDF documents, sound and video only names and texts are taken"
    UNOPENED = "unopened", "It is a file within the file that no text needs, and was not opened"
    LOOK = "look", "It is a formatted document, of which only the plain words are taken"
    NO_TEXT = "no_text", "The text that it is about is not in the file"
    OUTSIDE_TEXT = "outside_text", "Its place is not within the text"
    NO_TARGET = "no_target", "It points to something that was not read"
    NOT_UNDERSTOOD = "not_understood", "What it says cannot be understood"
    OF_THE_FILE = "of_the_file", "It is about the file only, and nothing of the study is lost"
    NOT_IN_REFI_QDA = "not_in_refi_qda", "REFI-QDA has no place for it"
    NOT_IN_A_CODEBOOK = "not_in_a_codebook", "A codebook file holds codes and sets of codes only"


@dataclass(frozen=True, slots=True)
class Loss:
    """One kind of thing that is not carried. ``what``: of a file read, an element or attribute by its path."""

    what: str
    count: int
    why: Why


class Target(Word):
    """The two kinds of file that the standard has."""

    CODEBOOK = "codebook", "Codebook (.qdc)"
    PROJECT = "project", "Project (.qdpx)"


def losses(project: Project, target: Target, beyond: Iterable[tuple[str, int]] = ()) -> tuple[Loss, ...]:
    """What a file of the target's kind will not hold of a project.

    ``beyond``: what the caller has that the standard cannot say, such as ("Records of consent", 25).
    """
    own = _codebook_losses(project) if target is Target.CODEBOOK else _project_losses(project)
    told = [*own, *((what, count, Why.NOT_IN_REFI_QDA) for what, count in beyond)]
    return tuple(Loss(*each) for each in told if each[1])


def _codebook_losses(project: Project) -> Iterator[tuple[str, int, Why]]:
    for what, count in _counts(project).items():
        yield what, count, Why.NOT_IN_A_CODEBOOK


def _counts(project: Project) -> dict[str, int]:
    """How many of everything that is not a code or a set of codes."""
    texts = tuple(texts_of(project))
    media = [source for source in project.sources if isinstance(source, MediaSource)]
    selections = [selection for text in texts for selection in text.selections]
    codings = [*(t.codings for t in texts), *(m.codings for m in media), *(s.codings for s in selections)]
    return {
        "Users": len(project.users),
        "Variables": len(project.variables),
        "Cases": len(project.cases),
        "Sources": len(project.sources),
        "Selections": len(selections),
        "Codings": sum(len(each) for each in codings),
        "Notes": len(project.notes),
        "Notes on codes": sum(len(code.notes) for _, code in with_paths(project.codes)),
        "Links": len(project.links),
        "Graphs": len(project.graphs),
        "Sets without a code": len([each for each in project.sets if not each.codes]),
        "Sources and notes in sets of codes": sum(len(s.sources) + len(s.notes) for s in project.sets if s.codes),
        "Description of the project": int(project.description is not None),
    }


def _project_losses(project: Project) -> Iterator[tuple[str, int, Why]]:
    """The standard gives a transcript neither codings of the whole nor values."""
    recordings = [s for s in project.sources if isinstance(s, MediaSource) and s.kind in RECORDINGS]
    transcripts = [text for recording in recordings for text in recording.texts]
    yield "Codings of whole transcripts", sum(len(t.codings) for t in transcripts), Why.NOT_IN_REFI_QDA
    yield "Values of transcripts", sum(len(t.values) for t in transcripts), Why.NOT_IN_REFI_QDA
