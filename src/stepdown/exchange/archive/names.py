"""What the files of an archive are called: numbers for the order, plain small letters for what is in them."""

import re
import unicodedata

_LONGEST = 48


def file_name(title: str) -> str:
    """A title in small letters, digits and dashes: 'Interview 4 – Zoë' is interview-4-zoe."""
    apart = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    plain = "-".join(re.findall(r"[a-z0-9]+", apart))
    return plain[:_LONGEST].strip("-") or "text"
