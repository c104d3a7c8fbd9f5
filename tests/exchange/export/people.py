"""A small invented team, with a canary in what people write freely."""

from collections.abc import Mapping, Sequence
from datetime import date

from stepdown.dataset.told import Row
from stepdown.domain.missing import Missing

CANARY = "Tia said so"
TABLES: Mapping[str, Sequence[Row]] = {
    "families": [{"family_id": "F1", "area": "=1+1"}],
    "children": [
        {"child_id": "C1", "family_id": "F1", "date_of_birth": date(2012, 5, 17), "sex": "female"},
        {"child_id": "C2", "family_id": "F1", "date_of_birth": Missing.NOT_KNOWN, "sex": "male"},
    ],
    "goals": [{"goal_id": "G1", "subject": "child", "subject_id": "C1", "set_by": CANARY}],
}
