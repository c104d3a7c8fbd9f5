"""What the record and its code say: whose data, who may do what, what is watched, for how long, on what basis."""

from collections import Counter

from django.apps import apps

from stepdown.domain.lawful_basis import IN_LAW, GeneralBasis, SpecialCondition
from stepdown.domain.roles import Role
from stepdown.records.access.may import GRANTS
from stepdown.records.access.ties import DAYS_AFTER_INVOLVEMENT, TIES_OF
from stepdown.records.guards import guards_stand
from stepdown.records.models.audit import AuditEvent, AuditLink
from stepdown.records.models.base import Row
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.lawful_basis import LawfulBasis
from stepdown.records.models.people import Person
from stepdown.reporting.rights.starter import Stands


def categories() -> tuple[Stands, ...]:
    """Each table of a family or a person, in the words in which the code describes it."""
    tables = [m for m in apps.get_app_config("records").get_models() if issubclass(m, Row) and _of_somebody(m)]
    return tuple(Stands(_first_sentence(m.__doc__ or ""), f"table {m._meta.db_table}") for m in tables)


def people() -> tuple[Stands, ...]:
    """How many accounts there are of each role."""
    counts = Counter(Colleague.objects.filter(is_active=True).values_list("role", flat=True))
    held = (f"{Role(role).label}: {n}" for role, n in sorted(counts.items()))
    return (Stands(f"Accounts that are open: {'; '.join(held) or 'none'}.", "the accounts, when this was made"),)


def access() -> tuple[Stands, ...]:
    """Of each role the ties through which a family is theirs to see, and how many acts it may do."""
    stands = []
    for role, ties in TIES_OF.items():
        acts = sum(role in grant.roles for grant in GRANTS.values())
        seen = f"sees a family where the colleague {' or '.join(t.label for t in ties)}" if ties else "sees no family"
        stands.append(Stands(f"{role.label}: {seen}; may do {acts} of {len(GRANTS)} acts.", "records/access"))
    after = f"A record stays open for {DAYS_AFTER_INVOLVEMENT} days after a colleague's part has ended, to hand over."
    return (*stands, Stands(after, "records/access/ties.py"))


def audit() -> tuple[Stands, ...]:
    """What is noted, and whether it can be changed."""
    stands = "refuses" if guards_stand() else "does not refuse"
    return (
        Stands("Each act, each read, each print and each refusal is noted, without its content.", "records/trail.py"),
        Stands(f"The database {stands} to change or take away an entry.", "records/guards.py, looked at now"),
        Stands(
            f"{AuditEvent.objects.count():,} entries; {AuditLink.objects.count():,} links of a chain fix them.",
            "the audit, when this was made",
        ),
    )


def retention() -> tuple[Stands, ...]:
    """Whether this version disposes of anything by rule."""
    tables = sorted(m._meta.db_table for m in apps.get_app_config("records").get_models() if _retains(m.__name__))
    if not tables:
        return (Stands("This version disposes of no record by itself.", "records/models has no table of retention"),)
    return (Stands("Rules of retention are kept in the record itself.", ", ".join(tables)),)


def rights() -> tuple[Stands, ...]:
    """What is built for people's rights."""
    return (
        Stands(
            "Requests for a record are recorded with the time to answer; one prepares what is given, another approves "
            "it; confidential addresses and people who are kept apart are kept back before anybody looks.",
            "records/actions/subject_access, records/held",
        ),
        Stands(
            "A final note is added to and never changed; a correction is an addition with its reason.",
            "records/actions/contacts/note.py",
        ),
        Stands("Nothing is decided about anybody by the program.", "domain/lifecycle: only people decide"),
    )


def bases() -> tuple[Stands, ...]:
    """Each basis that is recorded and has not ended."""
    rows = LawfulBasis.objects.filter(ended_on__isnull=True)
    return tuple(_basis(b) for b in rows) or (Stands("No lawful basis has been recorded on the site yet.", "the site"),)


def _basis(b: LawfulBasis) -> Stands:
    general = GeneralBasis(b.general)
    laws = [IN_LAW[general]]
    special = ""
    if b.special:
        condition = SpecialCondition(b.special)
        laws.append(IN_LAW[condition])
        special = f" For what is sensitive: {condition.label.lower()}."
    offences = " Data about offences are used." if b.has_offences else ""
    words = (
        f"{b.controller}, {b.purpose}: {general.label.lower()}{f' ({b.task})' if b.task else ''}.{special}{offences}"
    )
    said = "; ".join(f"{law.stands} ({law.checked})" for law in laws)
    return Stands(words, f"recorded as decided by {b.agreed_by}; {said}")


def _of_somebody(model: type[Row]) -> bool:
    return bool(model.FAMILY) or any(f.related_model is Person for f in model._meta.get_fields() if f.concrete)


def _first_sentence(doc: str) -> str:
    return " ".join(doc.partition("\n\n")[0].split()).replace("``", "")


def _retains(name: str) -> bool:
    return any(word in name.lower() for word in ("retention", "legalhold", "disposal"))
