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
    from stepdown.linkage.matching.doors import PairScore
    from stepdown.linkage.matching.prepared import Side
    from stepdown.linkage.matching.proposal import Matching
    from stepdown.linkage.matching.scoring import Score, Truth

OTHER_PROGRAMS = ("splink",)
_SEED = 1


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
    parser.add_argument(
        *("--also",), choices=OTHER_PROGRAMS, help="another program, whose pairs are looked at one by one (an extra)"
    )
    parser.add_argument(
        *("--at-least",), metavar="P", type=float, default=0.9, help="--also: how probable a pair must be, from 0 to 1"
    )
    parser.add_argument("--truth", metavar="FILE", type=Path, help="who is who in truth (left,right), to score against")
    parser.add_argument("--json", action="store_true", help="print one JSON value and nothing else")


def run(args: Namespace) -> int:
    """Match: 0 done, 1 something must be put right first, 2 nothing could be read or written, or wrong usage."""
    from stepdown.dataset.finding import Severity
    from stepdown.exchange.identity.read import read_identity
    from stepdown.exchange.matching_files.read import read_truth

    if not 0 <= args.at_least <= 1:
        print("stepdown match: a probability lies between 0 and 1 (--at-least).", file=sys.stderr)
        return 2
    read = [read_identity(path) for path in (args.first, args.second)]
    truth, found = read_truth(args.truth) if args.truth else (None, ())
    if not all(side.is_sound for side in read) or any(finding.severity is Severity.STOPS for finding in found):
        return _say(read, found)
    return _match(args, *_sides(*read), truth)


def _match(args: Namespace, left: "Side", right: "Side", truth: "Truth | None") -> int:
    from stepdown.dataset.whole import OutputRefusedError
    from stepdown.exchange.matching_files.write import write_matching
    from stepdown.linkage.matching.cascade import match
    from stepdown.linkage.other_programs.splink import NothingLearntError, SplinkNotInstalledError

    own = match(left, right)
    shown = tuple({person.id: person for person in side.people} for side in (left, right))
    try:
        others = _of_another_program(args, left, right)
        matching = _with_them(own, others, args.at_least)
        write_matching(matching, args.out, (shown[0], shown[1]) if args.names else None)
    except (OutputRefusedError, OSError, SplinkNotInstalledError, NothingLearntError) as error:
        print(f"stepdown match: {error}", file=sys.stderr)
        return 1 if isinstance(error, NothingLearntError) else 2
    scores = _scores(truth, own, others, (left, right)) if truth is not None else ()
    print(json.dumps(_told(matching, scores), indent=2)) if args.json else _show(matching, scores, args.out)
    return 0


def _of_another_program(args: Namespace, left: "Side", right: "Side") -> "tuple[PairScore, ...]":
    """The pairs of the program that was asked for; none where none was."""
    from rich.console import Console

    from stepdown.linkage.matching.scoring import SURE
    from stepdown.linkage.other_programs.splink import splink_scores

    if not args.also:
        return ()
    with Console(stderr=True).status("Splink learns from the files"):
        return splink_scores(left, right, at_least=min(args.at_least, *SURE), seed=_SEED)


def _with_them(own: "Matching", others: "tuple[PairScore, ...]", at_least: float) -> "Matching":
    from stepdown.linkage.matching.doors import proposals_of_scores, with_more
    from stepdown.linkage.other_programs.splink import NAME

    more = tuple(proposals_of_scores(NAME, others, at_least=at_least, beside=own))
    if others:
        print(f"{NAME} adds {len(more):,} to what is to be looked at one by one.", file=sys.stderr)
    return with_more(own, more)


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


def _scores(
    truth: "Truth", own: "Matching", others: "tuple[PairScore, ...]", sides: "tuple[Side, Side]"
) -> "tuple[Score, ...]":
    """What the rules offer, with the review, and what a number alone or another program would link, in truth."""
    from stepdown.linkage.matching.scoring import number_alone, score, score_matching, score_program
    from stepdown.linkage.other_programs.splink import NAME

    known = {person.id for person in sides[1].people}
    there = {one: other if other in known else None for one, other in truth.items()}
    by_number = score("Number alone", number_alone(*sides), there)
    return (*score_matching(own, there), by_number, *(score_program(NAME, others, there) if others else ()))


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
