"""Who somebody is and how they can safely be reached: names, identifiers, relationships, ways of contact."""

from stepdown.domain.word import Word


class NameKind(Word):
    """Which of a person's names it is."""

    CURRENT = "current", "Name in use"
    FORMER = "former", "Earlier name"
    ALIAS = "alias", "Also known as"


class IdentifierScheme(Word):
    """Whose number for a person it is."""

    COUNCIL_CHILD = "council_child", "Council's child number"
    COUNCIL_PERSON = "council_person", "Council's number for an adult"
    NHS = "nhs", "NHS number"
    PUPIL = "pupil", "Unique pupil number"
    SINGLE_UNIQUE = "single_unique", "Single unique identifier"
    PARTNER = "partner", "Partner's reference"


class RelationshipKind(Word):
    """What one person is to another."""

    PARENT_OF = "parent_of", "Parent of"
    STEP_PARENT_OF = "step_parent_of", "Step-parent of"
    CARER_OF = "carer_of", "Carer of"
    PARTNER_OF = "partner_of", "Partner of"
    FORMER_PARTNER_OF = "former_partner_of", "Former partner of"
    SIBLING_OF = "sibling_of", "Brother or sister of"
    GRANDPARENT_OF = "grandparent_of", "Grandparent of"
    OTHER = "other", "Other relative or friend of"


class Channel(Word):
    """A way of reaching a person."""

    CALL = "call", "Telephone call"
    VOICEMAIL = "voicemail", "Leaving a message"
    TEXT = "text", "Text message"
    EMAIL = "email", "E-mail"
    POST = "post", "Post"
    VISIT = "visit", "Visit at home"


class ContactSafety(Word):
    """Whether that way is safe. Until somebody has asked, it is not known, and not known is not safe."""

    SAFE = "safe", "Safe"
    SAFE_AT_TIMES = "safe_at_times", "Safe only as the note says"
    NOT_SAFE = "not_safe", "Not safe"
    NOT_KNOWN = "not_known", "Not known: ask first"
