"""`stepdown pool FILES… --trust FINGERPRINT… --out DIR`: contributions of several authorities as one evaluation."""

import re
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from stepdown.cli.publishing import PROFILES
from stepdown.cli.written_file import UnreadableError, bytes_of, text_of

if TYPE_CHECKING:
    from stepdown.evaluation.pool.part import PoolPart

LARGEST = 512 * 1024 * 1024
_FINGERPRINT = re.compile(r"(?:[0-9a-f]{4}-){7}[0-9a-f]{4}")


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("files", metavar="FILE", nargs="+", type=Path, help="the contributions, as they were signed")
    parser.add_argument(
        "--trust", metavar="FINGERPRINT", nargs="+", required=True,
        help="the fingerprints of the keys that may have signed, or a file with one a line",
    )  # fmt: skip
    parser.add_argument(
        "--out", metavar="DIR", type=Path, required=True, help="a new folder, or that of an earlier run"
    )
    parser.add_argument("--profile", choices=PROFILES, help="how figures are protected, instead of the study's choice")


class Read(NamedTuple):
    """A contribution and the fingerprint of the key that signed it."""

    part: "PoolPart"
    fingerprint: str


def run(args: Namespace) -> int:
    """0 pooled, 1 the contributions do not belong together, 2 one cannot be read or is not trusted."""
    try:
        trusted = trusted_of(args.trust)
        found = [read_contribution(file, trusted) for file in args.files]
    except UnreadableError as error:
        print(f"stepdown pool: {error}", file=sys.stderr)
        return 2
    made = _write(found, args.out, args.profile)
    if made:
        print(made, file=sys.stderr)
    return 0 if made else 1


def trusted_of(named: Sequence[str]) -> frozenset[str]:
    """The fingerprints, given as such or in files; UnreadableError where one is neither."""
    found: set[str] = set()
    for each in named:
        lines = [each] if _FINGERPRINT.fullmatch(each) else text_of(Path(each)).splitlines()
        for line in filter(None, (line.partition("#")[0].strip() for line in lines)):
            if not _FINGERPRINT.fullmatch(line):
                raise UnreadableError(f"{each}: '{line}' is no fingerprint. One is eight groups of four, with dashes.")
            found.add(line)
    return frozenset(found)


def read_contribution(file: Path, trusted: frozenset[str]) -> Read:
    """The contribution of a file; UnreadableError where it was changed, is of an unknown key, or cannot be read."""
    from stepdown.exchange.contribution.document import UnreadableContribution, part_of
    from stepdown.exchange.contribution.signed import SignatureRefused, verified

    try:
        signed = verified(bytes_of(file, LARGEST))
    except (OSError, SignatureRefused) as fault:
        raise UnreadableError(f"{file} cannot be pooled: {fault}.") from fault
    if signed.fingerprint not in trusted:
        raise UnreadableError(
            f"{file} was signed with a key that --trust does not name ({signed.fingerprint}). Ask who sent it for the "
            "fingerprint by another way, and name it if it is this one."
        )
    try:
        return Read(part_of(signed.text), signed.fingerprint)
    except UnreadableContribution as fault:
        raise UnreadableError(f"{file} cannot be pooled: {fault}.") from fault


def _write(found: Sequence[Read], out: Path, profile: str | None) -> Path | None:
    from stepdown.cli.running import is_a_run, telling, write_files
    from stepdown.dataset.whole import OutputRefusedError, whole_or_nothing
    from stepdown.evaluation.pool.together import pool
    from stepdown.evaluation.refusal import EvaluationRefusal
    from stepdown.reporting.disclosure.protect import DisclosureError
    from stepdown.reporting.pooled.assemble import files_of_a_pool, release_pool

    try:
        with whole_or_nothing(out, may_replace=is_a_run) as made, telling() as tell:
            tell("adding the counts")
            together = pool([each.part for each in found])
            tell("protecting small counts")
            released = release_pool(together, profile)
            fingerprints = {each.part.origin.authority: each.fingerprint for each in found}
            write_files(made, files_of_a_pool(released, together, fingerprints, tell))
    except (OutputRefusedError, EvaluationRefusal, DisclosureError) as refused:
        print(f"stepdown pool: {refused}", file=sys.stderr)
        return None
    return out
