"""The place in a README where what was measured stands; the words around it stay."""

import re
from pathlib import Path

_PLACE = re.compile(r"(<!-- measured -->\n).*(<!-- end -->)", re.DOTALL)


def put_measured(readme: Path, text: str) -> None:
    """Put what was measured in the place of what stood there."""
    page = readme.read_text(encoding="utf-8")
    readme.write_text(_PLACE.sub(lambda found: f"{found[1]}\n{text}\n\n{found[2]}", page), encoding="utf-8")
