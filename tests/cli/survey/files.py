"""Files beside one another, and the commands run on them."""

from pathlib import Path

from stepdown.cli import main

SHORT = """{
 "id": "short", "version": "1", "title": {"en": "A short survey"}, "role_question": "role",
 "pages": [{"name": "one", "questions": [
  {"name": "role", "kind": "one_of", "label": {"en": "Your role?"}, "choices": "roles"},
  {"name": "quick", "kind": "one_of", "label": {"en": "Is help quick?"}, "choices": "agree"},
  {"name": "hours", "kind": "decimal", "label": {"en": "Hours saved?"}, "unit": "hours a week", "is_time_saved": true},
  {"name": "weeks", "kind": "decimal", "label": {"en": "Weeks saved?"}, "unit": "weeks", "is_time_saved": true}]}],
 "lists": {"roles": [{"name": "worker", "label": {"en": "Worker"}}, {"name": "manager", "label": {"en": "Manager"}}],
           "agree": [{"name": "yes", "label": {"en": "Yes"}}, {"name": "no", "label": {"en": "No"}}]}
}
"""
"""A questionnaire with two roles, and two questions about time saved."""


class Files:
    """A folder with what a test writes into it."""

    def __init__(self, place: Path) -> None:
        self.place = place

    def write(self, name: str, content: str | bytes) -> Path:
        """A file of this content."""
        path = self.place / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def held(self) -> set[str]:
        """What lies in the folder."""
        return {path.relative_to(self.place).as_posix() for path in self.place.rglob("*") if path.is_file()}


def survey(command: str, *arguments: object) -> int:
    """A command; its exit code."""
    return main(["survey", command, *map(str, arguments)])
