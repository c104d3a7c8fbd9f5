"""Folders of the small invented project, and the commands run on them."""

from collections.abc import Callable
from pathlib import Path

from stepdown.cli import main
from stepdown.exchange.project_folder.folder import begin_folder, read_folder
from stepdown.themes.project.log import Log
from tests.themes.a_project import Telling


class Folder:
    """A project's folder, and a place beside it for files."""

    def __init__(self, place: Path, told: Telling) -> None:
        self.place, self.path = place, place / "pilot"
        begin_folder(self.path, told.log.entries)

    @property
    def log(self) -> Log:
        """What the folder holds now."""
        return read_folder(self.path)

    def file(self, name: str, content: str | bytes) -> Path:
        """A file beside the folder."""
        path = self.place / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def run(self, command: str, *more: object) -> int:
        """A command on the folder; its exit code."""
        return main(["themes", command, str(self.path), *map(str, more)])


type Begin = Callable[[Telling], Folder]
