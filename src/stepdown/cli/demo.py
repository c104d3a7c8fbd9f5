"""`stepdown demo`: the whole way on invented data, from a team's workbook to the reports, and then the site."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

SCENARIO = "borrowed-base-rate"


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("--out", metavar="DIR", type=Path, default=Path("demo"), help="where to write (default: demo)")
    parser.add_argument("--seed", metavar="N", type=int, default=1, help="draws other invented people (default: 1)")
    parser.add_argument("--no-serve", action="store_true", help="stop when the report is written")
    parser.add_argument(
        "--port", metavar="N", type=int, default=8000, help="where the site listens, or the next free port"
    )


def run(args: Namespace) -> int:
    """Invent, check, evaluate, cost, hear people, report; says where all of it is. Then the site, until stopped."""
    code = _reports(args)
    if code or args.no_serve:
        return code
    from stepdown.cli.site.demo import serve_demo

    _say("Loading the invented service into the site")
    return serve_demo(args.out / "site", args.seed, args.port)


def _reports(args: Namespace) -> int:
    from stepdown.cli.loading import load_or_say
    from stepdown.cli.running import run_study
    from stepdown.dataset.whole import OutputRefusedError
    from stepdown.evaluation.study import parse_study
    from stepdown.invented.pilot.service_cost import service_cost_text
    from stepdown.invented.pilot.study import study_text

    workbook, study, costs = (args.out / name for name in ("team-workbook.xlsx", "study.toml", "service-cost.toml"))
    try:
        _invent(workbook, study, args.seed)
        costs.write_text(service_cost_text(), encoding="utf-8")
    except (OutputRefusedError, OSError) as error:
        print(f"stepdown demo: {error}", file=sys.stderr)
        return 2
    _say(f"Checking {workbook}")
    loaded = load_or_say(workbook)
    if loaded.dataset is None:
        return 1
    _say(f"Evaluating it under {study}")
    made = run_study(loaded.dataset, parse_study(study_text()), args.out / "evaluation")
    if made is None:
        return 1
    _say(f"Costing it under the scenario '{SCENARIO}', with {costs}")
    case = _cost(made / "internal" / "results.json", costs, args.out / "business-case")
    if case is None:
        return 1
    voices = _voices(args.out / "voices", args.seed, made / "release" / "results.json")
    if voices is None:
        return 2
    _say("The reports, the business case and the voices are written, in each of these forms. Nobody in them exists.")
    for folder in (made / "release", case / "internal", voices):
        for path in sorted(folder.iterdir()):
            print(path)
    return 0


def _voices(out: Path, seed: int, release: Path) -> Path | None:
    from stepdown.cli.themes.pilot import write_pilot_voices
    from stepdown.dataset.whole import OutputRefusedError

    _say("Writing down what people said: a survey, interviews and a focus group")
    try:
        return write_pilot_voices(out, seed, release)
    except (OutputRefusedError, OSError) as error:
        print(f"stepdown demo: {error}", file=sys.stderr)
        return None


def _cost(results: Path, service_cost: Path, out: Path) -> Path | None:
    from stepdown.cli.costing import Named, read_request, write_costs

    # The report is published by the evaluation already; `stepdown cost` would publish it again with a section of costs.
    return write_costs(read_request(Named(SCENARIO, results, service_cost, is_published=False)), out)


def _invent(workbook: Path, study: Path, seed: int) -> None:
    from stepdown.exchange.template.workbook import write_workbook
    from stepdown.invented.pilot.study import study_text
    from stepdown.invented.write import write_pilot

    _say("Inventing a service of 90 families")
    write_workbook(write_pilot(workbook.parent / "data", seed), workbook)
    study.write_text(study_text(), encoding="utf-8")


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr)
