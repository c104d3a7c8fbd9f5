"""The pack as one page that needs nothing else: no network, no script, no other file."""

from stepdown.records.safekeeping.continuity.pack import Pack
from stepdown.reporting.renderers.templates import templates_of


def page_of(pack: Pack) -> bytes:
    """The page, as a browser opens it from a disk."""
    template = templates_of("stepdown.records.safekeeping.continuity").get_template("pack.html")
    return template.render(pack=pack).encode()
