"""The one door: a project to a file that leaves it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from stepdown.exchange.archive.archive import archive
from stepdown.exchange.archive.codebook import codebook_rows
from stepdown.exchange.archive.leaving import said
from stepdown.exchange.archive.leaving.kinds import FileKind
from stepdown.exchange.archive.leaving.left_behind import LeftBehind, of_a_table, of_an_archive, of_refi_qda
from stepdown.exchange.codebook.csv_file import write_csv
from stepdown.exchange.codebook.docx_file import write_docx
from stepdown.exchange.codebook.xlsx_file import write_xlsx
from stepdown.exchange.refi_qda.loss import Target
from stepdown.exchange.refi_qda.ours.outward import outward
from stepdown.exchange.refi_qda.write.write import write_qdc, write_qdpx
from stepdown.surveys.questionnaire.questionnaire import Questionnaire
from stepdown.themes.project.log import Log
from stepdown.themes.project.state.project import Project


@dataclass(frozen=True, slots=True)
class Whole:
    """What files are made of. ``project``: what whoever takes the file may see of the log; ``key``: makes GUIDs, the
    same for the same key; ``questionnaires``: those whose answers belong to the project."""

    project: Project
    log: Log
    key: str
    as_at: date
    questionnaires: tuple[Questionnaire, ...] = ()


@dataclass(frozen=True, slots=True)
class Leaving:
    """A file that can leave: its content, what it does not hold, and its words by what they are."""

    kind: FileKind
    content: bytes
    left_behind: tuple[LeftBehind, ...]
    said: Mapping[str, str]


def leaving(kind: FileKind, whole: Whole) -> Leaving:
    """The file of this kind. ExportRefusal with what is wrong where it cannot be written."""
    match kind:
        case FileKind.QDPX:
            made = outward(whole.project, whole.key)
            lost = of_refi_qda(made, whole.project, Target.PROJECT)
            return Leaving(kind, write_qdpx(made), lost, said.of_everything(whole.project))
        case FileKind.ARCHIVE:
            found = archive(whole.log, as_at=whole.as_at, questionnaires=whole.questionnaires)
            return Leaving(kind, found.zipped(), of_an_archive(found.left_out), said.of_archive(whole.project, found))
        case FileKind.QDC:
            made = outward(whole.project, whole.key)
            lost = of_refi_qda(made, whole.project, Target.CODEBOOK)
            return Leaving(kind, write_qdc(made), lost, said.of_codes(whole.project))
        case _:
            lost = of_a_table(outward(whole.project, whole.key), whole.project)
            return Leaving(kind, _codebook(kind, whole), lost, said.of_codes(whole.project))


def _codebook(kind: FileKind, whole: Whole) -> bytes:
    rows = codebook_rows(whole.project, whole.log)
    match kind:
        case FileKind.CODEBOOK_CSV:
            return write_csv(rows)
        case FileKind.CODEBOOK_XLSX:
            return write_xlsx(rows)
        case _:
            return write_docx(rows, f"Codebook of “{whole.project.about.title}”")
