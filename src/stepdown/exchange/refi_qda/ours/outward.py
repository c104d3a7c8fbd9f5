"""A project of Stepdown as REFI-QDA has it. Pseudonyms go out; the register, consent and what is not coded do not."""

from collections.abc import Iterator

from stepdown.exchange.refi_qda.guids import Guid, guid_of, is_guid
from stepdown.exchange.refi_qda.ours.code_text import description_of
from stepdown.exchange.refi_qda.shape.audit import Audit
from stepdown.exchange.refi_qda.shape.codes import Code, NamedSet
from stepdown.exchange.refi_qda.shape.project import Case, Project, User, Variable
from stepdown.exchange.refi_qda.shape.sources import Coding, Selection, TextSource, VariableValue
from stepdown.exchange.refi_qda.shape.words import VariableType
from stepdown.themes.project.state.coding import Coding as OurCoding
from stepdown.themes.project.state.project import Project as OurProject
from stepdown.themes.project.state.texts import Source
from stepdown.themes.project.words import MemoAbout
from stepdown.themes.texts.plain import in_lines

ROLE, KIND, KNOWN_AS = "Role", "Kind of source", "Known as"
PARTICIPANT, RESPONDENT = "Participant", "Respondent who cannot be tied to anybody"
TURN = "Turn"
"""How a selection is named that is no coding but says who speaks."""


class Outward:
    """One project on its way out. ``key`` makes its GUIDs: the same key gives the same ones."""

    def __init__(self, project: OurProject, key: str) -> None:
        self._project = project
        self._key = key

    def guid(self, kind: str, id_: str) -> Guid:
        """An id that is a GUID already stays as it is, so that what came in goes out as it came."""
        return id_ if is_guid(id_) else guid_of(self._key, kind, id_)

    def whole(self) -> Project:
        """All of it that REFI-QDA has a place for."""
        project = self._project
        texts = [source for source in project.sources.values() if source.words is not None]
        return Project(
            name=project.about.title,
            description=project.about.question,
            users=tuple(User(self.guid("coder", id_), name) for id_, name in project.coders.items()),
            codes=tuple(self._codes(None)),
            variables=tuple(
                Variable(self.guid("variable", name), name, VariableType.TEXT) for name in (ROLE, KIND, KNOWN_AS)
            ),
            cases=tuple(self._cases(texts)),
            sources=tuple(self._text(source) for source in texts),
            notes=tuple(self._notes()),
            sets=tuple(self._sets()),
            about=self._about(MemoAbout.PROJECT, None),
            audit=Audit(made_at=project.about.begun_at),
        )

    def _codes(self, parent: str | None) -> Iterator[Code]:
        for code in self._project.framework.codes.values():
            if code.parent == parent and not code.is_retired:
                yield Code(
                    self.guid("code", code.id), code.name, code.is_codable, code.colour,
                    description_of(code.text, code.origin), self._about(MemoAbout.CODE, code.id),
                    tuple(self._codes(code.id)),
                )  # fmt: skip

    def _cases(self, texts: list[Source]) -> Iterator[Case]:
        for who in self._project.people.participants.values():
            if who.withdrew_on is None:
                yield self._case(who.id, who.pseudonym, who.role, PARTICIPANT, texts)
        for source in texts:
            for label, role in source.roles.items():
                yield self._case(f"{source.id} {label}", label, role or None, RESPONDENT, [source])

    def _case(self, id_: str, name: str, role: str | None, known_as: str, texts: list[Source]) -> Case:
        known = self._project.people.roles.get(role or "")
        label = known.label if known else None
        values = [VariableValue(self.guid("variable", KNOWN_AS), known_as)]
        values += [VariableValue(self.guid("variable", ROLE), label)] if label else []
        spoken = [(source, turn) for source in texts for turn in self._turns(source, id_, name, known_as)]
        return Case(
            self.guid("case", id_), name, values=tuple(values),
            sources=tuple(dict.fromkeys(self.guid("source", source.id) for source, _ in spoken)),
            selections=tuple(self.guid("turn", f"{source.id} {turn}") for source, turn in spoken),
        )  # fmt: skip

    @staticmethod
    def _turns(source: Source, id_: str, label: str, known_as: str) -> list[int]:
        if known_as == RESPONDENT:
            return [n for n, turn in enumerate(source.turns) if turn.speaker == label]
        return [n for n in range(len(source.turns)) if source.participant_of(n) == id_]

    def _text(self, source: Source) -> TextSource:
        selections = (*self._speaking(source), *self._coded(source))
        return TextSource(
            self.guid("source", source.id), source.words, source.title,
            selections=tuple(sorted(selections, key=lambda s: (s.start, s.end, s.guid))),
            notes=self._about(MemoAbout.SOURCE, source.id),
            values=(VariableValue(self.guid("variable", KIND), source.kind.label),),
            audit=Audit(made_at=None),
        )  # fmt: skip

    def _speaking(self, source: Source) -> Iterator[Selection]:
        """A selection for each turn, without a code: who speaks it is said by a case."""
        for number, turn in enumerate(source.turns):
            name = f"{TURN} {number + 1}: {turn.speaker or ''}".rstrip(": ")
            yield Selection(self.guid("turn", f"{source.id} {number}"), turn.start, turn.end, name)

    def _coded(self, source: Source) -> Iterator[Selection]:
        for coding in self._project.codings_of(source.id):
            by = self.guid("coder", coding.coder) if coding.coder in self._project.coders else None
            yield Selection(
                self.guid("selection", coding.id), coding.start, coding.end, source.quote(coding.start, coding.end),
                codings=(self._coding(coding, by),), audit=Audit(by, coding.at),
            )  # fmt: skip

    def _coding(self, coding: OurCoding, by: Guid | None) -> Coding:
        notes = self._about(MemoAbout.CODING, coding.id)
        return Coding(self.guid("coding", coding.id), self.guid("code", coding.code), by, coding.at, notes)

    def _notes(self) -> Iterator[TextSource]:
        for memo in self._project.memos.values():
            by = self.guid("coder", memo.author) if memo.author in self._project.coders else None
            yield TextSource(
                self.guid("memo", memo.id),
                in_lines(memo.words or ""),
                f"Memo, {memo.at:%-d %B %Y}",
                audit=Audit(by, memo.at),
            )

    def _about(self, about: MemoAbout, id_: str | None) -> tuple[Guid, ...]:
        memos = self._project.memos.values()
        return tuple(self.guid("memo", memo.id) for memo in memos if memo.about is about and memo.about_id == id_)

    def _sets(self) -> Iterator[NamedSet]:
        """Key areas of interest."""
        for area in self._project.analysis.areas.values():
            codes = tuple(self.guid("code", code) for code in area.codes)
            yield NamedSet(
                self.guid("area", area.id), area.title, codes=codes, notes=self._about(MemoAbout.AREA, area.id)
            )


def outward(project: OurProject, key: str) -> Project:
    """The project for a .qdpx or .qdc file."""
    return Outward(project, key).whole()


def beyond(project: OurProject) -> tuple[tuple[str, int], ...]:
    """What REFI-QDA cannot say, each kind with how often it occurs: for the report of what is lost."""
    found, people = project.analysis, project.people.participants.values()
    turns = [turn for source in project.sources.values() for turn in source.turns]
    return (
        ("Records of consent", sum(len(who.consents) for who in people)),
        ("Information sheets", sum(len(versions) for versions in project.people.sheets.values())),
        ("Numbers of people asked", len(project.people.invited)),
        ("Times at which turns begin", sum(turn.at_seconds is not None for turn in turns)),
        ("Summaries of the framework matrix", len(found.summaries)),
        ("Quotes chosen", len(found.quotes)),
        ("Findings of each source", len(found.findings)),
        ("Sign-offs of findings", len(found.signed_off)),
        ("Rows of the joint display", len(found.rows)),
        ("Double codings", len(project.doubles)),
        ("Resolved disagreements", sum(len(double.resolutions) for double in project.doubles.values())),
        ("Items of checklists", len(found.answered)),
        ("Codings that do not count until a disagreement is resolved", _not_standing(project)),
        ("Retired codes", sum(code.is_retired for code in project.framework.codes.values())),
    )


def _not_standing(project: OurProject) -> int:
    return sum(not coding.stands for of_source in project.codings.values() for coding in of_source.values())
