"""What is held of the person themselves: facts, names, numbers, homes, relationships, levels, what was observed."""

from datetime import date

from stepdown.domain.casework import EventKind
from stepdown.domain.factors import FACTORS
from stepdown.domain.identity import Channel, ContactSafety, IdentifierScheme, RelationshipKind
from stepdown.domain.measures import shipped_instruments
from stepdown.domain.missing import ObservationState
from stepdown.domain.observed import EventSource, ObservedBy
from stepdown.domain.people import EthnicGroup, Sex
from stepdown.domain.safeguarding import SafeguardingLevel
from stepdown.domain.subject_access.words import HeldKind, Known
from stepdown.records.held.held import Finder, Them, held, in_families, lines, of_one
from stepdown.records.models.families import Relationship
from stepdown.records.models.observations import ChildEvent, Flag, Measure, Observation, Placement, Standing
from stepdown.records.models.people import Home, Identifier, Person, PersonName, SafeContact
from stepdown.records.queries.names import names_of

_FIRST = date(1900, 1, 1)
_FACTS, _OBSERVED = HeldKind.FACTS, HeldKind.OBSERVED


def facts(of: Them) -> Finder:
    """What each record of theirs says, with their names and numbers."""
    for p in Person.objects.filter(pk__in=of.people):
        names = PersonName.objects.filter(person=p)
        numbers = Identifier.objects.filter(person=p)
        words = lines(
            ("Names", "; ".join(f"{n.given} {n.family}".strip() for n in names)),
            ("Date of birth", f"{p.born_on:%-d %B %Y}" if p.born_on else p.get_born_on_missing_display()),
            ("Sex", Sex(p.sex).label if p.sex else ""),
            ("Ethnic group", EthnicGroup(p.ethnicity).label if p.ethnicity else ""),
            ("Disabled", {True: "yes", False: "no", None: ""}[p.disabled]),
            ("First language", p.language),
            ("First known to social care", f"{p.first_known_on:%-d %B %Y}" if p.first_known_on else ""),
            ("Referrals to social care", "" if p.prior_referrals is None else str(p.prior_referrals)),
            ("Numbers", "; ".join(f"{IdentifierScheme(n.scheme).label} {n.value} ({n.source})" for n in numbers)),
        )
        yield held(_FACTS, p, _day(p.born_on), "Facts about you", words, about=of.people, is_free=False)


def homes(of: Them) -> Finder:
    """Where they live or lived. A confidential address is printed nowhere, not even for who lives there."""
    for h in Home.objects.filter(person__in=of.people):
        words = "It is confidential, so it is not printed here." if h.is_confidential else f"{h.lines}\n{h.postcode}"
        until = f" until {h.ended_on:%-d %B %Y}" if h.ended_on else ""
        yield held(_FACTS, h, h.started_on, f"An address of yours{until}", words, about=of.people, is_free=False)


def reaching(of: Them) -> Finder:
    """How they can safely be reached."""
    for s in SafeContact.objects.filter(person__in=of.people).select_related("person"):
        title = f"How to reach you: {Channel(s.channel).label.lower()}, {ContactSafety(s.safety).label.lower()}"
        yield held(_FACTS, s, _day(s.person.born_on), title, lines(("", s.value), ("", s.note)), about=of.people)


def relationships(of: Them) -> Finder:
    """What they are to others of the family."""
    rows = list(Relationship.objects.filter(person__in=of.people))
    names = names_of(r.other_id for r in rows)
    for r in rows:
        title = f"{RelationshipKind(r.kind).label} {names[r.other_id]}"
        about = of.people | {r.other_id}
        yield held(_FACTS, r, _day(r.started_on), title, about=about, is_free=False)


def levels(of: Them) -> Finder:
    """What the council's record says: levels, flags and placements."""
    for s in Standing.objects.filter(child__in=of.people):
        words = f"From {s.started_on:%-d %B %Y}{f' to {s.ended_on:%-d %B %Y}' if s.ended_on else ''}. From {s.source}."
        title = f"The council's record: {SafeguardingLevel(s.level).label.lower()}"
        yield held(_OBSERVED, s, s.started_on, title, words, about=of.people, is_free=False)
    for f in Flag.objects.filter(child__in=of.people):
        title = f"The council's record: {f.kind.replace('_', ' ')}"
        yield held(_OBSERVED, f, f.started_on, title, f.source, about=of.people, is_free=False)
    for p in Placement.objects.filter(child__in=of.people):
        title = f"The council's record: a placement, {p.kind.replace('_', ' ')}"
        yield held(_OBSERVED, p, p.started_on, title, p.source, about=of.people, is_free=False)


def events(of: Them) -> Finder:
    """What happened to a child."""
    for e in ChildEvent.objects.filter(child__in=of.people):
        words = f"Known from: {EventSource(e.source).label.lower()}"
        yield held(_OBSERVED, e, e.started_on, EventKind(e.kind).label, words, about=of.people, is_free=False)


def observations(of: Them) -> Finder:
    """What was judged of them or of the family at a point, and by whom."""
    for o in Observation.objects.filter(in_families(of, "family")):
        state = ObservationState(o.state).label.lower()
        level = f", {o.level.replace('_', ' ')}" if o.level else ""
        count = f", {o.count} times" if o.count is not None else ""
        title = f"{FACTORS[o.factor].label}: {state}{level}{count}"
        words = f"Judged by: {ObservedBy(o.observed_by).label.lower()}"
        yield held(_OBSERVED, o, o.observed_on, title, words, about=of_one(o.person_id), is_free=False)


def measures(of: Them) -> Finder:
    """Questionnaires that were filled in about them."""
    instruments = shipped_instruments()
    for m in Measure.objects.filter(in_families(of)):
        name = instruments[m.instrument].full_name if m.instrument in instruments else m.instrument
        score = f"Score {m.score:g}" if m.score is not None else f"No score. {m.unscored_because}"
        answers = "; ".join(f"{item}: {answer}" for item, answer in m.answers.items())
        known = Known.OWN_WORDS if m.person_id in of.people and m.respondent == "self" else Known.NOT_SAID
        words = lines(("", score), ("Answers", answers))
        yield held(_OBSERVED, m, m.taken_on, name, words, about=of_one(m.person_id), known=known, is_free=False)


def _day(value: date | None) -> date:
    """A day that is there; what has none stands at the beginning."""
    return value or _FIRST
