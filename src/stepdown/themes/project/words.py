"""The words of a project: who took part, how the coding is done, how sources stand to one another."""

from stepdown.domain.word import Word


class Approach(Word):
    """How the analysts make themes, which decides whether agreement between coders is a question at all."""

    CODEBOOK = "codebook", "Codebook or framework analysis"
    CODING_RELIABILITY = "coding_reliability", "Coding reliability"
    REFLEXIVE = "reflexive", "Reflexive thematic analysis: agreement between coders is not asked for"


class ParticipantKind(Word):
    """Who a participant is to the service: it decides how consent is given and what protects them."""

    STAFF = "staff", "A member of staff"
    PARENT_OR_CARER = "parent_or_carer", "A parent or carer"
    YOUNG_PERSON = "young_person", "A child or young person"


class ConsentItem(Word):
    """One thing that a participant can agree to, apart from the others."""

    TAKE_PART = "take_part", "Take part"
    RECORDED = "recorded", "Be recorded and have it written out"
    QUOTED = "quoted", "Be quoted without their name"
    ARCHIVED = "archived", "Have the anonymous words kept in an archive"


class GivenBy(Word):
    """Who agreed. A young person's own assent is asked for beside a parent's consent, never instead of it."""

    PARTICIPANT = "participant", "The participant"
    PARENT_OR_CARER = "parent_or_carer", "A parent or carer, with the young person's own assent"


class CodeOrigin(Word):
    """Where a code comes from."""

    A_PRIORI = "a_priori", "There before the reading: from the guide or earlier work"
    EMERGENT = "emergent", "Made while reading"


class MemoAbout(Word):
    """What a memo can be about."""

    PROJECT = "project", "The project"
    SOURCE = "source", "A source"
    CODE = "code", "A code"
    CODING = "coding", "A coding"
    AREA = "area", "A key area of interest"


class Stands(Word):
    """How a finding of one source stands to those of the others. Silence is said, not left blank."""

    AGREES = "agrees", "Agrees: the sources say the same"
    ADDS = "adds", "Adds: one source says what another does not ask"
    DIFFERS = "differs", "Differs: the sources do not say the same"
    SILENT = "silent", "Silent: only one source speaks of it"


class ProjectRole(Word):
    """What a colleague is in a project. It, not their role in the service, decides what they see of it."""

    LEAD = "lead", "Lead: does everything, and holds the register of real names"
    CODER = "coder", "Coder: reads and codes"
    READER = "reader", "Reader: reads what is signed off"
    GATEKEEPER = "gatekeeper", "Gatekeeper: sends invitations, never sees who answered"
