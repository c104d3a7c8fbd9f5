"""`stepdown site load DATASET`: a team's earlier data, or invented people, become the record."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("data", metavar="DATASET", type=Path, help="a workbook, a folder, a dataset")
    parser.add_argument("--mapping", metavar="FILE", type=Path, help="the mapping file of a single wide sheet")
    parser.add_argument("--team", metavar="NAME", required=True, help="the multi-disciplinary team whose work it is")
    parser.add_argument("--authority", metavar="NAME", required=True, help="the council whose team it is")


def run(args: Namespace) -> int:
    """Load: 0 done, 1 where the data or the record refuse it, 2 where something cannot be read."""
    from stepdown.cli.loading import load_or_say
    from stepdown.cli.site.ready import database_is_ready_or_say, now
    from stepdown.records.actions.colleagues.teams import TeamNamed
    from stepdown.records.actions.loading.load import load_dataset

    if not database_is_ready_or_say():
        return 2
    loaded = load_or_say(args.data, args.mapping)
    if loaded.dataset is None:
        return 2 if loaded.is_unreadable else 1
    team = TeamNamed(args.team, args.authority)
    made = load_dataset(by=None, at=now(), dataset=loaded.dataset, team=team)
    print(f"Loaded {made.rows.get('families', 0):,} families. {made.digest}", file=sys.stderr)
    return 0
