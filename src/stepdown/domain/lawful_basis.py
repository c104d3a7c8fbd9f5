"""What the law allows a controller to keep a record on: its general basis, and a condition for what is sensitive.

Consent is not among them: where a child may be at risk nobody can say no to a record, so nobody is asked to say yes.
An agreement to the support (``domain.agreement``) is another thing. Each says where it stands in law and how far that
was checked here; the council's own lawyers say which is theirs.
"""

from dataclasses import dataclass

from stepdown.domain.word import Word


class GeneralBasis(Word):
    """The basis for any personal data (UK GDPR, article 6)."""

    PUBLIC_TASK = "public_task", "Public task"
    LEGAL_OBLIGATION = "legal_obligation", "Legal obligation"
    VITAL_INTERESTS = "vital_interests", "To protect somebody's life"
    RECOGNISED_INTEREST = "recognised_interest", "Recognised legitimate interest: safeguarding"
    LEGITIMATE_INTEREST = "legitimate_interest", "Legitimate interests, weighed"


class SpecialCondition(Word):
    """The condition for what is sensitive: health, ethnic group, and others (UK GDPR, article 9)."""

    SAFEGUARDING = "safeguarding", "Substantial public interest: safeguarding of children and of individuals at risk"
    STATUTORY = "statutory", "Substantial public interest: statutory purposes"
    SOCIAL_CARE = "social_care", "Health or social care"
    RESEARCH = "research", "Research and statistics"


NOT_FOR_PUBLIC = (GeneralBasis.RECOGNISED_INTEREST, GeneralBasis.LEGITIMATE_INTEREST)
"""What a public authority does not rest its own tasks on: a voluntary service may."""


@dataclass(frozen=True, slots=True)
class InLaw:
    """Where a basis stands, and how far that was checked."""

    stands: str
    checked: str


_NOT_READ = "From general knowledge; the text was not read."

IN_LAW: dict[GeneralBasis | SpecialCondition, InLaw] = {
    GeneralBasis.PUBLIC_TASK: InLaw(
        "UK GDPR, article 6(1)(e)",
        "Read in legal summaries of 2025 and 2026, which say that public authorities keep it.",
    ),
    GeneralBasis.LEGAL_OBLIGATION: InLaw("UK GDPR, article 6(1)(c)", _NOT_READ),
    GeneralBasis.VITAL_INTERESTS: InLaw("UK GDPR, article 6(1)(d)", _NOT_READ),
    GeneralBasis.RECOGNISED_INTEREST: InLaw(
        "UK GDPR, article 6(1)(ea) and annex 1 (Data (Use and Access) Act 2025, section 70)",
        "Read in legal summaries of 2025 and 2026; its numbering is from general knowledge.",
    ),
    GeneralBasis.LEGITIMATE_INTEREST: InLaw("UK GDPR, article 6(1)(f)", _NOT_READ),
    SpecialCondition.SAFEGUARDING: InLaw(
        "UK GDPR, article 9(2)(g); Data Protection Act 2018, schedule 1, paragraph 18",
        "Read in the Scottish Government's guidance of 2021.",
    ),
    SpecialCondition.STATUTORY: InLaw(
        "UK GDPR, article 9(2)(g); Data Protection Act 2018, schedule 1, paragraph 6", _NOT_READ
    ),
    SpecialCondition.SOCIAL_CARE: InLaw(
        "UK GDPR, article 9(2)(h); Data Protection Act 2018, schedule 1, paragraph 2", _NOT_READ
    ),
    SpecialCondition.RESEARCH: InLaw(
        "UK GDPR, article 9(2)(j); Data Protection Act 2018, schedule 1, paragraph 4", _NOT_READ
    ),
}
"""Each of them."""

OF_OFFENCES = InLaw("UK GDPR, article 10; Data Protection Act 2018, schedule 1", _NOT_READ)
"""Data about criminal offences need a condition of schedule 1 of their own."""
