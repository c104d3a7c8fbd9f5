"""The page of limits: what is taken in and how large, how often, what belongs together, and what is slow."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from docs.build.markdown import page, table
from docs.build.site import ready_site

if TYPE_CHECKING:
    from stepdown.exchange.limits import Limits

INTRODUCTION = """
What the site takes in and how much of it, as its code says. What is over a limit is refused in a sentence. Where a
virus scanner is named ([run the site](../how-to/run-the-site.md)), each file is looked through before it is taken. No
file comes out again as it came in.
"""
OF_ATTEMPTS = """
So many in so long, for the address that asks (`ip`), the account that is tried (`key`) or who has logged in (`user`);
`m` and `h` are minutes and hours. Whoever is over it is told to wait.
"""
OF_RULES = """
What a form or an action refuses is said on its page. Beneath them the database itself refuses a row in which these do
not hold: a column with a word of its list, an end that does not come before its start, a value or else why it is
missing, and what there is only once.
"""
OF_SLOW = """
Counting the record's figures over years: a page asks for it, and the job that runs every few minutes counts. Looking
through case files, drawing up a report of voices and preparing what is given to who asks for their record are done
while the colleague waits, and one large file keeps a worker of the server busy for long. Of bringing in the council's
extract, case files or another program's file, taking out a project's file or report, and asking for figures, a
colleague has one at a time: a second is told to wait.
"""
FILES = {
    "NewExtract": ("The council's extract", "DEFAULT"),
    "LookThrough": ("Case files", "DEFAULT"),
    "BringIn": ("A text of a project of voices", "TEXT"),
    "SendFile": ("A file of another program for coding", "ARCHIVE"),
    "UploadForm": ("A questionnaire", "XLSFORM"),
}
"""Each form that takes a file: what it is, and which limit holds. A test sees that none is missing."""


def limits_page() -> str:
    """The page's text."""
    ready_site()
    return page(
        "Limits",
        INTRODUCTION,
        "## Files",
        table(("File", "Field", "Endings", "Largest, in mebibytes"), _files()),
        "## Sizes and numbers",
        table(("What", "At most"), _sizes()),
        "## Attempts",
        OF_ATTEMPTS,
        table(("What", "How often"), _attempts()),
        "## What is slow",
        OF_SLOW,
        "## What belongs together",
        OF_RULES,
        table(("Table", "Rules"), _rules()),
    )


def _files() -> Iterator[tuple[str, str, str, str]]:
    from stepdown.web.forms.case_files import LookThrough
    from stepdown.web.forms.council import NewExtract
    from stepdown.web.forms.voices.exchange import SendFile
    from stepdown.web.forms.voices.surveys.questionnaires import UploadForm
    from stepdown.web.forms.voices.texts.bring_in import BringIn

    for form in (NewExtract(), LookThrough(), BringIn(today=date(2026, 1, 1)), SendFile(), UploadForm(held=())):
        words, limit = FILES[type(form).__name__]
        for field in (f for f in form.fields.values() if type(f).__name__ in ("FileField", "SeveralFilesField")):
            yield words, str(field.label), field.widget.attrs["accept"].replace(",", ", "), _largest()[limit]


def _largest() -> dict[str, str]:
    from stepdown.exchange.archive.arriving.sent import LARGEST as OF_ARCHIVES
    from stepdown.exchange.limits import DEFAULT_LIMITS
    from stepdown.exchange.xlsform.grids import LIMITS
    from stepdown.web.forms.voices.texts.bring_in import LARGEST

    return {
        "DEFAULT": _mebibytes(DEFAULT_LIMITS),
        "XLSFORM": _mebibytes(LIMITS),
        "TEXT": f"{LARGEST // 1024**2:,}",
        "ARCHIVE": f"{OF_ARCHIVES // 1024**2:,}",
    }


def _mebibytes(limits: "Limits") -> str:
    return f"{limits.file_bytes // 1024**2:,} ({limits.unpacked_bytes // 1024**2:,} unpacked, {limits.cells:,} cells)"


def _sizes() -> Iterator[tuple[str, str]]:
    from django.conf import settings

    from stepdown.records.actions import drafts
    from stepdown.records.actions.surveys import answer
    from stepdown.surveys.expression.patterns import LONGEST_PATTERN
    from stepdown.web.settings.base import LONGEST_SESSION_HOURS

    yield "Bytes of a page that is sent, without its files", f"{settings.DATA_UPLOAD_MAX_MEMORY_SIZE:,}"
    yield "Fields of an unsent page that are kept", f"{drafts.MOST_FIELDS:,}"
    yield "Characters of each of them", f"{drafts.LONGEST_FIELD:,}"
    yield "Bytes of a respondent's answers", f"{answer.LARGEST:,}"
    yield "Characters of a regular expression in a questionnaire, matched in linear time", f"{LONGEST_PATTERN:,}"
    yield "Devices on which one is logged in at once", f"{settings.MOST_SESSIONS:,}"
    yield "Hours that a session lasts", f"{LONGEST_SESSION_HOURS:,}"


def _attempts() -> Iterator[tuple[str, str]]:
    from django.conf import settings

    limits = settings.ACCOUNT_RATE_LIMITS | settings.MFA_RATE_LIMITS
    return ((name.replace("_", " ").capitalize(), f"`{said}`") for name, said in limits.items())


def _rules() -> Iterator[tuple[str, str]]:
    from django.apps import apps

    for model in sorted(apps.get_app_config("records").get_models(), key=lambda m: m.__name__):
        names = sorted(rule.name for rule in model._meta.constraints)
        if names:
            yield model.__name__, ", ".join(name.replace("_", " ") for name in names)
