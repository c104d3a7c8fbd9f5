"""What only a person can say to a reporting checklist, written in the study file: by checklist and item."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import AfterValidator

from stepdown.written.checklists.checklist import OF_FIGURES, shipped_checklist
from stepdown.written.part import Sentence


def _are_asked(reported: dict[str, dict[str, str]]) -> dict[str, dict[str, str]]:
    for name, answers in reported.items():
        if name not in OF_FIGURES:
            raise ValueError(f"there is no checklist '{name}' for a study; there are {', '.join(OF_FIGURES)}")
        unknown = answers.keys() - {item.id for item in shipped_checklist(name).items}
        if unknown:
            raise ValueError(f"checklist '{name}' has no item {', '.join(sorted(unknown))}")
    return reported


type ByHand = Mapping[str, Mapping[str, str]]
"""The words by checklist and item."""

Reported = Annotated[dict[str, dict[str, Sentence]], AfterValidator(_are_asked)]
"""The same as a part of a file: a checklist or an item that nobody asks for is refused."""
