"""`stepdown link DIR`: what people decided about proposals, applied; the team's children given the council's story."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from stepdown.cli.written_file import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pyarrow as pa

    from stepdown.dataset.finding import Finding
    from stepdown.linkage.assessed.concordance import Concordance
    from stepdown.linkage.matching.decisions import Decision, Link
    from stepdown.linkage.matching.proposal import Proposal


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("matching", metavar="DIR", type=Path, help="the folder that stepdown match wrote")
    parser.add_argument("--decisions", metavar="FILE", type=Path, help="CSV: left, right, verdict, by, at, reason")
    parser.add_argument("--accept-corroborated", action="store_true", help="accept all that is fully corroborated")
    parser.add_argument("--by", metavar="NAME", help="who accepts")
    parser.add_argument("--reason", metavar="TEXT", default="fully corroborated", help="why (default: it is so)")
    parser.add_argument("--data", metavar="TEAM", type=Path, help="the team's dataset or workbook")
    parser.add_argument("--council", metavar="DATASET", type=Path, help="the dataset that stepdown import wrote")
    parser.add_argument(
        *("--assessments",), metavar="FILE", type=Path, help="assessments.csv of the import's notes: a second series"
    )
    parser.add_argument("--out", metavar="DATASET", type=Path, help="the team's dataset with the council's story")


def run(args: Namespace) -> int:
    """Link: 0 done, 1 a decision cannot stand or data must be put right, 2 nothing could be read or wrong usage."""
    from stepdown.dataset.whole import OutputRefusedError
    from stepdown.linkage.matching.decisions import NotDecidedError

    if args.accept_corroborated and not args.by:
        print("stepdown link: say with --by who accepts.", file=sys.stderr)
        return 2
    if any((args.data, args.council, args.out)) and not all((args.data, args.council, args.out)):
        print("stepdown link: --data, --council and --out belong together.", file=sys.stderr)
        return 2
    try:
        links = _links(args)
        return _join(args, links) if args.out else 0
    except NotDecidedError as refusal:
        print(f"stepdown link: {refusal}", file=sys.stderr)
        return 1
    except (UnreadableError, OutputRefusedError, OSError) as error:
        print(f"stepdown link: {error}", file=sys.stderr)
        return 2


def _links(args: Namespace) -> "tuple[Link, ...]":
    """The links that stand, written beside the proposals."""
    from stepdown.exchange.matching_files.read import read_decisions, read_proposals
    from stepdown.exchange.matching_files.write import LINKS, PROPOSALS, write_links
    from stepdown.linkage.matching.decisions import link, undecided

    proposals, found = read_proposals(args.matching / PROPOSALS)
    _refuse(found, args.matching / PROPOSALS)
    decided, found = read_decisions(args.decisions) if args.decisions else ((), ())
    _refuse(found, args.decisions)
    decisions = [*_together(args, proposals, decided), *decided]
    links = link(proposals, decisions)
    write_links(links, args.matching / LINKS)
    waiting = [p for p in undecided(proposals, decisions) if p.strength != "refused"]
    print(f"{len(links):,} links stand, in {args.matching / LINKS}; {len(waiting):,} proposals wait for a decision.")
    return links


def _together(
    args: Namespace, proposals: "Iterable[Proposal]", decided: "Iterable[Decision]"
) -> "tuple[Decision, ...]":
    """What is accepted together: the fully corroborated on which nobody has decided otherwise."""
    from stepdown.linkage.matching.decisions import accept_together
    from stepdown.linkage.matching.proposal import Strength

    if not args.accept_corroborated:
        return ()
    said = {(decision.left, decision.right) for decision in decided}
    free = [p for p in proposals if p.strength is Strength.CORROBORATED and (p.left, p.right) not in said]
    return accept_together(free, by=args.by, at=datetime.now(UTC), reason=args.reason)


def _refuse(findings: "Iterable[Finding]", path: Path) -> None:
    from stepdown.dataset.finding import Severity

    for finding in findings:
        if finding.severity is Severity.STOPS:
            raise UnreadableError(f"{path}: {finding.where()}: {finding.problem} {finding.remedy}")


def _join(args: Namespace, links: "Iterable[Link]") -> int:
    from stepdown.cli.loading import load_or_say
    from stepdown.dataset.store import write_dataset
    from stepdown.exchange.typed_cells import in_memory
    from stepdown.linkage.joined import joined

    team, council = (load_or_say(path) for path in (args.data, args.council))
    if team.dataset is None or council.dataset is None:
        return 2 if team.is_unreadable or council.is_unreadable else 1
    who = {link.left: link.right for link in links}
    ours, theirs = (
        {name: in_memory(table) for name, table in d.tables.items()} for d in (team.dataset, council.dataset)
    )
    tables = joined(ours, theirs, who)
    if args.assessments:
        tables = _with_assessments(tables, args.assessments, who)
    manifest = team.dataset.manifest
    sources = tuple(dict.fromkeys((*manifest.sources, *council.dataset.manifest.sources)))
    write_dataset(tables, args.out, title=manifest.title, sources=sources, invented=manifest.invented)
    print(f"{len(who):,} of {tables['children'].num_rows:,} children have the council's story, in {args.out}.")
    return 0


def _with_assessments(
    tables: "Mapping[str, pa.Table]", path: Path, who: "Mapping[str, str]"
) -> "Mapping[str, pa.Table]":
    """The tables with what assessments say at the episodes' points, and on the screen where the two series agree."""
    import pyarrow as pa

    from stepdown.dataset.told import told
    from stepdown.exchange.assessments_file import read_assessments
    from stepdown.linkage.assessed.observations import compared, observations, supported

    assessments, found = read_assessments(path)
    _refuse(found, path)
    rows = {name: tables[name].to_pylist() for name in ("episodes", "referrals", "children")}
    episodes = supported(rows["episodes"], rows["referrals"], rows["children"], who)
    assessed = list(observations(episodes, assessments, who))
    own = tables.get("observations")
    _show_agreement(compared(own.to_pylist(), assessed, "at_referral") if own is not None else ())
    series = told("observations", assessed, path.name)
    both = series if own is None else pa.concat_tables([own, series], promote_options="default")
    return {**tables, "observations": both}


def _show_agreement(rows: "Sequence[Concordance]") -> None:
    """Of each factor: how often practitioners and assessments say the same at referral, of those known in both."""
    from rich.console import Console
    from rich.table import Table

    from stepdown.domain.factors import FACTORS

    heads = ("Both", "Practitioner only", "Assessment only", "Neither", "Agree of known")
    table = Table("At referral", *heads, title="Practitioners' judgements beside assessments' factors")
    for row in rows:
        counts = (row.both, row.practitioner_only, row.assessment_only, row.neither)
        table.add_row(FACTORS[row.factor].label, *map(str, counts), f"{row.agreeing} of {row.known}")
    Console(stderr=True, highlight=False).print(table)
