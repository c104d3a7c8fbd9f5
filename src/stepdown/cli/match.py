"""`stepdown match FIRST SECOND --out DIR`: who of one file is who of another, with reasons; nothing is decided."""

import json
import sys
from argparse import ArgumentParser, Namespace
from collections import Counter
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from stepdown.dataset.finding import Finding
    from stepdown.exchange.identity.read import Identities
    from stepdown.linkage.matching.prepared import Side
    from stepdown.linkage.matching.proposal import Matching
    from stepdown.linkage.matching.scoring import Score, Truth


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("first", metavar="FIRST", type=Path, help="the team's people: a CSV file or an identity folder")
    parser.add_argument(
        "second", metavar="SECOND", type=Path, help="the council's people, as stepdown import keeps them"
    )
    parser.add_argument("--out", metavar="DIR", type=Path, required=True, help="the folder of the proposals")
    parser.add_argument(
        "--names",
        action="store_true",
        help="write review.csv, with names, to decide by: keep it safe",
    )
    parser.add_argument("--truth", metavar="FILE", type=Path, help="who is who in truth (left,right), to score against")
    parser.add_argument("--json", action="store_true", help="print one JSON value and nothing else")


def run(args: Namespace) -> int:
    """Match: 0 done, 1 something must be put right first, 2 nothing could be read or written."""
    from stepdown.dataset.finding import Severity
    from stepdown.dataset.whole import OutputRefusedError
    from stepdown.exchange.identity.read import read_identity
    from stepdown.exchange.matching_files.read import read_truth
    from stepdown.exchange.matching_files.write import write_matching
    from stepdown.linkage.matching.cascade import match

    read = [read_identity(path) for path in (args.first, args.second)]
    truth, found = read_truth(args.truth) if args.truth else (None, ())
    if not all(side.is_sound for side in read) or any(finding.severity is Severity.STOPS for finding in found):
        return _say(read, found)
    left, right = _sides(*read)
    matching = match(left, right)
    shown = tuple({person.id: person for person in side.people} for side in (left, right))
    try:
        write_matching(matching, args.out, (shown[0], shown[1]) if args.names else None)
    except (OutputRefusedError, OSError) as error:
        print(f"stepdown match: {error}", file=sys.stderr)
        return 2
    scores = _scores(truth, matching, left, right) if truth is not None else ()
    print(json.dumps(_told(matching, scores), indent=2)) if args.json else _show(matching, scores, args.out)
    return 0


def _say(read: "list[Identities]", more: "Iterable[Finding]") -> int:
    from stepdown.cli.findings_screen import screen, show_findings

    console = screen()
    show_findings(console, (*(finding for side in read for finding in side.findings), *more))
    console.print("Nothing was matched. Put right what is found and match again.")
    return 2 if not any(side.people for side in read) else 1


def _sides(first: "Identities", second: "Identities") -> "tuple[Side, Side]":
    """A council's own ids are its numbers, which people write elsewhere; a team's only count its records."""
    from stepdown.domain.identity import IdentifierScheme
    from stepdown.linkage.matching.prepared import Side

    return (
        Side(first.people, first.families),
        Side(second.people, second.families, IdentifierScheme.COUNCIL_CHILD),
    )


def _scores(truth: "Truth", matching: "Matching", left: "Side", right: "Side") -> "tuple[Score, ...]":
    """What is offered, with the review, and a join by number alone, against the truth."""
    from stepdown.linkage.matching.scoring import number_alone, score, score_matching

    known = {person.id for person in right.people}
    there = {one: other if other in known else None for one, other in truth.items()}
    return (*score_matching(matching, there), score("Number alone", number_alone(left, right), there))


def _told(matching: "Matching", scores: "tuple[Score, ...]") -> dict[str, object]:
    return {
        "offered_together": len(matching.offered),
        "to_review": len({proposal.left for proposal in matching.to_review}),
        "refused": len(matching.refused),
        "unmatched": len(matching.unmatched),
        "rules": Counter(str(proposal.rule) for proposal in matching.proposals),
        "why_unmatched": Counter(str(one.why) for one in matching.unmatched),
        "scores": [asdict(score) for score in scores],
    }


def _show(matching: "Matching", scores: "tuple[Score, ...]", out: Path) -> None:
    review = len({proposal.left for proposal in matching.to_review})
    print(f"{len(matching.offered):,} may be accepted together, {review:,} are to be looked at one by one,")
    print(f"{len(matching.unmatched):,} have no match; {len(matching.refused):,} links by number alone are refused.")
    for rule, count in Counter(proposal.rule for proposal in matching.proposals).most_common():
        print(f"  {count:,} × {rule.label}")
    for why, count in Counter(one.why for one in matching.unmatched).most_common():
        print(f"  {count:,} × {why.label}")
    for score in scores:
        print(f"  {score.method}: {score.right_links} of {score.to_find} found, {score.wrong_links} wrong children")
    print(f"The proposals are in {out}. Nothing is linked until somebody decides: stepdown link {out} --help")
