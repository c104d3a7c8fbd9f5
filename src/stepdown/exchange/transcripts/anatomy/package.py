"""The parts of a package (.docx and .odt are zip files): only the part that holds the words is ever unpacked."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from stepdown.exchange.rules.files import DAMAGED_FILE
from stepdown.exchange.transcripts.passages import File, RefusedFileError
from stepdown.exchange.transcripts.rules.refused import LOCKED, TOO_LARGE
from stepdown.exchange.unpacking import is_packed_unusually, unpacked

_ENTRY = b"PK\x01\x02"
"""With these bytes each part is listed at the end of a zip file."""
_PARTS = 5_000
_ENCRYPTED_FLAG = 0x1


def names_in(file: File) -> frozenset[str]:
    """The names of the parts. RefusedFileError where they cannot be listed."""
    with _opened(file) as package:
        return frozenset(package.namelist())


def part(file: File, name: str) -> bytes | None:
    """One part unpacked; None where there is none of that name. RefusedFileError where it is locked or too large."""
    with _opened(file) as package:
        entry = next((held for held in package.infolist() if held.filename == name), None)
        if entry is None:
            return None
        if entry.flag_bits & _ENCRYPTED_FLAG:
            raise RefusedFileError(LOCKED)
        if entry.file_size > file.limits.unpacked_bytes:
            how = f"unpacked it has {entry.file_size:,} bytes, more than {file.limits.unpacked_bytes:,}"
            raise RefusedFileError(TOO_LARGE, {"how": how})
        if is_packed_unusually(entry):
            raise damaged("it is packed in a way that no word processor uses")
        return unpacked(package, entry)


def damaged(reason: str) -> RefusedFileError:
    """The refusal of a file that is spoilt inside."""
    return RefusedFileError(DAMAGED_FILE, {"reason": reason})


@contextmanager
def _opened(file: File) -> Iterator[zipfile.ZipFile]:
    if file.data.count(_ENTRY) > _PARTS:
        raise RefusedFileError(TOO_LARGE, {"how": f"it has more than {_PARTS:,} parts"})
    try:
        with zipfile.ZipFile(io.BytesIO(file.data)) as package:
            yield package
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as error:
        raise damaged(f"it cannot be unpacked ({error or 'it ends too early'})") from error
