"""A word of its own in every free text of the record: wherever one comes out again, it says from where it came."""

import re
from collections.abc import Iterator

from django.apps import apps
from django.db import Error, models, transaction

WORD = re.compile(r"zq[0-9a-f]{3}x")
NOT_PLANTED = {
    "AuditEvent": "holds references and nothing else, which a test of its own says",
    "Submission": "keys of pages",
    "LoggedIn": "sessions, which would be no more",
    "EmailAddress": "kept by the log-in's library from a colleague's own",
}
LONG = 120
SHORT_TEXTS = {"telephone", "postcode", "value"}
"""Columns of fewer characters in which somebody writes; the other short ones hold a word, a key or a number."""
NOT_TEXTS = {"email", "password", "written", "choice", "doing", "subject", "raised_for", "social_worker_email"}
"""Longer columns that programs read."""


def texts_of(model: type[models.Model]) -> Iterator[models.Field]:
    """The columns of a model in which somebody writes what they like."""
    for field in model._meta.concrete_fields:
        is_text = isinstance(field, models.CharField | models.TextField) and not field.choices and not field.unique
        if is_text and field.name not in NOT_TEXTS and _is_free(field):
            yield field


def _is_free(field: models.Field) -> bool:
    return field.max_length is None or field.max_length >= LONG or field.name in SHORT_TEXTS


def plant() -> dict[str, str]:
    """Plant them in every row of the desk's models; each word with the model and the column that it is of."""
    words: dict[str, str] = {}
    for model in apps.get_app_config("records").get_models():
        for field in () if model.__name__ in NOT_PLANTED else texts_of(model):
            word = f"zq{len(words):03x}x"
            if _planted(model, field.name, word, field.max_length):
                words[word] = f"{model.__name__}.{field.name}"
    return words


def _planted(model: type[models.Model], column: str, word: str, longest: int | None) -> bool:
    """Whether the column takes it: one that holds only certain words, as the database itself checks, does not."""
    rows = model._base_manager.exclude(**{f"{column}__isnull": True})
    try:
        with transaction.atomic():
            for key, held in rows.values_list("pk", column):
                said = f"{held} {word}".strip() if held else word
                model._base_manager.filter(pk=key).update(**{column: said[-longest:] if longest else said})
    except Error:
        return False
    return rows.exists()
