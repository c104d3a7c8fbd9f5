"""PDFs written by hand, object by object, where no library would write them."""

import zlib


def stream(content: bytes, about: bytes = b"") -> bytes:
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (about, len(content), content)


def raw_pdf(*objects: bytes) -> bytes:
    """A PDF of these objects, the first its root."""
    file, places = b"%PDF-1.7\n", []
    for number, held in enumerate(objects, 1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, held)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return file + b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        size, table, size, len(file),
    )  # fmt: skip


def one_page(drawing: bytes, *more: bytes, letters: bytes = b"/WinAnsiEncoding") -> bytes:
    """A PDF of one page, with a form X if there are more objects."""
    forms = b"/XObject<</X 6 0 R>>" if more else b""
    return raw_pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>%s>>>>" % forms,
        stream(drawing),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding%s>>" % letters,
        *more,
    )


WORDS = b"BT /F1 9 Tf (INT: Why?) Tj ET "


def form(drawing: bytes, inside: bytes = b"") -> bytes:
    about = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F1 5 0 R>>%s>>" % inside
    return stream(drawing, about)


def deflated(content: bytes) -> bytes:
    return stream(zlib.compress(content), b"/Filter/FlateDecode")
