"""The team: a manager and seven specialists in five disciplines, seconded from three invented employers."""

from stepdown.domain.disciplines import Discipline
from stepdown.invented.pilot.rows import Row
from stepdown.invented.pilot.targets import PERIOD

_COUNTY, _TRUST, _CHARITY = "Invented County Council", "Invented Health Trust", "Invented Safe Homes charity"

_TEAM = (  # F033 one manager, F034 seven practitioners, F035 five disciplines
    ("W-1", Discipline.MANAGEMENT, "Team manager", _COUNTY, 1.0),
    ("W-2", Discipline.DOMESTIC_ABUSE, "Senior practitioner", _CHARITY, 1.0),
    ("W-3", Discipline.DOMESTIC_ABUSE, "Practitioner", _CHARITY, 0.6),
    ("W-4", Discipline.DRUG_AND_ALCOHOL, "Senior practitioner", _TRUST, 1.0),
    ("W-5", Discipline.ADULT_MENTAL_HEALTH, "Senior practitioner", _TRUST, 0.8),
    ("W-6", Discipline.CHILD_MENTAL_HEALTH, "Senior practitioner", _TRUST, 0.8),
    ("W-7", Discipline.YOUTH_WORK, "Practitioner", _COUNTY, 1.0),
    ("W-8", Discipline.YOUTH_WORK, "Practitioner", _COUNTY, 1.0),
)


def workers_of(discipline: Discipline) -> list[str]:
    """The ids of the workers of a discipline."""
    return [worker_id for worker_id, practises, *_ in _TEAM if practises is discipline]


def worker_rows() -> list[Row]:
    """The eight workers, all of them there for the whole of the pilot."""
    return [
        {
            "worker_id": worker_id,
            "discipline": discipline,
            "grade": grade,
            "employer": employer,
            "fte": fte,
            "from": PERIOD[0],
        }
        for worker_id, discipline, grade, employer, fte in _TEAM
    ]
