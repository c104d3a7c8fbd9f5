"""A file of another program comes in as far as it may: what is here already is known, and words wait for consent."""

import io
import zipfile
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from openpyxl import Workbook

from stepdown.exchange.archive.arriving import sent as sending
from stepdown.exchange.archive.arriving.looked_through import Look
from stepdown.exchange.archive.arriving.sent import Sent, read_sent
from stepdown.exchange.archive.arriving.take_in import TakenIn, taken_in
from stepdown.exchange.archive.leaving.kinds import FileKind
from stepdown.exchange.archive.leaving.leave import Whole, leaving
from stepdown.invented.pilot.voices.project import pilot_voices
from stepdown.themes.people.asked import bases
from stepdown.themes.people.withdraw import withdraw
from stepdown.themes.project.log import Log
from stepdown.themes.pseudonyms.kinds import IdentifierKind
from stepdown.themes.pseudonyms.register import Entry, Register
from stepdown.themes.sources import SourceKind
from tests.exchange.refi_qda.small import NOTES, PARTS, SELECTION, TEXT, USERS, package, project_xml
from tests.exchange.refi_qda.test_hostile import FILE, LAUGHS, XML
from tests.exchange.refi_qda.worlds import package_of
from tests.themes.a_project import Telling, a_code, coded, consent, the_sheet, with_codings, with_findings, with_texts

NOW = datetime(2026, 6, 1, 9, 0, tzinfo=UTC)
LOOK = Look(Register())


def exported(told: Telling, kind: FileKind = FileKind.QDPX) -> bytes:
    return leaving(kind, Whole(told.project, told.log, "key", date(2026, 5, 1))).content


def came(content: bytes, told: Telling, name: str = "sent.qdpx", look: Look = LOOK) -> TakenIn:
    sent = read_sent(content, name)
    assert sent.arriving is not None, sent.findings
    return taken_in(sent.arriving, told.log, by="eva", at=NOW, look=look)


def after(told: Telling, taken: TakenIn) -> Telling:
    return Telling(told.log.with_more(taken.entries))


@pytest.mark.parametrize("kind", [FileKind.QDPX, FileKind.QDC, FileKind.CODEBOOK_CSV, FileKind.CODEBOOK_XLSX])
def test_what_went_out_and_comes_back_changes_nothing(kind: FileKind):
    told = with_findings()
    taken = came(exported(told, kind), told, kind.file_name)
    assert (taken.entries, taken.waits, taken.left_out) == ((), (), ())


def test_codings_of_another_coder_come_back_under_their_name_and_time():
    ours, elsewhere = with_codings(), with_codings()
    elsewhere.tell(coded(elsewhere, "That is massive.", "interview-1", "trust"), by="ben")
    made = elsewhere.log.entries[-1]
    taken = came(exported(elsewhere), ours)
    assert taken.counted() == {"Codings": 1}
    (entry,) = taken.entries
    assert (entry.by, entry.at, entry.event.code) == ("ben", made.at.replace(microsecond=0), "trust")
    assert entry.event.start == made.event.start


def test_what_others_changed_comes_in_beside_what_is_here():
    ours, elsewhere = with_texts(), with_texts()
    elsewhere.tell(a_code("other", "Safety", "way"), a_code("deeper", "At home", "other"))
    taken = came(exported(elsewhere), ours)
    assert taken.counted() == {"Codes": 2}
    project = after(ours, taken).project
    assert ("Way of working", "Safety", "At home") in {project.framework.path(code) for code in project.framework.codes}


def test_a_code_is_known_by_its_place_and_not_by_its_name_alone():
    ours = with_texts()
    book = b"Path\nWay of working / Time\nEffect / Time\neffect / HELP comes sooner\n"
    taken = came(book, ours, "codes.csv")
    project = after(ours, taken).project
    assert taken.counted() == {"Codes": 1}
    assert ("Effect", "Time") in {project.framework.path(code.id) for code in project.framework.in_use()}


def test_words_wait_for_consent_and_come_once_it_is_there():
    content = exported(with_findings())
    told = Telling()
    first = came(content, told)
    assert [waiting.title for waiting in first.waits] == ["Interview 1", "Interview 2", "Focus group"]
    assert "Record their consent first" in first.waits[0].said
    told = after(told, first)
    assert told.project.sources == {}
    told.tell(the_sheet())
    for who in told.project.people.participants.values():
        told.tell(consent(who.id))
    second = came(content, told)
    assert (second.waits, second.counted()) == ((), {"Texts": 3, "Codings": 5})
    assert came(content, after(told, second)).entries == ()


def test_a_text_of_somebody_who_withdrew_does_not_come_back():
    told = with_codings()
    content = exported(told)
    told.keep(*withdraw(told.log, participant="p1", on=date(2026, 5, 1)).events)
    taken = came(content, told)
    assert taken.entries == ()
    assert [waiting.said for waiting in taken.waits] == ["“Interview 1” waits: Practitioner 1 withdrew on 1 May 2026."]


def test_a_text_of_which_nobody_says_who_speaks_waits():
    without_cases = project_xml(*(part for part in PARTS if "<Cases>" not in part))
    taken = came(package(without_cases), Telling())
    assert [waiting.title for waiting in taken.waits] == ["P01"]
    assert "does not say who speaks" in taken.waits[0].said
    assert "Texts" not in taken.counted()


NIGHTS = Register((Entry("Nightingale", "somebody", IdentifierKind.PERSON),))


def agreed(content: bytes) -> Telling:
    """A project in which everybody of a file is a participant who agreed."""
    told = Telling()
    told = after(told, came(content, told))
    told.tell(the_sheet())
    for who in told.project.people.participants:
        told.tell(consent(who))
    return told


@pytest.mark.parametrize(
    ("words", "has_looked", "comes"),
    [
        ("I did not sleep.", False, True),
        ("Nightingale did not sleep.", False, False),
        ("Nightingale did not sleep.", True, False),
        ("I rang 07700 900123 and did not sleep.", False, False),
        ("I rang 07700 900123 and did not sleep.", True, True),
    ],
)
def test_a_text_with_a_real_name_in_it_waits(words: str, has_looked: bool, comes: bool):
    plain = project_xml(*(part.replace("<PlainTextSelection", "<!--").replace("</PlainTextSelection>", "-->")
                          if "<TextSource" in part else part for part in PARTS))  # fmt: skip
    content = package(_without_selections(plain), words=words)
    taken = came(content, agreed(content), look=Look(NIGHTS, has_looked=has_looked))
    assert (taken.counted().get("Texts", 0) == 1) is comes
    assert ([waiting.title for waiting in taken.waits] == []) is comes


def _without_selections(xml: str) -> str:
    start, end = xml.index("<!--"), xml.index("-->") + 3
    return (xml[:start] + xml[end:]).replace(f'<SelectionRef targetGUID="{SELECTION}"/>', "")


def test_a_name_in_a_code_a_memo_or_a_case_keeps_it_out_and_is_told():
    xml = project_xml().replace('name="Awake"', 'name="Nightingale"').replace('name="P01">', 'name="Nightingale">', 1)
    taken = came(package(xml), Telling(), look=Look(NIGHTS))
    told = {one.what: (one.count, one.why) for one in taken.left_out}
    assert told["Codes"] == (1, "Names of the register, or what looks like a number or an address, stand in it")
    assert told["Participants"][0] == 1
    assert "Nightingale" not in str(taken.entries)


def test_answers_of_respondents_come_with_their_roles_and_one_without_a_role_has_none():
    content = leaving(FileKind.QDPX, Whole((log := pilot_voices(1)).project, log, "key", date(2026, 5, 1))).content
    project = after(told := Telling(), came(content, told)).project
    answers = [source for source in project.sources.values() if source.kind is SourceKind.SURVEY]
    assert len(answers) == 2
    roles = {base.role: base.took_part for base in bases(project)}
    assert roles[None] == 1
    assert sum(roles.values()) == len({turn.speaker for source in answers for turn in source.turns})


def test_coders_of_one_name_stay_two():
    taken = came(package(project_xml(USERS.replace('"Ben"', '"Ana"'), *PARTS[1:])), Telling())
    assert [e.event.name for e in taken.entries if e.event.kind == "coder_joined"] == ["Ana", "Ana (2)"]


def test_a_coder_of_the_file_who_is_a_colleague_is_that_colleague():
    told = with_texts()
    taken = came(package(project_xml(USERS.replace('"Ben"', '"Eva"'), *PARTS[1:])), told)
    assert [e.event.name for e in taken.entries if e.event.kind == "coder_joined"] == ["Ana"]


@pytest.mark.parametrize(
    ("written", "at"),
    [
        ("2026-03-01T10:00:00Z", datetime(2026, 3, 1, 10, tzinfo=UTC)),
        ("2026-03-01T10:00:00+02:00", datetime(2026, 3, 1, 10, tzinfo=timezone(timedelta(hours=2)))),
        ("2026-03-01T10:00:00", datetime(2026, 3, 1, 10, tzinfo=UTC)),
        ("in March", NOW),
    ],
)
def test_a_moment_without_a_zone_is_of_the_zone_in_which_it_is_read(written: str, at: datetime):
    content = package(project_xml().replace("2026-03-01T10:00:00Z", written))
    taken = came(content, agreed(content))
    (coding,) = [entry for entry in taken.entries if entry.event.kind == "coded"]
    assert coding.at == at


def test_what_a_rule_refuses_is_left_out_and_the_rest_comes():
    content = package(project_xml().replace('name="Awake" isCodable="true"', 'name="Awake" isCodable="false"'))
    taken = came(content, agreed(content))
    assert [(one.what, one.count, one.why) for one in taken.left_out] == [
        ("Codings", 1, "“Awake” only holds other codes. Choose one of them")
    ]
    assert taken.counted()["Texts"] == 1


def test_a_tree_that_is_too_deep_loses_its_lowest_codes_only():
    path = " / ".join(f"Level {n}" for n in range(1, 9))
    taken = came(f"Path\n{path}\n".encode(), Telling(), "codes.csv")
    assert taken.counted() == {"Codes": 6}
    assert [(one.what, one.count) for one in taken.left_out] == [("Codes", 1), ("Codes", 1)]


def test_a_text_that_the_file_only_names_waits():
    named = project_xml(*PARTS[:4], f'<Sources><TextSource guid="{TEXT}" name="P01"/></Sources>', NOTES)
    content = package_of({"project.qde": named.replace(f'<SelectionRef targetGUID="{SELECTION}"/>', "")})
    taken = came(content, agreed(content))
    assert "Its words are not in the file" in taken.waits[0].said
    assert "Texts" not in taken.counted()


def test_a_character_that_no_record_can_keep_keeps_a_code_out():
    book, held = Workbook(), io.BytesIO()
    for row in (["Path", "Definition"], ["Sleep_x0000_less", "At night"], ["School", "By day"]):
        book.active.append(row)
    book.save(held)
    taken = came(held.getvalue(), Telling(), "codes.xlsx")
    assert taken.counted() == {"Codes": 1}
    assert [(one.what, one.why) for one in taken.left_out] == [
        ("Codes", "It holds a null character, which cannot be kept")
    ]


def test_what_has_no_place_here_is_counted():
    sent = read_sent(package(project_xml(*PARTS, '<Graphs><Graph guid="' + TEXT[::-1] + '"/></Graphs>')), "sent.qdpx")
    assert ("Graphs", 1) in {(one.what, one.count) for one in sent.left_behind}


def bomb(part: str) -> bytes:
    """Some tens of kilobytes that unpack to forty million characters."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, words in {"project.qde": XML, f"sources/{TEXT}.txt": "x"}.items():
            archive.writestr(name, " " * 40_000_000 if name.endswith(part) else words)
    return held.getvalue()


def workbook_bomb() -> bytes:
    held = io.BytesIO()
    Workbook().save(held)
    with zipfile.ZipFile(held, "a", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("xl/media/image.png", b" " * 40_000_000)
    return held.getvalue()


HOSTILE = {
    "a bomb of XML": ("sent.qdpx", lambda: bomb(".qde"), "refi_too_large"),
    "a bomb of a text": ("sent.qdpx", lambda: bomb(".txt"), "refi_too_large"),
    "a bomb of a workbook": ("codes.xlsx", workbook_bomb, "too_large"),
    "entities that grow": ("sent.qdpx", lambda: package(LAUGHS + XML.replace("Nights", "&b;")), "refi_declares"),
    "an entity of the machine": ("sent.qdpx", lambda: package(FILE + XML.replace("Nights", "&a;")), "refi_declares"),
    "entities in a codebook": ("sent.qdc", f"{LAUGHS}<CodeBook/>".encode, "refi_declares"),
    "a name that climbs": ("sent.qdpx", lambda: package_of({"project.qde": XML, "../x": "x"}), "refi_unsafe_name"),
    "a picture": ("sent.qdpx", lambda: b"\x89PNG\r\n\x1a\n", "refi_damaged"),
    "nothing": ("sent.qdpx", lambda: b"", "refi_not_refi_qda"),
    "another kind": ("talk.docx", lambda: b"PK", "voices_another_kind"),
    "no ending": ("sent", lambda: b"PK", "voices_another_kind"),
    "a table of something else": ("codes.csv", lambda: b"colour,size\nred,4\n", "codebook_no_codes"),
    "a project called a table": ("codes.xlsx", package, "not_a_workbook"),
    "an empty table": ("codes.csv", lambda: b"", "empty_file"),
    "bytes of nothing": ("codes.csv", lambda: bytes(2_000), None),
}


@pytest.mark.parametrize(("name", "content", "rule"), HOSTILE.values(), ids=HOSTILE.keys())
def test_a_file_made_to_do_harm_is_a_finding_and_nothing_comes_in(name: str, content, rule: str | None):
    sent = read_sent(content(), name)
    assert sent.arriving is None
    assert sent.findings
    assert {finding.file for finding in sent.findings} == {name}
    assert rule is None or rule in {finding.rule for finding in sent.findings}


def test_more_than_one_project_can_take_up_is_a_finding(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sending, "MOST_STEPS", 3)
    sent = read_sent(package(), "sent.qdpx")
    assert (sent.arriving, sent.findings[-1].rule) == (None, "voices_too_much")


def test_the_log_that_comes_of_it_follows_from_itself():
    content = package()
    told = agreed(content)
    assert Log.of((*told.log.entries, *came(content, told).entries)).project.sources.keys() == {TEXT}


def test_turns_of_a_file_of_ours_are_no_memos():
    assert isinstance(sent := read_sent(exported(with_codings()), "sent.qdpx"), Sent)
    assert sent.findings == ()
