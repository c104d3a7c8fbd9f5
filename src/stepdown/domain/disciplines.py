"""The disciplines of the team: the pilot's five and those that other teams add."""

from stepdown.domain.word import Word


class Discipline(Word):
    """What a specialist practises. The first five are the pilot's."""

    DOMESTIC_ABUSE = "domestic_abuse", "Domestic abuse"
    DRUG_AND_ALCOHOL = "drug_and_alcohol", "Drug and alcohol"
    ADULT_MENTAL_HEALTH = "adult_mental_health", "Adult mental health"
    CHILD_MENTAL_HEALTH = "child_mental_health", "Children and young people's mental health"
    YOUTH_WORK = "youth_work", "Youth work"
    PROBATION = "probation", "Probation"
    POLICE = "police", "Police"
    EDUCATION = "education", "Education"
    HOUSING = "housing", "Housing"
    HEALTH_VISITING = "health_visiting", "Health visiting"
    MIDWIFERY = "midwifery", "Midwifery"
    SPEECH_AND_LANGUAGE = "speech_and_language", "Speech and language"
    FAMILY_SUPPORT = "family_support", "Family support"
    MANAGEMENT = "management", "Management"
    SOCIAL_WORK = "social_work", "Social work"
