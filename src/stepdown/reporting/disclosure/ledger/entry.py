"""What a ledger keeps of a release: what a reader knows of each count, and the sums among them. No true count."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from stepdown.reporting.disclosure.blurred import known_by
from stepdown.reporting.disclosure.counts import printed_counts
from stepdown.reporting.disclosure.hide import Hiding
from stepdown.reporting.disclosure.ledger.scope import Scope
from stepdown.reporting.disclosure.noise.drawing import Drawing
from stepdown.reporting.disclosure.profiles import named
from stepdown.reporting.disclosure.released import Protected
from stepdown.reporting.disclosure.standard import Interval
from stepdown.reporting.disclosure.system import Sum, by_one_name


@dataclass(frozen=True, slots=True)
class Entry:
    """One release. ``same`` leads from each name of a count to the one name under which ``sums`` speak of it.

    ``known`` says between which numbers a reader knows each count that a cell shows or hides to lie; what is not in
    it no cell shows. ``tables`` say in which table of the report a count stands.
    Of a release with noise, ``secret`` is the fingerprint of the secret, and ``drawn`` leads from a count to the name
    under which its noise was drawn.
    """

    scope: Scope
    profile: str
    known: Mapping[str, Interval]
    same: Mapping[str, str]
    sums: tuple[Sum, ...]
    tables: Mapping[str, str]
    secret: str = ""
    drawn: Mapping[str, str] = field(default_factory=dict)

    @property
    def largest_small(self) -> int:
        """The largest count that its profile protects."""
        return named(self.profile).largest_small


def entry_of(scope: Scope, protected: Protected, hiding: Hiding, drawing: Drawing | None = None) -> Entry:
    """A release as a ledger keeps it: read from its cells, not from what was true."""
    system, profile = hiding.system, protected.profile
    shown = {
        system.same[name]: value for one in protected.released for name, value in printed_counts(one.result).items()
    }
    known = {name: Interval(int(not profile.blurs), None) for name in system.printed}
    known |= {name: known_by(value, profile) for name, value in shown.items()}
    tables = {one.result.id: one.result.table for one in protected.released if one.result.table}
    entry = Entry(scope, profile.id, known, dict(system.same), system.sums, tables)
    if not drawing:
        return entry
    drawn = {one: drawing.name(names) for one, names in by_one_name(system.same).items()}
    return replace(entry, secret=drawing.fingerprint, drawn=drawn)
