"""A PDF that holds only pictures, as a scanner makes it."""

import io
import zlib

from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, EncodedStreamObject, NameObject, NumberObject

SIDE = 8_000
"""Points of a picture's side: unpacked it has sixty-four megabytes."""


def pdf_of_pictures(pages: int = 3) -> bytes:
    """A grey picture on each page, and not a word."""
    writer = PdfWriter()
    picture = writer._add_object(_grey())
    for _ in range(pages):
        page = writer.add_blank_page(600, 800)
        held = DictionaryObject({NameObject("/Scan"): picture})
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): held})
        drawing = DecodedStreamObject()
        drawing.set_data(b"q 600 0 0 800 0 0 cm /Scan Do Q")
        page[NameObject("/Contents")] = writer._add_object(drawing)
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def _grey() -> EncodedStreamObject:
    picture = EncodedStreamObject()
    picture._data = zlib.compress(bytes([200]) * SIDE * SIDE, 9)
    said = {"Type": "XObject", "Subtype": "Image", "ColorSpace": "DeviceGray", "Filter": "FlateDecode"}
    picture.update({NameObject(f"/{key}"): NameObject(f"/{value}") for key, value in said.items()})
    numbers = {"Width": SIDE, "Height": SIDE, "BitsPerComponent": 8}
    picture.update({NameObject(f"/{key}"): NumberObject(value) for key, value in numbers.items()})
    return picture
