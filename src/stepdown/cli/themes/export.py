"""`stepdown themes export FOLDER --as KIND --out FILE`: a file for others, looked through for real names first."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from stepdown.cli.themes.folder import takes_folder
from stepdown.cli.themes.leaks import is_clean_or_say, takes_look
from stepdown.cli.themes.register_file import register_of, takes_register
from stepdown.cli.themes.telling import JSON_HELP, print_json, say
from stepdown.exchange.archive.leaving.kinds import FileKind

if TYPE_CHECKING:
    from stepdown.exchange.archive.leaving.leave import Whole
    from stepdown.exchange.archive.leaving.left_behind import LeftBehind


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    takes_folder(parser)
    parser.add_argument("--as", dest="kind", choices=[str(kind) for kind in FileKind], required=True, help="which file")
    parser.add_argument("--out", metavar="FILE", type=Path, required=True, help="where to write it")
    parser.add_argument(
        "--questionnaire",
        metavar="FILE",
        type=Path,
        action="append",
        default=[],
        help="a questionnaire that belongs into an archive, without answers; once for each",
    )
    takes_register(parser)
    takes_look(parser)
    parser.add_argument("--json", action="store_true", help=JSON_HELP)


def run(args: Namespace) -> int:
    """Write it: 0 done, 1 where a real name may be in it or it cannot be written, 2 where a file cannot be read."""
    from stepdown.dataset.whole import whole_file_or_nothing
    from stepdown.exchange.archive.leaving.leave import leaving
    from stepdown.exchange.refi_qda.write.refusal import ExportRefusal
    from stepdown.themes.pseudonyms.leaks import check_leaks
    from stepdown.themes.refused import Refused

    try:
        found = leaving(FileKind(args.kind), _whole(args))
    except ExportRefusal as refused:
        raise Refused(str(refused)) from refused
    check = check_leaks(found.said, register_of(args.register))
    _tell(found.left_behind, check.said, as_json=args.json)
    if not is_clean_or_say(check, found.said, has_looked=args.have_looked):
        return 1
    with whole_file_or_nothing(args.out) as path:
        path.write_bytes(found.content)
    say(f"Wrote {args.out}.")
    return 0


def _whole(args: Namespace) -> "Whole":
    from stepdown.cli.survey.form import form_of
    from stepdown.cli.themes.folder import now
    from stepdown.exchange.archive.leaving.leave import Whole
    from stepdown.exchange.project_folder.folder import read_folder

    log = read_folder(args.folder)
    key = f"{log.entries[0].at.isoformat()} {log.entries[0].by}"
    return Whole(log.project, log, key, now().date(), tuple(form_of(path) for path in args.questionnaire))


def _tell(left_behind: "tuple[LeftBehind, ...]", check: str, *, as_json: bool) -> None:
    if as_json:
        lost = [{"what": one.what, "count": one.count, "why": one.why} for one in left_behind]
        print_json({"not_in_it": lost, "check_for_real_names": check})
        return
    for one in left_behind:
        counted = f"{one.count:,} × " if one.count is not None else ""
        say(f"Not in it: {counted}{one.what}. {one.why}.")
    say(f"Check for real names: {check}")
