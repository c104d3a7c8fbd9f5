"""`stepdown themes agreement FOLDER`: how far two coders agree, of each sample that both have finished."""

from argparse import ArgumentParser, Namespace
from dataclasses import asdict

from stepdown.cli.themes.folder import takes_folder
from stepdown.cli.themes.telling import JSON_HELP, print_json, say


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    takes_folder(parser)
    parser.add_argument("--json", action="store_true", help=JSON_HELP)


def run(args: Namespace) -> int:
    """Print it: 0 done, 1 where the project is reflexive, 2 where the folder cannot be read."""
    from stepdown.cli.themes.samples import samples
    from stepdown.exchange.project_folder.folder import read_folder
    from stepdown.themes.project.words import Approach
    from stepdown.themes.refused import Refused

    project = read_folder(args.folder).project
    if project.about.approach is Approach.REFLEXIVE:
        raise Refused("This project is reflexive, where agreement between coders is not asked for.")
    found = samples(project)
    if args.json:
        print_json([asdict(sample) for sample in found])
        return 0
    for sample in found:
        print(f"{len(sample.texts)} of {sample.drawn_from} texts, coded by {' and '.join(sample.coders)}:")
        for name, figures in sample.codes.items():
            print(f"  {name}: {figures.said()}")
        say(f"The figures are of before {sample.resolved} disagreements were resolved.")
    if not found:
        say("No sample has been coded by two people yet, or they have not both finished.")
    return 0
