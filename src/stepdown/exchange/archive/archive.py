"""The one door: a project to an archive that a data service can take, the same bytes each time."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from stepdown.exchange.archive.agreed import KeptText, LeftOut, kept_text
from stepdown.exchange.archive.codebook import bare_rows, codebook_rows
from stepdown.exchange.archive.data_list import data_list
from stepdown.exchange.archive.read_me import Contents, read_me
from stepdown.exchange.archive.replacements import replacements
from stepdown.exchange.archive.sheets import sheets
from stepdown.exchange.archive.survey import survey
from stepdown.exchange.archive.transcripts import Transcript, transcripts
from stepdown.exchange.codebook.csv_file import write_csv
from stepdown.exchange.refi_qda.write.package import packed
from stepdown.surveys.questionnaire.questionnaire import Questionnaire
from stepdown.themes.project.log import Log


@dataclass(frozen=True, slots=True)
class Archive:
    """The files of an archive by their paths, the first page first; and what is not in it."""

    files: Mapping[str, bytes]
    left_out: tuple[LeftOut, ...]
    transcripts: tuple[Transcript, ...]

    def zipped(self) -> bytes:
        """All of it as one zip file."""
        return packed(self.files)


def archive(log: Log, *, as_at: date, questionnaires: Iterable[Questionnaire] = ()) -> Archive:
    """The archive of a project: words only of participants who agreed to it, and never a real name.

    Whether a name has been overlooked in the words is for a check of the files to say, and for a person.
    """
    project = log.project
    looked_at = [kept_text(project, source) for source in project.sources.values()]
    found = transcripts(project, [text for text in looked_at if isinstance(text, KeptText)])
    left_out = tuple(_left_out(looked_at))
    files = {"data-list.csv": data_list(found)}
    files |= {one.path: one.content() for one in found}
    files["codebook.csv"] = write_csv(bare_rows(codebook_rows(project, log)))
    files["anonymisation-log.csv"] = replacements(log, found)
    files |= dict(sheets(project))
    files |= {path: content for asked in questionnaires for path, content in survey(asked)}
    first = {"README.txt": read_me(Contents(project, as_at, found, left_out, tuple(files)))}
    return Archive({**first, **files, "checksums-sha256.txt": _sums(first | files)}, left_out, found)


def _left_out(looked_at: Iterable[KeptText | LeftOut]) -> Iterator[LeftOut]:
    for text in looked_at:
        if isinstance(text, LeftOut):
            yield text
        elif text.left_out:
            yield text.left_out


def _sums(files: Mapping[str, bytes]) -> bytes:
    """A line for each file, as the usual programs check them."""
    return "".join(f"{sha256(content).hexdigest()}  {path}\n" for path, content in files.items()).encode()
