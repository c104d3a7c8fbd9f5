"""The two coders of a sample, turn by turn: what each coded, how far they agree, what is left to resolve."""

from dataclasses import dataclass

from stepdown.themes.agreement.compare import Comparison, compare
from stepdown.themes.agreement.disagreements import Disagreement, disagreements
from stepdown.themes.agreement.units import CodedSpan, CodedText
from stepdown.themes.project.state.coding import Coding, DoubleCoding, Resolution
from stepdown.themes.project.state.project import Project


@dataclass(frozen=True, slots=True)
class Differing:
    """One turn and code where the coders differ, with what was decided of it, if anything was."""

    found: Disagreement
    turn: int
    resolution: Resolution | None


def coded_texts(project: Project, double: DoubleCoding) -> tuple[CodedText, ...]:
    """The sample's texts, a unit a turn of a participant: what an interviewer asks is not coded, and would look like
    agreement. A text whose participant withdrew is left out."""
    return tuple(
        CodedText(
            source,
            tuple((project.sources[source].turns[n].start, project.sources[source].turns[n].end) for n in turns),
            {coder: _spans(project, double, source, coder) for coder in double.coders},
        )
        for source in double.sources
        if (turns := turns_of(project, source))
    )


def turns_of(project: Project, source: str) -> tuple[int, ...]:
    """The numbers of the turns that are units of agreement."""
    text = project.sources[source]
    if text.words is None:
        return ()
    return tuple(
        n for n, turn in enumerate(text.turns)
        if turn.start < turn.end and (who := text.participant_of(n)) is not None and who not in text.masked
    )  # fmt: skip


def _spans(project: Project, double: DoubleCoding, source: str, coder: str) -> tuple[CodedSpan, ...]:
    return tuple(CodedSpan(c.code, c.start, c.end) for c in _of(project, double, source) if c.coder == coder)


def _of(project: Project, double: DoubleCoding, source: str) -> list[Coding]:
    return [c for c in project.codings[source].values() if c.blind == double.id]


def codes_used(project: Project, double: DoubleCoding) -> tuple[str, ...]:
    """The codes that either coder used, in the framework's order."""
    used = {c.code for source in double.sources for c in _of(project, double, source)}
    return tuple(code.id for code in project.framework.in_use() if code.id in used)


def compared(project: Project, double: DoubleCoding) -> Comparison:
    """How far the coders agree, code by code, as they coded before anything was resolved."""
    return compare(coded_texts(project, double), double.coders, codes_used(project, double))


def differing(project: Project, double: DoubleCoding) -> tuple[Differing, ...]:
    """Each turn and code where they differ, in the order of the texts."""
    found = disagreements(coded_texts(project, double), double.coders, codes_used(project, double))
    return tuple(_differing(project, double, one) for one in found)


def _differing(project: Project, double: DoubleCoding, one: Disagreement) -> Differing:
    turn = turns_of(project, one.text)[one.unit]
    return Differing(one, turn, double.resolutions.get((one.text, turn, one.code)))
