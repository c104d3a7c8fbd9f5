"""How a run is published: under which profile, beside which earlier releases, with which secret."""

from argparse import ArgumentParser, Namespace
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from stepdown.cli.written_file import UnreadableError, text_of

if TYPE_CHECKING:
    from stepdown.evaluation.study import Study
    from stepdown.reporting.disclosure.ledger.ledger import Ledger
    from stepdown.reporting.disclosure.noise.secret import Secret

PROFILES = ("internal", "dfe_1_5", "lt10", "round5")
WITH_NOISE = (*PROFILES, "cell_key")


@dataclass(frozen=True, slots=True)
class Before:
    """What was published before, the file that says so, and of which area the data now are."""

    file: Path
    ledger: "Ledger"
    area: str = ""


@dataclass(frozen=True, slots=True)
class Publishing:
    """The profile, if it is not the study's own; what was published before; and what noise is drawn from."""

    profile: str | None = None
    before: Before | None = None
    secret: "Secret | None" = None


def add_publishing_arguments(parser: ArgumentParser) -> None:
    """What an evaluation takes to be published."""
    parser.add_argument(
        "--profile", choices=WITH_NOISE, help="how figures are protected, instead of the study's choice"
    )
    parser.add_argument("--ledger", metavar="FILE", type=Path, help="what was published before; this release is added")
    parser.add_argument("--area", default="", help="with a ledger: the area whose data these are, if not all")
    parser.add_argument(
        "--secret", metavar="FILE", type=Path, help="what the noise of the profile cell_key is drawn from"
    )
    parser.add_argument("--new-secret", action="store_true", help="make the secret first, in a new file")
    parser.add_argument(
        "--replace-secret",
        action="store_true",
        help="take another secret than the releases in the ledger, though both together protect less",
    )


def publishing_of(args: Namespace, study: "Study") -> Publishing:
    """What the arguments say; UnreadableError where a file cannot be used, or a profile lacks its secret."""
    from stepdown.reporting.disclosure.profiles import named

    before = Before(args.ledger, read_ledger_file(args.ledger), args.area) if args.ledger else None
    profile = named(args.profile or study.disclosure.profile)
    if not profile.noise:
        return Publishing(args.profile, before)
    if not args.secret:
        raise UnreadableError(
            f"the profile '{profile.id}' draws noise from a secret that only you know. Give its file with --secret. "
            "The first time, name a new file and add --new-secret. Then keep a copy with your other secrets, and use "
            "the same one for every release."
        )
    read_or_make = make_secret if args.new_secret else read_secret
    return Publishing(args.profile, before, read_or_make(args.secret, replaces=args.replace_secret))


def read_ledger_file(file: Path) -> "Ledger":
    """The ledger of a file, or an empty one where there is no such file yet; UnreadableError where it is none."""
    from stepdown.reporting.disclosure.ledger.ledger import Ledger, UnreadableLedgerError, read_ledger

    if not file.exists():
        return Ledger()
    try:
        return read_ledger(text_of(file))
    except UnreadableLedgerError as fault:
        raise UnreadableError(f"{file} cannot be used as a ledger: {fault}") from fault


def read_secret(file: Path, *, replaces: bool = False) -> "Secret":
    """The secret of a file; UnreadableError says what is wrong with the file, and nothing of what is in it."""
    from stepdown.reporting.disclosure.noise.secret import Secret, UnusableSecretError

    try:
        return Secret.of(file.read_text(encoding="utf-8"), replaces=replaces)
    except OSError as fault:
        raise UnreadableError(f"{file} cannot be read ({fault}). Make a secret with --new-secret.") from fault
    except (UnicodeDecodeError, UnusableSecretError):
        raise UnreadableError(
            f"{file} cannot be used as a secret: it needs 32 characters or more, drawn at random. Make one with "
            "--new-secret."
        ) from None


def make_secret(file: Path, *, replaces: bool = False) -> "Secret":
    """A new secret, in a new file that its owner alone can read; UnreadableError where there is a file already."""
    import secrets

    from stepdown.reporting.disclosure.noise.secret import Secret

    text = secrets.token_hex(32)
    try:
        file.touch(mode=0o600, exist_ok=False)
        file.write_text(text + "\n", encoding="utf-8")
    except OSError as fault:
        raise UnreadableError(
            f"no secret was made in {file} ({fault}). Name a new file, or leave out --new-secret."
        ) from fault
    return Secret.of(text, replaces=replaces)
