"""What an import did, on the screen and as JSON: records accounted for, rules applied, and what does not fit."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from stepdown.cli.findings_screen import screen, show_findings

if TYPE_CHECKING:
    from stepdown.dataset.dataset import Dataset
    from stepdown.exchange.extracts import Taken
    from stepdown.exchange.rebuilding import Places, Rebuilt


def show(taken: "Sequence[Taken]", rebuilt: "Rebuilt | None", places: "Places | None") -> None:
    """Everything that a person needs to know before the dataset is used, on standard error."""
    console = screen()
    findings = tuple(finding for of_kind in taken for finding in of_kind.findings)
    show_findings(console, findings)
    if rebuilt is None or places is None:
        console.print("Nothing was written. Put right what is found and import again.")
        return
    console.print(_accounts(taken))
    for line in _lines(rebuilt):
        console.print(line)
    console.print(f"The dataset is in {places.dataset}. Names and numbers are apart, in {places.identity}.")
    console.print(f"Every finding, conflict and record that gave way is in {places.notes}.")


def _accounts(taken: "Sequence[Taken]") -> object:
    """A table of the records of each kind of file, its files together."""
    from rich.table import Table

    table = Table("Records of", "Files", "Read", "Kept", "Set aside", title="Records read and kept")
    for of_kind in taken:
        table.add_row(of_kind.kind.label, style="bold")
        for name in dict.fromkeys(name for accounts in of_kind.accounts.values() for name in accounts):
            found = [accounts[name] for accounts in of_kind.accounts.values() if name in accounts]
            counts = (len(found), *(sum(getattr(a, what) for a in found) for what in ("read", "kept", "set_aside")))
            if counts[1]:
                table.add_row(f"  {name.replace('_', ' ')}", *(f"{count:,}" for count in counts))
    return table


def _lines(rebuilt: "Rebuilt") -> Iterator[str]:
    rows = {name: table.num_rows for name, table in rebuilt.tables.items()}
    yield f"{rows.get('children', 0):,} children, {rows.get('safeguarding', 0):,} stretches on the ladder."
    rules = Counter(record.rule for record in rebuilt.history.superseded)
    yield from (f"{_times(count, 'record')}: {rule.label}." for rule, count in rules.most_common())
    kinds = Counter(conflict.kind for conflict in rebuilt.conflicts)
    yield from (f"{_times(count, 'conflict')}: {kind.label}." for kind, count in kinds.most_common())
    if rebuilt.history.assumed_none:
        assumed = ", ".join(kind.label.lower() for kind in sorted(rebuilt.history.assumed_none))
        yield f"Assumed not to have been, since no file tells of it: {assumed}."


def _times(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"


def told(
    taken: "Sequence[Taken]", rebuilt: "Rebuilt | None" = None, dataset: "Dataset | None" = None
) -> Mapping[str, object]:
    """The same for programs."""
    said: dict[str, object] = {
        "usable": dataset is not None,
        "digest": dataset.manifest.digest if dataset else None,
        "records": {
            file: {name: {"read": a.read, "kept": a.kept} for name, a in accounts.items()}
            for of_kind in taken
            for file, accounts in of_kind.accounts.items()
        },
        "findings": [finding.as_dict() for of_kind in taken for finding in of_kind.findings],
    }
    if rebuilt is not None:
        said["rows"] = {name: table.num_rows for name, table in rebuilt.tables.items()}
        said["superseded"] = Counter(str(record.rule) for record in rebuilt.history.superseded)
        said["conflicts"] = Counter(str(conflict.kind) for conflict in rebuilt.conflicts)
        said["assumed_none"] = sorted(map(str, rebuilt.history.assumed_none))
    return said
