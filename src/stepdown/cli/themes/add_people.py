"""`stepdown themes add-people FOLDER PEOPLE.csv`: participants, their roles and what they agreed to."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from stepdown.cli.themes.folder import now, takes_coder, takes_folder
from stepdown.cli.themes.telling import count_of, say, say_findings


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    takes_folder(parser)
    parser.add_argument(
        "people",
        metavar="PEOPLE.csv",
        type=Path,
        help="a row a participant: pseudonym, kind, role, public_label, members, sheet, sheet_version, consent_on, "
        "take_part, recorded, quoted, archived, given_by, assents",
    )
    takes_coder(parser)


def run(args: Namespace) -> int:
    """Add them: 0 done, 1 where a row must be put right, 2 where a file cannot be read."""
    from stepdown.cli.themes.folder import hand_of, keep
    from stepdown.cli.themes.people.plan import planned
    from stepdown.cli.themes.people.read import read_people
    from stepdown.exchange.project_folder.folder import read_folder

    log = read_folder(args.folder)
    hand, read = hand_of(log, args.coder), read_people(args.people)
    say_findings(read.findings)
    if not read.is_sound:
        return 1 if read.rows else 2
    grown, findings = planned(log, read, args.people, hand, now())
    say_findings(findings)
    if findings:
        return 1
    keep(args.folder, log, grown)
    new = len(grown.project.people.participants) - len(log.project.people.participants)
    entries = len(grown.entries) - len(log.entries)
    say(f"{count_of(new, 'participant')} added; {count_of(entries, 'entry', 'entries')} written.")
    return 0
