"""What is sealed in the database is sealed anew under the newest key, so that an older one can be taken away."""

from collections.abc import Callable

from allauth.mfa.models import Authenticator
from django.db.models import Model, TextField, Value
from django.db.models.functions import Cast

from stepdown.records.sealed import Purpose, sealed_anew
from stepdown.records.sealed_columns import BYTES, sealed_columns

_OF_A_FACTOR = ("secret", "seed", "migrated_codes")
_AT_A_TIME = 1_000


def seal_anew(report: Callable[[str, int], None]) -> int:
    """Seal everything anew; how many values. SealBroken where none of the site's keys opens one: those before are done.

    Somebody who writes meanwhile is not written over: what they write is sealed under the newest key already.
    """
    done = 0
    for table, column in sealed_columns():
        done += _told(report, table, column.name, _of_texts(table, column.name))
    for (table, name), purpose in BYTES.items():
        done += _told(report, table, name, _of_bytes(table, name, purpose))
    return done + _told(report, Authenticator, "data", sum(map(_of_factor, Authenticator.objects.iterator())))


def _told(report: Callable[[str, int], None], table: type[Model], name: str, count: int) -> int:
    report(f"{table._meta.verbose_name_plural}, {name}", count)
    return count


def _of_texts(table: type[Model], name: str) -> int:
    """The column is read and written as the database keeps it, else it would be opened and sealed on the way."""
    rows = table._base_manager.annotate(as_kept=Cast(name, TextField())).exclude(as_kept="")
    count = 0
    for key, kept in rows.values_list("pk", "as_kept").iterator(chunk_size=_AT_A_TIME):
        anew = Value(sealed_anew(Purpose.TEXT, kept.encode()).decode(), output_field=TextField())
        count += rows.filter(pk=key, as_kept=kept).update(**{name: anew})
    return count


def _of_bytes(table: type[Model], name: str, purpose: Purpose) -> int:
    count = 0
    kept = table._base_manager.exclude(**{f"{name}__isnull": True}).values_list("pk", name)
    for key, sealed in kept.iterator(chunk_size=_AT_A_TIME):
        if sealed:
            count += table._base_manager.filter(pk=key, **{name: sealed}).update(**{name: sealed_anew(purpose, sealed)})
    return count


def _of_factor(factor: Authenticator) -> int:
    def anew(text: str) -> str:
        return sealed_anew(Purpose.SECOND_FACTOR, text.encode()).decode()

    held = {name: factor.data[name] for name in _OF_A_FACTOR if factor.data.get(name)}
    for name, said in held.items():
        factor.data[name] = [anew(one) for one in said] if isinstance(said, list) else anew(said)
    if held:
        factor.save(update_fields=["data"])
    return len(held)
