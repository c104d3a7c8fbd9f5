"""An invented codebook."""

from datetime import date

from stepdown.exchange.codebook.row import CodebookRow, ParticipantCount
from stepdown.themes.project.words import CodeOrigin

SLEEP = CodebookRow(
    number="1",
    path=("Nights",),
    definition="What is said of nights",
    origin=CodeOrigin.A_PRIORI,
    question="How do your nights go?",
    theme="Rest",
    codings=0,
    participants=(ParticipantCount("interviews", "mother", 0), ParticipantCount("survey", "worker", 2)),
)
AWAKE = CodebookRow(
    number="1.1",
    path=("Nights", "Awake"),
    definition="Not sleeping, for whatever reason",
    include="Being woken",
    exclude="Rising early by choice",
    example="“I did not sleep 😀”",
    origin=CodeOrigin.EMERGENT,
    codings=12,
    participants=(ParticipantCount("interviews", "mother", 3), ParticipantCount("interviews", "father", 1)),
    first_used=date(2026, 3, 1),
    changed=date(2026, 4, 2),
    changed_by="Ana",
)
ROWS = (SLEEP, AWAKE)
