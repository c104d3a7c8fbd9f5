"""`stepdown cost SCENARIO --results FILE --out DIR`: what the change was worth, under stated assumptions."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from stepdown.cli.publishing import PROFILES


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument(
        "scenario",
        metavar="SCENARIO",
        help="a scenario file, or one that comes with the program: borrowed-base-rate (the usual one), null-effect, "
        "as-published, local (a template)",
    )
    parser.add_argument("--results", metavar="FILE", type=Path, help="an evaluation's internal/results.json")
    parser.add_argument("--out", metavar="DIR", type=Path, help="a new folder, or that of an earlier run")
    parser.add_argument("--service-cost", metavar="FILE", type=Path, help="what the service itself cost")
    parser.add_argument(
        "--prices", metavar="FILE", type=Path, action="append", default=[], help="your own prices, laid on top"
    )
    parser.add_argument(
        "--compare", metavar="OTHER", nargs="+", default=[], help="other scenarios to set beside the first"
    )
    parser.add_argument("--profile", choices=PROFILES, help="how published figures are protected")
    parser.add_argument("--show", action="store_true", help="print the scenario's text, to begin your own from")


def run(args: Namespace) -> int:
    """Cost: 0 done, 1 the results or the scenario were refused, 2 something could not be read."""
    from stepdown.cli.costing import Named, read_request, shown_text, write_costs
    from stepdown.cli.written_file import UnreadableError
    from stepdown.costs.refusal import CostRefusal

    try:
        if args.show:
            print(shown_text(args.scenario), end="")
            return 0
        if args.results is None or args.out is None:
            print("stepdown cost: say where the results are (--results) and where to write (--out)", file=sys.stderr)
            return 2
        named = Named(
            args.scenario, args.results, args.service_cost, tuple(args.prices), tuple(args.compare), args.profile
        )
        made = write_costs(read_request(named), args.out)
    except UnreadableError as error:
        print(f"stepdown cost: {error}", file=sys.stderr)
        return 2
    except CostRefusal as refused:
        print(f"stepdown cost: {refused}", file=sys.stderr)
        return 1
    if made:
        print(made, file=sys.stderr)
    return 0 if made else 1
