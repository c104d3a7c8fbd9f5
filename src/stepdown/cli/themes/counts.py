"""`stepdown themes counts FOLDER`: how many people speak of each code, of how many who took part."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from stepdown.cli.themes.folder import takes_folder
from stepdown.cli.themes.telling import JSON_HELP, print_json

if TYPE_CHECKING:
    from stepdown.themes.matrix.counts import CodeCounts, Counts
    from stepdown.themes.project.state.project import Project


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    takes_folder(parser)
    parser.add_argument("--json", action="store_true", help=JSON_HELP)


def run(args: Namespace) -> int:
    """Print them: 0 done, 2 where the folder cannot be read."""
    from stepdown.exchange.project_folder.folder import read_folder
    from stepdown.themes.matrix.counts import counts

    project = read_folder(args.folder).project
    found = counts(project)
    if args.json:
        print_json(counts_json(project, found))
        return 0
    depth = {code.id: level for code, level in project.framework.walk()}
    for code in found.codes:
        print(f"{'  ' * depth[code.code]}{project.framework.codes[code.code].name}: {_said(code, found)}")
    return 0


def counts_json(project: "Project", found: "Counts") -> dict[str, object]:
    """The same for programs: true counts, with the base of each."""
    from stepdown.themes.matrix.sentences import by_kind

    return {
        "bases": [
            {"source": b.source_kind, "role": b.role, "invited": b.invited, "took_part": b.took_part}
            for b in found.bases
        ],
        "codes": [
            {
                "code": code.code, "path": list(project.framework.path(code.code)), "codings": code.codings,
                "people": code.people, "texts": code.texts,
                "by_source": [
                    {"source": kind, "people": people, "took_part": there}
                    for kind, people, there in by_kind(code, found.bases)
                ],
            }
            for code in found.codes
        ],
    }  # fmt: skip


def _said(code: "CodeCounts", found: "Counts") -> str:
    from stepdown.themes.matrix.sentences import by_kind, share

    shares = [share(people, there, kind) for kind, people, there in by_kind(code, found.bases) if there]
    return f"{'; '.join(shares) or 'nobody has taken part yet'}; {code.codings:,} codings"
