"""The action that loads a dataset: whole or nothing, in one transaction, with one audit event."""

from datetime import datetime

import pyarrow as pa
import pyarrow.parquet as pq
from django.db import IntegrityError

from stepdown.dataset.check.rows import findings_of_rows
from stepdown.dataset.dataset import Dataset
from stepdown.dataset.engine import Engine, open_engine
from stepdown.dataset.finding import Severity
from stepdown.domain.particulars import Beside
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.actions.colleagues.teams import TeamNamed, team_named
from stepdown.records.actions.loading.loading import Loading
from stepdown.records.actions.loading.questions import question
from stepdown.records.actions.loading.tables import LOADERS
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.loads import Load

_SHOWN = 5


@action(Act.LOAD)
def load_dataset(
    *, by: Colleague | None, at: datetime, dataset: Dataset, team: TeamNamed, beside: Beside | None = None
) -> Load:
    """Everything that the dataset says, as the record of a team. ``by`` is nobody where the operator does it.

    Refusal, with everything that stands in the way, where the dataset is in the record already, is not sound, or says
    what a record cannot hold: nothing is made up to fill a gap.
    """
    if by is not None:
        check_may(by, Act.LOAD, today=at.date())
    said = dataset.manifest
    if Load.objects.filter(digest=said.digest).exists():
        raise Refusal("This dataset is in the record already.")
    _refuse_unless_sound(dataset)
    with open_engine(dataset) as engine:
        _refuse_what_cannot_be_held(engine)
        loading = Loading(engine, said.digest, said.title, at, team_named(team), beside or Beside())
        try:
            for load in LOADERS:
                load(loading)
        except IntegrityError as error:
            raise Refusal(
                "Some of its people or colleagues are in the record already, or stand in it twice."
            ) from error
    return Load.objects.create(
        title=said.title[:200],
        digest=said.digest,
        rows=dict(said.rows),
        is_invented=said.invented,
        loaded_at=at,
        loaded_by=by,
    )


def _refuse_unless_sound(dataset: Dataset) -> None:
    tables = {
        name: table if isinstance(table, pa.Table) else pq.read_table(table) for name, table in dataset.tables.items()
    }
    stops = [f for f in findings_of_rows(tables, {}) if f.severity is Severity.STOPS]
    if stops:
        shown = " ".join(finding.problem for finding in stops[:_SHOWN])
        more = f" And {len(stops) - _SHOWN:,} more." if len(stops) > _SHOWN else ""
        raise Refusal(f"The dataset is not sound; check it first. {shown}{more}")


def _refuse_what_cannot_be_held(engine: Engine) -> None:
    problems = [f"{row['problem']} ({row['times']:,})" for row in engine.run(question("cannot_be_held"))]
    if problems:
        raise Refusal(f"The record cannot hold this dataset: {'; '.join(problems)}.")
