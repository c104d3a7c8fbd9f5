"""Cells are summarised, quotes are chosen, checklists answered."""

from stepdown.themes.matrix.cells import matrix
from stepdown.themes.project.events.analysis import CellSummarised, ChecklistAnswered, QuoteChosen, QuoteDropped
from stepdown.themes.project.rules.coding import readable
from stepdown.themes.project.rules.door import Hand, accepted
from stepdown.themes.project.rules.framework import code_in_use
from stepdown.themes.project.rules.people import known
from stepdown.themes.project.state.project import Project
from stepdown.themes.project.words import ConsentItem
from stepdown.themes.quotes.edit import problem_of_edit
from stepdown.themes.refused import Refused


@accepted.register
def _summary(event: CellSummarised, project: Project, _: Hand) -> CellSummarised:
    """The codings that are there now are kept with the summary, so that it is seen when they change."""
    who, code = known(project, event.participant), code_in_use(project, event.code)
    rows = {row.participant.id: row for row in matrix(project, (code.id,))}
    if who.id not in rows:
        raise Refused(f"There are no words of {who.pseudonym} in this project.")
    codings = tuple(c.id for c in rows[who.id].cells[0].codings)
    return event.model_copy(update={"codings": codings, "words": (event.words or "").strip()})


@accepted.register
def _quote(event: QuoteChosen, project: Project, _: Hand) -> QuoteChosen:
    """Only who agreed to be quoted is quoted, and only with words left out or put in brackets."""
    text = readable(project, event.source)
    turns = text.turn_at(event.start, event.end)
    if not 0 <= event.start < event.end <= len(text.words or "") or not turns:
        raise Refused("That stretch is not in the text. Choose the words again.")
    for participant in {text.participant_of(turn) for turn in turns} - {None}:
        who = known(project, str(participant))
        if not who.agreed(ConsentItem.QUOTED):
            raise Refused(f"{who.pseudonym} did not agree to be quoted.")
    if event.area is not None and event.area not in project.analysis.areas:
        raise Refused("There is no such key area of interest.")
    verbatim, printed = text.quote(event.start, event.end), (event.words or "").strip()
    if printed and (problem := problem_of_edit(verbatim, printed)):
        raise Refused(problem)
    return event.model_copy(update={"words": None if printed in ("", verbatim) else printed})


@accepted.register
def _dropped(event: QuoteDropped, project: Project, _: Hand) -> QuoteDropped:
    if event.quote not in project.analysis.quotes:
        raise Refused("That quote is not there any more.")
    return event


@accepted.register
def _answered(event: ChecklistAnswered, _: Project, __: Hand) -> ChecklistAnswered:
    if event.is_reported and not (event.words or "").strip():
        raise Refused("Write where or how it is reported, or say that it is not.")
    return event
