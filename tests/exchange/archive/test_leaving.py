"""Each file tells what it does not hold, and everything that can be read in it is looked through for real names."""

import csv
import io
from datetime import date

import pytest
from docx import Document
from openpyxl import load_workbook

from stepdown.exchange.archive.leaving.kinds import FileKind
from stepdown.exchange.archive.leaving.leave import Leaving, Whole, leaving
from stepdown.exchange.refi_qda.read.read import read
from stepdown.exchange.refi_qda.write.refusal import ExportRefusal
from stepdown.themes.project.events.coding import MemoWritten
from stepdown.themes.project.words import MemoAbout
from stepdown.themes.pseudonyms.kinds import IdentifierKind
from stepdown.themes.pseudonyms.leaks import check_leaks
from stepdown.themes.pseudonyms.register import Entry, Register
from tests.themes.a_project import Telling, a_code, with_findings

AS_AT = date(2026, 5, 1)


def left(kind: FileKind, told: Telling | None = None) -> Leaving:
    told = told or with_findings()
    return leaving(kind, Whole(told.project, told.log, "key", AS_AT))


def lost(kind: FileKind) -> dict[str, int | None]:
    return {one.what: one.count for one in left(kind).left_behind}


def test_a_project_for_other_programs_tells_what_they_have_no_place_for():
    assert lost(FileKind.QDPX)["Records of consent"] == 4
    assert lost(FileKind.QDPX)["Rows of the joint display"] == 1
    assert all(one.why for one in left(FileKind.QDPX).left_behind)


@pytest.mark.parametrize("kind", [kind for kind in FileKind if kind.is_of_codes_alone])
def test_a_codebook_tells_that_texts_and_codings_stay_behind(kind: FileKind):
    found = lost(kind)
    assert (found["Sources"], found["Codings"], found["Records of consent"]) == (3, 5, 4)


@pytest.mark.parametrize("kind", [FileKind.CODEBOOK_CSV, FileKind.CODEBOOK_XLSX, FileKind.CODEBOOK_DOCX])
def test_a_table_of_codes_tells_that_it_has_no_areas(kind: FileKind):
    assert lost(kind)["Key areas of interest"] == 2
    assert "Key areas of interest" not in lost(FileKind.QDC)


def test_an_archive_tells_whose_words_are_not_in_it():
    told = with_findings()
    told.tell(*(e.event.model_copy(update={"agreed": ()}) for e in told.log.entries if _is_consent_of_p1(e.event)))
    (one,) = left(FileKind.ARCHIVE, told).left_behind
    assert (one.what, one.count) == ("The text “Interview 1”", None)


def _is_consent_of_p1(event: object) -> bool:
    return getattr(event, "kind", "") == "consent_given" and getattr(event, "participant", "") == "p1"


def test_a_codebook_has_its_counts_with_nought_where_nobody_of_a_group_speaks_of_a_code():
    rows = list(csv.DictReader(io.StringIO(left(FileKind.CODEBOOK_CSV).content.decode("utf-8-sig"))))
    sooner = next(row for row in rows if row["Name"] == "Help comes sooner")
    assert sooner["Codings"] == "2"
    assert sooner["Participants: Interview, Social worker"] == "1"
    assert sooner["Participants: Focus group, MDT worker"] == "0"
    assert sooner["Changed by"] == "Eva"


def test_each_codebook_lists_the_same_codes():
    names = ["Way of working", "Time", "Trust", "Effect", "Help comes sooner"]
    sheet = load_workbook(io.BytesIO(left(FileKind.CODEBOOK_XLSX).content)).active
    assert [row[1].value for row in sheet.iter_rows(min_row=2)] == names
    document = Document(io.BytesIO(left(FileKind.CODEBOOK_DOCX).content))
    assert [row.cells[1].text.split(" / ")[-1] for row in document.tables[0].rows[1:]] == names
    assert len(read(left(FileKind.QDC).content, "x.qdc").project.codes) == 2


NAMED = {
    "a text": (FileKind.QDPX, "massive"),
    "a memo": (FileKind.QDPX, "Nobody but me"),
    "what a code says": (FileKind.QDC, "Kerry means it"),
    "a code": (FileKind.CODEBOOK_CSV, "Kerry means it"),
    "the title of an area": (FileKind.QDC, "How soon help comes"),
    "a pseudonym": (FileKind.QDPX, "Manager 1"),
    "the words of an archive": (FileKind.ARCHIVE, "We talk"),
    "a sheet of an archive": (FileKind.ARCHIVE, "What we ask"),
}


@pytest.mark.parametrize(("kind", "name"), NAMED.values(), ids=NAMED.keys())
def test_a_real_name_is_found_wherever_it_stands(kind: FileKind, name: str):
    told = with_findings()
    told.tell(
        MemoWritten(memo="m", about=MemoAbout.SOURCE, about_id="interview-1", words="Nobody but me has read this."),
        a_code("meant", "What is meant").model_copy(
            update={"text": a_code("", "Meant").text.model_copy(update={"definition": "Kerry means it"})}
        ),
    )
    register = Register((Entry(name, "somebody else", IdentifierKind.PERSON),))
    check = check_leaks(left(kind, told).said, register)
    assert [leak for leak in check.leaks if leak.pseudonyms]


def test_the_days_that_an_archive_tells_are_no_leak():
    assert check_leaks(left(FileKind.ARCHIVE).said, Register()).is_clean


def test_a_codebook_without_codes_is_refused_with_what_to_do():
    with pytest.raises(ExportRefusal, match="Add a code"):
        left(FileKind.QDC, Telling())
