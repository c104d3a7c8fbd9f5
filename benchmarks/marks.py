"""The place in a README where what was measured stands; the words around it stay."""

import re
from pathlib import Path


def put_measured(readme: Path, text: str, what: str = "measured") -> None:
    """Put what was measured in the place of what stood there; ``what`` names the place where a page has several."""
    place = re.compile(rf"(<!-- {re.escape(what)} -->\n).*?(<!-- end -->)", re.DOTALL)
    page = readme.read_text(encoding="utf-8")
    readme.write_text(place.sub(lambda found: f"{found[1]}\n{text}\n\n{found[2]}", page), encoding="utf-8")
