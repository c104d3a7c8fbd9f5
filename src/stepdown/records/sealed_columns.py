"""Which columns of the record are sealed: texts and values by what they are of, bytes by name."""

from collections.abc import Sequence

from django.apps import apps
from django.db.models import Model

from stepdown.records.models.case_files import CaseFileChange, CaseFiles
from stepdown.records.models.projects import NameRegister, WaitingText
from stepdown.records.models.sealed_text import SealedText, SealedValues
from stepdown.records.sealed import Purpose

BYTES: dict[tuple[type[Model], str], Purpose] = {
    (NameRegister, "sealed"): Purpose.REGISTER,
    (WaitingText, "sealed"): Purpose.WAITING_TEXT,
    (CaseFiles, "found"): Purpose.CASE_FILES,
    (CaseFileChange, "before"): Purpose.LEVELS,
}
"""What is sealed in columns of bytes. Answers that are not handed in are sealed with the respondent's own link, which
the site does not keep: they stay as they are, and the earlier key with them until they are handed in or gone."""


def sealed_columns() -> Sequence[tuple[type[Model], SealedText | SealedValues]]:
    """Each column of the record whose texts or values are sealed."""
    tables = apps.get_app_config("records").get_models()
    return [
        (table, c) for table in tables for c in table._meta.concrete_fields if isinstance(c, SealedText | SealedValues)
    ]
