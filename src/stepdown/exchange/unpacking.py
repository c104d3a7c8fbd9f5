"""Parts of a zip file, unpacked in no more memory than they declare, whatever they are packed with and declare."""

import zipfile

_USUAL = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


def is_packed_unusually(part: zipfile.ZipInfo) -> bool:
    """Whether a part is packed in a way that no office program uses.

    Of those ways the library unpacks each piece at whatever length it comes out: a kilobyte can become gigabytes.
    """
    return part.compress_type not in _USUAL


def unpacked(package: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    """The bytes of a part. BadZipFile where it unpacks to anything else than it declares."""
    with package.open(part) as opened:
        # Asked for everything, the library unpacks all that is there and cuts it afterwards to what is declared.
        return opened.read(part.file_size + 1)
