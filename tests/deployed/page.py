"""What the deployment page tells an operator to type, read from the page itself: page and trial cannot drift apart."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "how-to" / "deploy.md"
_BLOCK = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_UPGRADE = "\n## A new version, and back\n"


def commands(page: str, since: str = "") -> str:
    """Everything to be typed on the way to a site that works, in the order of the page; from a heading on, if given."""
    first = page.partition(_UPGRADE)[0]
    return "\n".join(_BLOCK.findall(first.partition(f"\n## {since}\n")[2] if since else first))


def upgrade(page: str) -> str:
    """Everything to be typed for a new version, once it is unpacked and installed beside the old one."""
    return "\n".join(_BLOCK.findall(page.partition(_UPGRADE)[2]))
