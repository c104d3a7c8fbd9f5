"""What kind of file it is: told by its first bytes where they tell, else by how its name ends."""

from pathlib import PurePath

from stepdown.domain.word import Word
from stepdown.exchange.rules.files import EMPTY_FILE
from stepdown.exchange.transcripts.anatomy.package import names_in, part
from stepdown.exchange.transcripts.passages import File, RefusedFileError
from stepdown.exchange.transcripts.rules.refused import LOCKED, OLD_WORD_FILE, OTHER_KIND, RECORDING, TOO_LARGE


class Kind(Word):
    """The formats that are read."""

    DOCX = "docx", "Word document"
    ODT = "odt", "OpenDocument text"
    RTF = "rtf", "Rich text"
    TXT = "txt", "Plain text"
    VTT = "vtt", "WebVTT captions"
    SRT = "srt", "SubRip captions"
    PDF = "pdf", "PDF"


_OLE = bytes.fromhex("D0CF11E0A1B11AE1")  # Microsoft's compound file: an old .doc, or an encrypted package
_ENCRYPTED_NAME = "EncryptedPackage".encode("utf-16-le")
_STARTS = {b"%PDF-": Kind.PDF, b"{\\rtf": Kind.RTF, b"WEBVTT": Kind.VTT, b"\xef\xbb\xbfWEBVTT": Kind.VTT}
_RECORDING_STARTS = (b"ID3", b"OggS", b"fLaC", b"RIFF", b"\x1aE\xdf\xa3", b"#!AMR", b"\xff\xfb", b"\xff\xf1", b"caff")
_RECORDING_NAMES = frozenset(
    """
    mp3 m4a m4b wav wma aac ogg oga opus flac amr aif aiff dss ds2 mp4 m4v mov avi mkv webm wmv mpg mpeg 3gp
    """.split()  # noqa: SIM905  # words are easier read as words
)
_ODT_TYPE = b"application/vnd.oasis.opendocument.text"
_TEXTS = {"txt": Kind.TXT, "text": Kind.TXT, "vtt": Kind.VTT, "srt": Kind.SRT}


def kind_of(file: File) -> Kind:
    """The kind of a file. RefusedFileError for one that is never read."""
    if not file.data:
        raise RefusedFileError(EMPTY_FILE)
    if len(file.data) > file.limits.file_bytes:
        how = f"it has {len(file.data):,} bytes, more than {file.limits.file_bytes:,}"
        raise RefusedFileError(TOO_LARGE, {"how": how})
    ending = PurePath(file.name).suffix.lower().lstrip(".")
    if ending not in _TEXTS and _is_recording(file.data, ending):
        raise RefusedFileError(RECORDING)
    if file.data.startswith(_OLE):
        raise RefusedFileError(LOCKED if _ENCRYPTED_NAME in file.data else OLD_WORD_FILE)
    if file.data.startswith(b"PK\x03\x04"):
        return _kind_of_package(file)
    told = next((kind for start, kind in _STARTS.items() if file.data.startswith(start)), None)
    return told or _kind_of_text(ending)


def _is_recording(data: bytes, ending: str) -> bool:
    return ending in _RECORDING_NAMES or data.startswith(_RECORDING_STARTS) or data[4:8] == b"ftyp"


def _kind_of_package(file: File) -> Kind:
    names = names_in(file)
    if any(name.startswith("word/") for name in names):
        return Kind.DOCX
    if "content.xml" in names and part(file, "mimetype") == _ODT_TYPE:
        return Kind.ODT
    raise RefusedFileError(OTHER_KIND, {"kind": "a package of another kind, such as a workbook or a zip file"})


def _kind_of_text(ending: str) -> Kind:
    if ending not in _TEXTS:
        raise RefusedFileError(OTHER_KIND, {"kind": f"a .{ending} file" if ending else "a file of no known kind"})
    return _TEXTS[ending]
