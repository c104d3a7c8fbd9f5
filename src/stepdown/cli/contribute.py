"""`stepdown contribute STUDY.toml --data DATA --out FILE --form FORM --key KEYFILE`: counts for a pool, and no row."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stepdown.dataset.dataset import Dataset
    from stepdown.evaluation.pool.declared import Undeclared
    from stepdown.evaluation.pool.part import PoolPart
    from stepdown.evaluation.study import Study

FORMS = ("exact", "safe")

TOLD = {
    "exact": (
        "It holds true counts, small ones too, and patterns that one family alone may have: nobody's name, number or "
        "date, but who knows a family can know it again. Send it as you would send a record, and to whom the agreement "
        "names alone."
    ),
    "safe": "It holds what disclosure control lets through, and between which numbers each hidden count can be placed.",
}


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("study", metavar="STUDY.toml", type=Path, help="the study file, as agreed by all who pool")
    parser.add_argument("--data", metavar="DATA", type=Path, required=True, help="a workbook, a folder, a dataset")
    parser.add_argument("--mapping", metavar="FILE", type=Path, help="the mapping file of a single wide sheet")
    parser.add_argument("--out", metavar="FILE", type=Path, required=True, help="the file to write, or to replace")
    parser.add_argument("--form", choices=FORMS, required=True, help="true counts, or what may be released anyway")
    parser.add_argument("--agreement", default="", help="the data-sharing agreement under which true counts are shared")
    parser.add_argument("--key", metavar="KEYFILE", type=Path, required=True, help="the key to sign with")
    parser.add_argument("--new-key", action="store_true", help="make the key first, in a new file")


def run(args: Namespace) -> int:
    """0 written, 1 the data or the study were refused, 2 something could not be read."""
    from stepdown.cli.loading import load_or_say
    from stepdown.cli.signing_key import make_key, read_key
    from stepdown.cli.written_file import UnreadableError, read_written
    from stepdown.evaluation.study import parse_study
    from stepdown.exchange.contribution.document import document_of
    from stepdown.exchange.contribution.signed import signed

    study = read_written(args.study, parse_study, "a study")
    if study is None:
        return 2
    loaded = load_or_say(args.data, args.mapping)
    if loaded.dataset is None:
        return 2 if loaded.is_unreadable else 1
    try:
        key = make_key(args.key) if args.new_key else read_key(args.key)
    except UnreadableError as error:
        print(f"stepdown contribute: {error}", file=sys.stderr)
        return 2
    part = _part(loaded.dataset, study, args.form, args.agreement)
    if part is None or not _written(args.out, signed(document_of(part), key)):
        return 1
    _tell(part, args.out, key.public_key().public_bytes_raw())
    return 0


def _part(dataset: "Dataset", study: "Study", form: str, agreement: str) -> "PoolPart | None":
    """The contribution; None, with the refusal printed."""
    from stepdown.cli.running import telling
    from stepdown.evaluation.refusal import EvaluationRefusal
    from stepdown.reporting.disclosure.protect import DisclosureError

    try:
        with telling() as tell:
            part, undeclared = _made(dataset, study, form, agreement, tell)
    except (EvaluationRefusal, DisclosureError) as refused:
        print(f"stepdown contribute: {refused}", file=sys.stderr)
        return None
    _tell_undeclared(undeclared)
    return part


def _made(
    dataset: "Dataset", study: "Study", form: str, agreement: str, tell: Callable[[str], None]
) -> "tuple[PoolPart, Undeclared]":
    from stepdown.evaluation.pool.contribute import counts_to_give, exact_part
    from stepdown.reporting.pooled.safe import safe_part

    counts, undeclared = counts_to_give(dataset, study, tell)
    if form == "exact":
        return exact_part(dataset, study, counts, agreement), undeclared
    tell("protecting small counts")
    return safe_part(dataset, study, counts), undeclared


def _written(out: Path, file: bytes) -> bool:
    from stepdown.dataset.whole import OutputRefusedError, whole_file_or_nothing

    try:
        with whole_file_or_nothing(out) as made:
            made.write_bytes(file)
    except OutputRefusedError as refused:
        print(f"stepdown contribute: {refused}", file=sys.stderr)
        return False
    return True


def _tell(part: "PoolPart", out: Path, public: bytes) -> None:
    from stepdown.evaluation.pool.same import digest_of_choices
    from stepdown.exchange.contribution.signed import fingerprint_of

    print(f"{out}: the contribution of {part.origin.authority}, {part.form.label.lower()}.", file=sys.stderr)
    print(TOLD[part.form], file=sys.stderr)
    print(f"What is counted: {digest_of_choices(part.study)}", file=sys.stderr)
    print("Tell this fingerprint to whoever pools, by another way than the file:", file=sys.stderr)
    print(fingerprint_of(public))


def _tell_undeclared(undeclared: "Undeclared") -> None:
    for names, place in ((undeclared.areas, "areas"), (undeclared.source_teams, "source_teams")):
        if names:
            print(
                f"Counted together, as names.{place} of the study does not declare them: {', '.join(names)}.",
                file=sys.stderr,
            )
