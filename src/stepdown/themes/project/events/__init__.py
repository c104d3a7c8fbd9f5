"""Everything that can happen to a project, one file an area. An event says what; the log says by whom and when."""

from typing import Annotated

from pydantic import Field

from stepdown.themes.project.events import about, analysis, coding, double, framework, people, sources

type Event = Annotated[
    about.ProjectBegun
    | about.ProjectChanged
    | about.CoderJoined
    | about.Undone
    | people.RoleNamed
    | people.InvitedCounted
    | people.SheetIssued
    | people.ParticipantAdded
    | people.ConsentGiven
    | people.ParticipantWithdrew
    | sources.SourceBroughtIn
    | sources.TextCorrected
    | sources.TextMasked
    | sources.AudioDeleted
    | framework.CodeMade
    | framework.CodeChanged
    | framework.CodesMerged
    | framework.CodeRetired
    | coding.Coded
    | coding.Uncoded
    | coding.Recoded
    | coding.CodingReviewed
    | coding.MemoWritten
    | double.DoubleCodingBegun
    | double.DoubleCodingFinished
    | double.DisagreementResolved
    | analysis.CellSummarised
    | analysis.QuoteChosen
    | analysis.QuoteDropped
    | analysis.AreaNamed
    | analysis.FindingWritten
    | analysis.SourceSignedOff
    | analysis.SourceReopened
    | analysis.RowFilled
    | analysis.ChecklistAnswered,
    Field(discriminator="kind"),
]
"""One thing that happened."""
