"""Whatever a project holds comes back as it went: astral characters, line ends, nested codes, spans that overlap."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from stepdown.exchange.refi_qda.ours.inward import arriving
from stepdown.exchange.refi_qda.ours.outward import outward
from stepdown.exchange.refi_qda.read.read import read
from stepdown.exchange.refi_qda.shape.codes import with_paths
from stepdown.exchange.refi_qda.validate import validate
from stepdown.exchange.refi_qda.write.write import write_qdpx
from stepdown.themes.project.events.coding import Coded, MemoWritten
from stepdown.themes.project.events.sources import SourceBroughtIn, Spoken
from stepdown.themes.project.state.project import Project
from stepdown.themes.project.words import MemoAbout
from stepdown.themes.refused import Refused
from stepdown.themes.sources import SourceKind
from stepdown.themes.texts.freeze import frozen
from stepdown.themes.texts.heard import Line
from tests.exchange.refi_qda.test_ours import coded, taken_in
from tests.themes.a_project import a_code, with_people

PIECES = ["a", "b", " ", "\r\n", "\n", "\u0085", "😀", "𝄞", "é", "e\u0301", "👩\u200d👧", "<", "&", '"']
SAID = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)
LABELS = {"INT": "Interviewer", "P1": "Practitioner 1"}
NAMES = st.sampled_from(["Time", "Trust", "𝄞 music", 'a "quoted" & <odd> name', "Time / Trust"])
DEEP = ("root", "a", "b", "c", "d", "e")


class Drawn:
    """A project that grows by what is drawn, as far as the rules let it."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw, self.told = draw, with_people()
        lines = draw(st.lists(st.tuples(st.sampled_from([*LABELS]), SAID), min_size=1, max_size=5))
        self.text = self.brought_in([Line(label, words) for label, words in (*lines, ("P1", "𝄞 They have time."))])
        self.codes = [self.code(number) for number in range(draw(st.integers(1, 6)))]
        for number in range(draw(st.integers(0, 8))):
            self.try_to_tell(self.coded(number), by=draw(st.sampled_from(["eva", "ben"])))
        for number in range(draw(st.integers(0, 2))):
            about_id = draw(st.sampled_from(self.codes))
            memo = MemoWritten(memo=f"memo {number}", about=MemoAbout.CODE, about_id=about_id, words=draw(SAID) or "?")
            self.try_to_tell(memo)

    def brought_in(self, lines: list[Line]) -> str:
        text = frozen(lines, LABELS)
        turns = tuple(Spoken(speaker=turn.speaker, start=turn.start, end=turn.end) for turn in text.turns)
        self.told.keep(
            SourceBroughtIn(
                source="talk", source_kind=SourceKind.INTERVIEW, title="A talk", turns=turns,
                speakers={"Practitioner 1": "p1"}, words=text.text,
            )
        )  # fmt: skip
        return text.text

    def code(self, number: int) -> str:
        above = self.draw(st.sampled_from([None, *(f"code {n}" for n in range(number))]))
        name = f"{self.draw(NAMES)} {number}"
        if not self.try_to_tell(a_code(f"code {number}", name, above)):
            self.told.tell(a_code(f"code {number}", name))
        return f"code {number}"

    def coded(self, number: int) -> Coded:
        places = st.integers(0, len(self.text))
        start, end = sorted((self.draw(places), self.draw(places)))
        return Coded(
            coding=f"coding {number}", source="talk", code=self.draw(st.sampled_from(self.codes)), start=start, end=end
        )

    def try_to_tell(self, event: object, by: str = "eva") -> bool:
        try:
            self.told.tell(event, by=by)
        except Refused:
            return False
        return True


@st.composite
def our_projects(draw: st.DrawFn) -> Project:
    return Drawn(draw).told.project


def one_of_each() -> Project:
    """Six levels of codes of one name in several places, and spans that hold, touch and overlap one another."""
    told = with_people()
    label, said = "Practitioner 1", "𝄞😀 They have the time to do it. 👩\u200d👧"
    first = len(f"{label}: ")
    told.keep(
        SourceBroughtIn(
            source="talk", source_kind=SourceKind.INTERVIEW, title="A talk 😀", words=f"{label}: {said}\n",
            turns=(Spoken(speaker=label, start=first, end=first + len(said)),), speakers={label: "p1"},
        )
    )  # fmt: skip
    for at, code in enumerate(DEEP):
        told.tell(a_code(code, "Time", DEEP[at - 1] if at else None))
    spans = ((0, 2), (1, 6), (0, 33), (2, 6), (6, 7), (29, 33))
    for number, (start, end) in enumerate(spans):
        for by in ("eva", "ben"):
            coding = Coded(
                coding=f"{by} {number}", source="talk", code=DEEP[number], start=first + start, end=first + end
            )
            told.tell(coding, by=by)
    return told.project


def held(project: Project) -> list[object]:
    """All that a project holds of what REFI-QDA can say, whatever the ids."""
    people = project.people
    return [
        sorted(project.coders.values()),
        sorted((who.pseudonym, people.roles[who.role].label) for who in people.participants.values()),
        [(project.framework.path(c.id), c.text, c.origin, c.is_codable) for c in project.framework.in_use()],
        sorted(
            (s.title, s.kind, s.words, [(t.start, t.end, t.speaker) for t in s.turns]) for s in project.sources.values()
        ),
        coded(project),
        sorted(
            (project.framework.path(memo.about_id), memo.words, project.coders[memo.author])
            for memo in project.memos.values()
        ),
    ]


@settings(max_examples=40)
@given(ours=our_projects())
@example(ours=one_of_each())
def test_a_project_is_valid_goes_out_and_comes_back_as_it_was(ours: Project):
    gone = outward(ours, "key")
    content = write_qdpx(gone)
    assert validate(content, "ours.qdpx") == ()
    found = read(content, "ours.qdpx")
    assert (found.project, found.losses) == (gone, ())
    came = arriving(found.project)
    assert came.unplaced == {}
    assert held(taken_in(came).project) == held(ours)


def test_what_is_drawn_holds_what_the_rule_speaks_of():
    ours = one_of_each()
    spans = [(c.start, c.end) for c in ours.codings["talk"].values()]
    assert any(a < c < b < d for a, b in spans for c, d in spans), "no spans that overlap"
    assert max(map(ord, ours.sources["talk"].words)) > 0xFFFF, "no character beyond the first plane"
    assert max(len(path) for path, _ in with_paths(outward(ours, "key").codes)) == len(DEEP)
