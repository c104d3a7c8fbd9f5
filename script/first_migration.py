"""Writes the first migration from the models: each table made once, whole, with its constraints and indexes.

Django's own writer adds constraints one by one after the tables, and the embedded database makes a table anew for each:
half a minute for what takes a second. Called by script/migrations, until the first release.
"""

import os
from graphlib import TopologicalSorter
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "stepdown.web.settings.test")
django.setup()

from django.apps import apps  # noqa: E402
from django.db.migrations.migration import Migration  # noqa: E402
from django.db.migrations.operations import CreateModel  # noqa: E402
from django.db.migrations.state import ModelState  # noqa: E402
from django.db.migrations.writer import MigrationWriter  # noqa: E402
from django.db.models import Model  # noqa: E402

LABEL = "records"
INTO = Path("src/stepdown/records/migrations/0001_initial.py")


def in_order() -> list[type[Model]]:
    """The models, each after those that it refers to; CycleError where two refer to each other."""
    models = {m._meta.label_lower: m for m in apps.get_app_config(LABEL).get_models()}
    needs = {label: sorted(_refers_to(m) & (models.keys() - {label})) for label, m in sorted(models.items())}
    return [models[label] for label in TopologicalSorter(needs).static_order()]


def _refers_to(model: type[Model]) -> set[str]:
    return {f.related_model._meta.label_lower for f in model._meta.get_fields() if f.concrete and f.is_relation}


def whole(model: type[Model]) -> CreateModel:
    """The one operation that makes a table."""
    state = ModelState.from_model(model)
    return CreateModel(state.name, list(state.fields.items()), state.options, state.bases, state.managers)


migration = type("Migration", (Migration,), {"initial": True, "operations": [whole(m) for m in in_order()]})
INTO.write_text(MigrationWriter(migration("0001_initial", LABEL), include_header=False).as_string(), encoding="utf-8")
