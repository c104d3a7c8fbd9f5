"""The record of a served site: a project, and a survey to which a hundred people have personal links.

    python -m tests.served.record FOLDER

The links are written to a file ``links`` of the folder, one a line; the project's id to ``project``.
"""

import sys
from pathlib import Path

PEOPLE = 100


def make(folder: Path) -> None:
    """Make it in the database that the settings name."""
    import django

    django.setup()
    from stepdown.records.links import token_of
    from tests.cast import the_cast
    from tests.projects import a_project
    from tests.served.tables import make_tables
    from tests.surveys_cast import a_survey
    from tests.themes.a_project import with_people

    make_tables()
    cast = the_cast()
    project = a_project(cast, with_people())
    survey = a_survey(cast, project, people=PEOPLE)
    (folder / "links").write_text("\n".join(map(token_of, survey.invitations.all())), encoding="utf-8")
    (folder / "project").write_text(str(project.pk), encoding="utf-8")


if __name__ == "__main__":
    make(Path(sys.argv[1]))
