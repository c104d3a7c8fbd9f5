"""What the project itself can say to a checklist of qualitative and mixed methods: a sentence each, or nothing."""

from collections import Counter
from collections.abc import Callable

from stepdown.themes.findings.waiting import kinds_to_sign, waits_for
from stepdown.themes.project.state.project import Project
from stepdown.themes.project.words import CodeOrigin, ConsentItem, MemoAbout
from stepdown.themes.sources import SourceKind

type Fact = Callable[[Project], str]
"""A sentence; empty where the project does not know."""


def counted(number: int, one: str, several: str = "") -> str:
    """``1 coder``, ``2 coders``."""
    return f"{number} {one if number == 1 else several or one + 's'}"


def _texts(project: Project, kind: SourceKind) -> int:
    return sum(s.kind is kind and s.words is not None for s in project.sources.values())


def each_method(project: Project) -> str:
    """How many texts and people there are of each kind."""
    told = []
    for kind in kinds_to_sign(project):
        people = {p for s in project.sources.values() if s.kind is kind for p in s.participants()}
        invited = project.people.invited.get(kind)
        asked = "asked: not known" if invited is None or invited.invited is None else f"{invited.invited} asked"
        told.append(f"{kind.label}: {counted(_texts(project, kind), 'text')}, {len(people)} named speakers, {asked}")
    return f"{'; '.join(told)}." if told else ""


def integration(project: Project) -> str:
    """How and by whom the joint display was filled."""
    rows = project.analysis.rows.values()
    if not rows:
        return ""
    people = sorted({project.coders.get(row.by, row.by) for row in rows})
    first, last = min(row.at for row in rows), max(row.at for row in rows)
    signed = "after each kind of source was signed off" if not waits_for(project) else "while sources were still open"
    return (
        f"In a joint display by {counted(len(rows), 'key area', 'key areas')} of interest, {signed}; filled by "
        f"{', '.join(people)} between {first:%-d %B %Y} and {last:%-d %B %Y}."
    )


def insights(project: Project) -> str:
    """How the sources stand to one another."""
    stands = Counter(row.stands.label.split(":")[0].lower() for row in project.analysis.rows.values())
    return f"Areas where the sources: {', '.join(f'{word} {n}' for word, n in stands.items())}." if stands else ""


def what_participants_were_told(project: Project) -> str:
    """The information sheets."""
    sheets = [versions[-1] for versions in project.people.sheets.values()]
    told = "; ".join(f"“{s.title}”, version {s.version} of {s.issued_on:%-d %B %Y}" for s in sheets)
    return f"Told in the information sheet: {told}." if told else ""


def approach(project: Project) -> str:
    """How themes are made."""
    return f"{project.about.approach.label}."


def sample_size(project: Project) -> str:
    """Everybody who takes part."""
    there = [p for p in project.people.participants.values() if p.withdrew_on is None]
    return f"{counted(len(there), 'participant')}." if there else ""


def non_participation(project: Project) -> str:
    """Who withdrew, and how many were asked where that is known."""
    left = sum(p.withdrew_on is not None for p in project.people.participants.values())
    asked = [
        f"{SourceKind(kind).label.lower()}: {i.invited} asked"
        for kind, i in project.people.invited.items()
        if i.invited is not None
    ]
    return f"{counted(left, 'participant')} withdrew. {'; '.join(asked)}".rstrip(" .") + "."


def description_of_sample(project: Project) -> str:
    """Participants by role."""
    roles = Counter(p.role for p in project.people.participants.values() if p.withdrew_on is None)
    names = project.people.roles
    told = [f"{names[role].label if role else 'role not given'} {n}" for role, n in roles.most_common()]
    return f"{', '.join(told)}." if told else ""


def interview_guide(project: Project) -> str:
    """The guide questions to which codes are linked."""
    questions = {c.text.guide_question for c in project.framework.in_use() if c.text.guide_question}
    return f"Codes are linked to {counted(len(questions), 'question')} of the guide." if questions else ""


def repeat_interviews(project: Project) -> str:
    """Whether anybody was interviewed more than once."""
    held = Counter(p for s in project.sources.values() if s.kind is SourceKind.INTERVIEW for p in s.participants())
    again = sum(n > 1 for n in held.values())
    return (f"{counted(again, 'participant')} interviewed more than once." if again else "No.") if held else ""


def recording(project: Project) -> str:
    """Who agreed to be recorded, and what became of the recordings."""
    agreed = sum(p.agreed(ConsentItem.RECORDED) is True for p in project.people.participants.values())
    deleted = sum(s.recording_deleted_on is not None for s in project.sources.values())
    return f"{agreed} participants agreed to be recorded; {counted(deleted, 'recording')} known to be deleted."


def field_notes(project: Project) -> str:
    """Memos about texts."""
    memos = sum(memo.about is MemoAbout.SOURCE for memo in project.memos.values())
    return f"{counted(memos, 'memo')} about texts." if memos else ""


def duration(project: Project) -> str:
    """How long the talks lasted, where that is known."""
    minutes = [s.minutes for s in project.sources.values() if s.kind is not SourceKind.SURVEY and s.minutes]
    talks = sum(s.kind is not SourceKind.SURVEY for s in project.sources.values())
    return f"From {min(minutes)} to {max(minutes)} minutes (known for {len(minutes)} of {talks})." if minutes else ""


def coders(project: Project) -> str:
    """Who coded, and what was coded twice."""
    people = {coding.coder for of_source in project.codings.values() for coding in of_source.values()}
    twice = {source for double in project.doubles.values() for source in double.sources}
    if not people:
        return ""
    again = f"; {counted(len(twice), 'text')} coded twice, blind" if twice else ""
    return f"{counted(len(people), 'coder')}{again}."


def coding_tree(project: Project) -> str:
    """The size of the framework."""
    codes = project.framework.in_use()
    themes = sum(code.parent is None for code in codes)
    return f"{counted(len(codes), 'code')} under {counted(themes, 'theme')}; the codebook is attached." if codes else ""


def derivation(project: Project) -> str:
    """Codes there in advance and made while reading."""
    origins = Counter(code.origin for code in project.framework.in_use())
    if not origins:
        return ""
    return f"{origins[CodeOrigin.A_PRIORI]} codes in advance, {origins[CodeOrigin.EMERGENT]} made while reading."


def software(_: Project) -> str:
    """This."""
    return "Stepdown (free software)."


def quotations(project: Project) -> str:
    """How many quotes of how many participants."""
    quotes = project.analysis.quotes.values()
    sources = {quote.source for quote in quotes}
    return (
        f"{counted(len(quotes), 'quote')} from {counted(len(sources), 'text')}, each with role and source."
        if quotes
        else ""
    )


def consistency(project: Project) -> str:
    """Findings that name the codings they stand on."""
    found = [f for f in project.analysis.findings.values() if not f.is_silent]
    based = sum(bool(f.codings or f.results) for f in found)
    return f"{based} of {len(found)} findings name the passages or figures that they stand on." if found else ""


def major_themes(project: Project) -> str:
    """The themes by name."""
    themes = [code.name for code in project.framework.in_use() if code.parent is None]
    return f"{'; '.join(themes)}." if themes else ""


def minor_themes(project: Project) -> str:
    """Areas on which the sources differ or are silent."""
    titles = [
        project.analysis.areas[row.area].title
        for row in project.analysis.rows.values()
        if row.stands.value in ("differs", "silent")
    ]
    return f"Where sources differ or are silent: {'; '.join(titles)}." if titles else ""


FACTS: dict[str, Fact] = {
    fact.__name__: fact
    for fact in (
        each_method, integration, insights, what_participants_were_told, approach, sample_size, non_participation,
        description_of_sample, interview_guide, repeat_interviews, recording, field_notes, duration, coders,
        coding_tree, derivation, software, quotations, consistency, major_themes, minor_themes,
    )
}  # fmt: skip
"""Each fact by the name under which a checklist asks for it."""
