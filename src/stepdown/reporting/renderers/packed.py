"""Office files whose bytes depend on nothing but the report: no clock in the archive, none in the properties."""

import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_PROPERTIES = "docProps/core.xml"
_STAMPS = re.compile(rb"<dcterms:(created|modified)\b[^>]*>.*?</dcterms:\1>")


def packed(office_file: bytes) -> bytes:
    """The same parts in the same order, dated 1 January 1980 (the first day a zip knows), times of making left out."""
    packed_file = BytesIO()
    with ZipFile(BytesIO(office_file)) as old, ZipFile(packed_file, "w", ZIP_DEFLATED) as new:
        for entry in old.infolist():
            content = old.read(entry)
            if entry.filename == _PROPERTIES:
                content = _STAMPS.sub(b"", content)
            part = ZipInfo(entry.filename)
            part.compress_type = ZIP_DEFLATED
            # The writer's system goes into the archive; fix it, so that Windows writes what Linux does.
            part.create_system = 3
            new.writestr(part, content)
    return packed_file.getvalue()
